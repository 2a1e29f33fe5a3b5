"""Files → disk, so that every file is old or new, and whole, whatever happens on the way.

Files are staged on disk as they are made, in a hidden folder on the same file system, and moved into place one by one,
manifests last. A set that was cut off half way keeps its former manifest, whose hashes then don't fit, and is finished
by the next build. Nothing is written through a link, and nothing is removed that a former manifest doesn't list.
"""
# the calls to the system stand here by their own names, so that tests can stand in for them
# ruff: noqa: PTH102, PTH103, PTH105, PTH106, PTH108, PTH116

from __future__ import annotations

import errno
import hashlib
import json
import os
import shutil
import stat
import sys
import threading
import time
from contextlib import contextmanager, suppress
from itertools import count
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Self

from quizgen.paths import is_safe_file_name, read_file

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from types import TracebackType

if sys.platform != "win32":
    import fcntl

MANIFEST = ".manifest.json"

_STAGING = ".quizgen-staging-"
_OWNER = ".owner"  # in a staging folder; locked for as long as the build lives
_PATIENCE = 60.0  # seconds to wait for another build that writes into the same folder
_NAP = 0.05  # seconds
_TRIES = 20

_UNTOUCHED = "no output was changed"
_CUT_OFF = "some outputs are new already; build again to finish the set"

