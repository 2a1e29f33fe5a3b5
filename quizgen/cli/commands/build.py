"""`quizgen build`: every quiz and deck into the output folder."""

from __future__ import annotations

import gc
import os
import sys
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

import click

from quizgen.cli.former import FormerDocuments
from quizgen.cli.remembered import Printed, recall, remember
from quizgen.cli.rosters import chosen_share, read_order, told_printing
from quizgen.cli.shared import (
    PROBLEMS,
    Stop,
    all_diagnostics,
    are_wrong,
    chosen_targets,
    exit_on,
    fail,
    has_colour,
    load,
    paths_argument,
    printed_quiz,
    progress,
    read_or_fail,
    report,
    supplies_for,
    write_report,
    writing,
)
from quizgen.consulted import consulting

if TYPE_CHECKING:
    from quizgen.assemble.printed import PrintedQuiz
    from quizgen.build import Plan
    from quizgen.diagnostics import Diagnostic
    from quizgen.load import Project
    from quizgen.roster import Share

_LONGEST_SEED = 1000


def _narrowed(project: Project, printed: PrintedQuiz | None, names: Path | None) -> Project:
    """Leave of a project what `--as` and `--only` ask for."""
    if printed:
        project = replace(project, quizzes=tuple(each for each in project.quizzes if each.id == printed.quiz), decks=())
        if not project.quizzes:
            fail(f"no quiz '{printed.quiz}' is there to be made again", "name its file, or the folder that holds it")
    if names is None:
        return project
    from quizgen.assemble.narrow import narrow_decks, read_names

    decks, found = narrow_decks(project.decks, read_names(str(names), read_or_fail(names)))
    if found:
        report(found, "text")
        fail("nothing was built", "mend the list of questions")
    return replace(project, quizzes=(), decks=decks)


def _asked() -> dict[str, object]:
    """Say what a build hangs on besides what it reads."""
    options = click.get_current_context().params.items()
    asked = {name: value for name, value in options if name not in {"jobs", "no_cache", "dry_run"}}
    return {**asked, "colour": has_colour(sys.stderr), "time": os.environ.get("SOURCE_DATE_EPOCH")}


def _printed(listed: list[Path], told: list[str], found: tuple[Diagnostic, ...]) -> Printed:
    """Say what a build prints, that is done, and with which code it ends."""
    told = [*told, write_report(found, "text", sys.stderr)]
    code = PROBLEMS if are_wrong(found) else 0
    return Printed("\n".join(map(str, listed)), code, told="\n".join(filter(None, told)))


def _say(printed: Printed) -> None:
    """Print again what was printed before, and end with the same code."""
    for text, is_told in ((printed.told, True), (printed.report, False)):
        if text:
            click.echo(text, err=is_told)
    if printed.code:
        raise Stop(printed.code)


def _workshop() -> Path:
    """Make a folder for what files have in common while they are made; it is gone when the command ends."""
    # a worker that is given up may still have a file open there
    folder = TemporaryDirectory(prefix="quizgen-", ignore_cleanup_errors=True)
    return Path(click.get_current_context().with_resource(folder))


def _sound(project: Project, found: tuple[Diagnostic, ...], *, keep_going: bool) -> Project:
    """Leave of a project what no error touches, or end where all of it was to be built."""
    from quizgen.build import sound_part
    from quizgen.diagnostics import has_errors

    if not has_errors(found):
        return project
    if not keep_going:
        report(found, "text")
        fail("nothing was built", "mend the errors, or build the rest with --keep-going")
    return sound_part(project, found)


def _refuse(plan: Plan, found: tuple[Diagnostic, ...], share: Share | None) -> None:
    """End where there is nothing to build, or something that can't be."""
    from quizgen.diagnostics import has_errors

    if not plan.jobs and share is not None and not share.is_first:
        click.echo(f"nobody is in part {share.number} of {share.parts}", err=True)  # no fault of an array of jobs
        raise Stop(0)
    if not plan.jobs:
        report(found, "text")
        fail("there is nothing to build", "name a folder with quizzes/ or decks/, or a quiz or deck file")
    if has_errors(plan.diagnostics):
        report(found, "text")
        fail("nothing was built", "mend the errors")


def _seed(_context: click.Context, _option: click.Parameter, given: str | None) -> str | None:
    """Take only what a manifest can hold and give back."""
    if given is not None and not (given.isprintable() and len(given) <= _LONGEST_SEED):
        raise click.BadParameter(f"it takes words or numbers on one line, of {_LONGEST_SEED} characters at most")
    return given


