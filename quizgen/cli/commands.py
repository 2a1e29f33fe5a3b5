"""The commands, each of which imports what it needs, so that the others start at once."""

from __future__ import annotations

import gc
import os
import shlex
import sys
from pathlib import Path

import click

import quizgen
from quizgen.cli.shared import (
    PROBLEMS,
    Stop,
    all_diagnostics,
    chosen_codes,
    chosen_targets,
    exit_on,
    fail,
    load,
    lock_path,
    progress,
    report,
    supplies_for,
    without_lock,
    writing,
)

_FORMATS = ("text", "concise", "json", "github", "sarif")
_EVIDENCE = ("quote-not-found", "unknown-paragraph")


@click.group(context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(quizgen.__version__, prog_name="quizgen")
@click.option("--debug", is_flag=True, help="Show a traceback when quizgen itself fails.")
def quizgen_command(*, debug: bool) -> None:
    """Turn question banks into papers, answer keys and Anki decks that agree with each other."""
    del debug  # read where it is needed: in main


_paths = click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))


@quizgen_command.command()
@click.argument("directory", type=click.Path(file_okay=False, path_type=Path), default=Path())
def init(directory: Path) -> None:
    """Lay out a new project in DIRECTORY, with a small bank that builds at once."""
    from quizgen.render.environment import shipped_templates
    from quizgen.write import Staging

    start = shipped_templates() / "init"
    files = sorted(each for each in start.rglob("*") if each.is_file())
    there = [directory / each.relative_to(start) for each in files if (directory / each.relative_to(start)).exists()]
    if there:
        fail(f"{there[0]} is there already, and nothing was written", "name a new folder: quizgen init FOLDER")
    with writing(), Staging(directory) as staging:
        for each in files:
            staging.add(each.relative_to(start).as_posix(), each.read_bytes())
        staging.publish()
    click.echo("\n".join(str(directory / each.relative_to(start)) for each in files))
    click.echo(f"now run: quizgen build {shlex.quote(str(directory))}", err=True)


@quizgen_command.command()
@_paths
@click.option("--format", "form", type=click.Choice(_FORMATS), default="text", help="How problems are printed.")
@click.option("--text", "texts", multiple=True, metavar="ID=FILE", help="The text of a source, to prove quotations by.")
@click.option("--strict", is_flag=True, help="Exit with 1 on warnings too.")
@click.option("--hints", is_flag=True, help="Show hints too.")
@click.option("--select", default="", metavar="CODES", help="Report these codes only, separated by commas.")
@click.option("--ignore", default="", metavar="CODES", help="Don't report these codes.")
def check(
    paths: tuple[Path, ...], *, form: str, texts: tuple[str, ...], strict: bool, hints: bool, select: str, ignore: str
) -> None:
    """Read everything below PATHS (content/ when none is given) and report every problem at once."""
    from quizgen.checks import chosen
    from quizgen.diagnostics import counted

    project = load(paths, texts=texts)
    found = chosen(all_diagnostics(project), select=chosen_codes(select), ignore=chosen_codes(ignore), hints=hints)
    report(found, form, results=True)
    if not found and sys.stderr.isatty():
        count = sum(len(bank.every_question()) for bank in project.banks)
        click.echo(f"no problem in {counted(count, 'question')}", err=True)
    exit_on(found, strict=strict)


