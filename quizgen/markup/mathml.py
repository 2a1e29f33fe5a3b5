"""Formulas as MathML: one tidy tree of a formula, from which every target writes.

latex2mathml reads the LaTeX; its output is never taken as it comes. Every element and attribute is made anew from a
closed list (MathML Core, and `menclose` and the alignment, gaps and lines of tables, which `MATHML_STYLE` draws in
browsers); anything else is a `MathError`. The module never writes Typst.
"""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Protocol
from xml.etree.ElementTree import Element, tostring

from quizgen.markup.math_source import MathError, check_source
from quizgen.markup.math_tokens import make, read_text, tidy_space, tidy_text, tidy_token

MAXIMUM_DEPTH = 40
"""How deep elements may nest; no formula of an exam needs half of it, and Typst sets four times that."""

MATHML_STYLE = """\
mtd[columnalign="left"] { text-align: left; }
mtd[columnalign="right"] { text-align: right; }
mtd.line-before { border-left: 1px solid; }
mtr.line-before > mtd { border-top: 1px solid; }
mtable[columnspacing] > mtr > mtd { padding-left: 0; padding-right: 0; }
mtable[columnspacing] > mtr > mtd:nth-child(odd):not(:first-child) { padding-left: 2em; }
menclose[notation="box"] { border: 1px solid; padding: 0.2em; }
menclose[notation~="updiagonalstrike"] {
  background: linear-gradient(to top left, transparent 48%, currentcolor 48% 52%, transparent 52%);
}
menclose[notation="downdiagonalstrike"] {
  background: linear-gradient(to top right, transparent 48%, currentcolor 48% 52%, transparent 52%);
}
"""
"""What a page needs in its style sheet, because browsers by themselves draw MathML Core only."""

LARGE_OPERATORS = frozenset("∑∏∐⋀⋁⋂⋃⨀⨁⨂⨄⨆")
SCRIPTS = frozenset({"msub", "msup", "msubsup", "munder", "mover", "munderover"})

_ACCENTS = frozenset("´¯˘ˇ˙¨\u20db`^˚~←→↔―⏞⏟")
_NARROW_ACCENTS = frozenset("´¯˘ˇ˙¨\u20db`˚")
_EXPLANATIONS = {
    "ExtraLeftOrMissingRightError": r"\left and \right must come in pairs, each with its bracket",
    "DoubleSubscriptsError": "two subscripts follow each other; put the first one and its base into braces",
    "DoubleSuperscriptsError": "two superscripts follow each other; put the first one and its base into braces",
    "MissingEndError": r"a \begin{…} has no \end{…}",
    "InvalidAlignmentError": r"the columns of \begin{array} are written with l, c, r and | only",
    "LimitsMustFollowMathOperatorError": r"\limits must follow an operator such as \sum",
    "RecursionError": "the formula is nested too deeply",
}


@lru_cache(maxsize=1024)
def latex_to_mathml(latex: str) -> str:
    """Write a formula for HTML: one `math` element, safe to put into a page as it is.

    Raises `MathError` where the LaTeX can't be converted.
    """
    return tostring(read_math(latex), encoding="unicode")


@lru_cache(maxsize=1024)
def read_math(latex: str) -> Element:
    """Parse a formula into the tidy tree that every target writes from; nobody may change it.

    Raises `MathError` where the LaTeX can't be converted.
    """
    from latex2mathml.converter import convert_to_element

    source = check_source(latex)
    try:
        tree = make("math", _tidy_group(convert_to_element(source)[0], roomy=True))
        depth = _measure_depth(tree)
    except MathError:
        raise
    except Exception as error:  # noqa: BLE001  latex2mathml's errors have no base in common with IndexError, StopIteration…
        message = "the formula is not complete: something is missing after a command, '^' or '_'"
        raise MathError(_EXPLANATIONS.get(type(error).__name__, message)) from None
    if depth > MAXIMUM_DEPTH:
        raise MathError("the formula is nested too deeply")
    tree.attrib.update(xmlns="http://www.w3.org/1998/Math/MathML", display="inline", alttext=describe_math(latex))
    return tree


def describe_math(latex: str) -> str:
    """Say a formula where it can't be shown: its LaTeX on one line, which screen readers' users know to read."""
    return " ".join(latex.split())


def _measure_depth(element: Element) -> int:
    return 1 + max(map(_measure_depth, element), default=0)


def _join(children: list[Element]) -> Element:
    return children[0] if len(children) == 1 else make("mrow", children)


class _Tidier(Protocol):
    """What rebuilds one element: into none, one or several."""

    def __call__(self, raw: Element, *, roomy: bool) -> list[Element]: ...


def _tidy(raw: Element, *, roomy: bool) -> list[Element]:
    """Rebuild one element of latex2mathml; a leaf may become several or none.

    *roomy* is true where a fraction is set in full size: not in a script, nor in another fraction.
    """
    if raw.tag not in _TIDIERS:
        raise MathError("the formula holds something that can't be printed")
    return _TIDIERS[raw.tag](raw, roomy=roomy)