_REASONS = {
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

    def __init__(self, path: Path, reason: str, help: str = _UNTOUCHED) -> None:  # noqa: A002
        """Keep the parts, for whoever prints them."""
        super().__init__(f"can't write {path}: {reason}")
        self.path = path
        self.reason = reason
        self.help = help


def file_hash(content: bytes) -> str:
    """Give the SHA-256 by which a manifest knows a file, in hexadecimal."""
    return hashlib.sha256(content).hexdigest()


def write_file(path: Path, content: bytes) -> None:
    """Write one file, whole or not at all, into a folder that is there: a lock file, an export.

    Raises WriteProblem.
    """
    with _in_words(path):
        if not path.parent.is_dir():
            raise WriteProblem(path, _REASONS[errno.ENOENT])
        _refuse_obstacles(path.parent, PurePosixPath(path.name))
    with _Stage(path.parent) as stage:
        name = PurePosixPath(path.name)
        stage.hold(name, content)
        stage.replace([name])


class _Stage:
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
        with _in_words(self.out):
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

    def hold(self, name: PurePosixPath, content: bytes) -> str:
        """Write a file into the staging folder, from any thread, and give its hash. Raises WriteProblem."""
        with self._taking:
            if str(name).casefold() in self._taken:
                message = f"two outputs of one name: {name}"
                raise ValueError(message)
            self._taken.add(str(name).casefold())
        with _in_words(self.out / name):
            _refuse_obstacles(self.out, name)
            staged = self._staged(name)
            os.makedirs(staged.parent, exist_ok=True)
            _write_new(staged, content)
        self._hashes[name] = file_hash(content)
        return self._hashes[name]

    def replace(self, names: Iterable[PurePosixPath]) -> None:
        """Move held files into their places, in this order, while no other build does. Raises WriteProblem."""
        with self._in_turn():
            self._move(names)

    @contextmanager
    def _in_turn(self) -> Iterator[None]:
        """Hold the folder against other builds, once it is sure that every held file has a place to go to."""
        made: list[Path] = []
        with _in_words(self.out), _turn(self.out):
            try:
                self._make_places(made)
                yield
            finally:
                _remove_empty(made)

    def _make_places(self, made: list[Path]) -> None:
        for name in self._hashes:
            with _in_words(self.out / name):
                _refuse_obstacles(self.out, name)
        for folder in sorted({self.out / name.parent for name in self._hashes}):
            with _in_words(folder):
                _make_folders(folder, made)
                if not os.access(folder, os.W_OK | os.X_OK):
                    raise WriteProblem(folder, _REASONS[errno.EACCES])

    def _move(self, names: Iterable[PurePosixPath]) -> None:
        folders = {folder.parent for folder in self._made}
        for name in names:
            target = self.out / name
            folders.update(self.out / parent for parent in name.parents)
            with _in_words(target, self._state()):
                # a file that is the same keeps its time, for whatever watches it
                if not _has_hash(target, self._hashes[name]):
                    os.replace(self._staged(name), target)
                    self._any_new = True
        for folder in sorted(folders):
            with _in_words(folder, self._state()):
                _sync_folder(folder)

    def _state(self) -> str:
        return _CUT_OFF if self._any_new else _UNTOUCHED

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
        _make_folders(self.out, self._made)
        with _turn(self.out):
            _clear_left_overs(self.out)
            for number in count():  # one process, or processes of one number in two containers, may stage twice
                folder = self.out / f"{_STAGING}{os.getpid()}{f'-{number}' if number else ''}"
                with suppress(FileExistsError):
                    os.mkdir(folder)
                    break
            self._folder = folder
            self._owner = os.open(folder / _OWNER, os.O_RDWR | os.O_CREAT | os.O_EXCL, 0o666)
            _try_lock(self._owner)

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
            with suppress(OSError, WriteProblem), _turn(self.out, patience=0):
                _remove_empty(self._made)


class Staging(_Stage):
    """The outputs of one build on their way into the folder *out*.

    Used with `with`. Leaving it without `publish`, by whatever exception, leaves every output as it was; a staging
    folder that a killed build left behind goes with the next. *out* may be a link, nothing below it.
    """

    def add(self, name: PurePosixPath | str, content: bytes) -> str:
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
            with _in_words(target, self._state()):
                if _is_plain_file(target):
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
        root = json.loads(content)
    except (ValueError, RecursionError):
        return []
    files = root.get("files") if isinstance(root, dict) else None
    names = files if isinstance(files, dict) else {}
    return [name for name in names if is_safe_file_name(name) and not name.endswith(MANIFEST)]


def _refuse_obstacles(out: Path, name: PurePosixPath) -> None:
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
            raise WriteProblem(path, _REASONS[errno.EISDIR])
        if not stat.S_ISDIR(mode) and not is_last:
            raise WriteProblem(path, _REASONS[errno.ENOTDIR])
        if is_last and not stat.S_ISREG(mode):
            raise WriteProblem(path, "it is not an ordinary file")


def _mode(path: Path) -> int | None:
    """Look at the thing itself, not where it leads."""
    try:
        return os.lstat(path).st_mode
    except FileNotFoundError:
        return None


def _is_plain_file(path: Path) -> bool:
    mode = _mode(path)
    return mode is not None and stat.S_ISREG(mode)


def _has_hash(path: Path, digest: str) -> bool:
    if not _is_plain_file(path):
        return False
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest() == digest


def _write_new(path: Path, content: bytes) -> None:
    """Write a file that isn't there yet, down to the disk, with the permissions that the umask leaves."""
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
    descriptor = os.open(path, flags, 0o666)
    try:
        rest = memoryview(content)
        while rest:
            rest = rest[os.write(descriptor, rest) :]
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _make_folders(path: Path, made: list[Path]) -> None:
    """Make a folder and those above it, and add those that were made to *made*, outermost first.

    Raises FileNotFoundError if another build took one away meanwhile.
    """
    missing = [folder for folder in (path, *path.parents) if not os.path.lexists(folder)]
    for folder in reversed(missing):
        with suppress(FileExistsError):  # another build was faster
            os.mkdir(folder)
            made.append(folder)
    if not stat.S_ISDIR(os.stat(path).st_mode):
        raise WriteProblem(path, _REASONS[errno.ENOTDIR])


def _remove_empty(folders: list[Path]) -> None:
    for folder in reversed(folders):
        with suppress(OSError):
            os.rmdir(folder)


def _sync_folder(folder: Path) -> None:
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


@contextmanager
def _turn(folder: Path, *, patience: float | None = None) -> Iterator[None]:
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
        while not _try_lock(descriptor):
            if naps <= 0:
                raise WriteProblem(folder, "another build is writing into this folder")
            naps -= 1
            time.sleep(_NAP)
        if not os.path.samestat(os.fstat(descriptor), os.stat(folder)):
            raise FileNotFoundError(errno.ENOENT, os.strerror(errno.ENOENT), str(folder))
        yield
    finally:
        os.close(descriptor)


def _try_lock(descriptor: int) -> bool:
    """Lock an open file or folder until it is closed; tell whether nobody else has it."""
    if sys.platform == "win32":
        return True
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        return True  # no locks on this file system
    return True


def _clear_left_overs(out: Path) -> None:
    """Remove the staging folders of builds that were killed, and leave alone those of builds that run."""
    with os.scandir(out) as entries:
        folders = [Path(each) for each in entries if each.name.startswith(_STAGING) and not each.is_symlink()]
    for folder in folders:
        with suppress(OSError):
            _clear_left_over(folder)


def _clear_left_over(folder: Path) -> None:
    owner = folder / _OWNER
    if owner.exists():
        descriptor = os.open(owner, os.O_RDONLY)
        try:
            if not _try_lock(descriptor):
                return
        finally:
            os.close(descriptor)
        os.unlink(owner)  # Windows refuses that while the build lives
    shutil.rmtree(folder, ignore_errors=True)


@contextmanager
def _in_words(path: Path, help: str = _UNTOUCHED) -> Iterator[None]:  # noqa: A002
    """Turn what the system says about writing *path* into a WriteProblem."""
    try:
        yield
    except OSError as problem:
        reason = _REASONS.get(problem.errno or 0) or (problem.strerror or str(problem)).lower()
        raise WriteProblem(path, reason, help) from problem
