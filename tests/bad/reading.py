"""Reads bad files as `quizgen check` does, and writes the report on them.

A case is a bank `NAME.yaml`, beside which there may be `NAME.SOURCE.md`, the text of a source at hand, and locks that the
bank names; or a folder `NAME`, which is a project of several files.
"""

from pathlib import Path

from quizgen.bank import named_locks, read_bank
from quizgen.checks import check_bank, check_quiz, check_together
from quizgen.diagnostics import in_order
from quizgen.evidence import read_lock, read_source
from quizgen.release import check_identities
from quizgen.report import FORMATS
from quizgen.source_yaml import read_yaml

# nearly every case would show these beside what it is about
BESIDE_THE_POINT = {"missing-rationale", "missing-evidence", "uncovered-paragraphs"}
FOLDER = Path(__file__).parent


def bad_cases():
    """Give the names of all cases."""
    files = {each.stem for each in FOLDER.glob("*.yaml") if not each.name.endswith(".lock.yaml")}
    folders = {each.name for each in FOLDER.iterdir() if each.is_dir() and not each.name.startswith("_")}
    return sorted(files | folders)


def diagnostics_of(name):
    """Read a case; the working folder is the cases', so that paths are shown from there."""
    found = _of_project(Path(name)) if (FOLDER / name).is_dir() else _of_bank(FOLDER / f"{name}.yaml")
    return tuple(each for each in found if each.code == name or each.code not in BESIDE_THE_POINT)


def _of_project(folder):
    from quizgen.load import load_project

    project = load_project([folder])
    of_decks = [each for deck in project.decks for each in check_identities(deck, project.locks[deck.id])]
    of_banks = [each for bank in project.banks for each in check_bank(bank, project.texts)]
    of_quizzes = [each for quiz in project.quizzes for each in check_quiz(quiz)]
    together = check_together(project.quizzes, project.decks)
    return in_order([*project.diagnostics, *of_banks, *of_decks, *of_quizzes, *together])


def _of_bank(path):
    document = read_yaml(path.name, path.read_bytes())
    found, locks, texts = [], {}, {}
    for source, named in named_locks(document):
        lock, problems = read_lock(read_yaml(str(named), (path.parent / named).read_bytes()))
        found.extend(problems)
        locks |= {source: lock} if lock is not None else {}
    for file in path.parent.glob(f"{path.stem}.*.md"):
        text, problems = read_source(file.name, file.read_bytes())
        found.extend(problems)
        texts[text.id] = text
    bank, problems = read_bank(document, locks)
    of_bank = check_bank(bank, texts) if bank is not None else ()
    return in_order([*found, *problems, *of_bank])


def report_of(name):
    return FORMATS["text"](diagnostics_of(name))
