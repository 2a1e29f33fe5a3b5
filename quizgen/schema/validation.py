"""From a mapping to a typed model, and from pydantic's errors to diagnostics, each at its place."""

from __future__ import annotations

from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, ValidationError

from quizgen.diagnostics import Diagnostic, Place, error
from quizgen.schema.synonyms import meant
from quizgen.source_yaml import Listing, Mapping, Node

Shape = TypeVar("Shape", bound="Shaped")


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


def validate(
    model: type[Shape], mapping: Mapping, *, question: str = "", what: str = ""
) -> tuple[Shape | None, tuple[Diagnostic, ...]]:
    """Give *mapping* the types of *model*, or say everything that is wrong with it.

    *what* names the thing in messages (`a flashcard`).
    """
    try:
        return model.model_validate(mapping), ()
    except ValidationError as failure:
        told = failure.errors(include_url=False, include_input=False)
        found: list[Diagnostic] = []
        for each in told:
            found.extend(_translate(each, model, mapping, question, what))
        rest = _without_failed(model, mapping, {each["loc"][0] for each in told if each["loc"]})
        return None, (
            *_without_mistyped(found),
            *(validate(model, rest, question=question, what=what)[1] if rest else ()),
        )


def _without_failed(model: type[BaseModel], mapping: Mapping, failed: set[int | str]) -> Mapping | None:
    """Leave out the properties that *failed*, so that what properties say together is looked at in the same run.

    None where one of them is needed or nothing is left out.
    """
    needed = {each.alias or name for name, each in model.model_fields.items() if each.is_required()}
    if not failed or failed & needed:
        return None
    rest = Mapping((key, value) for key, value in mapping.items() if key not in failed)
    rest.place = mapping.place
    return rest if len(rest) < len(mapping) else None


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
    mend = meant(name, known)
    if not mend and known:
        mend = f"it takes {', '.join(known)}"
    message = f"unknown property '{name}'" + (f" of {what}" if what else "")
    return error("unknown-property", key_place(parent, name), message, help=mend, question=question)


def _missing(mapping: Mapping, location: tuple[int | str, ...], question: str, what: str) -> Diagnostic:
    name = str(location[-1])
    parent = place_of(mapping, location[:-1])
    place = parent if len(location) > 1 else _where_missed(mapping, name, what)
    mend = f"add '{name}:'"
    message = (f"{what} has" if what else "there is") + f" no '{name}'"
    return error("missing-property", place, message, help=mend, question=question)


def _where_missed(mapping: Mapping, name: str, what: str) -> Place:
    """Find below what a missing property belongs: the answer, or the prompt, which names the kind; an id is first."""
    kind = what.rpartition(" ")[-1]
    above = {"id": (), "distractors": ("answer", kind)}.get(name, (kind,))
    first = next((key.place for key in mapping), mapping.place)
    return next((key.place for each in above for key in mapping if key == each), first)
