"""The leaves of a formula: numbers, letters, function names, signs, words and spaces.

latex2mathml is often wrong about them, so what a leaf is gets decided anew from its characters. The module knows
nothing of what stands beside a leaf or round it.
"""

import re
import unicodedata
from collections.abc import Iterable
from xml.etree.ElementTree import Element

from quizgen.markup.math_source import MathError

_LIMIT_NAMES = frozenset({"lim", "max", "min", "sup", "inf"})
_ORDINARY = frozenset('∞∅∂∇∀∃∄∠∡∢…⋯⋮⋱%&@#$°"')
_REPLACEMENTS = {"-": "−", "*": "∗"}
_STRETCHED_REPLACEMENTS = {"<": "⟨", ">": "⟩", "∣": "|"}
_SPACES = {"thinmathspace": "0.167em", "negativethinmathspace": "-0.167em", "thickmathspace": "0.278em"}
_ENTITY = re.compile(r"&#x([0-9A-Fa-f]+);")
_GLUED_UNIT = re.compile(r"(-?)(\d+(?:\.\d+)?)([a-z]{2})")
_NUMBER = re.compile(r"\d+(?:\.\d+)?|\.\d+")
_LENGTH = re.compile(r"-?\d{1,2}(?:\.\d{1,3})?(?:em|pt|mm|cm|in)")
_STYLES = {
    "bold": "BOLD",
    "italic": "ITALIC",
    "bold-italic": "BOLD ITALIC",
    "double-struck": "DOUBLE-STRUCK",
    "script": "SCRIPT",
    "fraktur": "FRAKTUR",
    "sans-serif": "SANS-SERIF",
    "monospace": "MONOSPACE",
}
_OLDER_NAMES = {"ITALIC SMALL H": "PLANCK CONSTANT", "FRAKTUR CAPITAL": "BLACK-LETTER CAPITAL"}


def make(tag: str, content: Iterable[Element] | str = (), **attributes: str) -> Element:
    """Build an element of MathML from its children or its text."""
    element = Element(tag, attributes)
    if isinstance(content, str):
        element.text = content
    else:
        element.extend(list(content))  # a list, because extend turns a generator's RecursionError into a TypeError
    return element


def read_text(raw: Element) -> str:
    """Decode the references that latex2mathml writes into plain text, and the few commands that it forgets."""
    text = raw.text or ""
    if text.startswith("\\") and raw.tag == "mo":
        from latex2mathml.symbols_parser import convert_symbol

        text = f"&#x{convert_symbol(text)};"
    text = _ENTITY.sub(lambda match: chr(int(match[1], 16)), text)
    if "&#x" in text or "\\" in text[:-1] or (text == raw.text and text[:1] in ("{", "}")):
        raise MathError(f"'{raw.text}' is not understood")
    return text


def tidy_token(raw: Element, *, roomy: bool) -> list[Element]:  # noqa: ARG001, PLR0911  one shape for every element
    """Decide anew whether a token is a number, a letter, a name or a sign: latex2mathml is often wrong."""
    text = read_text(raw)
    variant = raw.get("mathvariant", "")
    if not text:
        return []
    if glued := _GLUED_UNIT.fullmatch(text):  # latex2mathml takes "5 cm" for a length
        sign, number, unit = glued.groups()
        return [make("mo", "−")] * bool(sign) + [make("mn", number)] + [make("mi", letter) for letter in unit]
    if _NUMBER.fullmatch(text):
        return [make("mn", _style(text, variant))]
    if text == "mod" and raw.tag == "mi":  # of \pmod, which brings its own space
        return [make("mtext", text)]
    if len(text) > 1:
        return [_make_name(text, is_limit=raw.get("movablelimits") == "true")]
    kind = unicodedata.category(text)
    is_punctuation = kind in ("Sm", "Ps", "Pe", "Po", "Pd", "Pc") and text not in _ORDINARY
    if is_punctuation or (raw.tag == "mo" and kind == "So"):
        return [_make_sign(text, raw)]
    if raw.get("stretchy") == "true":
        raise MathError(rf"'{text}' is not a bracket that \left, \right or \middle can take")
    is_styled_already = raw.text != text and text.isascii()  # latex2mathml loses the font of \mathrm{d}
    return [_make_letter(text, "normal" if is_styled_already else variant)]


