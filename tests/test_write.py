"""Every output is old or new, and whole, at every fault, kill and race that we can make."""

from __future__ import annotations

import errno
import json
import os
import signal
import socket
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from hashlib import sha256
from pathlib import Path, PurePosixPath
from types import SimpleNamespace
from typing import TYPE_CHECKING

import pytest
from quizgen.paths import is_safe_file_name
from quizgen.write import Staging, WriteProblem, disk, staging, turns, write_file

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="drills use POSIX faults")

ROOT = hasattr(os, "geteuid") and os.geteuid() == 0
MANIFEST = "midterm/midterm.manifest.json"


def with_manifest(files: dict[str, bytes]) -> dict[str, bytes]:
    """Add the manifest of the quiz to its files, as a build does."""
    listed = {
        name.removeprefix("midterm/"): sha256(files[name]).hexdigest() for name in files if name.startswith("midterm/")
    }
    return {**files, MANIFEST: json.dumps({"quiz": "midterm", "files": listed}).encode()}


OLD = with_manifest(
    {
        "midterm/midterm-A.pdf": b"old A" * 1000,
        "midterm/midterm-B.pdf": b"old B",
        "midterm/midterm.keys.csv": b"same",
        "midterm/midterm-C.pdf": b"form C, no longer made",
        "sigal-1998.apkg": b"old deck",
    }
)
NEW = with_manifest(
    {
        "midterm/midterm-A.pdf": b"new A" * 100_000,
        "midterm/midterm-B.pdf": b"",
        "midterm/midterm.keys.csv": b"same",
        "midterm/midterm-D.pdf": b"new form D",
        "sigal-1998.apkg": b"new deck",
        "fresh/fresh.key.pdf": b"a folder that was not there",
    }
)


def build(out: Path, files: dict[str, bytes]) -> None:
    """Do what a build does."""
    with Staging(out) as staging:
        for name, content in files.items():
            staging.add(name, content)
        staging.publish()


def on_disk(out: Path) -> dict[str, bytes]:
    """Read all that stands in a folder, hidden or not."""
    return {path.relative_to(out).as_posix(): path.read_bytes() for path in out.rglob("*") if path.is_file()}


def assert_whole(out: Path, *, hint: object) -> None:
    """Every file is of one build or the other, and the manifest is only new when all else is."""
    found = on_disk(out)
    for name, content in found.items():
        assert content in (OLD.get(name), NEW.get(name)), (hint, name)
    assert OLD.keys() & NEW.keys() <= found.keys(), hint
    if found[MANIFEST] == NEW[MANIFEST]:
        assert found == NEW, hint


@pytest.fixture
def out(tmp_path: Path) -> Path:
    """Give an output folder that a former build has filled."""
    build(tmp_path / "build", OLD)
    return tmp_path / "build"


# what a build leaves


def test_a_build_makes_its_folders_and_files_and_nothing_else(tmp_path: Path) -> None:
    build(tmp_path / "deep" / "build", NEW)
    assert on_disk(tmp_path) == {f"deep/build/{name}": content for name, content in NEW.items()}


def test_a_build_replaces_files_and_removes_former_ones(out: Path) -> None:
    build(out, NEW)
    assert on_disk(out) == NEW


def test_add_gives_the_hash_for_the_manifest(tmp_path: Path) -> None:
    with Staging(tmp_path) as staging:
        digest = staging.add(PurePosixPath("a.txt"), b"abc")
    assert digest == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"


def test_what_is_added_in_parts_is_one_file(tmp_path: Path) -> None:
    with Staging(tmp_path) as staging:
        digest = staging.add(PurePosixPath("a.txt"), iter([b"a", b"", b"bc"]))
        staging.publish()
    assert (digest, on_disk(tmp_path)) == (sha256(b"abc").hexdigest(), {"a.txt": b"abc"})


