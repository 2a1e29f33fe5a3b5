"""Files on their way: staged on disk as they are made, in a hidden folder, and moved into place one by one."""
# the calls to the system stand here by their own names, so that tests can stand in for them
# ruff: noqa: PTH101, PTH102, PTH103, PTH105, PTH108, PTH116

from __future__ import annotations

import errno
import json
import os
import shutil
import stat
import threading
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Self

from quizgen.paths import PERSONS, is_safe_file_name, read_file
from quizgen.write.disk import (
    has_hash,
    is_plain_file,
    make_folders,
    refuse_obstacles,
    remove_empty,
    sync_folder,
    write_new,
)
from quizgen.write.problems import CUT_OFF, REASONS, UNTOUCHED, WriteProblem, in_words
from quizgen.write.turns import OWNER, STAGING, clear_left_overs, try_lock, turn

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from types import TracebackType

MANIFEST = ".manifest.json"
_TRIES = 20


class Stage:
    """A hidden folder inside *out* where files wait until all are made; gone, whatever happens, when it is left."""

    def __init__(self, out: Path) -> None:
        self.out = out
        self._folder: Path | None = None
        self._owner: int | None = None
        self._hashes: dict[PurePosixPath, str] = {}
        self._taken: set[str] = set()
        self._taking = threading.Lock()
        self._made: list[Path] = []  # folders, to be taken away again where they stay empty
        self._any_new = False

    def __enter__(self) -> Self:
        with in_words(self.out):
            try:
                self._begin_or_retry()
            except BaseException:
                self._end()
                raise
        return self

    def __exit__(
        self, kind: type[BaseException] | None, problem: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._end()

    def hold(self, name: PurePosixPath, content: bytes | Iterable[bytes]) -> str:
        """Write a file into the staging folder, from any thread, and give its hash. Raises WriteProblem.

        *content* may come in parts, so that a large one need never be there as a whole.
        """
        with self._taking:
            if str(name).casefold() in self._taken:
                message = f"two outputs of one name: {name}"
                raise ValueError(message)
            self._taken.add(str(name).casefold())
        with in_words(self.out / name):
            refuse_obstacles(self.out, name)
            staged = self._staged(name)
            os.makedirs(staged.parent, exist_ok=True)
            self._hashes[name] = write_new(staged, (content,) if isinstance(content, bytes) else content)
        return self._hashes[name]

    def keep_permissions(self, name: PurePosixPath) -> None:
        """Give a held file the permissions of the one that it is to replace."""
        with in_words(self.out / name):
            os.chmod(self._staged(name), stat.S_IMODE(os.stat(self.out / name).st_mode))

    def replace(self, names: Iterable[PurePosixPath]) -> None:
        """Move held files into their places, in this order, while no other build does. Raises WriteProblem."""
        with self._in_turn():
            self._move(names)

    @contextmanager
    def _in_turn(self) -> Iterator[None]:
        """Hold the folder against other builds, once it is sure that every held file has a place to go to."""
        made: list[Path] = []
        with in_words(self.out), turn(self.out):
            try:
                self._make_places(made)
                yield
            finally:
                remove_empty(made)

    def _make_places(self, made: list[Path]) -> None:
        for name in self._hashes:
            with in_words(self.out / name):
                refuse_obstacles(self.out, name)
        for folder in sorted({self.out / name.parent for name in self._hashes}):
            with in_words(folder):
                make_folders(folder, made)
                if not os.access(folder, os.W_OK | os.X_OK):
                    raise WriteProblem(folder, REASONS[errno.EACCES])

    def _move(self, names: Iterable[PurePosixPath]) -> None:
        folders = {folder.parent for folder in self._made}
        for name in names:
            target = self.out / name
            folders.update(self.out / parent for parent in name.parents)
            with in_words(target, self._state()):
                # a file that is the same keeps its time, for whatever watches it
                if not has_hash(target, self._hashes[name]):
                    os.replace(self._staged(name), target)
                    self._any_new = True
        for folder in sorted(folders):
            with in_words(folder, self._state()):
                sync_folder(folder)

    def _state(self) -> str:
        return CUT_OFF if self._any_new else UNTOUCHED

    def _staged(self, name: PurePosixPath) -> Path:
        if self._folder is None:
            message = "a staging folder is used outside its `with`"
            raise ValueError(message)
        return self._folder / name

    def _begin_or_retry(self) -> None:
        for _ in range(_TRIES):
            # a build that fails takes the folder that it had made away again, perhaps just after we saw it
            with suppress(FileNotFoundError):
                self._begin()
                return
        self._begin()

    def _begin(self) -> None:
        make_folders(self.out, self._made)
        with turn(self.out):
            clear_left_overs(self.out)
            for number in count():  # one process, or processes of one number in two containers, may stage twice
                folder = self.out / f"{STAGING}{os.getpid()}{f'-{number}' if number else ''}"
                with suppress(FileExistsError):
                    os.mkdir(folder)
                    break
            self._folder = folder
            self._owner = os.open(folder / OWNER, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o666)
            try_lock(self._owner)

    def _end(self) -> None:
        if self._owner is not None:
            os.close(self._owner)  # first: Windows removes no open file
            self._owner = None
        if self._folder is not None:
            # what can't be removed now is removed by the next build; the problem that led here matters more
            shutil.rmtree(self._folder, ignore_errors=True)
            self._folder = None
        if self._made:
            # in turn, or a build that is just about to stage here would go on in a folder that is gone
            with suppress(OSError, WriteProblem), turn(self.out, patience=0):
                remove_empty(self._made)


class Staging(Stage):
    """The outputs of one build on their way into the folder *out*.

    Used with `with`. Leaving it without `publish`, by whatever exception, leaves every output as it was; a staging
    folder that a killed build left behind goes with the next. *out* may be a link, nothing below it.
    """

    def add(self, name: PurePosixPath | str, content: bytes | Iterable[bytes]) -> str:
        """Stage a file at once, from any thread, and give its hash for the manifest.

        *name* is relative to the output folder. Raises WriteProblem, and ValueError for a name that is unsafe or taken:
        ids were to be checked before.
        """
        path = PurePosixPath(name)
        if not path.parts or not all(map(is_safe_file_name, path.parts)):
            message = f"not a name for an output: {str(name)!r}"
            raise ValueError(message)
        return self.hold(path, content)

    def publish(self) -> None:
        """Move all that was added into place, and remove what former manifests list and isn't made any more.

        The order is files, removals, manifests: whenever it is cut off, the former manifest still tells what to do.
        Raises WriteProblem; then each output is old or new, and whole.
        """
        manifests = sorted(name for name in self._hashes if name.name.endswith(MANIFEST))
        files = sorted(self._hashes.keys() - set(manifests))
        with self._in_turn():
            self._move(files)
            for manifest in manifests:
                self._remove_former(manifest)
            self._move(manifests)

    def _remove_former(self, manifest: PurePosixPath) -> None:
        folder = manifest.parent
        for former in _listed_files(self.out / manifest, self._state()):
            name = folder / former
            target = self.out / name
            # case is ignored, since a system that does so would remove the new file with the former one
            if str(name).casefold() in self._taken:
                continue
            with in_words(target, self._state()):
                if is_plain_file(target) and not (name.parent.name == PERSONS and target.parent.is_symlink()):
                    os.unlink(target)
                    self._any_new = True


def _listed_files(manifest: Path, state: str) -> list[str]:
    """Read which files beside it a former manifest lists; nothing if it isn't one, or was tampered with."""
    content = read_file(manifest)
    if not isinstance(content, bytes):
        if content.code == "file-unreadable":
            raise WriteProblem(manifest, content.reason, state)
        return []
    try:
        # in ours the list stands last, and all before it takes much memory
        at = content.rfind(b'\n "files": ')
        root = json.loads(b"{" + content[at:] if at >= 0 else content)
    except (ValueError, RecursionError):
        return []
    files = root.get("files") if isinstance(root, dict) else None
    names = files if isinstance(files, dict) else {}
    return [name for name in names if _is_safe_path(name) and not name.endswith(MANIFEST)]


def _is_safe_path(name: str) -> bool:
    """Tell whether a name leads from a manifest to a file beside it, or among persons' papers, and nowhere else."""
    return is_safe_file_name(name.removeprefix(f"{PERSONS}/"))
