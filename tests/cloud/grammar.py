"""DynamoDB's expressions, read into a tree.

https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.html
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path as File
from typing import Final, NamedTuple

from tests.cloud.failures import Fault
from tests.cloud.values import invalid

RESERVED: Final = frozenset(File(__file__).with_name("reserved_words.txt").read_text().split())
COMPARATORS: Final = frozenset({"=", "<>", "<", "<=", ">", ">="})
TESTS: Final = {
    "attribute_exists": 1,
    "attribute_not_exists": 1,
    "attribute_type": 2,
    "begins_with": 2,
    "contains": 2,
}
_TOKEN: Final = re.compile(
    r"\s*(?:(?P<word>[A-Za-z_][A-Za-z0-9_]*)|(?P<alias>#[A-Za-z0-9_]+)|(?P<value>:[A-Za-z0-9_]+)"
    r"|(?P<digits>[0-9]+)|(?P<symbol><>|<=|>=|[=<>(),.+\-\[\]]))"
)


class Path(NamedTuple):
    """Where an attribute is: names, and numbers of list members."""

    parts: tuple[str | int, ...]


class Literal(NamedTuple):
    """A value that comes with the request, as ":value"."""

    name: str


class Function(NamedTuple):
    """A function of operands; some give a value, some are a condition."""

    name: str
    arguments: "tuple[Operand, ...]"


class Sum(NamedTuple):
    """Two operands and a sign between them."""

    sign: str
    left: "Operand"
    right: "Operand"


type Operand = Path | Literal | Function | Sum


class Comparison(NamedTuple):
    operator: str
    left: Operand
    right: Operand


class Between(NamedTuple):
    operand: Operand
    low: Operand
    high: Operand


class Among(NamedTuple):
    operand: Operand
    choices: tuple[Operand, ...]


class Both(NamedTuple):
    left: "Condition"
    right: "Condition"


class Either(NamedTuple):
    left: "Condition"
    right: "Condition"


class Negation(NamedTuple):
    condition: "Condition"


type Condition = Comparison | Between | Among | Both | Either | Negation | Function


class Update(NamedTuple):
    """What an update expression does, by its four clauses."""

    sets: tuple[tuple[Path, Operand], ...] = ()
    removes: tuple[Path, ...] = ()
    adds: tuple[tuple[Path, Literal], ...] = ()
    deletes: tuple[tuple[Path, Literal], ...] = ()


@dataclass
class Reader:
    """Reads one expression; notes the placeholders that it meets."""

    kind: str
    text: str
    names: Mapping[str, str]

    def __post_init__(self) -> None:
        if not self.text.strip():
            raise self.refused("The expression can not be empty;")
        self._tokens = list(self._scan())
        self._at = 0
        self.used_names: set[str] = set()
        self.used_values: set[str] = set()

    def refused(self, message: str) -> Fault:
        return invalid(f"Invalid {self.kind}: {message}")

    def _scan(self) -> "list[tuple[str, str]]":
        tokens, at, text = [], 0, self.text.rstrip()
        while at < len(text):
            found = _TOKEN.match(text, at)
            if not found or not found.lastgroup:
                raise self.refused(f'Syntax error; token: "{text[at]}"')
            tokens.append((found.lastgroup, found[found.lastgroup]))
            at = found.end()
        return tokens

    def _peek(self) -> tuple[str, str]:
        return self._tokens[self._at] if self._at < len(self._tokens) else ("end", "<EOF>")

    def _next(self) -> tuple[str, str]:
        token = self._peek()
        self._at += 1
        return token

    def _is(self, *symbols: str) -> bool:
        return self._peek()[1].upper() in symbols and self._peek()[0] in ("symbol", "word")

    def _take(self, symbol: str) -> None:
        kind, text = self._next()
        if text.upper() != symbol or kind not in ("symbol", "word"):
            raise self.refused(f'Syntax error; token: "{text}", near: "{self.text}"')

    def finish(self) -> None:
        """There must be nothing left."""
        if self._at < len(self._tokens):
            raise self.refused(f'Syntax error; token: "{self._peek()[1]}", near: "{self.text}"')

    # Operands

    def path(self) -> Path:
        parts: list[str | int] = [self._name()]
        while True:
            if self._is("."):
                self._next()
                parts.append(self._name())
            elif self._is("["):
                self._next()
                kind, text = self._next()
                if kind != "digits":
                    raise self.refused(f'Syntax error; token: "{text}"')
                self._take("]")
                parts.append(int(text))
            else:
                return Path(tuple(parts))

    def _name(self) -> str:
        kind, text = self._next()
        if kind == "word":
            if text.upper() in RESERVED:
                raise self.refused(f"Attribute name is a reserved keyword; reserved keyword: {text}")
            return text
        if kind == "alias":
            if text not in self.names:
                raise self.refused(
                    f"An expression attribute name used in the document path is not defined;"
                    f" attribute name: {text}"
                )
            self.used_names.add(text)
            return self.names[text]
        raise self.refused(f'Syntax error; token: "{text}", near: "{self.text}"')

    def literal(self) -> Literal:
        kind, text = self._next()
        if kind != "value":
            raise self.refused(f'Syntax error; token: "{text}", near: "{self.text}"')
        self.used_values.add(text)
        return Literal(text)

    def operand(self) -> Operand:
        kind, _ = self._peek()
        if kind == "value":
            return self.literal()
        if kind == "word" and self._tokens[self._at + 1 : self._at + 2] == [("symbol", "(")]:
            return self._function()
        if self._is("("):
            self._next()
            inside = self.operand()
            self._take(")")
            return inside
        return self.path()

    def _function(self) -> Function:
        _, name = self._next()
        self._take("(")
        arguments = self.listed(self.operand)
        self._take(")")
        return Function(name, tuple(arguments))

    def listed[T](self, read: Callable[[], T]) -> list[T]:
        """One or more, with commas between."""
        found = [read()]
        while self._is(","):
            self._next()
            found.append(read())
        return found

    # Conditions

    def condition(self) -> Condition:
        left = self._conjunction()
        while self._is("OR"):
            self._next()
            left = Either(left, self._conjunction())
        return left

    def _conjunction(self) -> Condition:
        left = self._negation()
        while self._is("AND"):
            self._next()
            left = Both(left, self._negation())
        return left

    def _negation(self) -> Condition:
        if self._is("NOT"):
            self._next()
            return Negation(self._negation())
        if self._is("(") and self._opens_condition():
            self._next()
            first = self._at
            inside = self.condition()
            if self._is_bracket(first) and self._closing(first) == self._at - 1:
                raise self.refused("The expression has redundant parentheses;")
            self._take(")")
            return inside
        return self._test()

    def _opens_condition(self) -> bool:
        """Whether a bracket holds a condition and not an operand."""
        after = self._tokens[self._closing(self._at) + 1 :][:1]
        return not after or after[0][1].upper() not in (*COMPARATORS, "BETWEEN", "IN")

    def _is_bracket(self, place: int) -> bool:
        return self._tokens[place] == ("symbol", "(")

    def _closing(self, place: int) -> int:
        """Where the bracket ends that opens there; past the end where it does not."""
        depth = 0
        for at in range(place, len(self._tokens)):
            text = self._tokens[at][1]
            depth += (text == "(") - (text == ")")
            if depth == 0:
                return at
        return len(self._tokens)

    def _test(self) -> Condition:
        left = self.operand()
        _, text = self._peek()
        if text in COMPARATORS:
            self._next()
            return Comparison(text, left, self.operand())
        if self._is("BETWEEN"):
            self._next()
            low = self.operand()
            self._take("AND")
            return Between(left, low, self.operand())
        if self._is("IN"):
            self._next()
            self._take("(")
            choices = self.listed(self.operand)
            self._take(")")
            return Among(left, tuple(choices))
        if isinstance(left, Function) and left.name in TESTS:
            if len(left.arguments) != TESTS[left.name]:
                raise self.refused(
                    f"Incorrect number of operands for operator or function;"
                    f" operator or function: {left.name},"
                    f" number of operands: {len(left.arguments)}"
                )
            return left
        raise self.refused(f'Syntax error; token: "{text}", near: "{self.text}"')

    # Updates

    def update(self) -> Update:
        clauses: dict[str, list[tuple[Path, Operand]]] = {}
        removes: list[Path] = []
        while self._peek()[0] != "end":
            _, text = self._next()
            clause = text.upper()
            if clause in clauses or (clause == "REMOVE" and removes):
                raise self.refused(f'The "{clause}" section can only be used once in an update expression;')
            match clause:
                case "SET":
                    clauses[clause] = self.listed(self._assignment)
                case "REMOVE":
                    removes = self.listed(self.path)
                case "ADD" | "DELETE":
                    clauses[clause] = self.listed(lambda: (self.path(), self.literal()))
                case _:
                    raise self.refused(f'Syntax error; token: "{text}", near: "{self.text}"')
        return Update(
            tuple(clauses.get("SET", ())),
            tuple(removes),
            tuple((path, value) for path, value in clauses.get("ADD", ()) if isinstance(value, Literal)),
            tuple((path, value) for path, value in clauses.get("DELETE", ()) if isinstance(value, Literal)),
        )

    def _assignment(self) -> tuple[Path, Operand]:
        path = self.path()
        self._take("=")
        left = self.operand()
        if self._is("+", "-"):
            _, sign = self._next()
            return path, Sum(sign, left, self.operand())
        return path, left