def _tidy_row(raws: Iterable[Element], *, roomy: bool) -> list[Element]:
    r"""Rebuild neighbours, and what depends on them: \not, the brackets of matrices, the space round names."""
    children: list[Element] = []
    for raw in raws:
        tidied = _tidy(raw, roomy=roomy)
        if raw.tag == "mrow" and len(tidied) == 1 and _is_sign(tidied[0]):
            tidied[0].attrib.update(lspace="0", rspace="0")  # LaTeX's way to a decimal comma: 3{,}14
        children.extend(tidied)
    children = list(_negate(children))
    _enclose_tables(children)
    _space_names(children)
    _mark_forms(children)
    return children


def _is_sign(element: Element) -> bool:
    return element.tag == "mo" and len(element.text or "") == 1 and element.get("stretchy") != "true"


def _negate(children: list[Element]) -> Iterator[Element]:
    r"""Join each \not to the sign that follows it."""
    remaining = iter(children)
    for child in remaining:
        if child.tag != "not":
            yield child
            continue
        negated = next(remaining, child)
        text = unicodedata.normalize("NFC", f"{negated.text}\u0338")
        if len(text) != 1:
            raise MathError(r"\not has no form for what follows it")
        yield make("mo", text)


def _enclose_tables(children: list[Element]) -> None:
    """Give a matrix or binomial and its two brackets a row of their own, so that the brackets grow with it alone."""
    place = 0
    while place + 2 < len(children):
        opening, middle, closing = children[place : place + 3]
        is_enclosed = middle.tag == "mtable" or middle.get("linethickness") == "0"
        if is_enclosed and opening.get("form") == closing.get("form") == "either":
            before = make("mo", opening.text or "", stretchy="true", form="prefix")
            after = make("mo", closing.text or "", stretchy="true", form="postfix")
            children[place : place + 3] = [make("mrow", (before, middle, after))]
        place += 1
    for child in map(_find_core, children):
        if child.get("form") == "either":
            del child.attrib["form"]
            child.set("stretchy", "false")


def _space_names(children: list[Element]) -> None:
    """Give function names the thin space that browsers don't, save at the ends of a row and before a bracket."""
    for place, child in enumerate(children):
        core = _find_core(child)
        if core.tag != "mo" or len(core.text or "") == 1 or core.text == "mod":
            continue
        is_close_before = place == 0 or children[place - 1].tag in ("mo", "mspace")
        is_close_after = place == len(children) - 1 or _opens(children[place + 1])
        core.set("lspace", "0" if is_close_before else "0.167em")
        core.set("rspace", "0" if is_close_after else "0.167em")


def _mark_forms(children: list[Element]) -> None:
    """Mark bars that open or close, and signs of a number, which browsers would take for a difference."""
    is_operand_before = True  # at the start of a row browsers see by themselves that a sign is a sign
    bars: Counter[str] = Counter()
    for child in children:
        core = _find_core(child)
        text = core.text or ""
        if core.tag == "mo" and text in ("|", "‖") and core.get("stretchy") == "false":
            bars[text] += 1
            core.set("form", "prefix" if bars[text] % 2 else "postfix")
        if child.tag == "mo" and text in ("−", "+", "±", "∓") and not is_operand_before:
            child.set("form", "prefix")
        if child.tag != "mspace":
            is_operand_before = child.tag != "mo" or text in ("!", "′") or _closes(child)


def _closes(element: Element) -> bool:
    return element.get("form") == "postfix" or unicodedata.category((element.text or " ")[0]) == "Pe"


def _find_core(element: Element) -> Element:
    while element.tag in SCRIPTS:
        element = element[0]
    return element


def _opens(element: Element) -> bool:
    first = _find_core(element)
    first = first[0] if first.tag == "mrow" and len(first) else first
    return first.tag == "mspace" or (first.tag == "mo" and unicodedata.category((first.text or " ")[0]) == "Ps")


def _tidy_group(raw: Element, *, roomy: bool) -> list[Element]:
    return [_join(_tidy_row(raw, roomy=roomy))]


def _tidy_argument(raw: Element, *, roomy: bool) -> Element:
    return _join(_tidy_row(raw if raw.tag == "mrow" else (raw,), roomy=roomy))


def _tidy_fraction(raw: Element, *, roomy: bool) -> list[Element]:
    if len(raw) != 2:  # noqa: PLR2004  a numerator and a denominator
        raise MathError("a fraction needs a numerator and a denominator, each in braces")
    fraction = make("mfrac", (_tidy_argument(child, roomy=False) for child in raw))
    if raw.get("linethickness") == "0":
        fraction.set("linethickness", "0")
    if roomy:
        fraction.set("displaystyle", "true")
    return [fraction]


def _tidy_root(raw: Element, *, roomy: bool) -> list[Element]:
    if len(raw) != 2:  # noqa: PLR2004  what is under it, and the index
        raise MathError(r"a root has nothing under it; write it in braces, as in \sqrt[3]{x}")
    return [make("mroot", (_tidy_argument(child, roomy=roomy and child is raw[0]) for child in raw))]


