"""Type that papers can be set in: what comes with quizgen, what is installed, and what files hold.

Owns all questions to fonts. It reads no file of an author's: their bytes come in.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, TypeAlias

if TYPE_CHECKING:
    from typst import FontInfo, Fonts

FontFiles: TypeAlias = tuple[bytes, ...]
"""What the files of fonts hold."""

SERIF = "Libertinus Serif"
"""The family that texts are set in where nothing else is asked for."""

ENDINGS = (".ttf", ".otf", ".ttc", ".otc")
_BEGINNINGS = (
    b"\x00\x01\x00\x00",
    b"OTTO",
    b"true",
    b"ttcf",
)  # https://learn.microsoft.com/typography/opentype/spec/otff


def is_font(content: bytes) -> bool:
    """Tell whether a file holds a font, by its beginning."""
    return content.startswith(_BEGINNINGS)


@lru_cache(maxsize=8)
def open_fonts(files: FontFiles = ()) -> Fonts:
    """Give Typst the fonts that come with quizgen, and those of *files* beside them; no other ones."""
    from typst import Fonts

    ours = [str(folder) for folder in _shipped()]
    if not files:
        return Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=ours)
    with TemporaryDirectory(prefix="quizgen-") as folder:
        _lay_out(files, Path(folder))
        fonts = Fonts(include_system_fonts=False, include_embedded_fonts=True, font_paths=[*ours, folder])
        _load_all([each for each in fonts.fonts() if each.path and Path(each.path).is_relative_to(folder)], fonts)
    return fonts


def _shipped() -> tuple[Path, ...]:
    import fontpkg_arimo as arimo
    import fontpkg_atkinson_hyperlegible as atkinson
    import fontpkg_source_sans_3 as source_sans

    return tuple(each.ROOT / "files" for each in (arimo, atkinson, source_sans))


def families_in(files: FontFiles) -> tuple[str, ...]:
    """Name the families that files of fonts hold; none, where they can't be used."""
    from typst import Fonts

    with TemporaryDirectory(prefix="quizgen-") as folder:
        _lay_out(files, Path(folder))
        found = Fonts(include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder])
        return tuple(dict.fromkeys(found.families()))


@lru_cache(maxsize=1)
def own_families() -> tuple[str, ...]:
    """Name the families that come with quizgen."""
    return tuple(open_fonts().families())


@lru_cache(maxsize=1)
def installed_families() -> dict[str, tuple[Path, ...]]:
    """Name the families that are installed on this machine, each with its files."""
    from typst import Fonts

    found: dict[str, dict[Path, None]] = {}
    for each in Fonts(include_system_fonts=True, include_embedded_fonts=False).fonts():
        if each.path:
            found.setdefault(each.family, {})[Path(each.path)] = None
    return {family: tuple(sorted(paths)) for family, paths in found.items()}


def _lay_out(files: FontFiles, folder: Path) -> None:
    for number, content in enumerate(files):
        (folder / f"{number}{'.ttc' if content.startswith(b'ttcf') else '.otf'}").write_bytes(content)


def _load_all(faces: list[FontInfo], fonts: Fonts) -> None:
    """Have each face used once: Typst reads fonts when it needs them, and then their files may be gone."""
    from typst import Compiler

    lines = [
        f'#text(font: {_quote(face.family)}, style: "{face.style}", weight: {face.weight},'
        f" stretch: {face.stretch:.1%})[x]"
        for face in faces
    ]
    with TemporaryDirectory(prefix="quizgen-") as root:
        compiler = Compiler(root=root, font_paths=fonts, ignore_system_fonts=True)
        compiler.compile(input="\n".join(lines).encode(), format="svg")


def _quote(text: str) -> str:
    return '"' + "".join(f"\\u{{{ord(each):x}}}" for each in text) + '"'
