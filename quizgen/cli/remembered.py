"""What `check` printed before, for as long as nothing that it hangs on has changed.

An entry holds the answers that the disk gave to all that was asked of it, and what was printed. It counts only while
the same questions get the same answers, word for word, from the same quizgen in the same folder. It is JSON, so a
damaged or foreign one can do no harm: it is passed over. Nothing is kept of a check that met a missing file, since what
is said of that hangs on its neighbours.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path
from tempfile import NamedTemporaryFile

import quizgen
from quizgen.consulted import ONCE, hash_content

_MOST_ENTRIES = 400
_MOST_BYTES = 4_000_000


@dataclass(frozen=True, slots=True)
class Printed:
    """What a check printed to standard output, its exit code, and how many questions it looked at."""

    report: str
    code: int
    questions: int


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


def recall(asked: Mapping[str, object]) -> Printed | None:
    """Give what was printed for the same command, if all that it hung on is as it was."""
    try:
        file = _file_of(asked)
        if file is None or file.stat().st_size > _MOST_BYTES:
            return None
        entry = json.loads(file.read_bytes())
        if all(_answer(question) == told for question, told in entry["consulted"].items()):
            printed = entry["printed"]
            return Printed(str(printed["report"]), int(printed["code"]), int(printed["questions"]))
    except (OSError, ValueError, KeyError, TypeError, AttributeError, RecursionError):
        return None
    return None


def remember(asked: Mapping[str, object], consulted: Mapping[str, str], printed: Printed) -> None:
    """Keep what was printed; where that can't be kept, it is made again the next time."""
    content = json.dumps({"consulted": dict(consulted), "printed": asdict(printed)}).encode()
    if ONCE in consulted or len(content) > _MOST_BYTES:
        return
    try:
        file = _file_of(asked)
        if file is None:
            return
        file.parent.mkdir(parents=True, exist_ok=True)
        _make_room(file.parent)
        with NamedTemporaryFile(dir=file.parent, suffix=".part", delete=False) as written:
            written.write(content)
        Path(written.name).replace(file)
    except OSError:
        return


def _file_of(asked: Mapping[str, object]) -> Path | None:
    folder = cache_folder()
    command = sorted(map(str, asked.items()))
    whole = [quizgen.__version__, _stamp_of_program(), sys.version, str(Path.cwd()), command]
    return folder / f"check-{hash_content(json.dumps(whole))}.json" if folder else None


def _stamp_of_program() -> str:
    """Name this very quizgen: one that is being worked on changes under the same number."""
    root = Path(quizgen.__file__).parent
    stamps = [(str(path.relative_to(root)), path.stat().st_mtime_ns) for path in sorted(root.rglob("*.py"))]
    return hash_content(json.dumps(stamps))


def _answer(question: str) -> str:
    """Ask the disk again what it was asked."""
    from quizgen.paths import Refusal, list_files, project_folder, read_file

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
        case _:
            return ""


def _make_room(folder: Path) -> None:
    entries = sorted(folder.glob("check-*.json"), key=lambda entry: entry.stat().st_mtime)
    for entry in entries[: max(0, len(entries) - _MOST_ENTRIES)]:
        entry.unlink(missing_ok=True)
