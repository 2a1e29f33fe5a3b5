"""Typst in this process: virtual files in, PDF/UA-1 out. It reads no file but those and fetches nothing.

A compiler belongs to its thread, the fonts are those that come with quizgen, and its root is a folder that is gone, or
holds nothing but these files.
"""

from __future__ import annotations

import json
import threading
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory, mkdtemp
from typing import TYPE_CHECKING, Any

from quizgen.consulted import hash_parts
from quizgen.markup import typst_literal
from quizgen.typefaces import SERIF, FontFiles, open_fonts, own_families

if TYPE_CHECKING:
    from typst import Compiler

MAIN = "main.typ"
_TEXTS = (".typ", ".svg")
_NOT_FOR_TEXTS = ("Mono", "Math")
_EMPTY = b"#set page(width: 1pt, height: 1pt)"
_ALL_AGES = 11  # how many documents older Typst gets by one of which nothing is to be kept
_LARGE = 100_000  # bytes of a document for each of which Typst gets older by one: there memory counts, not time
_of_thread = threading.local()


def set_document(
    files: Mapping[str, bytes],
    timestamp: int,
    fonts: FontFiles = (),
    *,
    common: Mapping[str, bytes] | None = None,
    workshop: Path | None = None,
    is_alone: bool = False,
) -> bytes:
    """Set virtual files, of which `main.typ` is the document; the same files, fonts and time give the same bytes.

    *timestamp* is in seconds since 1970; *fonts* go beside those that come with quizgen. *common* files are those that
    other documents have too: in a *workshop*, a folder that nothing else is in, they are kept, and Typst reads and
    parses each of them once. The texts among *files* stay in memory. A large document that *is_alone*, with nothing in
    it that others have, is set where nothing is kept of others, and nothing is kept of it.
    """
    if is_alone:
        _forget(_ALL_AGES)
    try:
        return _set(files, timestamp, fonts, common, workshop)
    finally:
        _forget(_ALL_AGES if is_alone else _ages(files))


def _set(
    files: Mapping[str, bytes],
    timestamp: int,
    fonts: FontFiles,
    common: Mapping[str, bytes] | None,
    workshop: Path | None,
) -> bytes:
    if workshop is not None and common and all(name.endswith(_TEXTS) for name in files):
        root = _keep(workshop, tuple(sorted(common.items())))
        return _compile(_compiler(fonts, root), files, timestamp, root)
    files = {**(common or {}), **files}
    pictures = {name: content for name, content in files.items() if not name.endswith(_TEXTS)}
    if not pictures:
        return _compile(_compiler(fonts), files, timestamp)
    # Typst takes texts from memory, pictures from its root alone: they get a root of their own, with nothing else in it
    with TemporaryDirectory(prefix="quizgen-") as folder:
        _lay_out(pictures, Path(folder))
        texts = {name: content for name, content in files.items() if name not in pictures}
        return _compile(_compiler(fonts), texts, timestamp, Path(folder))


def name_sources(files: Mapping[str, bytes], common: Mapping[str, bytes], fonts: FontFiles) -> str:
    """Name all that a document is made of by its content: the same name and time give the same bytes."""
    shared = _name_common(tuple(sorted(common.items())), fonts)
    return _name((("common", shared.encode()), *sorted(files.items())))


@lru_cache(maxsize=8)
def _name_common(files: tuple[tuple[str, bytes], ...], fonts: FontFiles) -> str:
    return _name((*files, *(("", font) for font in fonts)))


def _name(files: Iterable[tuple[str, bytes]]) -> str:
    return hash_parts(part for name, content in files for part in (name.encode(), content))


@lru_cache(maxsize=8)  # more would be in use only where as many quizzes were made at once
def _keep(workshop: Path, files: tuple[tuple[str, bytes], ...]) -> Path:
    root = Path(mkdtemp(dir=workshop))
    _lay_out(dict(files), root)
    return root


def _lay_out(files: Mapping[str, bytes], folder: Path) -> None:
    for name, content in files.items():
        (folder / name).write_bytes(content)


def _compile(compiler: Compiler, texts: Mapping[str, bytes], timestamp: int, root: Path | None = None) -> bytes:
    given: Any = dict(texts)
    place = str(root) if root is not None else None
    made = compiler.compile(input=given, format="pdf", pdf_standards=["ua-1"], timestamp=timestamp, root=place)
    assert isinstance(made, bytes)
    return made


