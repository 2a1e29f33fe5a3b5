"""Faults that only come out when a document is made, told at what a person can mend: a picture, an own template.

What is neither is ours, and stays an exception.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache
from pathlib import Path
from traceback import walk_tb

from quizgen.assemble.quiz import Quiz
from quizgen.diagnostics import Diagnostic, Place, SourceText, error
from quizgen.item import Asked, pictures_in
from quizgen.markup import Text, typst_literal
from quizgen.render.environment import shipped_templates
from quizgen.targets.template_places import find_template_line
from quizgen.targets.typesetting import MAIN, set_document


def damaged_pictures(
    shown: Iterable[Asked], pictures: dict[tuple[str, str], tuple[str, bytes]]
) -> tuple[Diagnostic, ...]:
    """Report each place in the questions *shown* that names a picture which can't be read.

    *pictures* are those to be looked at, by bank and address: the name of the virtual file, and its content.
    """
    damaged = {picture for picture, (name, content) in pictures.items() if not _can_show(name, content)}
    return tuple(
        _tell_damaged(text, address, asked.identity.question)
        for asked in shown
        for text, address in pictures_in(asked)
        if (asked.identity.bank, address) in damaged
    )


def damaged_logo(quiz: Quiz, pictures: dict[tuple[str, str], tuple[str, bytes]]) -> tuple[Diagnostic, ...]:
    """Report a quiz's logo if it is one of these *pictures* and can't be read."""
    logo = quiz.paper.logo
    given = pictures.get((quiz.shelf, logo.file.typed)) if logo is not None else None
    if logo is None or given is None or _can_show(*given):
        return ()
    return (_tell_damaged(logo.file, logo.file.typed),)


def _tell_damaged(text: Text, address: str, question: str = "") -> Diagnostic:
    mend = "open it in an editor of pictures and save it anew"
    return error("damaged-picture", text.place, f"'{address}' can't be read as a picture", help=mend, question=question)


def _can_show(name: str, content: bytes) -> bool:
    from typst import TypstError

    source = f'#set document(title: "x")\n#image({typst_literal(name)}, alt: "x")'
    try:
        set_document({MAIN: source.encode(), name: content}, 0)
    except TypstError:
        return False
    return True


def template_fault(
    fault: Exception, templates: tuple[Path, ...], names: tuple[str, ...], source: str = ""
) -> tuple[Diagnostic, ...]:
    """Report a fault at the person's own template that it comes from; nothing where only shipped ones were used.

    *names* are the files that may be meant where the fault itself doesn't tell, *source* is what was made of them.
    """
    own = [folder for folder in templates if folder.resolve() != shipped_templates()]
    meant = [path for folder in own for name in names if (path := folder / name).is_file()]
    beside = [path for folder in own for path in sorted(folder.glob("typst/*.typ*")) if path not in meant]
    told = _place_told(fault, own) or find_template_line(getattr(fault, "diagnostic", ""), source, [*meant, *beside])
    found = told or next(((path, 1) for path in meant), None)
    if found is None:
        return ()
    path, line = found
    text = _source_text(str(path), path.read_text(encoding="utf-8", errors="replace"))
    start = sum(len(each) for each in text.text.splitlines(keepends=True)[: line - 1])
    message, *_ = str(fault).splitlines() or [type(fault).__name__]
    return (
        error(
            "template-fault",
            Place(text, start, start),
            f"this template can't be used: {message}",
            help="mend it, or remove it, and then the one that comes with quizgen is used",
        ),
    )


@lru_cache(maxsize=8)  # one and the same, so that what several documents tell of it is told once
def _source_text(path: str, text: str) -> SourceText:
    return SourceText(path, text)


def _place_told(fault: Exception, folders: list[Path]) -> tuple[Path, int] | None:
    """Find the line of a template that a fault comes from: Jinja's faults carry it, or their tracebacks."""
    lines = [(frame.f_code.co_filename, line) for frame, line in walk_tb(fault.__traceback__)]
    lines.append((getattr(fault, "filename", None) or "", getattr(fault, "lineno", None) or 1))
    inside = [(Path(name), line) for name, line in lines if any(Path(name).is_relative_to(each) for each in folders)]
    return inside[-1] if inside else None
