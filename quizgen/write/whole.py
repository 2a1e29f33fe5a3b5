"""Single files, each whole or not written at all."""

from __future__ import annotations

import errno
from pathlib import Path, PurePosixPath

from quizgen.paths import read_file
from quizgen.write.disk import refuse_obstacles
from quizgen.write.problems import REASONS, WriteProblem, in_words
from quizgen.write.staging import Stage


def write_file(path: Path, content: bytes, *, former: bytes | None = None) -> None:
    """Write one file, whole or not at all, into a folder that is there: a lock file, an export, a mended bank.

    *former* is what the file held when it was read: if it holds something else by now, it is left so, and else the new
    one has its permissions. Raises WriteProblem.
    """
    with in_words(path):
        if not path.parent.is_dir():
            raise WriteProblem(path, REASONS[errno.ENOENT])
        refuse_obstacles(path.parent, PurePosixPath(path.name))
    with Stage(path.parent) as stage:
        name = PurePosixPath(path.name)
        stage.hold(name, content)
        if former is not None:
            if read_file(path) != former:
                raise WriteProblem(path, "it has changed since it was read")
            stage.keep_permissions(name)
        stage.replace([name])