def test_a_file_waits_on_disk_until_it_is_published(tmp_path: Path) -> None:
    with Staging(tmp_path) as staging:
        staging.add("a.txt", b"abc")
        (held,) = tmp_path.glob(".quizgen-staging-*/a.txt")
        assert held.read_bytes() == b"abc"
        assert not (tmp_path / "a.txt").exists()


def test_a_file_that_is_the_same_keeps_its_time(out: Path) -> None:
    for name in OLD:
        os.utime(out / name, (1, 1))
    build(out, NEW)
    kept = {name for name in NEW if (out / name).stat().st_mtime == 1}
    assert kept == {"midterm/midterm.keys.csv"}


@pytest.mark.parametrize("umask", [0o022, 0o077, 0o002])
def test_permissions_are_those_of_ordinary_files(tmp_path: Path, umask: int) -> None:
    former = os.umask(umask)
    build(tmp_path / "build", NEW)
    write_file(tmp_path / "lock.yaml", b"")
    os.umask(former)
    for path in tmp_path.rglob("*"):
        assert path.stat().st_mode & 0o777 == (0o777 if path.is_dir() else 0o666) & ~umask, path


def test_files_added_from_many_threads_all_arrive(tmp_path: Path) -> None:
    files = {f"q-{number % 7}/f-{number}.txt": str(number).encode() * 5000 for number in range(300)}
    with Staging(tmp_path) as staging:
        with ThreadPoolExecutor(16) as pool:
            hashes = list(pool.map(staging.add, files, files.values()))
        staging.publish()
    assert hashes == [sha256(content).hexdigest() for content in files.values()]
    assert on_disk(tmp_path) == files


def test_the_output_folder_itself_may_be_a_link(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "build").symlink_to("real")
    build(tmp_path / "build", NEW)
    assert on_disk(tmp_path / "real") == NEW
    assert (tmp_path / "build").is_symlink()


# leaving without publishing


@pytest.mark.parametrize("problem", [KeyboardInterrupt, SystemExit, ValueError, WriteProblem(Path(), "")])
def test_an_exception_leaves_everything_as_it_was(out: Path, problem: type[BaseException]) -> None:
    with pytest.raises(BaseException) as caught, Staging(out) as staging:  # noqa: PT011, PT012
        staging.add("midterm/midterm-A.pdf", b"new")
        staging.add("fresh/fresh.pdf", b"new")
        raise problem
    assert caught.value is problem or caught.type is problem
    assert on_disk(out) == OLD
    assert not (out / "fresh").exists()


def test_leaving_without_publish_takes_away_the_folders_it_made(tmp_path: Path) -> None:
    with Staging(tmp_path / "deep" / "build") as staging:
        staging.add("midterm/midterm-A.pdf", b"new")
    assert list(tmp_path.iterdir()) == []


def test_nothing_can_be_added_outside_the_context(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match="outside its `with`"):
        Staging(tmp_path).add("a.txt", b"")


# names


@pytest.mark.parametrize(
    "name",
    ["", ".", "..", "../x", "a/../../x", "a/..", "/etc/passwd", "a\\b", "c:x", "a\0", ".x", "con.pdf", "a b", "x."],
)
def test_unsafe_names_are_a_bug(tmp_path: Path, name: str) -> None:
    with Staging(tmp_path) as staging, pytest.raises(ValueError, match="not a name for an output"):
        staging.add(name, b"")


@pytest.mark.parametrize("second", ["a/Mid.pdf", "a/mid.pdf", "A/mid.pdf"])
def test_two_outputs_of_one_name_are_a_bug_in_any_case(tmp_path: Path, second: str) -> None:
    with Staging(tmp_path) as staging:
        staging.add("a/mid.pdf", b"first")
        with pytest.raises(ValueError, match=f"two outputs of one name: {second}"):
            staging.add(second, b"second")
        staging.publish()
    assert on_disk(tmp_path) == {"a/mid.pdf": b"first"}


# what stands in the way


def obstacle_link(path: Path) -> None:
    path.symlink_to(path.parents[1] / "target")


