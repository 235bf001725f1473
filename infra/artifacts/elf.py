"""Shared objects without what only a debugger reads, whatever machine they are for.

binutils' strip knows the machine that it runs on; an artifact is for another one as often as not.
"""

import struct
from pathlib import Path
from typing import Final

_MAGIC: Final = b"\x7fELF\x02\x01"  # 64 bits, little endian: all that Lambda runs
_HEADER: Final = struct.Struct("<16xHHIQQQIHHHHHH")
_SEGMENT: Final = struct.Struct("<IIQQQQQQ")
_SECTIONS_AT: Final = 40
"""Where the header says where the table of sections is: eight bytes (e_shoff)."""

_SECTIONS_ARE: Final = 58
"""Where it says how they are: the size of an entry, their number and which holds their names."""


def strip(path: Path) -> None:
    """Cut a shared object behind its last segment, and its table of sections with it.

    A loader goes by segments (System V ABI, chapter 5); symbols for linking at run time lie in them. Sections
    beside them hold debug information and the symbols of the build. A file of another kind is left alone.
    """
    data = bytearray(path.read_bytes())
    if not data.startswith(_MAGIC):
        return
    *_, first, _, _, _, size, count, _, _, _ = _HEADER.unpack_from(data)
    segments = [_SEGMENT.unpack_from(data, first + number * size) for number in range(count)]
    end = max((offset + length for _, _, offset, _, _, length, _, _ in segments), default=len(data))
    del data[end:]
    struct.pack_into("<Q", data, _SECTIONS_AT, 0)
    struct.pack_into("<HHH", data, _SECTIONS_ARE, 0, 0, 0)
    # An installer may have linked the file to its cache: what is written is a file of its own.
    stripped = path.with_suffix(".stripped")
    stripped.write_bytes(data)
    stripped.chmod(path.stat().st_mode)
    stripped.replace(path)
