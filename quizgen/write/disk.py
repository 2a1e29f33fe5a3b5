"""The single steps on the disk: looking at what stands somewhere, writing a new file, making and removing folders.

Knows nothing of builds and their order. Raises OSError as the system does, and WriteProblem where something is
in the way.
"""
# the calls to the system stand here by their own names, so that tests can stand in for them
# ruff: noqa: PTH102, PTH106, PTH116

from __future__ import annotations

import errno
import hashlib
import os
import stat
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path, PurePosixPath

from quizgen.write.problems import REASONS, WriteProblem


def has_hash(path: Path, digest: str) -> bool:
    """Tell whether an ordinary file with this content stands there already, by its SHA-256 as manifests list it."""
    if not is_plain_file(path):
        return False
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest() == digest


def is_plain_file(path: Path) -> bool:
    """Tell whether an ordinary file stands there, not a link to one."""
    mode = _mode(path)
    return mode is not None and stat.S_ISREG(mode)


def _mode(path: Path) -> int | None:
    """Look at the thing itself, not where it leads."""
    try:
        return os.lstat(path).st_mode
    except FileNotFoundError:
        return None


def refuse_obstacles(out: Path, name: PurePosixPath) -> None:
    """Raise WriteProblem if a link, or a thing of another kind, stands where a file or its folder is to be."""
    folders = [out / parent for parent in reversed(name.parents)][1:]
    for path in (*folders, out / name):
        mode = _mode(path)
        is_last = path == out / name
        if mode is None:
            continue
        if stat.S_ISLNK(mode):
            raise WriteProblem(path, "it is a link, and nothing is written through links")
        if stat.S_ISDIR(mode) and is_last:
            raise WriteProblem(path, REASONS[errno.EISDIR])
        if not stat.S_ISDIR(mode) and not is_last:
            raise WriteProblem(path, REASONS[errno.ENOTDIR])
        if is_last and not stat.S_ISREG(mode):
            raise WriteProblem(path, "it is not an ordinary file")


def write_new(path: Path, parts: Iterable[bytes]) -> str:
    """Write a file that isn't there yet, down to the disk, and give its hash; its permissions are the umask's."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, flags, 0o666)
    try:
        written = hashlib.sha256()
        for part in parts:
            written.update(part)
            rest = memoryview(part)
            while rest:
                rest = rest[os.write(descriptor, rest) :]
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
    return written.hexdigest()


def make_folders(path: Path, made: list[Path]) -> None:
    """Make a folder and those above it, and add those that were made to *made*, outermost first.

    Raises FileNotFoundError if another build took one away meanwhile.
    """
    missing = [folder for folder in (path, *path.parents) if not os.path.lexists(folder)]
    for folder in reversed(missing):
        with suppress(FileExistsError):  # another build was faster
            os.mkdir(folder)
            made.append(folder)
    if not stat.S_ISDIR(os.stat(path).st_mode):
        raise WriteProblem(path, REASONS[errno.ENOTDIR])


def remove_empty(folders: list[Path]) -> None:
    """Take away again what `make_folders` made, where it stayed empty."""
    for folder in reversed(folders):
        with suppress(OSError):
            os.rmdir(folder)


def sync_folder(folder: Path) -> None:
    """Bring the names in a folder down to the disk, where a system can."""
    if sys.platform == "win32":
        return
    try:
        descriptor = os.open(folder, os.O_RDONLY)
    except PermissionError:  # writing into a folder doesn't need the right to read it
        return
    try:
        os.fsync(descriptor)
    except OSError as problem:
        if problem.errno not in (errno.EINVAL, errno.ENOTSUP):  # some network file systems
            raise
    finally:
        os.close(descriptor)
