"""The types of properties that banks, quizzes, decks and sources share: how each is read, and shown to editors."""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any, TypeVar

from pydantic import Field, GetCoreSchemaHandler, WithJsonSchema
from pydantic_core import CoreSchema, PydanticCustomError
from pydantic_core.core_schema import no_info_plain_validator_function

from quizgen.diagnostics import Diagnostic, error
from quizgen.markup import Text
from quizgen.schema.problems import nested, problem, problems_of
from quizgen.schema.synonyms import meant
from quizgen.source_yaml import Listing, Mapping, Node, Scalar

PART = "part"  # in a JSON Schema, the name of a part that is described elsewhere; see `editors`
# YAML readers of editors see numbers and booleans, which are texts as typed to us; a pattern holds for strings alone
TEXT_SCHEMA: dict[str, Any] = {"type": ["string", "number", "boolean"], "pattern": r"\S"}
FLAG_SCHEMA: dict[str, Any] = {"type": ["boolean", "string"], "pattern": "^([Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])$"}
COUNT_SCHEMA: dict[str, Any] = {"type": ["integer", "string"], "minimum": 1, "pattern": "^0*[1-9][0-9]{0,8}$"}
POINTS_SCHEMA: dict[str, Any] = {
    "type": ["number", "string"], "minimum": 0, "maximum": 1000, "pattern": r"^([0-9]{1,3}(\.[0-9]+)?|1000)$",
}  # fmt: skip
IDENTIFIER_SCHEMA: dict[str, Any] = {
    "type": ["string", "integer", "boolean"],
    "pattern": "^[a-z0-9-]{2,40}$",
    "not": {"type": "integer", "minimum": 0, "maximum": 9},
}
Member = TypeVar("Member")
_WHOLE_NUMBER = re.compile(r"[0-9]{1,9}")
_LONGEST_LINE = 1000  # characters; a title of these fills a third of a page
_EATEN = re.compile(r"(?<!\\)\\[nt](?=[a-z])")
_IDENTIFIER = re.compile(r"[a-z0-9-]{2,40}")


