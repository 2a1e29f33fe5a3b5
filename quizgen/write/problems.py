"""Why a file could not be written, in plain words, and what state the outputs are in."""

from __future__ import annotations

import errno
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

UNTOUCHED = "no output was changed"
CUT_OFF = "some outputs are new already; build again to finish the set"

REASONS = {
    errno.ENOSPC: "the disk is full",
    errno.EDQUOT: "the quota of this disk is used up",
    errno.EFBIG: "the file would be larger than allowed",
    errno.EROFS: "the disk is read-only",
    errno.EACCES: "no permission, or the file is open in another program",
    errno.EPERM: "no permission, or the file is open in another program",
    errno.ENAMETOOLONG: "the name is too long",
    errno.EISDIR: "a folder is in the way",
    errno.ENOTEMPTY: "a folder is in the way",
    errno.ENOTDIR: "a file stands where a folder is needed",
    errno.EEXIST: "a file stands where a folder is needed",
    errno.ENOENT: "there is no such folder",
    errno.EIO: "the disk has a fault",
}


class WriteProblem(Exception):  # noqa: N818  it is the author's disk that has the problem, not the program
    """A file that could not be written: where, why in plain words, and what state the outputs are in."""

    def __init__(self, path: Path, reason: str, help: str = UNTOUCHED) -> None:  # noqa: A002
        """Keep the parts, for whoever prints them."""
        super().__init__(f"can't write {path}: {reason}")
        self.path = path
        self.reason = reason
        self.help = help


@contextmanager
def in_words(path: Path, help: str = UNTOUCHED) -> Iterator[None]:  # noqa: A002
    """Turn what the system says about writing *path* into a WriteProblem."""
    try:
        yield
    except OSError as problem:
        reason = REASONS.get(problem.errno or 0) or (problem.strerror or str(problem)).lower()
        raise WriteProblem(path, reason, help) from problem
