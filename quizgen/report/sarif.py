"""The report in SARIF 2.1.0, the format in which code scanning services take results.

Written by the OASIS standard "Static Analysis Results Interchange Format (SARIF) Version 2.1.0".
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import PurePath
from typing import TypeAlias
from urllib.parse import quote

import quizgen
from quizgen.checks import CHECKS, explain
from quizgen.diagnostics import Diagnostic, Place, Severity

Json: TypeAlias = str | int | list["Json"] | dict[str, "Json"]

_SCHEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.HINT: "note"}


def write_report(diagnostics: Sequence[Diagnostic], *, colour: bool = False) -> str:
    """Write a log of one run, with the rules that it broke and their explanations."""
    del colour  # programs read this
    broken = sorted({each.code for each in diagnostics})
    places = {code: at for at, code in enumerate(broken)}
    driver: dict[str, Json] = {
        "name": "quizgen",
        "version": quizgen.__version__,
        "rules": [_rule(code) for code in broken],
    }
    run: dict[str, Json] = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [_result(each, places[each.code]) for each in diagnostics],
    }
    log: dict[str, Json] = {"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}
    return json.dumps(log, indent=2) + "\n"


def _rule(code: str) -> Json:
    explanation = explain(code)
    severity = CHECKS[code].severity if code in CHECKS else Severity.ERROR
    # the first line is the code with its severity; the first of the text proper says what the rule finds
    first = explanation.split("\n\n", 1)[1].split("\n", 1)[0]
    return {
        "id": code,
        "shortDescription": {"text": first},
        "help": {"text": explanation},
        "defaultConfiguration": {"level": _LEVELS[severity]},
    }


def _result(each: Diagnostic, rule: int) -> Json:
    told = each.message + (f"\nhelp: {each.help}" if each.help else "")
    result: dict[str, Json] = {
        "ruleId": each.code,
        "ruleIndex": rule,
        "level": _LEVELS[each.severity],
        "message": {"text": told},
        "locations": [
            {
                "physicalLocation": {
                    "artifactLocation": {"uri": _address(each.place.path)},
                    "region": _region(each.place),
                }
            }
        ],
    }
    if each.question:
        result["properties"] = {"question": each.question}
    return result


def _region(place: Place) -> Json:
    start_line, start_column = place.source.line_and_column(place.start)
    end_line, end_column = place.source.line_and_column(max(place.end, place.start))
    return {"startLine": start_line, "startColumn": start_column, "endLine": end_line, "endColumn": end_column}


def _address(path: str) -> str:
    pure = PurePath(path)
    return pure.as_uri() if pure.is_absolute() else quote(pure.as_posix(), errors="surrogateescape")