def obstacle_dangling(path: Path) -> None:
    path.symlink_to("nowhere")


def obstacle_folder(path: Path) -> None:
    path.mkdir()


def obstacle_pipe(path: Path) -> None:
    os.mkfifo(path)


def obstacle_file(path: Path) -> None:
    path.write_bytes(b"in the way")


OBSTACLES = [
    ("x.pdf", obstacle_link, "it is a link, and nothing is written through links"),
    ("x.pdf", obstacle_dangling, "it is a link, and nothing is written through links"),
    ("x.pdf", obstacle_folder, "a folder is in the way"),
    ("x.pdf", obstacle_pipe, "it is not an ordinary file"),
    ("quiz", obstacle_link, "it is a link, and nothing is written through links"),
    ("quiz", obstacle_dangling, "it is a link, and nothing is written through links"),
    ("quiz", obstacle_file, "a file stands where a folder is needed"),
]


@pytest.mark.parametrize("late", [False, True])
@pytest.mark.parametrize(("name", "obstacle", "reason"), OBSTACLES)
def test_obstacles_are_named_before_anything_is_replaced(
    tmp_path: Path, name: str, obstacle: Callable[[Path], None], reason: str, *, late: bool
) -> None:
    out = tmp_path / "build"
    (tmp_path / "target").mkdir()
    out.mkdir()
    (out / "a.pdf").write_bytes(b"old")
    file = "quiz/x.pdf" if name == "quiz" else "x.pdf"
    if not late:
        obstacle(out / name)
    with pytest.raises(WriteProblem) as caught, Staging(out) as staging:  # noqa: PT012
        staging.add("a.pdf", b"new")
        staging.add(file, b"new")
        obstacle(out / name)
        staging.publish()
    assert str(caught.value) == f"can't write {out / name}: {reason}"
    assert caught.value.help == "no output was changed"
    assert (out / "a.pdf").read_bytes() == b"old"
    assert list((tmp_path / "target").iterdir()) == []
    assert sorted(path.name for path in out.iterdir()) == sorted(["a.pdf", name])


@pytest.mark.parametrize("below", ["", "inner"])
def test_a_file_in_place_of_the_output_folder_is_named(tmp_path: Path, below: str) -> None:
    (tmp_path / "build").write_bytes(b"in the way")
    with pytest.raises(WriteProblem, match="a file stands where a folder is needed"):
        build(tmp_path / "build" / below, NEW)


def test_an_output_folder_that_is_a_link_to_nowhere_is_told(tmp_path: Path) -> None:
    (tmp_path / "build").symlink_to("nowhere")
    with pytest.raises(WriteProblem, match="there is no such folder"):
        build(tmp_path / "build", NEW)


def test_a_name_that_is_too_long_is_told_before_anything_is_replaced(out: Path) -> None:
    with pytest.raises(WriteProblem, match="the name is too long"):
        build(out, {"midterm/midterm-A.pdf": b"new", f"{'x' * 300}.pdf": b""})
    assert on_disk(out) == OLD


def test_a_file_where_another_output_needs_a_folder_is_told(tmp_path: Path) -> None:
    with pytest.raises(WriteProblem, match="a file stands where a folder is needed"):
        build(tmp_path, {"a": b"", "a/b": b""})
    assert on_disk(tmp_path) == {}


# what is removed


def test_only_listed_files_are_removed(out: Path) -> None:
    (out / "midterm" / "notes.txt").write_bytes(b"by hand")
    (out / "midterm-C.pdf").write_bytes(b"of another folder")
    build(out, NEW)
    assert on_disk(out) == {**NEW, "midterm/notes.txt": b"by hand", "midterm-C.pdf": b"of another folder"}


def test_a_former_name_in_another_case_is_not_removed(tmp_path: Path) -> None:
    build(tmp_path, with_manifest({"midterm/midterm-a.pdf": b"old"}))
    build(tmp_path, with_manifest({"midterm/midterm-A.pdf": b"new"}))
    assert (tmp_path / "midterm" / "midterm-A.pdf").read_bytes() == b"new"


