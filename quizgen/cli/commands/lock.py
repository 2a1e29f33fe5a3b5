"""`quizgen lock`: phrases proved against a source's text."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from quizgen.cli.shared import PROBLEMS, Stop, fail, load, lock_path, report, without_lock, writing

if TYPE_CHECKING:
    from quizgen.load import Project

_EVIDENCE = ("quote-not-found", "unknown-paragraph")


@click.command("lock")
@click.argument("text", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="The lock file.")
@click.option("--numbered", is_flag=True, help="Print the text with its paragraph numbers, and write nothing.")
def lock_command(text: Path, paths: tuple[Path, ...], *, out: Path | None, numbered: bool) -> None:
    """Write or renew the lock of the source whose text is TEXT, for all banks below PATHS (content/) that cite it."""
    from quizgen.checks import check_bank
    from quizgen.diagnostics import counted, has_errors, in_order
    from quizgen.evidence import make_lock, read_source, write_lock
    from quizgen.paths import Refusal, project_folder, read_file
    from quizgen.write import write_file

    content = read_file(text)
    if isinstance(content, Refusal):
        fail(f"{text} {content.reason}", content.help)
    document, problems = read_source(str(text), content)
    report(problems, "text")
    if document is None or has_errors(problems):
        raise Stop(PROBLEMS)
    if numbered:
        for paragraph in document.paragraphs:
            click.echo(f"p{paragraph.number}\t{' '.join(paragraph.text.split())}")
        return
    if not paths and not Path("content").is_dir():
        paths = (project_folder(text),)
    project = load(paths)
    banks = {bank.text.path for bank in project.banks if bank.source(document.id)}
    # a mistake elsewhere is no reason not to prove what is quoted
    known = tuple(each for each in without_lock(project.diagnostics) if each.place.path in banks)
    citations = tuple(each for bank in project.banks for each in bank.citations_of(document.id))
    unproved = tuple(each for bank in project.banks for each in check_bank(bank, {document.id: document}, hints=()))
    found = in_order((*known, *(each for each in unproved if each.code in _EVIDENCE)))
    # of a bank that can't be read nobody knows what it quotes
    unread = _unread(project)
    report(in_order((*found, *(each for each in project.diagnostics if each.place.path in unread))), "text")
    if has_errors(found):
        fail("no lock was written", "mend the errors, then run it again")
    target = out or lock_path(project, document.id)
    made = make_lock(document, citations)
    with writing():
        target.parent.mkdir(parents=True, exist_ok=True)
        write_file(target, write_lock(made))
    shown = counted(len(made.paragraphs), "paragraph"), counted(len(made.quotes), "phrase")
    click.echo(f"{target}: {shown[0]}, {shown[1]} proved")


def _unread(project: Project) -> set[str]:
    """Find the banks of which nothing could be made."""
    from quizgen.source_yaml import Mapping

    banks = {
        each.source.path
        for each in project.documents.values()
        if isinstance(each.root, Mapping) and "bank" in each.root
    }
    return banks - {bank.text.path for bank in project.banks}
