"""Finds the codes of diagnostics in the program's own source, for tests that hold that each is explained and shown."""

import ast
from pathlib import Path

import quizgen

_MAKERS = {"error", "warning", "hint", "problem", "Problem", "Refusal", "Diagnostic", "check", "_sign"}


def emitted_codes():
    """Give every code that some call in quizgen/ makes a diagnostic of."""
    return {
        code
        for path in Path(quizgen.__file__).parent.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        for code in _codes_of(node)
    }


def _codes_of(node):
    if isinstance(node, ast.Assign) and getattr(node.targets[0], "id", "") == "_CODE":
        yield node.value.value
    if not isinstance(node, ast.Call):
        return
    name = getattr(node.func, "id", getattr(node.func, "attr", ""))
    if name in _MAKERS and node.args:
        first = node.args[-1] if name == "_sign" else node.args[0]
        if isinstance(first, ast.Constant) and isinstance(first.value, str):
            yield first.value
    for keyword in node.keywords:
        if keyword.arg == "code" and isinstance(keyword.value, ast.Constant):
            yield keyword.value.value