@pytest.mark.parametrize(
    "listed",
    ["../victim.txt", "/victim.txt", "sub/victim.txt", "", ".", "..", "link.txt", "sub", ".hidden", "b.manifest.json"],
)
def test_a_former_manifest_that_was_tampered_with_reaches_nothing(tmp_path: Path, listed: str) -> None:
    quiz = tmp_path / "midterm"
    (quiz / "sub").mkdir(parents=True)
    victims = [tmp_path / "victim.txt", quiz / "sub" / "victim.txt", quiz / ".hidden", quiz / "b.manifest.json"]
    for victim in victims:
        victim.write_bytes(b"here")
    (quiz / "link.txt").symlink_to("../victim.txt")
    (tmp_path / MANIFEST).write_text(json.dumps({"files": {listed: "", str(tmp_path / "victim.txt"): ""}}))
    build(tmp_path, NEW)
    assert [victim.read_bytes() for victim in victims] == [b"here"] * 4
    assert (quiz / "link.txt").is_symlink()


@pytest.mark.parametrize(
    "former",
    [b"", b"{", b"\xff", b"[]", b"{}", b'{"files": ["midterm-C.pdf"]}', b'{"files": null}', b"[" * 100_000, b"7"],
)
def test_a_former_manifest_that_is_broken_removes_nothing(out: Path, former: bytes) -> None:
    (out / MANIFEST).write_bytes(former)
    build(out, NEW)
    assert on_disk(out) == {**NEW, "midterm/midterm-C.pdf": OLD["midterm/midterm-C.pdf"]}


# faults: the n-th call to the system fails, for every n


class FaultySystem:
    """Stands in for `os` in quizgen.write: counts the calls that touch the disk and makes some of them fail."""

    TOUCHING = frozenset(
        {"open", "write", "fsync", "replace", "unlink", "mkdir", "makedirs", "lstat", "stat", "scandir"}
    )

    def __init__(self, fails: Callable[[int], bool], number: int) -> None:
        """Fail with the error *number* where *fails* says so of the count of calls before."""
        self.calls: list[str] = []
        self._fails = fails
        self._number = number

    def __getattr__(self, name: str) -> object:
        """Give what `os` gives, counted and faulty if it touches the disk."""
        real = getattr(os, name)
        if name not in self.TOUCHING:
            return real

        def call(*args: object, **options: object) -> object:
            self.calls.append(name)
            if self._fails(len(self.calls) - 1):
                raise OSError(self._number, os.strerror(self._number))
            return real(*args, **options)

        return call


ACTIONS = {
    "build": lambda folder: build(folder, NEW),
    "first-build": lambda folder: build(folder / "first", NEW),
    "write-file": lambda folder: write_file(folder / "sigal-1998.apkg", NEW["sigal-1998.apkg"]),
}


@pytest.mark.parametrize("number", [errno.ENOSPC, errno.EACCES, errno.ENOENT])
@pytest.mark.parametrize("lasting", [False, True])
@pytest.mark.parametrize("action", ACTIONS)
def test_any_call_may_fail_and_every_file_stays_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, action: str, number: int, *, lasting: bool
) -> None:
    counting = FaultySystem(lambda _: False, number)
    build(tmp_path / "count", OLD)
    with monkeypatch.context() as patch:
        stand_in(patch, counting)
        ACTIONS[action](tmp_path / "count")
    assert len(counting.calls) > 10
    for n, call in enumerate(counting.calls):
        if (call, number) == ("lstat", errno.ENOENT):
            continue  # no fault: the file just isn't there
        out = tmp_path / str(n)
        build(out, OLD)
        faulty = FaultySystem(lambda at, n=n: at >= n if lasting else at == n, number)
        with monkeypatch.context() as patch, suppress(WriteProblem):  # and nothing else
            stand_in(patch, faulty)
            ACTIONS[action](out)
        hint = (n, call)
        assert len(faulty.calls) > n, hint
        assert not list(out.rglob(".quizgen*")), hint
        first = {f"first/{name}": content for name, content in NEW.items()}
        if action == "first-build":
            made = {name: content for name, content in on_disk(out).items() if name.startswith("first/")}
            assert made.items() <= first.items(), hint
            assert f"first/{MANIFEST}" not in made or made == first, hint
        else:
            assert_whole(out, hint=hint)
        build(out, NEW)
        assert {name: content for name, content in on_disk(out).items() if name not in first} == NEW, hint