@quizgen_command.command()
@_paths
@click.option("--to", "targets", default="", metavar="TARGETS", help="What to make: pdf,html,csv,anki. [pdf,csv,anki]")
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), default=Path("build"), show_default=True)
@click.option("--forms", type=click.IntRange(1, 1000), help="How many forms, instead of the quiz's own number.")
@click.option("--seed", help="The seed of the order, instead of the quiz's own.")
@click.option("--dry-run", is_flag=True, help="Print what would be made, and make nothing.")
@click.option("--keep-going", is_flag=True, help="Build what no error touches.")
@click.option("--jobs", type=click.IntRange(1, 64), help="How many files are made at once. [one for each core]")
def build(
    paths: tuple[Path, ...],
    *,
    targets: str,
    out: Path,
    forms: int | None,
    seed: str | None,
    dry_run: bool,
    keep_going: bool,
    jobs: int | None,
) -> None:
    """Build every quiz and deck below PATHS (content/ when none is given) into the output folder."""
    from quizgen.build import plan_build, run_build, sound_part
    from quizgen.diagnostics import has_errors, in_order

    wanted = chosen_targets(targets)
    project = load(paths, forms=forms, seed=seed)
    found = all_diagnostics(project)
    if has_errors(found) and keep_going:
        project = sound_part(project, found)
    if has_errors(found) and not keep_going:
        report(found, "text")
        fail("nothing was built", "mend the errors, or build the rest with --keep-going")
    plan = plan_build(project, wanted, supplies_for(paths, project))
    found = in_order((*found, *plan.diagnostics))
    if not plan.jobs:
        report(found, "text")
        fail("there is nothing to build", "name a folder with quizzes/ or decks/, or a quiz or deck file")
    if has_errors(plan.diagnostics):
        report(found, "text")
        fail("nothing was built", "mend the errors")
    if dry_run:
        report(found, "text")
        click.echo("\n".join(str(out / name) for name in plan.names))
        return
    gc.freeze()
    gc.enable()
    with writing(), progress(len(plan.jobs)) as step:
        made = run_build(plan, out, workers=jobs or os.cpu_count() or 1, progress=step)
    found = in_order((*found, *made))
    report(found, "text")
    if has_errors(made):
        fail("nothing was built", "mend the errors")
    click.echo("\n".join(str(out / name) for name in plan.names))
    exit_on(found)


@quizgen_command.command()
@click.argument("bank", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.option("--to", "target", required=True, metavar="FORMAT", help="The format: json.")
@click.option("--out", type=click.Path(dir_okay=False, allow_dash=True, path_type=Path), default=Path("-"))
def export(bank: Path, *, target: str, out: Path) -> None:
    """Write BANK as another format."""
    from quizgen.targets import EXPORTS, find_export
    from quizgen.write import write_file

    if target not in EXPORTS:
        raise click.BadParameter(f"'{target}' is none of {', '.join(EXPORTS)}", param_hint="--to")
    project = load((bank,))
    found = all_diagnostics(project)
    report(found, "text")
    exit_on(found)
    if not project.banks:
        fail(f"{bank} holds no bank", "name a bank")
    content = find_export(target).write_bank(project.banks[0])
    if out == Path("-"):
        click.echo(content, nl=False)
    else:
        with writing():
            write_file(out, content)


@quizgen_command.command()
@click.argument("text", type=click.Path(exists=True, dir_okay=False, path_type=Path))
@click.argument("paths", nargs=-1, type=click.Path(exists=True, path_type=Path))
@click.option("--out", type=click.Path(dir_okay=False, path_type=Path), help="The lock file.")
@click.option("--numbered", is_flag=True, help="Print the text with its paragraph numbers, and write nothing.")
def lock(text: Path, paths: tuple[Path, ...], *, out: Path | None, numbered: bool) -> None:
    """Write or renew the lock of the source whose text is TEXT, for all banks below PATHS (content/) that cite it."""
    from quizgen.checks import check_bank
    from quizgen.diagnostics import has_errors, in_order
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
    unproved = tuple(each for bank in project.banks for each in check_bank(bank, {document.id: document}))
    found = in_order((*known, *(each for each in unproved if each.code in _EVIDENCE)))
    report(found, "text")
    if has_errors(found):
        fail("no lock was written", "mend the errors, then run it again")
    target = out or lock_path(project, document.id)
    made = make_lock(document, citations)
    with writing():
        target.parent.mkdir(parents=True, exist_ok=True)
        write_file(target, write_lock(made))
    click.echo(f"{target}: {len(made.paragraphs)} paragraphs, {len(made.quotes)} phrases proved")


@quizgen_command.command()
@click.argument("code", required=False)
def explain(code: str | None) -> None:
    """Say why a check reports CODE, with a bad and a good example; without CODE, list the codes."""
    from quizgen import checks
    from quizgen.diagnostics import did_you_mean

    if code is None:
        click.echo("\n".join(checks.codes()))
        return
    if code not in checks.codes():
        nearest = did_you_mean(code, tuple(checks.codes()))
        raise click.BadParameter(f"there is no code '{code}'" + (f"; {nearest}" if nearest else ""), param_hint="CODE")
    click.echo(checks.explain(code))


@quizgen_command.command()
@click.argument("subject", type=click.Choice(("bank", "quiz", "deck")), default="bank")
def schema(subject: str) -> None:
    """Print the JSON Schema of a bank, quiz or deck, by which editors complete and check it."""
    import json

    from quizgen.editors import describe_file

    click.echo(json.dumps(describe_file(subject), indent=2, ensure_ascii=False))
