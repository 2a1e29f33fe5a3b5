"""What `check` and `build` printed before, for as long as nothing that it hangs on has changed.

An entry holds the answers that the disk gave to all that was asked of it, what was printed, and how the files look that
were made. It counts only while the same questions get the same answers, word for word, from the same quizgen in the
same folder. It is JSON, so a damaged or foreign one can do no harm: it is passed over. Nothing is kept of a command
that met a missing file, since what is said of that hangs on its neighbours.
"""

from __future__ import annotations

import json
import os
import stat
import sys
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile

import click

import quizgen
from quizgen.consulted import ONCE, hash_content

_MOST_ENTRIES = 400
_MOST_BYTES = 4_000_000


@dataclass(frozen=True, slots=True)
class Printed:
    """What a command printed to standard output, its exit code, and the questions it found nothing wrong with.

    *told* is what went to standard error.
    """

    report: str
    code: int
    questions: int = 0
    told: str = ""


def cache_folder() -> Path | None:
    """Find where entries lie: `QUIZGEN_CACHE` (empty for nowhere), or the user's own folder for caches."""
    given = os.environ.get("QUIZGEN_CACHE")
    if given is not None:
        return Path(given) if given else None
    base = os.environ.get("XDG_CACHE_HOME") or os.environ.get("LOCALAPPDATA")
    home = os.path.expanduser("~")  # noqa: PTH111  Path.home raises where there is none
    if not base and home == "~":
        return None
    return Path(base or Path(home) / ".cache") / "quizgen"


def recall(command: str, asked: Mapping[str, object]) -> Printed | None:
    """Give what was printed for the same *command*, if all that it hung on is as it was."""
    try:
        file = _file_of(command, asked)
        if file is None or file.stat().st_size > _MOST_BYTES:
            return None
        entry = json.loads(file.read_bytes())
        consulted = entry["consulted"]
        if consulted and all(_answer(question) == told for question, told in consulted.items()):
            report, told = str(entry["printed"]["report"]), str(entry["printed"]["told"])
            return Printed(report, int(entry["printed"]["code"]), int(entry["printed"]["questions"]), told)
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    return None


def remember(
    command: str,
    asked: Mapping[str, object],
    consulted: Mapping[str, str],
    printed: Printed,
    made: Iterable[Path] = (),
) -> None:
    """Keep what was printed, and how the files look that were *made*; what can't be kept is made anew."""
    outputs = {question: _answer(question) for question in (f"made {path}" for path in made)}
    content = json.dumps({"consulted": {**consulted, **outputs}, "printed": asdict(printed)}).encode()
    if ONCE in consulted or len(content) > _MOST_BYTES:
        return
    with suppress(OSError):
        file = _file_of(command, asked)
        if file is not None:
            write_entry(file, content)


def write_entry(file: Path, content: bytes) -> None:
    """Write a file into the folder for caches, whole or not at all; what can't be written is made anew."""
    with suppress(OSError):
        file.parent.mkdir(parents=True, exist_ok=True)
        _make_room(file.parent)
        with NamedTemporaryFile(dir=file.parent, suffix=".part", delete=False) as written:
            written.write(content)
        Path(written.name).replace(file)


def _file_of(command: str, asked: Mapping[str, object]) -> Path | None:
    folder = cache_folder()
    options = sorted(map(str, asked.items()))
    whole = [quizgen.__version__, stamp_of_program(), sys.version, str(Path.cwd()), command, options]
    return folder / f"{command}-{hash_content(json.dumps(whole))}.json" if folder else None


def stamp_of_program() -> str:
    """Name this very quizgen, and the parts that it stands on.

    One that is being worked on changes under the same number; of what is installed the names tell which release it is.
    """
    root = Path(quizgen.__file__).parent
    templates = root / "templates" if (root / "templates").is_dir() else root.parent / "templates"
    files = (*root.rglob("*.py"), *(path for path in templates.rglob("*") if path.is_file() and _is_source(path)))
    stamps = sorted((str(path), path.stat().st_mtime_ns) for path in files)
    installed = sorted(name for name in os.listdir(Path(click.__file__).parent.parent) if name.endswith("-info"))  # noqa: PTH208
    return hash_content(json.dumps([stamps, installed]))


def _is_source(path: Path) -> bool:
    return path.parent.name != "__pycache__"


def _answer(question: str) -> str:  # noqa: PLR0911  one for each question
    """Ask the disk again what it was asked."""
    from quizgen.paths import Refusal, hash_tree, list_files, project_folder, read_file

    what, _, rest = question.partition(" ")
    match what:
        case "file":
            content = read_file(Path(rest))
            return hash_content(content.code if isinstance(content, Refusal) else content)
        case "link":
            return os.path.realpath(rest)
        case "list":
            pattern, _, folder = rest.partition(" ")
            return hash_content("\n".join(map(str, list_files(Path(folder), pattern))))
        case "home":
            return str(project_folder(Path(rest)))
        case "tree":
            return hash_tree(Path(rest))
        case "made":
            return _look_of(Path(rest))
        case _:
            return ""


def _look_of(path: Path) -> str:
    """Tell by what the system notes of a file whether anybody has touched it, without reading all that was made."""
    status = path.lstat()
    kind = "file" if stat.S_ISREG(status.st_mode) else "other"
    return f"{kind} {status.st_size} {status.st_mtime_ns} {status.st_ctime_ns} {status.st_ino}"


def _make_room(folder: Path) -> None:
    entries = sorted(folder.glob("*-*.json"), key=lambda entry: entry.stat().st_mtime)
    for entry in entries[: max(0, len(entries) - _MOST_ENTRIES)]:
        entry.unlink(missing_ok=True)
