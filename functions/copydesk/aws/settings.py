"""A function's settings: exactly its environment variables."""

from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass

from copydesk.errors import ConfigurationError


def read_settings[T](settings: type[T], environment: Mapping[str, str]) -> T:
    """Fill a dataclass from the variables named like its fields, in capitals.

    A field is a str, an int or a float, and no number is negative; one with a default may be empty. Raises
    ConfigurationError with all that is missing or malformed.
    """
    if not is_dataclass(settings):
        raise ConfigurationError(f"{settings.__name__} is no dataclass")
    values: dict[str, str | float] = {}
    wrong: list[str] = []
    for field in fields(settings):
        name = field.name.upper()
        text = environment.get(name, "")
        if not text and field.default is not MISSING:
            continue
        if not text:
            wrong.append(f"{name} is not set")
        elif field.type is float and all(part.isdecimal() for part in text.split(".", 1)):
            values[field.name] = float(text)
        elif field.type is int and text.isdecimal():
            values[field.name] = int(text)
        elif field.type is str:
            values[field.name] = text
        else:
            wrong.append(f"{name} is {text!r} and no number")
    if wrong:
        raise ConfigurationError("; ".join(wrong))
    return settings(**values)
