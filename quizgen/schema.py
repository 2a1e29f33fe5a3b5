"""From plain values with places to typed models: all errors at once, each at its place, in the file's words.

Owns the types of properties that banks, quizzes, decks and sources share, and the translation of pydantic's errors.
Models hold no unions, since the names of their branches would get into places; a property that takes two shapes has a
validator of its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from decimal import Decimal, InvalidOperation
from typing import Annotated, Any, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError, WithJsonSchema
from pydantic_core import PydanticCustomError

from quizgen.diagnostics import Diagnostic, Place, did_you_mean, error
from quizgen.markup import Text
from quizgen.source_yaml import Listing, Mapping, Node, Scalar

Shape = TypeVar("Shape", bound="Shaped")
_WHOLE_NUMBER = re.compile(r"[0-9]{1,9}")
_IDENTIFIER = re.compile(r"[a-z0-9-]{2,40}")


class Shaped(BaseModel):
    """The base of every model of authored properties: frozen, no unknown properties, kebab-case names."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        arbitrary_types_allowed=True,
        alias_generator=lambda name: name.replace("_", "-"),
        defer_build=True,
        protected_namespaces=(),
    )


def problem(code: str, message: str, mend: str = "", place: Place | None = None) -> PydanticCustomError:
    """Make the error that a validator raises: *message* in the file's words, *mend* for the help line.

    Without a *place* it is reported at the value that was validated.
    """
    # the message goes in as a value: braces that an author wrote are no places to fill
    return PydanticCustomError(code, "{message}", {"message": message, "help": mend, "place": place})


def nested(diagnostics: tuple[Diagnostic, ...]) -> PydanticCustomError:
    """Make the error of a validator that has found several problems, each of which knows its own place."""
    return PydanticCustomError("nested", "nested", {"diagnostics": diagnostics})


def validate(
    model: type[Shape], mapping: Mapping, *, question: str = "", what: str = ""
) -> tuple[Shape | None, tuple[Diagnostic, ...]]:
    """Give *mapping* the types of *model*, or say everything that is wrong with it.

    *what* names the thing in messages (`a flashcard`).
    """
    try:
        return model.model_validate(mapping), ()
    except ValidationError as failure:
        found: list[Diagnostic] = []
        for each in failure.errors(include_url=False, include_input=False):
            found.extend(_translate(each, model, mapping, question, what))
        return None, _without_mistyped(found)


def _without_mistyped(found: list[Diagnostic]) -> tuple[Diagnostic, ...]:
    """Leave out a property that is missing only because its name is mistyped, which is told already."""
    mends = {each.help for each in found if each.code == "unknown-property"}
    return tuple(each for each in found if each.code != "missing-property" or each.help not in map(_as_missing, mends))


def _as_missing(mend: str) -> str:
    return mend.replace("did you mean '", "add '").replace("'?", ":'")


def property_names(model: type[BaseModel]) -> tuple[str, ...]:
    """Name the properties that a model takes, as authors write them."""
    return tuple(each.alias or name for name, each in model.model_fields.items())


def place_of(node: Node, location: tuple[int | str, ...]) -> Place:
    """Find the place of what pydantic calls *location* in *node*; the nearest that exists, where it doesn't."""
    place = node.place
    for step in location:
        if isinstance(node, Mapping) and isinstance(step, str) and (value := node.find(step)) is not None:
            node = value
        elif isinstance(node, Listing) and isinstance(step, int) and step < len(node):
            node = node[step]
        else:
            return place
        place = node.place
    return place


def key_place(mapping: Mapping, name: str) -> Place:
    """Find where a property's name stands."""
    return next((key.place for key in mapping if key == name), mapping.place)


def _translate(each: Any, model: type[BaseModel], mapping: Mapping, question: str, what: str) -> list[Diagnostic]:
    location = each["loc"]
    context = each.get("ctx", {})
    if "diagnostics" in context:
        return list(context["diagnostics"])
    if each["type"] == "extra_forbidden":
        return [_unknown(mapping, location, model, question, what)]
    if each["type"] == "missing":
        return [_missing(mapping, location, question, what)]
    place = context.get("place") or place_of(mapping, location)
    name = location[0] if location else ""
    if "message" in context:
        return [error(each["type"], place, context["message"], help=context["help"], question=question)]
    return [error("wrong-value", place, f"'{name}': {each['msg'].lower()}", question=question)]


def _unknown(
    mapping: Mapping, location: tuple[int | str, ...], model: type[BaseModel], question: str, what: str
) -> Diagnostic:
    parent = mapping
    for step in location[:-1]:
        parent = parent[step]  # type: ignore[index, assignment]
    name = str(location[-1])
    known = property_names(model) if len(location) == 1 else ()
    mend = did_you_mean(name, known)
    if not mend and known:
        mend = f"it takes {', '.join(known)}"
    message = f"unknown property '{name}'" + (f" of {what}" if what else "")
    return error("unknown-property", key_place(parent, name), message, help=mend, question=question)


