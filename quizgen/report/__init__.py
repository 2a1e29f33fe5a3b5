"""Diagnostics as text for people, editors and services, one module a format.

A format is a module with a function `write_report(diagnostics, *, colour=False) -> str`. Adding one touches that module
and its name below. Nothing here prints: `cli` does.
"""

from __future__ import annotations

from collections.abc import Sequence
from importlib import import_module
from typing import Protocol

from quizgen.diagnostics import Diagnostic
from quizgen.report.summary import summarise


class Format(Protocol):
    """Writes diagnostics; those without any give what the format has for nothing."""

    def __call__(self, diagnostics: Sequence[Diagnostic], *, colour: bool = False) -> str:
        """Write a report, which ends with a newline where it isn't empty."""


def _load_on_use(name: str) -> Format:
    def write_report(diagnostics: Sequence[Diagnostic], *, colour: bool = False) -> str:
        report: str = import_module(f"quizgen.report.{name}").write_report(diagnostics, colour=colour)
        return report

    return write_report


FORMATS: dict[str, Format] = {name: _load_on_use(name) for name in ("text", "concise", "json", "github", "sarif")}

__all__ = ["FORMATS", "Format", "summarise"]
