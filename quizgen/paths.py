"""Which files an author's files may name, and what the files that we make may be called.

Every file that is named in a file is resolved by `resolve_named` and read by `read_file`, nowhere else. Nothing is
written here, and no message quotes what a file holds or where a link leads.
"""
# the calls to the system stand here by their own names, so that tests can stand in for them
# ruff: noqa: PTH116

from __future__ import annotations

import errno
import os
import re
import stat
from contextlib import suppress
from itertools import islice
from pathlib import Path
from typing import TYPE_CHECKING, Literal, NamedTuple, Protocol, TypeAlias

from quizgen.consulted import ONCE, hash_content, note, note_file, note_files
from quizgen.diagnostics import Diagnostic, Place, did_you_mean, error

if TYPE_CHECKING:
    from collections.abc import Iterable

MAX_FILE = 64 * 1024 * 1024  # bytes
MAX_LOCK = 16 * MAX_FILE  # bytes of a deck's lock, which holds every card and isn't written by hand

PERSONS = "persons"
"""The folder beside a quiz's manifest that holds the papers of persons, and nothing else."""

Picture: TypeAlias = Literal["png", "jpg", "gif", "webp", "svg"]
Sound: TypeAlias = Literal["mp3", "ogg", "wav", "flac", "m4a"]

_PROJECT_MARKS = ("banks", "quizzes", "decks")
_PROJECT_PARTS = (*_PROJECT_MARKS, "sources")  # folders that are given as often as the project that they are a part of

# a drive letter, or an address: nothing is fetched, so neither is a path inside the project
_ELSEWHERE = re.compile(r"[A-Za-z]:|[A-Za-z][A-Za-z0-9+.-]{1,20}://|(?:file|data):")
_CONTROL = re.compile(r"[\x00-\x1f\x7f]")
_LONGEST = 4_096  # characters of a path; no system takes more
_SHOWN = 200  # characters of a path in a message
_SIBLINGS = 10_000  # names to look through for a suggestion

_OUTPUT_NAME = re.compile(r"[a-z0-9][a-z0-9-]{0,62}")
_FILE_NAME = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9._-]*[A-Za-z0-9_-])?")
# https://learn.microsoft.com/windows/win32/fileio/naming-a-file: reserved with any ending, in any case
_WINDOWS_DEVICES = frozenset(
    {"con", "prn", "aux", "nul"} | {f"{port}{number}" for port in ("com", "lpt") for number in range(10)}
)

_PROLOG = 65_536  # bytes in which an SVG must come to its root element
_XML_SPACE = re.compile(rb"[ \t\r\n]*")
_SVG_ROOT = re.compile(rb"<(?:svg:)?svg[\s/>]")
_PIECE = 1_048_576  # bytes to read at once


class Placed(Protocol):
    """A text that knows its place, such as a Scalar."""

    @property
    def place(self) -> Place:
        """Where it stands."""
        ...

    def __str__(self) -> str: ...


class Refusal(NamedTuple):
    """Why a file isn't used: a diagnostic's code, words that follow the file's name, and the mend."""

    code: str
    reason: str
    help: str = ""


def project_folder(path: Path) -> Path:
    """Find the folder that the files of a project stay in, with links followed.

    A folder is its own project, unless it is called as the parts of one are (`banks`, `quizzes`, `decks`, `sources`)
    and holds none itself: then its parent is, where another such part lies beside it. A file's is the nearest parent
    that holds `banks/`, `quizzes/` or `decks/`, or else the file's own folder.
    """
    found = _home_of(path)
    note(f"home {path}", str(found))
    return found


def real_path(path: Path) -> Path:
    """Follow all links of a path, and a circle of links as far as it can be followed."""
    return Path(os.path.realpath(path))  # `Path.resolve` raises for circles, before Python 3.13


def _home_of(path: Path) -> Path:
    if path.is_dir():
        return _project_of_folder(real_path(path))
    own = real_path(path.parent)
    for folder in (own, *own.parents):
        if any((folder / mark).is_dir() for mark in _PROJECT_MARKS):
            return folder
    return own


def _project_of_folder(folder: Path) -> Path:
    if folder.name not in _PROJECT_PARTS or any((folder / mark).is_dir() for mark in _PROJECT_MARKS):
        return folder
    # a lone `decks` in a folder of downloads makes no project of them all
    others = (mark for mark in _PROJECT_PARTS if mark != folder.name)
    return folder.parent if any((folder.parent / mark).is_dir() for mark in others) else folder


