"""Formulas in LaTeX, for every target: MathML for pages, calls for Typst, words where neither can be shown.

The Typst is written from the tidy tree of `mathml`: calls, lengths and string literals, never an author's characters as
source. The one fixed piece of markup is the alignment point, for which Typst has no call.
"""

import re
from collections.abc import Callable
from functools import lru_cache
from xml.etree.ElementTree import Element

from quizgen.markup.math_source import MathError
from quizgen.markup.mathml import MATHML_STYLE, SCRIPTS, describe_math, has_movable_limits, latex_to_mathml, read_math

__all__ = ["MATHML_STYLE", "MathError", "describe_math", "latex_to_mathml", "latex_to_typst"]

_ALIGNMENT_POINT = "$&$.body"
_PRIMES = {"′": 1, "″": 2, "‴": 3, "⁗": 4}
_ACCENTS = {"´": 0x301, "¯": 0x304, "˘": 0x306, "ˇ": 0x30C, "˙": 0x307, "¨": 0x308, "\u20db": 0x20DB, "`": 0x300}
_ACCENTS |= {"^": 0x302, "˚": 0x30A, "~": 0x303, "←": 0x20D6, "→": 0x20D7, "↔": 0x20E1}
_LINES = {"‾": "overline", "_": "underline", "⏞": "overbrace", "⏟": "underbrace"}
_STYLES = {"1": "script", "2": "sscript"}
_STRIKES = {"updiagonalstrike": "", "downdiagonalstrike": "inverted: true, "}


@lru_cache(maxsize=1024)
def latex_to_typst(latex: str) -> str:
    """Write a formula as a Typst code expression, to stand after `#` or as an argument: an equation with its alt text.

    Raises `MathError` where the LaTeX can't be converted.
    """
    return f"math.equation(alt: {_literal(describe_math(latex))}, {_write_row(read_math(latex))})"


def _literal(text: str) -> str:
    """Write a string in which no character but a letter, a digit or a space stands for itself."""
    return '"' + re.sub(r"[^A-Za-z0-9 ]", lambda match: f"\\u{{{ord(match[0]):x}}}", text) + '"'


def _write(element: Element) -> str:
    return _WRITERS[element.tag](element)


def _write_row(element: Element) -> str:
    return _join([_write(child) for child in element])


def _join(parts: list[str]) -> str:
    """Join expressions into one; the empty content in front keeps neighbouring symbols from joining into a string."""
    if not parts:
        return "[]"
    return parts[0] if len(parts) == 1 else "{" + "; ".join(["[]", *parts]) + "}"


def _write_group(element: Element) -> str:
    """Write a row, with its first and last bracket as tall as the row where they stretch."""
    if any(child.get("linethickness") == "0" for child in element):
        return _join([_write(child) for child in element if child.tag != "mo"])  # a binomial brings its brackets along
    row = _write_row(element)
    grows = any(child.get("stretchy") == "true" and "minsize" not in child.attrib for child in element)
    return f"math.lr({row})" if grows else row


def _write_letter(element: Element) -> str:
    # Typst slants a symbol as LaTeX does, and leaves a string upright
    text = element.text or ""
    is_upright = element.get("mathvariant") == "normal" or len(text) != 1
    return _literal(text) if is_upright else f"symbol({_literal(text)})"


def _write_text(element: Element) -> str:
    return _literal(element.text or "")


def _write_space(element: Element) -> str:
    return f"h({element.attrib['width']})"


def _write_operator(element: Element) -> str:  # noqa: PLR0911  one line for each kind
    text = element.text or ""
    if set(text) <= set(_PRIMES):
        return f"math.primes({sum(_PRIMES[prime] for prime in text)})"
    if len(text) > 1:
        name = f"math.op({_literal(text)}{', limits: true' if has_movable_limits(element) else ''})"
        return f'math.class("binary", {name})' if text == "mod" else name
    sign = f"symbol({_literal(text)})"
    if "minsize" in element.attrib:
        return f"math.lr(size: {element.attrib['minsize']}, {sign})"
    if element.get("stretchy") == "true":
        return sign if "form" in element.attrib else f"math.mid({sign})"
    if element.get("lspace") == element.get("rspace") == "0":
        return f'math.class("normal", {sign})'
    if text in "|‖" and "form" in element.attrib:
        return f'math.class("{"opening" if element.get("form") == "prefix" else "closing"}", {sign})'
    return f'math.class("unary", {sign})' if "form" in element.attrib else sign


def _write_fraction(element: Element) -> str:
    name = "math.binom" if element.get("linethickness") == "0" else "math.frac"
    fraction = f"{name}({_write(element[0])}, {_write(element[1])})"
    return f"math.display({fraction})" if element.get("displaystyle") == "true" else fraction


