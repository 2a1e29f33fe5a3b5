"""JSON Schema of the files that authors write, by which editors complete, explain and check them.

Made from the models that read the files, so that the two agree.
"""

from __future__ import annotations

from typing import Any

from quizgen.assemble.blueprint import DeckProperties, QuizProperties, definitions
from quizgen.bank import BankProperties, Defaults
from quizgen.evidence import SourceProperties
from quizgen.questions import KINDS, kind_class
from quizgen.schema import PART, Shaped

_DIALECT = "https://json-schema.org/draft/2020-12/schema"
_WORDS = ("title", "description", "default", "examples")  # what may stand beside a reference
_FILES: dict[str, type[Shaped]] = {"bank": BankProperties, "quiz": QuizProperties, "deck": DeckProperties}


def describe_file(subject: str) -> dict[str, Any]:
    """Give the JSON Schema of a `bank`, a `quiz` or a `deck`."""
    parts: dict[str, type[Shaped]] = {
        "source": SourceProperties,
        "defaults": Defaults,
        **{kind: kind_class(kind) for kind in KINDS},
        **definitions(),
    }
    described: dict[str, Any] = {name: part.model_json_schema(by_alias=True) for name, part in parts.items()}
    for part in described.values():
        part.setdefault("minProperties", 1)  # an empty mapping says nothing
    described["question"] = {"oneOf": [{PART: kind} for kind in KINDS]}
    used: dict[str, Any] = {}
    schema = _resolve(_FILES[subject].model_json_schema(by_alias=True), described, used)
    return {"$schema": _DIALECT, **schema, "$defs": dict(sorted(used.items()))}


def _resolve(node: Any, parts: dict[str, Any], used: dict[str, Any]) -> Any:
    """Write references to parts as JSON Schema does, and gather the parts that are referred to in *used*."""
    if isinstance(node, list):
        return [_resolve(each, parts, used) for each in node]
    if not isinstance(node, dict):
        return node
    name = node.get(PART)
    if name is None or name not in parts or len(node) > len({PART, *_WORDS} & node.keys()):
        return {key: _resolve(value, parts, used) for key, value in node.items()}
    if name not in used:
        used[name] = {}  # known before it is resolved, since passages hold questions
        used[name] = _resolve(parts[name], parts, used)
    return {"$ref": f"#/$defs/{name}", **{key: value for key, value in node.items() if key != PART}}
