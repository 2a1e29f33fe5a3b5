"""The errors that validators raise, as pydantic carries them, and the way back to diagnostics."""

from __future__ import annotations

from pydantic_core import PydanticCustomError

from quizgen.diagnostics import Diagnostic, Place, error


def problem(code: str, message: str, mend: str = "", place: Place | None = None) -> PydanticCustomError:
    """Make the error that a validator raises: *message* in the file's words, *mend* for the help line.

    Without a *place* it is reported at the value that was validated.
    """
    # the message goes in as a value: braces that an author wrote are no places to fill
    return PydanticCustomError(code, "{message}", {"message": message, "help": mend, "place": place})


def nested(diagnostics: tuple[Diagnostic, ...]) -> PydanticCustomError:
    """Make the error of a validator that has found several problems, each of which knows its own place."""
    return PydanticCustomError("nested", "nested", {"diagnostics": diagnostics})


def problems_of(failure: PydanticCustomError, place: Place) -> tuple[Diagnostic, ...]:
    """Turn a validator's error into diagnostics, at *place* unless it knows better."""
    context = failure.context or {}
    if "diagnostics" in context:
        return tuple(context["diagnostics"])
    return (error(failure.type, context.get("place") or place, context["message"], help=context["help"]),)