class Read:
    """Marks the type of a property with what reads it: from a value with its place to that type, or a problem.

    Pydantic is spared to look at what was read once more, and to make for each model what would do that, which took
    half of the time in which models are made.
    """

    __slots__ = ("_read",)

    def __init__(self, read: Callable[[Any], Any]) -> None:
        self._read = read

    def __get_pydantic_core_schema__(self, source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
        """Tell pydantic how values are read."""
        return no_info_plain_validator_function(self._read)


def scalar(value: Any) -> Scalar:
    """Insist on one text, where the author may have written a list or a mapping, or nothing."""
    if not isinstance(value, Scalar):
        raise problem("wrong-shape", "one text is wanted here, not a list or a mapping", "write it on one line")
    if not value.strip():
        raise problem("empty-value", "nothing is written here", "write the text, or take the property away")
    return value


def as_text(value: Any) -> Text:
    """Read a text in the small Markdown; what can't be printed as meant is an error here."""
    typed = scalar(value)
    text = Text(typed, typed)
    if typed.style == '"':
        _insist_on_backslashes(typed)
    if not text.is_plain and text.problems:
        raise nested(
            tuple(error(each.code, each.place_in(typed.place), each.message, help=each.help) for each in text.problems)
        )
    return text


def _insist_on_backslashes(typed: Scalar) -> None:
    r"""Report a formula whose backslashes YAML has taken: `"$\nabla$"` is a line break and `abla`."""
    if "$" not in typed:
        return
    source = typed.place.source.text[typed.place.start : typed.place.end]
    eaten = _EATEN.search(source)
    if eaten:
        mend = "put the text in single quotes, or write it below a '|'"
        raise problem("control-character", f"in double quotes YAML reads '{eaten[0]}' as white space", mend)


def as_line(value: Any) -> str:
    """Read characters that are shown as they are, and on one line: a title, a unit."""
    typed = scalar(value)
    if len(typed) > _LONGEST_LINE:
        message = f"this line has {len(typed):,} characters, and {_LONGEST_LINE:,} are the most"
        raise problem("text-too-long", message, "shorten it; is a closing quote missing?")
    return str(typed)


def as_flag(value: Any) -> bool:
    """Read true or false."""
    typed = scalar(value)
    if typed.lower() not in {"true", "false"}:
        raise problem("not-a-flag", f"'{typed}' is neither true nor false", "write true or false")
    return typed.lower() == "true"


def as_count(value: Any) -> int:
    """Read a whole number from 1."""
    typed = scalar(value)
    if not _WHOLE_NUMBER.fullmatch(typed) or int(typed) < 1:
        raise problem("not-a-count", f"'{typed}' is not a whole number from 1", "write it in digits, such as 3")
    return int(typed)


def as_points(value: Any) -> Decimal:
    """Read a number of points: 0 and more, in digits."""
    typed = scalar(value)
    try:
        number = Decimal(typed)
    except InvalidOperation:
        number = Decimal(-1)
    if not number.is_finite() or not 0 <= number <= 1000:  # noqa: PLR2004
        raise problem("not-points", f"'{typed}' is not a number of points", "write it in digits, such as 2 or 0.5")
    return number


def as_identifier(value: Any) -> Scalar:
    """Read an id, by which outputs are named and cards are known for good."""
    typed = scalar(value)
    if not _IDENTIFIER.fullmatch(typed):
        nearest = re.sub(r"[^a-z0-9]+", "-", typed.lower()).strip("-")[:40]
        mend = f"write '{nearest}'" if _IDENTIFIER.fullmatch(nearest) else "write a longer one, such as 'q-1'"
        raise problem("wrong-id", f"'{typed}' is no id: 2 to 40 of a-z, 0-9 and -", mend)
    return typed


def listing(value: Any, *, of: str = "") -> Listing:
    """Insist on a list; *of* says what its members are."""
    if not isinstance(value, Listing):
        wanted = f"a list of {of}" if of else "a list"
        raise problem("wrong-shape", f"{wanted} is wanted here", "put each on its own line, after '- '")
    if not value:
        raise problem("empty-value", "the list is empty", "write its members, or take the property away")
    return value


def mapping(value: Any, *, example: str = "") -> Mapping:
    """Insist on names with values; *example* shows how they are written here."""
    if not isinstance(value, Mapping):
        mend = f"write it as {example}" if example else "write 'name: value' on lines of their own"
        raise problem("wrong-shape", "names with values are wanted here", mend)
    if not value:
        raise problem("empty-value", "the braces are empty", "write names with values, or take the property away")
    return value


def all_of(read: Callable[[Any], Member], values: list[Node]) -> tuple[Member, ...]:
    """Read every member of a list, and report the problems of all of them at once."""
    made: list[Member] = []
    found: list[Diagnostic] = []
    for value in values:
        try:
            made.append(read(value))
        except PydanticCustomError as failure:
            found.extend(problems_of(failure, value.place))
    if found:
        raise nested(tuple(found))
    return tuple(made)


def one_or_several(read: Callable[[Any], Member]) -> Callable[[Any], tuple[Member, ...]]:
    """Make a reader that takes one value or a list of them."""

    def read_both(value: Any) -> tuple[Member, ...]:
        return all_of(read, listing(value) if isinstance(value, Listing) else [value])

    return read_both


def several(read: Callable[[Any], Member]) -> Callable[[Any], tuple[Member, ...]]:
    """Make a reader of a list."""
    return lambda value: all_of(read, listing(value))


def one_of(*words: str) -> Callable[[Any], str]:
    """Make a reader of one of a few words."""

    def read(value: Any) -> str:
        typed = scalar(value)
        if typed not in words:
            mend = meant(typed, words) or "write one of these"
            raise problem("unknown-value", f"'{typed}' is none of {', '.join(words)}", mend)
        return str(typed)

    return read


def json_text(**more: Any) -> WithJsonSchema:
    """Describe a text for editors; YAML readers there see numbers and booleans, which are texts as typed to us."""
    return WithJsonSchema({**TEXT_SCHEMA, **more})


def json_list(member: dict[str, Any], *, or_one: bool = False, least: int = 1) -> WithJsonSchema:
    """Describe a list of *least* members, or one member without a list around it."""
    array = {"type": "array", "items": member, "minItems": least}
    return WithJsonSchema({"anyOf": [array, member]} if or_one else array)


def described(description: str, *, example: str = "", alias: str | None = None, default: Any = ...) -> Any:
    """Declare a property with the words that editors show for it."""
    arguments: dict[str, Any] = {"description": description}
    if example:
        arguments["examples"] = [example]
    if alias:
        arguments["alias"] = alias
    if default == {}:
        return Field(default_factory=dict, **arguments)  # pydantic would make a deep copy of one for each question
    return Field(default, **arguments)


Prose = Annotated[Text, Read(as_text), json_text()]
Line = Annotated[str, Read(as_line), json_text()]
Flag = Annotated[bool, Read(as_flag), WithJsonSchema(FLAG_SCHEMA)]
Count = Annotated[int, Read(as_count), WithJsonSchema(COUNT_SCHEMA)]
Points = Annotated[Decimal, Read(as_points), WithJsonSchema(POINTS_SCHEMA)]
Identifier = Annotated[Scalar, Read(as_identifier), WithJsonSchema(IDENTIFIER_SCHEMA)]
Texts = Annotated[tuple[Text, ...], Read(several(as_text)), json_list(TEXT_SCHEMA)]
OneOrMoreTexts = Annotated[tuple[Text, ...], Read(one_or_several(as_text)), json_list(TEXT_SCHEMA, or_one=True)]
Lines = Annotated[tuple[str, ...], Read(several(as_line)), json_list(TEXT_SCHEMA)]
