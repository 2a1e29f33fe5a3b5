"""Files that are named in files stay in the project, and made files have names that every system takes."""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from quizgen import source_yaml
from quizgen.diagnostics import Diagnostic, Place, Severity, SourceText
from quizgen.paths import (
    MAX_FILE,
    Refusal,
    check_output_name,
    clashing_names,
    is_safe_file_name,
    is_safe_output_name,
    project_folder,
    read_file,
    resolve_named,
    sniff_picture,
)
from quizgen.source_yaml import Scalar

PNG = b"\x89PNG\r\n\x1a\n" + bytes(8)
ROOT = hasattr(os, "geteuid") and os.geteuid() == 0


def scalar(text: str) -> Scalar:
    """Make a name as it would be read from the second line of a bank."""
    source = SourceText("content/banks/cells.yaml", f"bank: cells\nfile: {text}\n")
    name = Scalar(text)
    name.place = Place(source, 18, 18 + len(text))
    return name


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Lay out a project with a neighbour that it must not reach."""
    return lay_out(tmp_path)


def lay_out(folder: Path) -> Path:
    content = folder / "content"
    for name in ("banks", "quizzes", "media"):
        (content / name).mkdir(parents=True)
    (content / "banks" / "cells.yaml").write_text("bank: cells\n")
    (content / "banks" / "mill.yaml").write_text("bank: mill\n")
    (content / "media" / "cell.png").write_bytes(PNG)
    (content / "media" / "inner.png").symlink_to("cell.png")
    (content / "media" / "outer.png").symlink_to("../../secret.txt")
    (content / "media" / "circle.png").symlink_to("circle.png")
    (content / "media" / "dangling.png").symlink_to("absent")
    (content / "media" / "etc").symlink_to("/etc")
    (content / "media" / "up").symlink_to("../..")
    (content / "shelf").symlink_to("banks")
    (folder / "secret.txt").write_text("swordfish")
    (folder / "content-private").mkdir()
    (folder / "content-private" / "key.yaml").write_text("swordfish")
    return content


def resolve(project: Path, text: str, *, beside: str = "quizzes") -> tuple[Path | None, tuple[Diagnostic, ...]]:
    return resolve_named(scalar(text), beside=project / beside, project=project, what="bank", question="q-1")


def refused(project: Path, text: str, *, beside: str = "quizzes") -> Diagnostic:
    """Give the one diagnostic of a name that must not resolve, whose place must be that of the name."""
    path, diagnostics = resolve(project, text, beside=beside)
    assert path is None
    (diagnostic,) = diagnostics
    assert (diagnostic.severity, diagnostic.question) == (Severity.ERROR, "q-1")
    assert (diagnostic.place.path, diagnostic.place.line, diagnostic.place.column) == ("content/banks/cells.yaml", 2, 7)
    assert "swordfish" not in diagnostic.message + diagnostic.help
    assert str(project.parent) not in diagnostic.message + diagnostic.help
    return diagnostic


# the project folder


def test_a_folder_is_its_own_project(tmp_path: Path) -> None:
    (tmp_path / "course" / "banks").mkdir(parents=True)
    assert tmp_path / "course" == project_folder(tmp_path / "course")


@pytest.mark.parametrize("part", ["banks", "quizzes", "decks", "sources"])
def test_the_project_of_a_part_of_one_is_what_holds_its_parts(tmp_path: Path, part: str) -> None:
    for name in ("banks", "quizzes", "decks", "sources"):
        (tmp_path / "course" / name).mkdir(parents=True)
    assert tmp_path / "course" == project_folder(tmp_path / "course" / part)


def test_a_folder_that_is_called_as_a_part_and_stands_alone_is_its_own_project(tmp_path: Path) -> None:
    (tmp_path / "decks").mkdir()
    assert tmp_path / "decks" == project_folder(tmp_path / "decks")


def test_a_folder_that_is_called_as_a_part_and_holds_a_project_is_its_own(tmp_path: Path) -> None:
    (tmp_path / "decks" / "banks").mkdir(parents=True)
    (tmp_path / "banks").mkdir()
    assert tmp_path / "decks" == project_folder(tmp_path / "decks")


def test_a_folder_inside_a_part_is_its_own_project(tmp_path: Path) -> None:
    (tmp_path / "banks" / "old").mkdir(parents=True)
    (tmp_path / "decks").mkdir()
    assert tmp_path / "banks" / "old" == project_folder(tmp_path / "banks" / "old")


@pytest.mark.parametrize("mark", ["banks", "quizzes", "decks"])
def test_the_project_of_a_file_is_the_nearest_parent_that_looks_like_one(tmp_path: Path, mark: str) -> None:
    (tmp_path / "banks").mkdir()
    (tmp_path / "inner" / mark / "deep").mkdir(parents=True)
    assert project_folder(tmp_path / "inner" / mark / "deep" / "x.yaml") == tmp_path / "inner"


def test_a_file_outside_any_project_has_its_own_folder(tmp_path: Path) -> None:
    (tmp_path / "banks").write_text("a file, so not a mark")
    (tmp_path / "loose").mkdir()
    assert project_folder(tmp_path / "loose" / "x.yaml") == tmp_path / "loose"


def test_a_relative_file_finds_its_project_above_the_current_folder(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(project / "banks")
    assert project_folder(Path("cells.yaml")) == project


def test_links_are_followed_to_the_project(project: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere").symlink_to(project / "banks")
    assert project_folder(tmp_path / "elsewhere" / "cells.yaml") == project
    assert project_folder(tmp_path / "elsewhere") == project


def test_a_circle_of_links_is_no_crash(project: Path) -> None:
    assert project_folder(project / "media" / "circle.png" / "x.yaml") == project


# names in files


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("../banks/cells.yaml", "banks/cells.yaml"),
        ("../quizzes/../banks/./mill.yaml", "banks/mill.yaml"),
        ("../media/inner.png", "media/cell.png"),
        ("../shelf/cells.yaml", "banks/cells.yaml"),
        ("../../content/banks/cells.yaml", "banks/cells.yaml"),
        ("../media/up/content/banks/cells.yaml", "banks/cells.yaml"),
    ],
)
def test_names_that_end_inside_resolve_with_links_followed(project: Path, text: str, found: str) -> None:
    assert resolve(project, text) == (project / found, ())


def test_a_project_reached_through_a_link_holds_its_files(project: Path, tmp_path: Path) -> None:
    (tmp_path / "alias").symlink_to(project)
    name = scalar("../banks/cells.yaml")
    result = resolve_named(name, beside=tmp_path / "alias" / "quizzes", project=tmp_path / "alias", what="bank")
    assert result == (project / "banks" / "cells.yaml", ())


def test_a_name_may_hold_spaces_and_letters_of_any_script(project: Path) -> None:
    (project / "media" / "Zelle 1: Überblick.png").write_bytes(PNG)
    assert resolve(project, "../media/Zelle 1: Überblick.png")[0] == project / "media" / "Zelle 1: Überblick.png"


@pytest.mark.parametrize(
    "text",
    [
        "../../secret.txt",
        "../../not-there.txt",
        "../../content-private/key.yaml",  # shares the project's spelling as a prefix, not as a part
        "../media/outer.png",
        "../media/etc/passwd",
        "../media/up/secret.txt",
        "..//..//..//..//..//..//..//..//etc/passwd",
        "../..",
    ],
)
def test_names_that_end_outside_are_refused_whether_there_or_not(project: Path, text: str) -> None:
    diagnostic = refused(project, text)
    assert diagnostic.code == "file-outside-project"
    assert diagnostic.message == f"bank '{text}' lies outside the project folder"


@pytest.mark.parametrize(
    "text",
    [
        "/etc/passwd",
        "//server/share/x.yaml",
        "\\\\server\\share\\x.yaml",
        "\\\\?\\C:\\x.yaml",
        "C:/x.yaml",
        "c:x.yaml",
        "~/x.yaml",
        "~root/x.yaml",
        "file:///etc/passwd",
        "file:/etc/passwd",
        "data:text/plain,x",
        "https://example.org/x.png",
    ],
)
def test_names_from_elsewhere_are_refused(project: Path, text: str) -> None:
    diagnostic = refused(project, text)
    assert diagnostic.code == "file-outside-project"
    assert diagnostic.message == f"bank '{text}' is not a path inside the project"


def test_an_absolute_path_is_refused_even_into_the_project(project: Path) -> None:
    path, diagnostics = resolve(project, str(project / "banks" / "cells.yaml"))
    assert (path, [each.code for each in diagnostics]) == (None, ["file-outside-project"])


@pytest.mark.parametrize("text", ["../banks/cells.yaml\0.png", "\0", "a\nb", "../media/cell.png\x7f"])
def test_control_characters_are_refused(project: Path, text: str) -> None:
    diagnostic = refused(project, text)
    assert (diagnostic.code, diagnostic.message) == ("not-a-file", f"bank '{text}' holds a control character")


def test_a_backslash_between_folders_gets_the_mend(project: Path) -> None:
    diagnostic = refused(project, "..\\banks\\cells.yaml")
    assert (diagnostic.code, diagnostic.help) == (
        "file-not-found",
        "write / between folders, which works on every system",
    )


@pytest.mark.parametrize(
    ("text", "mend"),
    [
        ("../banks/cell.yaml", "did you mean 'cells.yaml'?"),
        ("../bank/cells.yaml", "did you mean 'banks'?"),
        ("../banks/Cells.yaml", "did you mean 'cells.yaml'?"),
        ("../banks/quite-another.yaml", "a path starts from the folder of the file that names it"),
        ("../banks/cells.yaml/deeper", "a path starts from the folder of the file that names it"),
        ("../media/dangling.png", "a path starts from the folder of the file that names it"),
    ],
)
def test_a_missing_file_gets_the_nearest_name(project: Path, text: str, mend: str) -> None:
    diagnostic = refused(project, text)
    assert diagnostic.code == "file-not-found"
    assert (diagnostic.message, diagnostic.help) == (f"bank '{text}' is not found", mend)


def test_a_missing_project_is_only_a_missing_file(tmp_path: Path) -> None:
    for text in (".", "x.yaml", "a/b/c.yaml"):
        gone = tmp_path / "gone"
        path, (diagnostic,) = resolve_named(scalar(text), beside=gone, project=gone, what="bank")
        assert (path, diagnostic.code) == (None, "file-not-found")


@pytest.mark.parametrize("text", ["../media", "../media/", ".", "", "..", "../shelf"])
def test_a_folder_is_not_a_file(project: Path, text: str) -> None:
    diagnostic = refused(project, text)
    assert (diagnostic.code, diagnostic.message) == ("not-a-file", f"bank '{text}' is a folder, not a file")


def test_pipes_and_sockets_are_refused_unopened(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(project / "media" / "pipe.png")
    assert refused(project, "../media/pipe.png").message == "bank '../media/pipe.png' is not an ordinary file"
    monkeypatch.chdir(project / "media")  # the name of a socket must be short
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind("s.png")
        assert refused(project, "../media/s.png").code == "not-a-file"


def test_a_circle_and_an_endless_chain_of_links_are_not_found(project: Path) -> None:
    assert refused(project, "../media/circle.png").code == "file-not-found"
    (project / "media" / "link-0").symlink_to("cell.png")
    for number in range(1, 1500):
        (project / "media" / f"link-{number}").symlink_to(f"link-{number - 1}")
    assert refused(project, "../media/link-1499").code == "file-not-found"


@pytest.mark.parametrize("text", ["x" * 300, "a/" * 2000 + "x", "x" * 100_000, "\ud83d.png"])
def test_names_that_no_system_takes_are_not_found(project: Path, text: str) -> None:
    diagnostic = refused(project, text)
    assert diagnostic.code == "file-not-found"
    assert len(diagnostic.message) < 230


@pytest.mark.skipif(ROOT, reason="root may read everything")
def test_a_closed_folder_is_said_to_be_unreadable(project: Path) -> None:
    (project / "media").chmod(0)
    diagnostic = refused(project, "../media/cell.png")
    (project / "media").chmod(0o755)
    assert diagnostic.code == "file-unreadable"
    assert diagnostic.message == "bank '../media/cell.png' can't be read: no permission"


WORDS = """
    content content-private secret.txt key.yaml banks cells.yaml media cell.png inner.png outer.png circle.png
    dangling.png etc passwd up shelf quizzes .. .. .. . ~ C:
"""
PARTS = st.sampled_from([*WORDS.split(), "", "\0"])
NAMES = st.one_of(
    st.lists(PARTS, min_size=1, max_size=8).map("/".join), st.lists(PARTS | st.text(), max_size=4).map("/".join)
)


@settings(max_examples=400, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(text=NAMES, beside=st.sampled_from(["", "banks", "quizzes", "media", "shelf", "media/up", "gone"]))
def test_no_name_ever_leads_outside(tmp_path_factory: pytest.TempPathFactory, text: str, beside: str) -> None:
    project = shared_project(tmp_path_factory)
    path, diagnostics = resolve(project, text, beside=beside)
    assert (path is None) == (len(diagnostics) == 1)
    ordinary = {project / name for name in ("banks/cells.yaml", "banks/mill.yaml", "media/cell.png")}
    assert path is None or path in ordinary
    assert "swordfish" not in "".join(each.message + each.help for each in diagnostics)


_SHARED: list[Path] = []


def shared_project(factory: pytest.TempPathFactory) -> Path:
    """Lay out one project for all the examples of a property."""
    if not _SHARED:
        _SHARED.append(lay_out(factory.mktemp("shared")))
    return _SHARED[0]


# reading


def test_a_file_is_read_as_it_is(tmp_path: Path) -> None:
    content = bytes(range(256)) * 10_000 + b"\r\n\x1a\0"
    (tmp_path / "x").write_bytes(content)
    (tmp_path / "link").symlink_to("x")
    (tmp_path / "empty").write_bytes(b"")
    assert read_file(tmp_path / "x") == content
    assert read_file(tmp_path / "link") == content
    assert read_file(tmp_path / "empty") == b""


@pytest.mark.parametrize(("size", "fits"), [(MAX_FILE - 1, True), (MAX_FILE, True), (MAX_FILE + 1, False)])
def test_the_largest_file_is_bounded(tmp_path: Path, size: int, *, fits: bool) -> None:
    with (tmp_path / "x").open("wb") as file:
        file.truncate(size)
    content = read_file(tmp_path / "x")
    assert content == (bytes(size) if fits else Refusal("file-too-large", "is larger than 64 MB"))


def test_what_can_be_read_can_be_parsed() -> None:
    # two constants, since the modules don't import each other
    assert source_yaml.MAX_FILE == MAX_FILE


def test_a_file_that_says_it_is_empty_is_still_bounded(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # the size that a system reports may be old, or, as below /proc, no size at all
    (tmp_path / "x").write_bytes(b"x" * 5_000_000)
    monkeypatch.setattr("quizgen.paths.MAX_FILE", 3_000_000)
    monkeypatch.setattr("quizgen.paths.os.fstat", lambda _: os.stat_result((0o100644, *[0] * 9)))
    assert read_file(tmp_path / "x") == Refusal("file-too-large", "is larger than 2 MB")


@pytest.mark.skipif(sys.platform != "linux", reason="needs /proc and /dev")
def test_pipes_devices_and_folders_are_not_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe")
    assert read_file(tmp_path / "pipe") == Refusal("not-a-file", "is not an ordinary file")
    assert read_file(Path("/dev/zero")) == Refusal("not-a-file", "is not an ordinary file")
    assert read_file(tmp_path) == Refusal("not-a-file", "is a folder, not a file")
    assert read_file(Path("/proc/self/mem")) == Refusal("file-unreadable", "can't be read: input/output error")


def test_a_pipe_that_takes_the_place_of_a_file_does_not_hang(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "x").write_bytes(b"")
    ordinary = (tmp_path / "x").stat()
    os.mkfifo(tmp_path / "pipe")
    monkeypatch.setattr("quizgen.paths.os.stat", lambda _: ordinary)
    assert read_file(tmp_path / "pipe") == Refusal("not-a-file", "is not an ordinary file")


@pytest.mark.parametrize("name", ["gone", "x/below", "n" * 300, "a\0b"])
def test_what_is_not_there_is_not_found(tmp_path: Path, name: str) -> None:
    (tmp_path / "x").write_bytes(b"")
    assert read_file(tmp_path / name) == Refusal("file-not-found", "is not found")


@pytest.mark.skipif(ROOT, reason="root may read everything")
def test_a_closed_file_is_said_to_be_unreadable(tmp_path: Path) -> None:
    (tmp_path / "x").write_bytes(b"")
    (tmp_path / "x").chmod(0)
    assert read_file(tmp_path / "x") == Refusal("file-unreadable", "can't be read: no permission")


# pictures


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (PNG, "png"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "jpg"),
        (b"GIF87a..", "gif"),
        (b"GIF89a..", "gif"),
        (b"RIFF\x24\0\0\0WEBPVP8 ", "webp"),
        (b"<svg>", "svg"),
        (b"<svg/>", "svg"),
        (b'\xef\xbb\xbf \r\n\t<svg xmlns="http://www.w3.org/2000/svg">', "svg"),
        (b'<?xml version="1.0"?>\n<!-- <html> --><!-- -->\n<svg\nwidth="1">', "svg"),
        (b'<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "http://x">\n<svg:svg >', "svg"),
        (b'<!DOCTYPE svg [ <!ENTITY ns "http://x"> <!ENTITY b "c"> ]>\n<svg >', "svg"),
        (b"", None),
        (b"\x89PNG", None),
        (b"RIFF\x24\0\0\0WAVEfmt ", None),
        (b"%PDF-1.7", None),
        (b"<html><svg>", None),
        (b"<svgx>", None),
        (b"<svg", None),
        (b"<!-- <svg>", None),
        (b"<?xml <svg>", None),
        (b"<!DOCTYPE svg [ <svg>", None),
        (b"<!DOCTYPE svg", None),
        (b" " * 70_000 + b"<svg>", None),
        (b"swordfish", None),
    ],
)
def test_a_picture_is_known_by_what_it_holds(content: bytes, kind: str | None) -> None:
    assert sniff_picture(content) == kind


@given(content=st.binary() | st.binary().map(b"<!--".__add__) | st.binary().map(b"<!DOCTYPE [".__add__))
def test_any_bytes_are_a_picture_or_not(content: bytes) -> None:
    assert sniff_picture(content) in {None, "png", "jpg", "gif", "webp", "svg"}


# names of outputs


@pytest.mark.parametrize("name", ["a", "midterm", "sigal-1998", "1998", "con-1", "console", "com10", "x" * 63])
def test_ids_name_outputs(name: str) -> None:
    assert is_safe_output_name(name)
    assert check_output_name(scalar(name), what="quiz") == ()


RESERVED = ["con", "prn", "aux", "nul", "com0", "com1", "lpt9"]


@pytest.mark.parametrize("name", RESERVED)
def test_names_of_windows_devices_are_refused(name: str) -> None:
    assert not is_safe_output_name(name)
    (diagnostic,) = check_output_name(scalar(name), what="quiz")
    assert (diagnostic.code, diagnostic.place.line, diagnostic.place.column) == ("unsafe-name", 2, 7)
    assert diagnostic.message == f"quiz '{name}' can't name files: Windows keeps this name for itself"
    assert diagnostic.help == f"choose another name, such as '{name}-1'"


@pytest.mark.parametrize(
    "name", ["", "-a", "A", "a.b", "a/b", "..", ".", "a\n", "a b", "ä", "a_b", "x" * 64, "a\0", "~", "\u0661", "\u212a"]
)
def test_other_names_are_refused(name: str) -> None:
    assert not is_safe_output_name(name)
    (diagnostic,) = check_output_name(scalar(name), what="quiz")
    assert (diagnostic.code, diagnostic.place.line, diagnostic.place.column) == ("unsafe-name", 2, 7)
    assert diagnostic.message == f"quiz '{name}' can't name files"


@pytest.mark.parametrize("name", ["midterm-A.pdf", "midterm-A.key.pdf", "midterm.manifest.json", "a", "a_1.css"])
def test_made_files_have_safe_names(name: str) -> None:
    assert is_safe_file_name(name)


@pytest.mark.parametrize(
    "name",
    ["", ".", "..", ".hidden", "a.", "a/b", "a\\b", "a b", "CON", "nul.pdf", "Aux.key.pdf", "a\n", "c:x", "ä.pdf"],
)
def test_other_names_of_files_are_unsafe(name: str) -> None:
    assert not is_safe_file_name(name)


def test_names_clash_when_they_are_equal_or_differ_in_case() -> None:
    assert clashing_names(["mid", "Mid", "final", "MID", "a", "a"]) == (("mid", "Mid", "MID"), ("a", "a"))
    assert clashing_names(["mid-a", "mid-b", "mid"]) == ()