def stand_in(patch: pytest.MonkeyPatch, system: object) -> None:
    """Have *system* stand in for the system's calls wherever files are written."""
    for module in (disk, staging, turns):
        patch.setattr(module, "os", system)


@pytest.mark.parametrize("number", [errno.EACCES, errno.EIO])
def test_a_former_manifest_that_cannot_be_read_stops_the_build(
    out: Path, monkeypatch: pytest.MonkeyPatch, number: int
) -> None:
    monkeypatch.setattr("quizgen.paths.os", FaultySystem(lambda _: True, number))
    with pytest.raises(WriteProblem, match=f"can't write {out / MANIFEST}: can't be read: ") as caught:
        build(out, NEW)
    assert caught.value.help == "some outputs are new already; build again to finish the set"
    assert_whole(out, hint=number)


def test_a_problem_half_way_says_how_to_finish(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    done: list[Path] = []

    def replace(source: Path, target: Path) -> None:
        if done:
            raise PermissionError(errno.EACCES, "Permission denied")
        source.rename(target)
        done.append(target)

    stand_in(monkeypatch, SimpleNamespace(**{**vars(os), "replace": replace}))
    with pytest.raises(WriteProblem) as caught:
        build(out, NEW)
    assert str(caught.value) == (
        f"can't write {out / 'midterm/midterm-A.pdf'}: no permission, or the file is open in another program"
    )
    assert caught.value.help == "some outputs are new already; build again to finish the set"


def test_a_bug_of_ours_is_not_taken_for_a_problem_of_the_disk(out: Path) -> None:
    with pytest.raises(TypeError):
        build(out, {"a.txt": "text"})  # type: ignore[dict-item]
    assert on_disk(out) == OLD


# kills


KILLED = """
import os, signal, sys
from pathlib import Path
from quizgen.write import disk, staging, turns
from test_write import NEW, FaultySystem, build

def fails(call):
    if call == int(sys.argv[2]):
        os.kill(os.getpid(), getattr(signal, sys.argv[3]))
    return False

signal.signal(signal.SIGINT, signal.default_int_handler)  # a shell may have it ignored in what it starts
if sys.argv[3] == "SIGTERM":
    signal.signal(signal.SIGTERM, lambda *_: sys.exit(143))
disk.os = staging.os = turns.os = system = FaultySystem(fails, 0)
build(Path(sys.argv[1]), NEW)
print("done", len(system.calls))
"""


def run_killed(out: Path, call: int, name: str) -> subprocess.CompletedProcess[str]:
    """Build in a process of its own, which is sent a signal before a certain call to the system."""
    return run_python(KILLED, str(out), str(call), name)


def run_python(program: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run a program in a process of its own, which may import this file."""
    return subprocess.run(
        [sys.executable, "-c", program, *arguments],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, "PYTHONPATH": os.pathsep.join([str(Path(__file__).parent), *sys.path])},
    )


KILL_STEPS = 6


@pytest.mark.parametrize("share", range(KILL_STEPS))
def test_a_build_that_is_killed_anywhere_is_finished_by_the_next(tmp_path: Path, share: int) -> None:
    build(tmp_path / "count", OLD)
    calls = int(run_killed(tmp_path / "count", -1, "SIGKILL").stdout.split()[1])
    steps = range(share, calls, KILL_STEPS)

    def kill(step: int) -> int:
        build(tmp_path / str(step), OLD)
        return run_killed(tmp_path / str(step), step, "SIGKILL").returncode

    with ThreadPoolExecutor(2) as pool:
        assert set(pool.map(kill, steps)) == {-signal.SIGKILL}
    for step in steps:
        out = tmp_path / str(step)
        staged = [path for path in out.glob(".quizgen-staging-*") if path.is_dir()]
        assert len(staged) <= 1, step
        for folder in staged:
            folder.rename(tmp_path / f"aside-{step}")
        assert_whole(out, hint=step)
        for folder in staged:
            (tmp_path / f"aside-{step}").rename(folder)
        build(out, NEW)
        assert on_disk(out) == NEW, step
        assert not list(out.glob(".quizgen*")), step


@pytest.mark.parametrize(("name", "code"), [("SIGTERM", 143), ("SIGINT", -signal.SIGINT)])
@pytest.mark.parametrize("step", [5, 20, 40, 60])
def test_a_build_that_is_asked_to_end_cleans_up(out: Path, name: str, code: int, step: int) -> None:
    assert run_killed(out, step, name).returncode == code
    assert not list(out.glob(".quizgen*"))
    assert_whole(out, hint=step)


def test_left_overs_of_the_dead_go_and_the_staging_of_the_living_stays(out: Path, tmp_path: Path) -> None:
    (out / ".quizgen-staging-1").mkdir()  # killed before it had an owner
    (out / ".quizgen-staging-2").mkdir()
    (out / ".quizgen-staging-2" / ".owner").write_bytes(b"")
    (out / ".quizgen-staging-2" / "link").symlink_to(tmp_path)
    (out / ".quizgen-staging-3").symlink_to(tmp_path)
    (out / ".quizgen-staging-4").write_bytes(b"a file")
    with Staging(out) as living:
        living.add("midterm/midterm-A.pdf", NEW["midterm/midterm-A.pdf"])
        build(out, OLD)
        left = {path.name for path in out.glob(".quizgen*")}
        assert left == {".quizgen-staging-3", ".quizgen-staging-4", f".quizgen-staging-{os.getpid()}"}
        living.publish()
    assert (out / "midterm" / "midterm-A.pdf").read_bytes() == NEW["midterm/midterm-A.pdf"]


# two at once


def test_a_build_waits_for_the_one_that_publishes(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(turns, "_PATIENCE", 0.2)
    with Staging(out) as staging:
        staging.add("sigal-1998.apkg", b"new")
        with turns.turn(out), pytest.raises(WriteProblem, match="another build is writing into this folder"):
            staging.publish()
        staging.publish()
    assert (out / "sigal-1998.apkg").read_bytes() == b"new"


def test_builds_at_once_end_whole_and_of_one_piece(tmp_path: Path) -> None:
    sets = [
        with_manifest({f"midterm/f-{number}.txt": bytes([65 + builder]) * 9000 for number in range(builder, 9)})
        for builder in range(4)
    ]
    for turn in range(15):
        out = tmp_path / str(turn)
        threads = [threading.Thread(target=build, args=(out, files)) for files in sets]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
        assert on_disk(out) in sets


def test_builds_at_once_in_processes_end_whole(out: Path) -> None:
    with ThreadPoolExecutor(4) as pool:
        runs = list(pool.map(lambda _: run_killed(out, -1, "SIGKILL"), range(4)))
    assert [run.returncode for run in runs] == [0] * 4
    assert on_disk(out) == NEW


def test_a_build_that_fails_takes_no_folder_from_under_another(tmp_path: Path) -> None:
    def fail(out: Path) -> None:
        with Staging(out):
            pass

    for turn in range(40):
        out = tmp_path / str(turn)
        with ThreadPoolExecutor(3) as pool:
            failing = [pool.submit(fail, out) for _ in range(2)]
            pool.submit(build, out, NEW).result()
            for each in failing:
                each.result()
        assert on_disk(out) == NEW


def test_the_papers_of_persons_that_a_manifest_lists_are_removed_as_others_are(tmp_path: Path) -> None:
    build(tmp_path, with_manifest({"midterm/persons/midterm-1.pdf": b"1", "midterm/persons/midterm-2.pdf": b"2"}))
    build(tmp_path, with_manifest({"midterm/persons/midterm-1.pdf": b"1"}))
    assert sorted(path.name for path in (tmp_path / "midterm/persons").iterdir()) == ["midterm-1.pdf"]


def test_nothing_is_removed_through_a_link_in_the_place_of_the_persons_folder(tmp_path: Path) -> None:
    build(tmp_path, with_manifest({"midterm/a.pdf": b"a", "midterm/persons/victim.txt": b""}))
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "midterm/persons").rename(tmp_path / "elsewhere/persons")
    (tmp_path / "midterm/persons").symlink_to("../elsewhere/persons")
    build(tmp_path, with_manifest({"midterm/a.pdf": b"a"}))
    assert (tmp_path / "elsewhere/persons/victim.txt").exists()


def test_without_locks_the_staging_of_others_is_left_alone(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def flock(*_: object) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(turns, "fcntl", SimpleNamespace(flock=flock, LOCK_EX=0, LOCK_NB=0))
    other = out / ".quizgen-staging-1"
    other.mkdir()
    (other / ".owner").write_bytes(b"")
    build(out, NEW)
    assert (other / ".owner").exists()


def test_without_locks_a_build_still_works(out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def flock(*_: object) -> None:
        raise OSError(errno.ENOLCK, "No locks available")

    monkeypatch.setattr(turns, "fcntl", SimpleNamespace(flock=flock, LOCK_EX=0, LOCK_NB=0))
    build(out, NEW)
    assert on_disk(out) == NEW


@pytest.mark.parametrize(("number", "passes"), [(errno.EINVAL, True), (errno.EIO, False)])
def test_a_file_system_that_cannot_sync_folders_will_do(
    out: Path, monkeypatch: pytest.MonkeyPatch, number: int, *, passes: bool
) -> None:
    def fsync(descriptor: int) -> None:
        if Path(f"/proc/self/fd/{descriptor}").is_dir():
            raise OSError(number, os.strerror(number))

    stand_in(monkeypatch, SimpleNamespace(**{**vars(os), "fsync": fsync}))
    problems: list[WriteProblem] = []
    with suppress_into(problems):
        build(out, NEW)
    assert (problems == []) is passes


class suppress_into:  # noqa: N801  reads like contextlib.suppress
    """Keep WriteProblems for a look afterwards."""

    def __init__(self, problems: list[WriteProblem]) -> None:
        """Put them into *problems*."""
        self._problems = problems

    def __enter__(self) -> None:
        """Do nothing yet."""

    def __exit__(self, _: object, problem: object, __: object) -> bool:
        """Take a WriteProblem, let others pass."""
        if isinstance(problem, WriteProblem):
            self._problems.append(problem)
        return isinstance(problem, WriteProblem)


# real disks


@pytest.fixture
def tiny_disk(tmp_path: Path) -> Iterator[Path]:
    """Mount a disk of 256 KB, where the tests may."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=256k", "tmpfs", str(disk)], capture_output=True, check=False
    )
    if mount.returncode:
        pytest.skip("may not mount")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