def resolve_named(
    name: Placed, *, beside: Path, project: Path, what: str, question: str = ""
) -> tuple[Path | None, tuple[Diagnostic, ...]]:
    """Find a file that an author names in a file: a path in the project with every link followed, or a diagnostic.

    The name starts from *beside*, the folder of the naming file. It may climb with `..` and lead through links as
    long as it ends inside *project*, at an ordinary file. *what* the file is to the author, say `picture`, opens the
    message. Reports `file-not-found`, `file-outside-project`, `not-a-file` and `file-unreadable`.
    """
    text = str(name)
    found = _refuse_spelling(text) or _find(text, beside, project)
    if isinstance(found, Path):
        note(f"link {beside / text}", str(found))
        return found, ()
    note(ONCE, text)  # what is said of it hangs on its neighbours too
    message = f"{what} '{_cut(text)}' {found.reason}"
    return None, (error(found.code, name.place, message, help=found.help, question=question),)


def read_file(path: Path, *, most: int | None = None) -> bytes | Refusal:
    """Read a file whole and once, so that all that is made of it agrees even if it changes meanwhile.

    Refuses what is missing, unreadable, larger than *most* bytes (`MAX_FILE`, where nothing else is said), or not an
    ordinary file: a pipe would never end.
    """
    content = _read(path, most or MAX_FILE)
    note_file(path, content.code if isinstance(content, Refusal) else content)
    return content


def list_files(folder: Path, pattern: str) -> tuple[Path, ...]:
    """List the files of a folder that a pattern takes, in the order of their names."""
    found = tuple(sorted(folder.glob(pattern)))
    note_files(folder, pattern, found)
    return found


def hash_tree(folder: Path) -> str:
    """Name all that a folder holds by its contents, and note that; a folder that isn't there holds nothing."""
    stamps: list[str] = []
    for root, folders, names in os.walk(folder):
        folders.sort()
        if any(os.path.islink(os.path.join(root, each)) for each in folders):  # noqa: PTH114, PTH118
            note(ONCE, root)  # what lies behind a link isn't looked through
        for name in sorted(names):
            path = Path(root, name)
            content = _read(path, MAX_FILE)
            stamps += [str(path), content.code if isinstance(content, Refusal) else hash_content(content)]
    found = hash_content("\n".join(stamps))
    note(f"tree {folder}", found)
    return found


def _read(path: Path, limit: int) -> bytes | Refusal:
    # looked at before it is opened, since opening alone can already do something to a device
    refusal = _refuse_irregular(path)
    if refusal is not None:
        return refusal
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with os.fdopen(descriptor, "rb", buffering=0) as file:
            status = os.fstat(descriptor)
            if not stat.S_ISREG(status.st_mode):
                return _irregular(status.st_mode)
            pieces: list[bytes] = []
            room = limit - status.st_size
            while room >= 0 and (piece := file.read(_PIECE)):
                pieces.append(piece)
                room = limit - sum(map(len, pieces))
    except OSError as problem:
        return _unreadable(problem)
    if room < 0:
        return Refusal("file-too-large", f"is larger than {limit // 1_048_576} MB")
    return b"".join(pieces)


def sniff_picture(content: bytes) -> Picture | None:
    """Tell what kind of picture a file is by what it holds, whatever its name says."""
    if content.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png"
    if content.startswith(b"\xff\xd8\xff"):
        return "jpg"
    if content.startswith((b"GIF87a", b"GIF89a")):
        return "gif"
    if content.startswith(b"RIFF") and content[8:12] == b"WEBP":
        return "webp"
    return "svg" if _is_svg(content[:_PROLOG]) else None


def sniff_sound(content: bytes) -> Sound | None:
    """Tell what kind of recording a file is by what it holds, whatever its name says."""
    head = content[:12]
    if head.startswith(b"ID3") or (len(head) > 1 and head[0] == 0xFF and head[1] & 0xE6 == 0xE2):  # noqa: PLR2004
        return "mp3"
    if head.startswith(b"OggS"):
        return "ogg"
    if head.startswith(b"RIFF") and head[8:] == b"WAVE":
        return "wav"
    if head.startswith(b"fLaC"):
        return "flac"
    return "m4a" if head[4:8] == b"ftyp" else None


def is_safe_output_name(name: str) -> bool:
    """Tell whether an id can name outputs on every system: lower case, short, and no device of Windows."""
    return _OUTPUT_NAME.fullmatch(name) is not None and name not in _WINDOWS_DEVICES


def is_safe_file_name(name: str) -> bool:
    """Tell whether a name is one that a made file can have: one part, made of an output name and endings."""
    return _FILE_NAME.fullmatch(name) is not None and name.split(".", 1)[0].lower() not in _WINDOWS_DEVICES


