"""Single files, each whole or not written at all."""

from __future__ import annotations

import errno
from pathlib import Path, PurePosixPath

from quizgen.write.disk import refuse_obstacles
from quizgen.write.problems import REASONS, WriteProblem, in_words
from quizgen.write.staging import Stage


def write_file(path: Path, content: bytes) -> None:
    """Write one file, whole or not at all, into a folder that is there: a lock file, an export.

    Raises WriteProblem.
    """
    with in_words(path):
        if not path.parent.is_dir():
            raise WriteProblem(path, REASONS[errno.ENOENT])
        refuse_obstacles(path.parent, PurePosixPath(path.name))
    with Stage(path.parent) as stage:
        name = PurePosixPath(path.name)
        stage.hold(name, content)
        stage.replace([name])