@pytest.mark.skipif(not ROOT, reason="only root mounts")
def test_a_full_disk_leaves_every_output(tiny_disk: Path) -> None:
    build(tiny_disk / "build", OLD)
    with pytest.raises(WriteProblem) as caught:
        build(tiny_disk / "build", NEW)
    assert caught.value.path == tiny_disk / "build" / "midterm" / "midterm-A.pdf"
    assert caught.value.reason == "the disk is full"
    assert on_disk(tiny_disk) == {f"build/{name}": content for name, content in OLD.items()}
    (tiny_disk / "filler").write_bytes(bytes(200_000))
    with pytest.raises(WriteProblem, match="the disk is full"):
        write_file(tiny_disk / "build" / "sigal-1998.apkg", bytes(100_000))
    assert on_disk(tiny_disk / "build") == OLD


@pytest.mark.skipif(not ROOT, reason="only root mounts")
def test_a_read_only_disk_is_said_to_be_one(tiny_disk: Path) -> None:
    build(tiny_disk / "build", OLD)
    subprocess.run(["mount", "-o", "remount,ro", str(tiny_disk)], check=True)
    with pytest.raises(WriteProblem, match="the disk is read-only"):
        build(tiny_disk / "build", NEW)
    with pytest.raises(WriteProblem, match="the disk is read-only"):
        build(tiny_disk / "new", NEW)
    with pytest.raises(WriteProblem, match="the disk is read-only"):
        write_file(tiny_disk / "build" / "sigal-1998.apkg", b"new")
    assert on_disk(tiny_disk / "build") == OLD


