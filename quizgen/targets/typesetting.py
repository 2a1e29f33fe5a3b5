"""Typst in this process: virtual files in, PDF/UA-1 out. It reads no file and fetches nothing.

A compiler belongs to its thread, the fonts are those that the typst wheel holds, and the root is a folder that is gone.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from quizgen.markup import typst_literal
from quizgen.typefaces import FontFiles, open_fonts

if TYPE_CHECKING:
    from typst import Compiler

MAIN = "main.typ"
_TEXTS = (".typ", ".svg")
_SERIF = "Libertinus Serif"
_of_thread = threading.local()


def set_document(files: Mapping[str, bytes], timestamp: int, fonts: FontFiles = ()) -> bytes:
    """Set virtual files, of which `main.typ` is the document; the same files, fonts and time give the same bytes.

    *timestamp* is in seconds since 1970; *fonts* go beside those that come with quizgen.
    """
    texts = {name: content for name, content in files.items() if name.endswith(_TEXTS)}
    pictures = {name: content for name, content in files.items() if name not in texts}
    if not pictures:
        return _compile(texts, timestamp, fonts, root=None)
    # Typst takes texts from memory, pictures from its root alone: they get a root of their own, with nothing else in it
    with TemporaryDirectory(prefix="quizgen-") as root:
        for name, content in pictures.items():
            (Path(root) / name).write_bytes(content)
        return _compile(texts, timestamp, fonts, root=root)


def _compile(texts: Mapping[str, bytes], timestamp: int, fonts: FontFiles, *, root: str | None) -> bytes:
    given: Any = dict(texts)
    made = _compiler(fonts).compile(input=given, format="pdf", pdf_standards=["ua-1"], timestamp=timestamp, root=root)
    assert isinstance(made, bytes)
    return made


def query_document(files: Mapping[str, bytes], *labels: str, fonts: FontFiles = ()) -> tuple[list[Any], ...]:
    """Set virtual files without printing them, and give for each label the values of all that bears it, in order."""
    from typst import Compiler

    # Typst answers questions only about a file
    with TemporaryDirectory(prefix="quizgen-") as root:
        for name, content in files.items():
            (Path(root) / name).write_bytes(content)
        compiler = Compiler(str(Path(root) / MAIN), root=root, font_paths=open_fonts(fonts), ignore_system_fonts=True)
        return tuple(json.loads(compiler.query(f"<{label}>", field="value")) for label in labels)


@lru_cache(maxsize=64)
def unknown_characters(characters: frozenset[str], fonts: FontFiles = ()) -> frozenset[str]:
    """Find the characters that none of the fonts can show: PDF/UA-1 refuses them rather than print boxes."""
    if not characters or _can_show(characters, fonts):
        return frozenset()
    return frozenset(each for each in characters if not _can_show(frozenset(each), fonts))


def _can_show(characters: frozenset[str], fonts: FontFiles) -> bool:
    from typst import TypstError

    shown = "\n".join(f"#text({typst_literal(each)})" for each in sorted(characters))
    source = f'#set document(title: "x")\n#set text(font: "{_SERIF}", lang: "en")\n{shown}'
    try:
        set_document({MAIN: source.encode()}, 0, fonts)
    except TypstError:
        return False
    return True


def _compiler(fonts: FontFiles) -> Compiler:
    """Give this thread's compiler with these fonts: making one costs more than a page, and none may be shared."""
    compilers: dict[FontFiles, Compiler] = _of_thread.__dict__.setdefault("compilers", {})
    if fonts not in compilers:
        from typst import Compiler

        # the root must be there when a compiler is made, and no longer: nothing is ever read from it
        with TemporaryDirectory(prefix="quizgen-") as root:
            compilers[fonts] = Compiler(root=root, font_paths=open_fonts(fonts), ignore_system_fonts=True)
    return compilers[fonts]