def _write_square_root(element: Element) -> str:
    return f"math.sqrt({_write_row(element)})"


def _write_root(element: Element) -> str:
    return f"math.root({_write(element[1])}, {_write(element[0])})"


def _write_blank(element: Element) -> str:
    return f"hide({_write_row(element)})"


def _write_enclosure(element: Element) -> str:
    notation, body = element.attrib["notation"], _write_row(element)
    if notation == "box":
        # a box sets its body as text, so the body is an equation again, and PDF/UA asks that one for an alt text too
        body = f"math.equation(alt: {_literal(' '.join(element.itertext()) or ' ')}, {body})"
        return f"box(stroke: 0.5pt, inset: (x: 0.2em), outset: (y: 0.25em), {body})"
    return f"math.cancel({_STRIKES.get(notation, 'cross: true, ')}{body})"


def _write_style(element: Element) -> str:
    body = _write_row(element)
    if element[:1] and element[0].tag == "mtable":  # \substack and smallmatrix: Typst shrinks cells by itself
        return f"math.inline({_write_table(element[0], is_small=True)})"
    level = element.get("scriptlevel", "0")
    name = "display" if element.get("displaystyle") == "true" and level == "0" else _STYLES.get(level, "inline")
    is_said_already = name == "display" and len(element) == 1 and body.startswith("math.display(")
    return body if is_said_already else f"math.{name}({body})"


def _write_scripts(element: Element) -> str:
    base, *scripts = element
    if "accent" in element.attrib or "accentunder" in element.attrib:
        return _write_accent(base, scripts[0].text or "")
    written = _write(base)
    if base.attrib == {"stretchy": "true"}:  # a long arrow, which grows with what stands on it
        written = f"math.stretch(symbol({_literal(base.text or '')}))"
    elif element.tag.startswith(("munder", "mover")) and not has_movable_limits(base):
        written = f"math.limits({written})"
    places = {"msub": "b", "munder": "b", "msup": "t", "mover": "t"}.get(element.tag, "bt")
    arguments = (f"{place}: {_write(script)}" for place, script in zip(places, scripts, strict=True))
    return f"math.attach({written}, {', '.join(arguments)})"


def _write_accent(base: Element, sign: str) -> str:
    if sign in _LINES:
        return f"math.{_LINES[sign]}({_write(base)})"
    return f"math.accent({_write(base)}, {_literal(chr(_ACCENTS[sign]))})"


def _write_table(element: Element, *, is_small: bool = False) -> str:
    write_cells = _pair_cells if "columnspacing" in element.attrib else _write_cells
    cells = [write_cells(row) for row in element]
    width = max(map(len, cells))
    lines = ", ".join(f"({', '.join(row + ['[]'] * (width - len(row)))},)" for row in cells)
    gaps = "row-gap: 0.2em, column-gap: 0.5em" if is_small else "row-gap: 0.5em, column-gap: 1em"
    table = f"math.mat(delim: none, {gaps}, {_write_lines(element)}{lines})"
    return table if is_small else f"math.display({table})"


def _write_lines(table: Element) -> str:
    lines = {
        "hline": [str(place) for place, row in enumerate(table) if "class" in row.attrib],
        "vline": [str(place) for place, cell in enumerate(table[0]) if "class" in cell.attrib],
    }
    drawn = [f"{direction}: ({', '.join(places)},)" for direction, places in lines.items() if places]
    return f"augment: ({', '.join(drawn)}, stroke: 0.5pt), " if drawn else ""


def _write_cells(row: Element) -> list[str]:
    return [_write_cell(cell) for cell in row]


def _write_cell(cell: Element) -> str:
    content = _write_row(cell)
    match cell.get("columnalign"):
        case "left":
            return f"{{{_ALIGNMENT_POINT}; {content}}}"
        case "right":
            return f"{{[]; {content}; {_ALIGNMENT_POINT}}}"
        case _:
            return content


def _pair_cells(row: Element) -> list[str]:
    """Put two columns that meet at a sign, as in align, into one cell with the alignment point between them."""
    written = [f"math.display({_write_row(cell)})" for cell in row]
    return [f"{{[]; {f'; {_ALIGNMENT_POINT}; '.join(written[start : start + 2])}}}" for start in range(0, len(row), 2)]


_WRITERS: dict[str, Callable[[Element], str]] = {
    "mi": _write_letter,
    "mn": _write_text,
    "mo": _write_operator,
    "mtext": _write_text,
    "mspace": _write_space,
    "mrow": _write_group,
    "mstyle": _write_style,
    "mfrac": _write_fraction,
    "msqrt": _write_square_root,
    "mroot": _write_root,
    "mphantom": _write_blank,
    "menclose": _write_enclosure,
    "mtable": _write_table,
    **dict.fromkeys(SCRIPTS, _write_scripts),
}