LIMITED = """
import resource, sys
from pathlib import Path
from quizgen.write import WriteProblem
from test_write import NEW, build
resource.setrlimit(resource.RLIMIT_FSIZE, (100_000, 100_000))
build(Path(sys.argv[1]), NEW)
"""


def test_a_limit_on_the_size_of_files_leaves_every_output(out: Path) -> None:
    run = run_python(LIMITED, str(out))
    message = f"can't write {out / 'midterm/midterm-A.pdf'}: the file would be larger than allowed"
    assert run.returncode == 1
    assert message in run.stderr
    assert on_disk(out) == OLD


@pytest.mark.skipif(ROOT, reason="root may write everywhere")
@pytest.mark.parametrize("closed", [".", "midterm"])
def test_a_folder_without_permission_leaves_every_output(out: Path, closed: str) -> None:
    (out / closed).chmod(0o555)
    with pytest.raises(WriteProblem) as caught:
        build(out, NEW)
    (out / closed).chmod(0o755)
    assert caught.value.path in {out / closed, out / "fresh"}
    assert caught.value.reason.startswith("no permission")
    assert caught.value.help == "no output was changed"
    assert on_disk(out) == OLD


# one file


def test_one_file_is_written_whole(tmp_path: Path) -> None:
    path = tmp_path / "Übung 1.lock.yaml"
    write_file(path, b"first")
    write_file(path, b"second" * 100_000)
    assert on_disk(tmp_path) == {"Übung 1.lock.yaml": b"second" * 100_000}
    assert not is_safe_file_name(path.name)


def test_one_file_named_like_a_manifest_removes_nothing(out: Path) -> None:
    write_file(out / MANIFEST, b"{}")
    assert on_disk(out) == {**OLD, MANIFEST: b"{}"}


def test_one_file_needs_its_folder(tmp_path: Path) -> None:
    with pytest.raises(WriteProblem) as caught:
        write_file(tmp_path / "gone" / "x.json", b"")
    assert str(caught.value) == f"can't write {tmp_path / 'gone' / 'x.json'}: there is no such folder"
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("name", [".", "..", "folder", "link", "device", "socket"])
def test_one_file_takes_the_place_of_ordinary_files_only(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.chdir(tmp_path)  # the name of a socket must be short
    (tmp_path / "folder").mkdir()
    (tmp_path / "link").symlink_to("target")
    (tmp_path / "target").write_bytes(b"old")
    (tmp_path / "device").symlink_to("/dev/null")
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("socket")
        with pytest.raises(WriteProblem):
            write_file(Path(name), b"new")
    assert (tmp_path / "target").read_bytes() == b"old"


def test_a_device_is_not_replaced() -> None:
    with pytest.raises(WriteProblem, match="can't write /dev/null: it is not an ordinary file"):
        write_file(Path("/dev/null"), b"")