@click.command("build")
@paths_argument
@click.option(
    "--to", "targets", default="", metavar="TARGETS", help="What to make: pdf,html,csv,anki,handout. [pdf,csv,anki]"
)
@click.option("--out", type=click.Path(file_okay=False, path_type=Path), default=Path("build"), show_default=True)
@click.option("--forms", type=click.IntRange(1, 1000), help="How many forms, instead of the quiz's own number.")
@click.option("--seed", callback=_seed, help="The seed of the order, instead of the quiz's own.")
@click.option(
    "--as",
    "manifest",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Make a quiz again as its manifest says that it was printed, and tell what has changed in its texts.",
)
@click.option(
    "--only",
    "names",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Make of each deck only the questions that this file names, an id a line; no quizzes.",
)
@click.option(
    "--roster",
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    help="Make a paper for each person of this CSV file besides, and bundles of them for the printer.",
)
@click.option("--spare", type=click.IntRange(0, 1000), default=0, help="Spare copies of each form in the bundles. [0]")
@click.option("--part", metavar="I/N", help="Make only part I of N of a roster's papers, as in one of N jobs.")
@click.option("--verify", is_flag=True, help="Read every PDF back and hold it against its quiz before it is kept.")
@click.option("--dry-run", is_flag=True, help="Print what would be made, and make nothing.")
@click.option("--keep-going", is_flag=True, help="Build what no error touches.")
@click.option("--no-cache", is_flag=True, help="Make again what was made before and has not changed.")
@click.option("--jobs", type=click.IntRange(1, 64), help="How many files are made at once. [one for each core]")
def build_command(
    paths: tuple[Path, ...],
    *,
    targets: str,
    out: Path,
    forms: int | None,
    seed: str | None,
    manifest: Path | None,
    names: Path | None,
    roster: Path | None,
    spare: int,
    part: str | None,
    verify: bool,
    dry_run: bool,
    keep_going: bool,
    no_cache: bool,
    jobs: int | None,
) -> None:
    """Build every quiz and deck below PATHS (content/ when none is given) into the output folder."""
    asked = _asked()
    before = None if no_cache or dry_run else recall("build", asked)
    if before is not None:
        _say(before)
        return
    consulted = click.get_current_context().with_resource(consulting())
    from quizgen.build import plan_build, run_build
    from quizgen.diagnostics import has_errors, in_order

    wanted = chosen_targets(targets)
    printed = printed_quiz(manifest) if manifest else None
    if printed and (forms or seed):
        raise click.UsageError("--as makes the forms that were printed; leave out --forms and --seed")
    share = chosen_share(roster, part, wanted, spare=spare)
    project = load(paths, forms=forms, seed=seed, printed={printed.quiz: printed} if printed else None)
    found = all_diagnostics(project)
    project = _narrowed(_sound(project, found, keep_going=keep_going), printed, names)
    former = None if no_cache or dry_run else FormerDocuments(out, os.environ.get("SOURCE_DATE_EPOCH"))
    supplies = replace(supplies_for(paths, project, _workshop()), former=former)
    if roster is not None and share is not None:
        order, problems = read_order(roster, project, share, spare)
        found = (*found, *problems)
        supplies = replace(supplies, order=order)
    with writing():
        plan = plan_build(project, wanted, supplies)
    found = in_order((*found, *plan.diagnostics))
    _refuse(plan, found, share)
    told = _tell_prints(plan, out)
    if dry_run:
        report(found, "text")
        click.echo("\n".join(str(out / name) for name in plan.names))
        return
    consulted = dict(consulted)  # what is looked at from here on are outputs
    gc.freeze()
    gc.enable()
    kept = former.keep if former else (lambda *_: None)
    workers = jobs or os.cpu_count() or 1
    with writing(), progress(len(plan.jobs)) as step:
        made = run_build(plan, out, workers=workers, verify=verify, progress=step, keep=kept)
    found = in_order((*found, *made))
    report(found, "text")
    if has_errors(made):
        fail("nothing was built", "mend the errors")
    told += _tell_sound(plan) if verify else ()
    made_names = sorted((*plan.names, *(plan.proofs if verify else ())))
    listed = [out / name for name in made_names]
    click.echo("\n".join(map(str, listed)))
    if former:
        former.write()
        remember("build", asked, consulted, _printed(listed, told, found), listed)
    exit_on(found)


def _tell_prints(plan: Plan, out: Path) -> list[str]:
    """Print, and give, what is to be printed; codes that change are told once, and not where nothing has changed."""
    from quizgen.build import printings
    from quizgen.cli.codes import changed_codes

    told = [told_printing(each) for each in printings(plan)]
    click.echo("".join(f"{line}\n" for line in (*told, *changed_codes(plan, out))), err=True, nl=False)
    return told


def _tell_sound(plan: Plan) -> list[str]:
    """Print, and give, that nothing was found wrong and where that is written down."""
    from quizgen.diagnostics import counted

    if not plan.proofs:
        return []
    count = sum(name.endswith(".pdf") for batch in plan.batches for name in (job.name for job in batch.jobs))
    line = f"{counted(count, 'PDF')} read back, and all sound ({', '.join(sorted(plan.proofs))})"
    click.echo(line, err=True)
    return [line]