def _make_name(text: str, *, is_limit: bool) -> Element:
    """Make the element of a function's name, or of a run of primes."""
    if text == "mod":
        return make("mo", text, lspace="0.222em", rspace="0.222em")
    if is_limit or text in _LIMIT_NAMES:
        return make("mo", text, movablelimits="true")
    return make("mo", text)


def _make_letter(text: str, variant: str) -> Element:
    styled = _style(text, variant)
    # browsers slant a lone letter; LaTeX keeps \mathrm and capital Greek upright
    is_upright = styled == text and (variant not in ("", "italic") or "Α" <= text <= "Ω")
    return make("mi", styled, mathvariant="normal") if is_upright else make("mi", styled)


def _style(text: str, variant: str) -> str:
    """Put letters and digits into the mathematical alphabet of *variant*, as MathML Core has it."""
    return "".join(_style_character(character, _STYLES[variant]) for character in text) if variant in _STYLES else text


def _style_character(character: str, style: str) -> str:
    name = f"{style} " + re.sub(r"^(?:LATIN|GREEK) (SMALL|CAPITAL) LETTER ", r"\1 ", unicodedata.name(character, ""))
    older = name
    for new, old in _OLDER_NAMES.items():
        older = older.replace(new, old)
    for candidate in (f"MATHEMATICAL {name}", older):
        try:
            return unicodedata.lookup(candidate)
        except KeyError:
            continue
    return character


def _make_sign(text: str, raw: Element) -> Element:
    r"""Make an operator, a relation or a bracket; a bracket keeps how \left or \big makes it grow."""
    is_bracket = unicodedata.category(text) in ("Ps", "Pe") or text in "|‖"
    if is_bracket and "stretchy" not in raw.attrib and (raw.text or "").startswith("&#x"):
        return make("mo", text, form="either")  # it may belong to a matrix or binomial: see _enclose_tables
    if "minsize" in raw.attrib:
        size = raw.attrib["minsize"]
        return make("mo", text, stretchy="true", minsize=size, maxsize=size)
    if raw.get("stretchy") == "true":
        form = {"form": raw.attrib["form"]} if "form" in raw.attrib else {}
        return make("mo", _STRETCHED_REPLACEMENTS.get(text, text), stretchy="true", **form)
    if is_bracket:
        return make("mo", text, stretchy="false")
    return make("mo", text, lspace="0", rspace="0") if text == "/" else make("mo", _REPLACEMENTS.get(text, text))


def tidy_text(raw: Element, *, roomy: bool) -> list[Element]:  # noqa: ARG001  one shape for every element
    """Rebuild words, and the blank that latex2mathml gives for `~` and a backslash with a space."""
    text = _ENTITY.sub(lambda match: chr(int(match[1], 16)), raw.text or "")
    if text == "\xa0":
        return [make("mspace", width="0.25em")]
    text = re.sub(r"\\([%$#&_])", r"\1", text)
    if set(text) & set("\\{}"):
        raise MathError(r"\text{…} can't hold another command or braces")
    return [make("mtext", _style(text, raw.get("mathvariant", "")))] if text else []


def tidy_space(raw: Element, *, roomy: bool) -> list[Element]:  # noqa: ARG001  one shape for every element
    """Rebuild a space, whose length must be one that both targets read and that can't burst a page."""
    if raw.get("linebreak"):
        raise MathError(r"\\ begins a new line only inside an environment such as \begin{cases}")
    width = raw.get("width")
    if width is None:
        return []
    width = _SPACES.get(width, width)
    if not _LENGTH.fullmatch(width):
        raise MathError(rf"\hspace takes a length below 100 in em, pt, mm, cm or in, not '{width}'")
    return [make("mspace", width=width)]
