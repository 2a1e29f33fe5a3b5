"""JSON Schema of the files that authors write, by which editors complete, explain and check them.

Made from the models that read the files, so that the two agree.
"""

from __future__ import annotations

from typing import Any

from quizgen.assemble.blueprint import DeckProperties, QuizProperties
from quizgen.bank import BankProperties, Defaults
from quizgen.evidence import SourceProperties
from quizgen.questions import KINDS, question_schema

_DIALECT = "https://json-schema.org/draft/2020-12/schema"


def describe_file(subject: str) -> dict[str, Any]:
    """Give the JSON Schema of a `bank`, a `quiz` or a `deck`."""
    model = {"bank": BankProperties, "quiz": QuizProperties, "deck": DeckProperties}[subject]
    described = {"$schema": _DIALECT, "title": f"A {subject} of quizgen", **model.model_json_schema(by_alias=True)}
    if subject == "bank":
        definitions = described.setdefault("$defs", {})
        definitions["defaults"] = Defaults.model_json_schema(by_alias=True)
        definitions["source"] = SourceProperties.model_json_schema(by_alias=True)
        definitions |= {kind: question_schema(kind) for kind in KINDS}
        definitions["question"] = {"oneOf": [{"$ref": f"#/$defs/{kind}"} for kind in KINDS]}
    return described
