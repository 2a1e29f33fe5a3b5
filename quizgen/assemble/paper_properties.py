"""What a quiz file may say of how its papers look."""

from __future__ import annotations

import re
from decimal import Decimal
from typing import Annotated, Any

from pydantic import WithJsonSchema

from quizgen.assemble.filters import Names
from quizgen.assemble.inks import CREAM, INKS, LEAST_CONTRAST, contrast, darken, is_colour
from quizgen.assemble.quiz import Logo, Paper
from quizgen.diagnostics import did_you_mean
from quizgen.markup import Text
from quizgen.schema import TEXT_SCHEMA, Flag, Line, Read, Shaped, described, mapping, one_of, problem, scalar

_FONT_SIZE_SCHEMA = {
    "type": ["number", "string"],
    "minimum": 6,
    "maximum": 36,
    "pattern": r"^\s*(([6-9]|[12][0-9]|3[0-5])(\.[0-9]{1,2})?|36)\s*(pt)?\s*$",
}
_LENGTH = re.compile(r"(\d{1,2}(?:\.\d{1,2})?)\s*(?:pt)?")
_HEIGHT = re.compile(r"(\d{1,2}(?:\.\d)?)\s*mm")
_HEIGHT_PATTERN = r"^\s*(([5-9]|[1-3][0-9])(\.[0-9])?|40)\s*mm\s*$"
_LOWEST_LOGO, _HIGHEST_LOGO, _USUAL_LOGO = 5, 40, Decimal(14)  # mm
_THEMES = ("classic", "modern", "academic", "exam", "compact")


def _as_font_size(value: Any) -> Decimal:
    return _size_of_type(value, "11pt")


def _as_large_print(value: Any) -> Decimal:
    return _size_of_type(value, "18pt")


def _size_of_type(value: Any, usual: str) -> Decimal:
    typed = scalar(value)
    found = _LENGTH.fullmatch(typed.strip())
    if not found or not 6 <= Decimal(found[1]) <= 36:  # noqa: PLR2004  smaller can't be read, larger fits no page
        raise problem("wrong-font-size", f"'{typed}' is no size of type", f"write it as {usual}, from 6pt to 36pt")
    return Decimal(found[1])


def _as_colour(value: Any) -> str:
    """Read an ink, by its name or as `#173f73`; it must be dark enough for every ground that papers have."""
    typed = scalar(value)
    named = typed.strip()
    if named in INKS:
        return INKS[named]
    if not is_colour(named):
        names = ", ".join(INKS)
        mend = did_you_mean(named, tuple(INKS)) or f"write one of {names}, or as screens mix it, in quotes: '#173f73'"
        raise problem("unknown-value", f"'{typed}' is no colour", mend)
    # cream is the darker of the grounds
    found = contrast(named, CREAM)
    if found < LEAST_CONTRAST:
        message = f"'{named}' is too pale to be read: its contrast is {found:.1f}, and {LEAST_CONTRAST} is needed"
        raise problem("pale-colour", message, f"take a darker one of the same hue: '{darken(named, CREAM)}'")
    return named.lower()


def _as_logo(value: Any) -> Logo:
    given = mapping(value)
    unknown = [key for key in given if key not in {"file", "alt", "height"}]
    if unknown:
        message = f"unknown property '{unknown[0]}' of a logo"
        raise problem("unknown-property", message, "it takes file, alt, height", unknown[0].place)
    texts = {str(key): scalar(each) for key, each in given.items()}
    if "file" not in texts:
        raise problem("missing-property", "a logo has no 'file'", "add it: 'file: ../media/school.svg'")
    if "alt" not in texts:
        raise problem("missing-alt", "a logo has no 'alt'", "say in words what it shows: 'alt: …'")
    height = texts.get("height")
    found = _HEIGHT.fullmatch(height.strip()) if height is not None else None
    if height is not None and not (found and _LOWEST_LOGO <= Decimal(found[1]) <= _HIGHEST_LOGO):
        mend = f"write it as {_USUAL_LOGO} mm, from {_LOWEST_LOGO} to {_HIGHEST_LOGO} mm"
        raise problem("wrong-height", f"'{height}' is no height of a logo", mend, height.place)
    return Logo(
        Text(str(texts["file"]), texts["file"].place), str(texts["alt"]), Decimal(found[1]) if found else _USUAL_LOGO
    )


_SHEETS = ("last", "own", "inline")


def _as_sheet(value: Any) -> str:
    typed = one_of(*_SHEETS, "true", "false")(value)
    return {"true": "last", "false": ""}.get(typed, typed)


class PaperProperties(Shaped):
    """How papers are set."""

    size: Annotated[str, Read(one_of("a4", "letter")), WithJsonSchema({"enum": ["a4", "letter"]})] = described(
        "a4 or letter", default="a4"
    )
    columns: Annotated[str, Read(one_of("1", "2")), WithJsonSchema({"enum": [1, 2, "1", "2"]})] = described(
        "1 or 2", default="1"
    )
    font_size: Annotated[Decimal, Read(_as_font_size), WithJsonSchema(_FONT_SIZE_SCHEMA)] = described(
        "The size of type.", example="11pt", default=Decimal(11)
    )
    large_print: Annotated[Decimal | None, Read(_as_large_print), WithJsonSchema(_FONT_SIZE_SCHEMA)] = described(
        "The size of type of a large print of each form.", example="18pt", default=None
    )
    header: Line | None = described("What stands above the title.", example="HIST 204", default=None)
    theme: Annotated[str, Read(one_of(*_THEMES)), WithJsonSchema({"enum": list(_THEMES)})] = described(
        "The look: classic, modern, academic, exam or compact.", default="classic"
    )
    colour: Annotated[
        str,
        Read(_as_colour),
        WithJsonSchema({"anyOf": [{"enum": list(INKS)}, {"type": "string", "pattern": "^\\s*#[0-9a-fA-F]{6}\\s*$"}]}),
    ] = described("The ink of titles and rules: a name, or '#173f73'.", example="blue", default=INKS["black"])
    logo: Annotated[
        Logo | None,
        Read(_as_logo),
        WithJsonSchema(
            {
                "type": "object",
                "properties": {
                    "file": TEXT_SCHEMA,
                    "alt": TEXT_SCHEMA,
                    "height": {"type": "string", "pattern": _HEIGHT_PATTERN},
                },
                "required": ["file", "alt"],
                "additionalProperties": False,
            }
        ),
    ] = described("A picture at the head of papers.", default=None)
    fonts: Names = described(
        "Type of your own: families that are installed, or files; what one lacks, the next shows.",
        example="Source Serif 4",
        default=(),
    )
    legible: Flag = described("true: each form also in clear letters, widely set, on cream.", default=False)
    answer_sheet: Annotated[
        str,
        Read(_as_sheet),
        WithJsonSchema({"enum": [True, False, "true", "false", *_SHEETS]}),
    ] = described(
        "Bubbles for a scanner: on a last page (last or true), in a file of their own (own), or beside the options "
        "(inline).",
        example="own",
        default="",
    )


def paper_of(properties: PaperProperties) -> Paper:
    """Take from a quiz file how its papers are set."""
    return Paper(
        size=properties.size,
        columns=int(properties.columns),
        font_size=properties.font_size,
        header=properties.header or "",
        large_print=properties.large_print,
        theme=properties.theme,
        colour=properties.colour,
        legible=properties.legible,
        logo=properties.logo,
        fonts=properties.fonts,
        answer_sheet=properties.answer_sheet,
    )