def _missing(mapping: Mapping, location: tuple[int | str, ...], question: str, what: str) -> Diagnostic:
    name = str(location[-1])
    parent = place_of(mapping, location[:-1])
    place = parent if len(location) > 1 else _first_key(mapping)
    mend = f"add '{name}:'"
    message = (f"{what} has" if what else "there is") + f" no '{name}'"
    return error("missing-property", place, message, help=mend, question=question)


def _first_key(mapping: Mapping) -> Place:
    return next((key.place for key in mapping), mapping.place)


# --- the types of properties ---


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
    text = Text(str(typed), typed.place)
    if text.problems:
        raise nested(tuple(error(each.code, typed.place, each.message, help=each.help) for each in text.problems))
    return text


def as_line(value: Any) -> str:
    """Read characters that are shown as they are: a title, a unit."""
    return str(scalar(value))


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
        mend = f"write '{nearest}'" if _IDENTIFIER.fullmatch(nearest) else ""
        raise problem("wrong-id", f"'{typed}' is no id: 2 to 40 of a-z, 0-9 and -", mend)
    return typed


def listing(value: Any) -> Listing:
    """Insist on a list."""
    if not isinstance(value, Listing):
        raise problem("wrong-shape", "a list is wanted here", "put each on its own line, after '- '")
    if not value:
        raise problem("empty-value", "the list is empty", "write its members, or take the property away")
    return value


def mapping(value: Any) -> Mapping:
    """Insist on a mapping."""
    if not isinstance(value, Mapping):
        raise problem("wrong-shape", "a mapping is wanted here", "write 'name: value' on lines of their own")
    if not value:
        raise problem("empty-value", "the mapping is empty", "write its members, or take the property away")
    return value


Member = TypeVar("Member")


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


def problems_of(failure: PydanticCustomError, place: Place) -> tuple[Diagnostic, ...]:
    """Turn a validator's error into diagnostics, at *place* unless it knows better."""
    context = failure.context or {}
    if "diagnostics" in context:
        return tuple(context["diagnostics"])
    return (error(failure.type, context.get("place") or place, context["message"], help=context["help"]),)


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
            mend = did_you_mean(typed, words) or f"write one of {', '.join(words)}"
            raise problem("unknown-value", f"'{typed}' is none of {', '.join(words)}", mend)
        return str(typed)

    return read


def json_text(**more: Any) -> WithJsonSchema:
    """Describe a text for editors; YAML readers there see numbers and booleans, which are texts as typed to us."""
    return WithJsonSchema({"type": ["string", "number", "boolean"], **more})


def json_list(member: dict[str, Any], *, or_one: bool = False) -> WithJsonSchema:
    """Describe a list, or one member without a list around it."""
    array = {"type": "array", "items": member, "minItems": 1}
    return WithJsonSchema({"anyOf": [array, member]} if or_one else array)


PART = "part"  # in a JSON Schema, the name of a part that is described elsewhere; see `editors`
TEXT_SCHEMA: dict[str, Any] = {"type": ["string", "number", "boolean"]}

Prose = Annotated[Text, BeforeValidator(as_text), json_text()]
Line = Annotated[str, BeforeValidator(as_line), json_text()]
Flag = Annotated[bool, BeforeValidator(as_flag), WithJsonSchema({"type": "boolean"})]
Count = Annotated[int, BeforeValidator(as_count), WithJsonSchema({"type": "integer", "minimum": 1})]
Points = Annotated[Decimal, BeforeValidator(as_points), WithJsonSchema({"type": "number", "minimum": 0})]
Identifier = Annotated[
    Scalar, BeforeValidator(as_identifier), WithJsonSchema({"type": "string", "pattern": "^[a-z0-9-]{2,40}$"})
]
Texts = Annotated[tuple[Text, ...], BeforeValidator(several(as_text)), json_list(TEXT_SCHEMA)]
OneOrMoreTexts = Annotated[
    tuple[Text, ...], BeforeValidator(one_or_several(as_text)), json_list(TEXT_SCHEMA, or_one=True)
]
Lines = Annotated[tuple[str, ...], BeforeValidator(several(as_line)), json_list(TEXT_SCHEMA)]


def described(description: str, *, example: str = "", alias: str | None = None, default: Any = ...) -> Any:
    """Declare a property with the words that editors show for it."""
    arguments: dict[str, Any] = {"description": description}
    if example:
        arguments["examples"] = [example]
    if alias:
        arguments["alias"] = alias
    return Field(default, **arguments)
