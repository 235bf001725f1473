"""The hashes by which the model knows strings: MurmurHash (Austin Appleby, public domain), as in spaCy."""

from typing import Any, Final

_BITS: Final = (1 << 64) - 1
_MULTIPLIER: Final = 0xC6A4A7935BD1E995
_SEED: Final = 1


def of_string(string: str) -> int:
    """The key of a string: MurmurHash2 of 64 bits (64A) over UTF-8."""
    data = string.encode("utf-8", "surrogatepass")
    size = len(data)
    value = _SEED ^ (size * _MULTIPLIER & _BITS)
    for at in range(0, size - 7, 8):
        block = int.from_bytes(data[at : at + 8], "little") * _MULTIPLIER & _BITS
        block = (block ^ block >> 47) * _MULTIPLIER & _BITS
        value = (value ^ block) * _MULTIPLIER & _BITS
    if size & 7:
        value = (value ^ int.from_bytes(data[size & ~7 :], "little")) * _MULTIPLIER & _BITS
    value = (value ^ value >> 47) * _MULTIPLIER & _BITS
    return value ^ value >> 47


def of_keys(keys: Any, seed: int) -> tuple[Any, Any, Any, Any]:
    """Four hashes of 32 bits for each key of an array: MurmurHash3 of 128 bits (x64) over its eight bytes."""
    first = keys * 0x87C37B91114253D5
    first = (first << 31 | first >> 33) * 0x4CF5AD432745937F
    first ^= seed ^ 8
    second = seed ^ 8
    first = first + second
    one, two = _mixed(first), _mixed(first + second)
    one = one + two
    two = two + one
    return one & 0xFFFFFFFF, one >> 32, two & 0xFFFFFFFF, two >> 32


def _mixed(value: Any) -> Any:
    value = (value ^ value >> 33) * 0xFF51AFD7ED558CCD
    value = (value ^ value >> 33) * 0xC4CEB9FE1A85EC53
    return value ^ value >> 33
