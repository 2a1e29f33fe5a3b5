"""The type that quizzes name for their papers: files of the project, or families that are installed.

Font files of a project are read from inside it only; what is installed belongs to the machine and is found by its name.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

from quizgen.consulted import ONCE, note
from quizgen.diagnostics import Diagnostic, did_you_mean, error
from quizgen.load.files import refused
from quizgen.paths import Refusal, list_files, read_file, real_path, resolve_named
from quizgen.source_yaml import Scalar

if TYPE_CHECKING:
    from quizgen.assemble.quiz import Quiz
    from quizgen.typefaces import FontFiles


def read_fonts(quiz: Quiz, path: Path, project: Path) -> tuple[tuple[str, ...], FontFiles, tuple[Diagnostic, ...]]:
    """Give the families that a quiz's papers are set in, and the files that hold them; *path* is the quiz's."""
    families: list[str] = []
    files: list[bytes] = []
    diagnostics: list[Diagnostic] = []
    for named in quiz.paper.fonts:
        read = _read_file if _is_path(named) else _find_installed
        found, contents, problems = read(named, path, project)
        families += found
        files += contents
        diagnostics += problems
    return tuple(dict.fromkeys(families)), tuple(dict.fromkeys(files)), tuple(diagnostics)


def name_families(quiz: Quiz, families: tuple[str, ...]) -> Quiz:
    """Have a quiz's papers set in these families."""
    return replace(quiz, paper=replace(quiz.paper, families=families))


_Found: TypeAlias = tuple[tuple[str, ...], "FontFiles", tuple[Diagnostic, ...]]


def _is_path(named: Scalar) -> bool:
    from quizgen.typefaces import ENDINGS

    return "/" in named or "\\" in named or named.lower().endswith(ENDINGS)


def _read_file(named: Scalar, path: Path, project: Path) -> _Found:
    """Read a font's file, and those of its family that lie beside it: the bold and the italic ones."""
    from quizgen.typefaces import families_in, is_font

    found, problems = resolve_named(named, beside=path.parent, project=project, what="font")
    content = read_file(found) if found is not None else None
    if found is None or content is None:
        return (), (), problems
    if isinstance(content, Refusal):
        return (), (), (refused(named, content, "font"),)
    families = families_in((content,)) if is_font(content) else ()
    if not families:
        mend = "fonts are ttf, otf, ttc or otc files; one for browsers (woff) has to be converted"
        return (), (), (error("not-a-font", named.place, f"'{named}' is no font", help=mend),)
    beside = (each for each in _beside(found, project) if families_in((each,)) == families)
    return families, (content, *beside), ()


def _beside(found: Path, project: Path) -> tuple[bytes, ...]:
    from quizgen.typefaces import is_font

    # a link may lead out of the project
    inside = [
        each
        for each in list_files(found.parent, f"*{found.suffix}")
        if each != found and real_path(each).is_relative_to(real_path(project))
    ]
    contents = [read_file(each) for each in inside]
    return tuple(each for each in contents if isinstance(each, bytes) and is_font(each))


def _find_installed(named: Scalar, _path: Path, _project: Path) -> _Found:
    from quizgen.typefaces import installed_families, own_families

    family = named.strip()
    if family in own_families():
        return (family,), (), ()
    note(ONCE, family)  # what is installed may change at any time
    installed = installed_families()
    if family not in installed:
        known = tuple(sorted({*own_families(), *installed}))
        mend = did_you_mean(family, known) or "install it, or put its files into the project and name one of them"
        return (), (), (error("unknown-font", named.place, f"no font '{family}' is installed here", help=mend),)
    contents = [read_file(file) for file in installed[family]]
    return (family,), tuple(each for each in contents if isinstance(each, bytes)), ()