def _ages(files: Mapping[str, bytes]) -> int:
    return min(sum(map(len, files.values())) // _LARGE, _ALL_AGES)


def _forget(ages: int) -> None:
    """Let Typst grow older by so many documents, since what it still knows of those before takes memory.

    It keeps all that it laid out until some ten documents had no use for it, and papers have much that no other has.
    """
    given: Any = {MAIN: _EMPTY}
    for _ in range(ages):
        _compiler_of_nothing().compile(input=given, format="pdf", timestamp=0)


def query_document(files: Mapping[str, bytes], *labels: str, fonts: FontFiles = ()) -> tuple[list[Any], ...]:
    """Set virtual files without printing them, and give for each label the values of all that bears it, in order."""
    from typst import Compiler

    # Typst answers questions only about a file
    with TemporaryDirectory(prefix="quizgen-") as root:
        _lay_out(files, Path(root))
        compiler = Compiler(str(Path(root) / MAIN), root=root, font_paths=open_fonts(fonts), ignore_system_fonts=True)
        return tuple(json.loads(compiler.query(f"<{label}>", field="value")) for label in labels)


@lru_cache(maxsize=64)
def unknown_clusters(clusters: frozenset[str], families: tuple[str, ...] = (), fonts: FontFiles = ()) -> frozenset[str]:
    """Find the characters, each with its marks, that no font can show: PDF/UA-1 refuses them rather than print boxes.

    Letters count as shown where a font for texts shows them: one for programs or formulas has some scripts' shapes
    too, and yet can't join them.
    """
    letters = frozenset(filter(_is_letter_of_script, clusters))
    families += tuple(each for each in own_families() if not any(word in each for word in _NOT_FOR_TEXTS))
    return _not_shown(letters, families, fonts) | _not_shown(clusters - letters, (), fonts)


def _not_shown(clusters: frozenset[str], families: tuple[str, ...], fonts: FontFiles) -> frozenset[str]:
    if not clusters or can_show(clusters, families, fonts):
        return frozenset()
    return frozenset(each for each in clusters if not can_show(frozenset((each,)), families, fonts))


def _is_letter_of_script(cluster: str) -> bool:
    # of letters that are neither capital nor small; some signs of formulas are called letters too
    return unicodedata.category(cluster[0]) == "Lo" and "SYMBOL" not in unicodedata.name(cluster[0], "")


def can_show(
    clusters: frozenset[str], families: tuple[str, ...], fonts: FontFiles = (), *, installed: bool = False
) -> bool:
    """Tell whether *families* show all these characters, or any font where none is named; also *installed* ones."""
    from typst import TypstError

    shown = "\n".join(f"#text({typst_literal(each)})" for each in sorted(clusters))
    named = f"font: ({''.join(f'{typst_literal(each)}, ' for each in families or (SERIF,))})"
    source = f'#set document(title: "x")\n#set text({named}, fallback: {"false" if families else "true"})\n{shown}'
    compiler = _compiler_of_all() if installed else _compiler(fonts)
    given: Any = {MAIN: source.encode()}
    try:
        compiler.compile(input=given, format="pdf", pdf_standards=["ua-1"], timestamp=0)
    except TypstError:
        return False
    return True


@lru_cache(maxsize=1)
def _compiler_of_all() -> Compiler:
    """Give a compiler with all that is installed, for questions alone; finding it takes as long as several papers."""
    from typst import Compiler, Fonts

    with TemporaryDirectory(prefix="quizgen-") as root:
        return Compiler(root=root, font_paths=Fonts(include_system_fonts=True), ignore_system_fonts=True)


def _compiler_of_nothing() -> Compiler:
    """Give this thread's compiler for documents that hold nothing: others must not lose what they read."""
    found: Compiler | None = _of_thread.__dict__.get("of nothing")
    if found is None:
        from typst import Compiler

        with TemporaryDirectory(prefix="quizgen-") as gone:
            found = Compiler(root=gone, font_paths=open_fonts(), ignore_system_fonts=True)
        _of_thread.__dict__["of nothing"] = found
    return found


def _compiler(fonts: FontFiles, root: Path | None = None) -> Compiler:
    """Give this thread's compiler with these fonts: making one costs more than a page, and none may be shared.

    One that reads what is kept in a *root* serves that root alone: what it makes must not hang on what it read before.
    """
    compilers: dict[FontFiles, tuple[Path | None, Compiler]] = _of_thread.__dict__.setdefault("compilers", {})
    if fonts not in compilers or compilers[fonts][0] != root:
        from typst import Compiler

        # the root must be there when a compiler is made, and no longer: each document names its own, or has none
        with TemporaryDirectory(prefix="quizgen-") as gone:
            compilers[fonts] = root, Compiler(root=gone, font_paths=open_fonts(fonts), ignore_system_fonts=True)
    return compilers[fonts][1]