def _tidy_rest(raw: Element, *, roomy: bool) -> list[Element]:
    """Rebuild an element that holds one row: a square root, something left blank, or struck out or boxed."""
    notation = {"notation": raw.attrib["notation"]} if raw.tag == "menclose" else {}
    return [make(raw.tag, (_tidy_argument(child, roomy=roomy) for child in raw), **notation)]


def _tidy_style(raw: Element, *, roomy: bool) -> list[Element]:
    if set(raw.attrib) == {"scriptlevel"} and raw.get("scriptlevel") == "0":  # the arrow of \xrightarrow
        return [make("mo", read_text(raw[0]), stretchy="true")]
    is_full_size = raw.get("displaystyle") == "true" or (raw.get("displaystyle") is None and roomy)
    content = _tidy_row(raw, roomy=is_full_size and raw.get("scriptlevel") == "0")
    return [make("mstyle", content, **raw.attrib)]


def _tidy_padding(raw: Element, *, roomy: bool) -> list[Element]:
    r"""Rebuild what latex2mathml moves about: the stroke of \not, and the text on a long arrow."""
    if raw[0].tag == "mtext":
        return [make("not")]
    margin = make("mspace", width="0.6em")
    return [make("mrow", (margin, *_tidy_row(raw, roomy=roomy), margin))]


def _tidy_scripts(raw: Element, *, roomy: bool) -> list[Element]:
    count = 2 if raw.tag in ("msubsup", "munderover") else 1
    if len(raw) <= count:
        raise MathError("something is missing before or after '^', '_' or an accent")
    # latex2mathml leaves a matrix and its brackets side by side here, as if they were scripts
    base = _tidy_argument(raw[0], roomy=roomy) if len(raw) == count + 1 else _join(_tidy_row(raw[:-count], roomy=roomy))
    if raw.tag in ("munder", "mover") and raw[-1].tag == "mo" and read_text(raw[-1]) in _ACCENTS:
        return [_make_accent(raw, base)]
    tag = raw.tag
    if has_movable_limits(base):
        if tag.startswith(("munder", "mover")):
            base.set("movablelimits", raw[0].get("movablelimits", "false"))
        tag = {"msub": "munder", "msup": "mover", "msubsup": "munderover"}.get(tag, tag)
    return [make(tag, (base, *(_tidy_argument(script, roomy=False) for script in raw[-count:])))]


def has_movable_limits(element: Element) -> bool:
    """Tell whether scripts stand beside this operator in a line and below it in display, as those of ∑ and lim do."""
    movable = element.get("movablelimits")
    return element.tag == "mo" and (movable == "true" or (movable is None and element.text in LARGE_OPERATORS))


def _make_accent(raw: Element, base: Element) -> Element:
    sign = read_text(raw[-1])
    is_narrow = sign in _NARROW_ACCENTS or raw.get("accent") == "true" or raw[-1].get("stretchy") == "false"
    if sign == "―":
        sign = "‾" if raw.tag == "mover" else "_"
    attribute = "accent" if raw.tag == "mover" else "accentunder"
    return make(raw.tag, (base, make("mo", sign, stretchy="false" if is_narrow else "true")), **{attribute: "true"})


def _tidy_table(raw: Element, *, roomy: bool) -> list[Element]:
    rows = [make("mtr", (_tidy_cell(cell, roomy=roomy) for cell in row)) for row in raw]
    if not rows:
        raise MathError("a matrix or table in the formula is empty")
    _draw_lines(rows, raw.get("rowlines", ""))
    for row in rows:
        _draw_lines(list(row), raw.get("columnlines", ""))
    table = make("mtable", rows)
    if raw.get("columnspacing", "").startswith("0em"):  # columns in pairs, aligned at their sign
        table.attrib.update(displaystyle="true", columnspacing="0em 2em")
    return [table]


def _tidy_cell(raw: Element, *, roomy: bool) -> Element:
    alignment = raw.get("columnalign")
    content = _tidy_row(raw, roomy=roomy)
    return make("mtd", content, columnalign=alignment) if alignment in ("left", "right") else make("mtd", content)


def _draw_lines(elements: list[Element], lines: str) -> None:
    """Mark the rows or cells that have a line before them."""
    for place, line in enumerate(lines.split(), start=1):
        if line == "solid":
            if place >= len(elements):
                raise MathError("a line in the formula's table has no row or column after it")
            elements[place].set("class", "line-before")


_TIDIERS: dict[str, "_Tidier"] = {
    "mi": tidy_token,
    "mn": tidy_token,
    "mo": tidy_token,
    "mtext": tidy_text,
    "mspace": tidy_space,
    "mrow": _tidy_group,
    "mstyle": _tidy_style,
    "mfrac": _tidy_fraction,
    "msqrt": _tidy_rest,
    "mroot": _tidy_root,
    "mphantom": _tidy_rest,
    "menclose": _tidy_rest,
    "mpadded": _tidy_padding,
    "mtable": _tidy_table,
    **dict.fromkeys(SCRIPTS, _tidy_scripts),
}