def check_output_name(name: Placed, *, what: str) -> tuple[Diagnostic, ...]:
    """Report an id (of *what*: a quiz, a deck) that can't name the files made from it, as `unsafe-name`."""
    text = str(name)
    if is_safe_output_name(text):
        return ()
    message = f"{what} '{_cut(text)}' can't name files"
    if text.lower() in _WINDOWS_DEVICES:
        message += ": Windows keeps this name for itself"
        return (error("unsafe-name", name.place, message, help=f"choose another name, such as '{text.lower()}-1'"),)
    mend = "use small letters a to z, digits and hyphens, a letter or digit first, 63 characters at most"
    return (error("unsafe-name", name.place, message, help=mend),)


def clashing_names(names: Iterable[str]) -> tuple[tuple[str, ...], ...]:
    """Group the names that some system takes for one: equal, or differing in case only."""
    groups: dict[str, list[str]] = {}
    for name in names:
        groups.setdefault(name.casefold(), []).append(name)
    return tuple(tuple(group) for group in groups.values() if len(group) > 1)


def _cut(text: str) -> str:
    return text if len(text) <= _SHOWN else f"{text[:_SHOWN]}…"


def _refuse_spelling(text: str) -> Refusal | None:
    if _CONTROL.search(text):
        return Refusal("not-a-file", "holds a control character", "in quotes, write the path between ' and '")
    if text.startswith(("/", "\\", "~")) or _ELSEWHERE.match(text):
        mend = "put the file into the project and name it by its path from this file's folder"
        return Refusal("file-outside-project", "is not a path inside the project", mend)
    if "\\" in text:
        return Refusal("file-not-found", "is not found", "write / between folders, which works on every system")
    if len(text) > _LONGEST:
        return Refusal("file-not-found", "is not found")
    return None


def _find(text: str, beside: Path, project: Path) -> Path | Refusal:
    try:
        root = real_path(project)
        found = real_path(beside / text)
    except (OSError, ValueError, RecursionError):  # a name that the system can't spell; links without end
        return Refusal("file-not-found", "is not found")
    # before anything is said of whether it is there: the answer must not depend on what lies outside
    if not found.is_relative_to(root):
        mend = "put the file into the project; paths and links may not lead out of it"
        return Refusal("file-outside-project", "lies outside the project folder", mend)
    refusal = _refuse_irregular(found)
    if refusal is None:
        return found
    if refusal.code == "file-not-found" and found != root:
        return refusal._replace(help=_suggest(found, root))
    return refusal


def _suggest(missing: Path, root: Path) -> str:
    """Look beside the first part of the path that isn't there for one that the author may have meant."""
    while missing.parent != root and not os.path.lexists(missing.parent):
        missing = missing.parent
    siblings: list[str] = []
    with suppress(OSError), os.scandir(missing.parent) as entries:
        siblings = sorted(entry.name for entry in islice(entries, _SIBLINGS))
    return did_you_mean(missing.name, siblings) or "a path starts from the folder of the file that names it"


def _refuse_irregular(path: Path) -> Refusal | None:
    try:
        mode = os.stat(path).st_mode
    except (OSError, ValueError) as problem:
        return _unreadable(problem)
    return None if stat.S_ISREG(mode) else _irregular(mode)


def _irregular(mode: int) -> Refusal:
    if stat.S_ISDIR(mode):
        return Refusal("not-a-file", "is a folder, not a file")
    return Refusal("not-a-file", "is not an ordinary file")


def _unreadable(problem: OSError | ValueError) -> Refusal:
    if isinstance(problem, PermissionError):
        return Refusal("file-unreadable", "can't be read: no permission")
    missing = (errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG, errno.ELOOP)
    if isinstance(problem, ValueError) or problem.errno in missing:
        return Refusal("file-not-found", "is not found")
    return Refusal("file-unreadable", f"can't be read: {(problem.strerror or 'unknown fault').lower()}")


def _is_svg(head: bytes) -> bool:
    """Skip what XML allows before the root element, each in one step, and look at the root's name."""
    at = len(b"\xef\xbb\xbf") if head.startswith(b"\xef\xbb\xbf") else 0
    while True:
        space = _XML_SPACE.match(head, at)
        at = space.end() if space else at
        if head.startswith(b"<?", at):
            end, length = head.find(b"?>", at), 2
        elif head.startswith(b"<!--", at):
            end, length = head.find(b"-->", at + 4), 3
        elif head.startswith(b"<!DOCTYPE", at):
            subset = head.find(b"[", at, max(head.find(b">", at), at))
            end, length = (head.find(b"]>", at), 2) if subset >= 0 else (head.find(b">", at), 1)
        else:
            return _SVG_ROOT.match(head, at) is not None
        if end < 0:
            return False
        at = end + length
