"""A PDF read back: the words of its pages, its tags, fonts and particulars. It knows nothing of quizzes."""

from __future__ import annotations

import io
import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pypdf import PdfReader

# what layout adds, which no author typed: white space, marks where a word may be broken, and of direction
_LAYOUT = re.compile(r"[\s\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]+")
# some languages repeat on the next line a hyphen at the end of one; and fonts draw two and three of them as dashes
_DASHES = re.compile("[-\u2013\u2014]+")
_HYPHEN = re.compile(r"(?<=[^\W\d_])-(?=[^\W\d_])")  # which may be the typesetter's own, at the end of a line
# what is read where a letter bears a mark with which no font has it: the letter with its mark twice, or without it, and
# then perhaps with it where it has none
_MARKS = re.compile("[\u0300-\u036f]+")
# fonts draw it as they draw a hyphen; so where a document has both, a PDF may name the one by the other
_SOFT_HYPHEN = "\u00ad"
_FONT_FILES = ("/FontFile", "/FontFile2", "/FontFile3")
_UA = re.compile(rb"<pdfuaid:part>\s*1\s*<|pdfuaid:part=\"1\"")


class UnreadablePrint(Exception):  # noqa: N818  a text of the author's is out of bounds, the program in order
    """A PDF that can't be read back, as when one letter has hundreds of marks."""


@dataclass(frozen=True, slots=True)
class Printout:
    """What a PDF shows and says of itself.

    *pages* are the squeezed words of each page without its last line, which are its *footers*. *particulars* is all
    that its metadata say. *loose_fonts* are fonts that are not in the file, so that another may stand for them.
    """

    pages: tuple[str, ...]
    footers: tuple[str, ...]
    title: str
    language: str
    is_tagged: bool
    is_accessible: bool
    loose_fonts: tuple[str, ...]
    particulars: str

    @property
    def text(self) -> str:
        """The squeezed words of all pages."""
        return "".join(self.pages)


def squeeze(text: str) -> str:
    """Leave out what layout adds and write characters in their plain forms, so that words compare as typed."""
    return _HYPHEN.sub("", _DASHES.sub("-", without_marks(without_layout(text))))


def without_layout(text: str) -> str:
    """Leave out white space and the like, and write characters in their plain forms; marks stay on their letters."""
    return _LAYOUT.sub("", unicodedata.normalize("NFKC", text))


def without_marks(text: str) -> str:
    """Leave letters alone of those with marks with which Unicode has no letter."""
    return _MARKS.sub("", text)


def read_printout(content: bytes) -> Printout:
    """Read a PDF back from its bytes. Raises UnreadablePrint."""
    from pypdf import PdfReader
    from pypdf.errors import PyPdfError

    try:
        return _read(PdfReader(io.BytesIO(content)))
    except (PyPdfError, NotImplementedError) as fault:  # the latter for ways to pack that it doesn't know
        raise UnreadablePrint(str(fault)) from fault


def _read(reader: PdfReader) -> Printout:
    texts = [page.extract_text().replace(_SOFT_HYPHEN, "-") for page in reader.pages]
    parted = [text.rpartition("\n") for text in texts]
    root: Any = reader.trailer["/Root"]
    marks: Any = root.get("/MarkInfo", {})
    metadata = root["/Metadata"].get_data() if "/Metadata" in root else b""
    stated: Any = reader.metadata or {}
    return Printout(
        pages=tuple(squeeze(body) for body, _, _ in parted),
        footers=tuple(" ".join(footer.split()) for _, _, footer in parted),
        title=str(stated.get("/Title", "")),
        language=str(root.get("/Lang", "")),
        is_tagged=bool(marks.get("/Marked", False)) and "/StructTreeRoot" in root,
        is_accessible=_UA.search(metadata) is not None,
        loose_fonts=_loose_fonts(reader),
        particulars=squeeze(" ".join(map(str, stated.values())) + metadata.decode(errors="replace")),
    )


def _loose_fonts(reader: PdfReader) -> tuple[str, ...]:
    found: dict[str, None] = {}
    for page in reader.pages:
        resources: Any = page.get("/Resources", {})
        fonts: Any = resources.get("/Font", {})
        for named in fonts.values():
            font = named.get_object()
            for each in font.get("/DescendantFonts", [font]):
                held = each.get_object()
                descriptor = held.get("/FontDescriptor", {})
                if not any(name in descriptor for name in _FONT_FILES):
                    found[str(held.get("/BaseFont", "?"))] = None
    return tuple(found)
