"""The print codes of what a build replaces, by which papers that are handed out already are known."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizgen.build import Plan

_PRINT_CODE = re.compile(rb'^ "code": "([A-Z0-9]{4,12})",$', re.MULTILINE)
_HEAD = 20_000  # bytes, in which a manifest names its code


def changed_codes(plan: Plan, out: Path) -> tuple[str, ...]:
    """Say which quizzes come to bear another code than their manifests in *out* have, each on one line.

    Keys made now don't belong to papers that were printed before, which whoever has printed some has to know.
    """
    return tuple(_told(plan, out))


def _told(plan: Plan, out: Path) -> Iterator[str]:
    from quizgen.render.print_code import print_code

    for batch in plan.batches:
        former = _code_in(out / batch.manifest)
        code = print_code(batch.quiz) if former and batch.order is None else former
        if code != former:
            told = f"{batch.quiz.id}: print code {code}, and {former} before"
            yield f"{told}: papers and keys of the two don't go together"


def _code_in(manifest: Path) -> str:
    """Read the code of a former build; empty where there is none, or nothing that we wrote."""
    try:
        with manifest.open("rb") as file:
            found = _PRINT_CODE.search(file.read(_HEAD))
    except OSError:
        return ""
    return found[1].decode() if found else ""
