"""Builds that meet in one folder: whose turn it is to move files, and whose staging folders are still in use.

Locks are the system's, on open files and folders: they end with the build, however it ends.
"""
# the calls to the system stand here by their own names, so that tests can stand in for them
# ruff: noqa: PTH108, PTH116

from __future__ import annotations

import errno
import os
import shutil
import sys
import time
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from quizgen.write.problems import WriteProblem

if TYPE_CHECKING:
    from collections.abc import Iterator

if sys.platform != "win32":
    import fcntl

STAGING = ".quizgen-staging-"
OWNER = ".owner"  # in a staging folder; locked for as long as the build lives
_PATIENCE = 60.0  # seconds to wait for another build that writes into the same folder
_NAP = 0.05  # seconds


@contextmanager
def turn(folder: Path, *, patience: float | None = None) -> Iterator[None]:
    """Wait until no other build moves files in a folder, and keep others waiting meanwhile.

    The folder itself is locked, so no lock file is left behind. A system that can't do that goes on without: then two
    builds at once leave whole files still, of either. Raises WriteProblem when patience ends, and FileNotFoundError if
    the folder was taken away meanwhile.
    """
    if sys.platform == "win32":
        yield
        return
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        naps = int((_PATIENCE if patience is None else patience) / _NAP)
        while not try_lock(descriptor):
            if naps <= 0:
                raise WriteProblem(folder, "another build is writing into this folder")
            naps -= 1
            time.sleep(_NAP)
        if not os.path.samestat(os.fstat(descriptor), os.stat(folder)):
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(folder))
        yield
    finally:
        os.close(descriptor)


def try_lock(descriptor: int) -> bool:
    """Lock an open file or folder until it is closed; tell whether nobody else has it."""
    return _lock(descriptor) is not _BUSY


_HELD, _BUSY, _NO_LOCKS = "held", "busy", "no locks"


def _lock(descriptor: int) -> str:
    if sys.platform == "win32":
        return _NO_LOCKS
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return _BUSY
    except OSError:
        return _NO_LOCKS  # of this file system
    return _HELD


def clear_left_overs(out: Path) -> None:
    """Remove the staging folders of builds that were killed, and leave alone those of builds that run."""
    with os.scandir(out) as entries:
        folders = [Path(each) for each in entries if each.name.startswith(STAGING) and not each.is_symlink()]
    for folder in folders:
        with suppress(OSError):
            _clear_left_over(folder)


def _clear_left_over(folder: Path) -> None:
    owner = folder / OWNER
    if owner.exists():
        # open for writing, or network file systems lock nothing
        descriptor = os.open(owner, os.O_RDWR)
        try:
            # where nothing is locked, a folder may belong to a build that runs beside this one, on another machine
            if _lock(descriptor) is not _HELD and sys.platform != "win32":
                return
        finally:
            os.close(descriptor)
        os.unlink(owner)  # Windows refuses that while the build lives
    shutil.rmtree(folder, ignore_errors=True)
