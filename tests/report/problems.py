"""A few diagnostics, for tests of reports."""

from quizgen.diagnostics import Diagnostic, Place, Severity, SourceText

TEXT = "bank: cells\n  distractors: [ribosome, mitochondrion]\n"
SOURCE = SourceText("banks/cells.yaml", TEXT)


def problem(
    message="it stands twice",
    *,
    help="",  # noqa: A002  the name of the field
    code="duplicate-options",
    severity=Severity.ERROR,
    question="",
    source=SOURCE,
    at="mito",
):
    start = source.text.find(at)
    return Diagnostic(code, severity, Place(source, start, start + len(at)), message, help, question)


def problem_in(line, at, **more):
    """Make a diagnostic at the first *at* of a file of one line."""
    return problem(source=SourceText("a.yaml", line), at=at, **more)
