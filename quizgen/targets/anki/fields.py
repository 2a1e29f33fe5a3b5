r"""Authors' texts as fields of notes: HTML in which nothing of the author's is live.

Anki acts upon much in a field: `{{…}}` in a cloze, `[sound:…]`, `[latex]`, `\(…\)`, and U+001F parts one field from
the next. All of it is disarmed here, and what may act (a gap, a formula) is put in afterwards.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256

from markupsafe import Markup, escape

from quizgen.item import Picture
from quizgen.markup import Gap, Sound, Text, disarm_anki, runs_leftward, write_html
from quizgen.paths import sniff_picture, sniff_sound

# these keep places until the text around them is disarmed; no author can write them, since an author's `<` is escaped
_MATH, _END_MATH = "<math>", "</math>"
_KEPT = re.compile(r"<(gap|sound) (\d+)>")
_TAG_OR_LIVE_MATH = re.compile(r"(<[^>]*>)|\\(\(|&#91;)")
_MAY_BE_LIVE = re.compile(r"[^\w .,;:?!()/+=*–—’‘“”…-]")  # all but what no reader of HTML acts upon
_NOT_IN_FILES = re.compile(r"[^A-Za-z0-9._-]+")
_NOT_IN_NAMES = re.compile(r"[^a-z0-9]+")
_LONGEST_STEM = 40
_HASH_DIGITS = 16


@dataclass(frozen=True, slots=True)
class Pictures:
    """Names the pictures of one bank as they are called inside a deck.

    *names* holds the name of each picture's file by its address as typed.
    """

    names: dict[str, str]

    def name(self, address: str) -> str:
        """Give a picture's name in the deck; one that is not at hand keeps the last part of its address."""
        return self.names.get(address) or address.rpartition("/")[2]


def media_name(address: str, content: bytes) -> str:
    """Name a file by its content: Anki drops a new picture that has an old one's name."""
    stem = _NOT_IN_NAMES.sub("-", address.rpartition("/")[2].partition(".")[0].lower()).strip("-")[:_LONGEST_STEM]
    ending = sniff_picture(content) or sniff_sound(content) or "png"
    return f"{stem or 'picture'}-{sha256(content).hexdigest()[:_HASH_DIGITS]}.{ending}"


def write_field(text: Text | None, pictures: Pictures, *, gap: Callable[[Gap], str] | None = None) -> Markup:
    """Write a text as the HTML of a field; nothing where there is no text.

    What *gap* gives for a gap goes into the field as it stands, so it must be sound already.
    """
    if text is None:
        return Markup("")
    if text.is_plain:  # most are, and need no tree
        written = _write_plain(text.typed)
        return wrap('<span dir="rtl">', written, "</span>") if runs_leftward(text.typed) else written
    gaps: list[str] = []

    def keep_gap(node: Gap) -> Markup:
        gaps.append(gap(node) if gap else "")
        return Markup(f"<gap {len(gaps) - 1}>")  # noqa: S704  a mark and a number

    sounds: list[str] = []

    def keep_sound(node: Sound) -> Markup:
        # a client that can't play it, and a student who can't hear it, have the words
        alt = Markup('<span class="sound">{}</span>').format(node.alt)
        sounds.append(f"[sound:{_NOT_IN_FILES.sub('-', pictures.name(node.address))}]")
        return Markup(f"<sound {len(sounds) - 1}>{{}}").format(alt)  # noqa: S704  a mark and a number

    html = write_html(text.blocks, gap=keep_gap, picture=pictures.name, math=_write_math, sound=keep_sound)
    live = _disarm_math(disarm_anki(str(html))).replace(_MATH, "\\(").replace(_END_MATH, "\\)")
    kept = {"gap": gaps, "sound": sounds}
    return Markup(_KEPT.sub(lambda found: kept[found[1]][int(found[2])], live))  # noqa: S704  escaped by `write_html`


@lru_cache(maxsize=1024)  # sources, sections and fixed words are those of many notes
def write_words(words: str) -> Markup:
    """Write plain words, such as a title, as the HTML of a field."""
    return _write_plain(words)


def _write_plain(words: str) -> Markup:
    if not _MAY_BE_LIVE.search(words):
        return Markup(words)  # noqa: S704  letters, digits and harmless signs
    return Markup(_disarm_math(disarm_anki(str(escape(words)))))  # noqa: S704  escaped here


def _disarm_math(html: str) -> str:
    # MathJax looks at the text behind the entities, so an authored `\(` is parted by an element, outside of tags
    return _TAG_OR_LIVE_MATH.sub(lambda found: found[1] or f"\\<span>{found[2]}</span>", html)


def _write_math(latex: str) -> Markup:
    r"""Write a formula for MathJax, as far as it is one of those that every target can show.

    MathJax knows commands that lead elsewhere (`\href`, `\require`); the converter of the other targets knows none.
    """
    from quizgen.markup.math import MathError, latex_to_mathml

    try:
        latex_to_mathml(latex)
    except MathError:
        return Markup("<code>{}</code>").format(latex)
    # Anki's editor turns entities into braces again, two of which would then close a gap
    while "}}" in latex:
        latex = latex.replace("}}", "} }")
    return Markup(f"{_MATH}{{}}{_END_MATH}").format(latex)  # noqa: S704  two marks


def in_gap(html: str) -> str:
    """Hide colons in what stands inside a cloze's gap, where Anki takes the first two in a row for its own."""
    return str(html).replace(":", "&#58;")  # markup would escape the entity


def write_picture(picture: Picture | None, pictures: Pictures) -> Markup:
    """Write a picture of an item, on a line of its own."""
    if picture is None:
        return Markup("")
    style = Markup(' style="width: {}"').format(picture.width.replace(" ", "")) if picture.width else ""
    name = pictures.name(picture.file.typed)
    return disarm_anki(Markup('<figure><img src="{}" alt="{}"{}></figure>').format(name, picture.alt, style))


def wrap(before: str, inside: Markup, after: str) -> Markup:
    """Put fixed markup round a field's: many times a note, so without the slow road through a format."""
    return Markup(f"{before}{inside.__html__()}{after}")  # noqa: S704  both ends are ours


def write_items(items: Iterable[Markup]) -> Markup:
    """Write list items, a line for each."""
    return Markup("\n").join(wrap("<li>", each, "</li>") for each in items)


__all__ = ["Pictures", "in_gap", "media_name", "wrap", "write_field", "write_items", "write_picture", "write_words"]
