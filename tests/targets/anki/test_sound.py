"""Recordings: played on cards, written in words on paper, and known by what they hold."""

import io
import wave

import pytest
from quizgen.load import load_project
from quizgen.markup import Text, write_html, write_plain, write_typst
from quizgen.paths import sniff_sound
from quizgen.targets.anki.fields import Pictures, write_field

from tests.targets.anki.building import deck_of, files_of, import_package, notes_by_id, opened, supplies, write_deck


def recording():
    """Make a tenth of a second of silence."""
    made = io.BytesIO()
    with wave.open(made, "wb") as sound:
        sound.setparams((1, 1, 8000, 800, "NONE", ""))
        sound.writeframes(b"\x80" * 800)
    return made.getvalue()


QUESTION = "- {id: q-1, flashcard: 'What is said? ![a greeting](media/hello.wav)', answer: '[sound:x.wav]'}"
SPOKEN = Text("Hear ![a *greeting*](hello.wav)", None)


def test_a_card_plays_a_recording_and_has_its_words(tmp_path):
    package = write_deck(deck_of(QUESTION), supplies({("b-1", "media/hello.wav"): recording()}))
    with opened(tmp_path) as collection:
        import_package(collection, tmp_path, package)
        rendered = notes_by_id(collection)["q-1"].cards()[0].render_output()
    assert 1 == len(rendered.question_av_tags)
    assert "a greeting" in rendered.question_text


def test_what_an_author_types_as_anki_would_is_no_recording(tmp_path):
    package = write_deck(deck_of(QUESTION), supplies({("b-1", "media/hello.wav"): recording()}))
    with opened(tmp_path) as collection:
        import_package(collection, tmp_path, package)
        rendered = notes_by_id(collection)["q-1"].cards()[0].render_output()
    assert rendered.question_av_tags == rendered.answer_av_tags[: len(rendered.question_av_tags)]
    assert 1 == len(rendered.answer_av_tags)


def test_a_recording_goes_along_under_a_name_with_a_hash_of_its_content():
    files = files_of(write_deck(deck_of(QUESTION), supplies({("b-1", "media/hello.wav"): recording()})))
    assert (recording(), True) == (files["0"], files["media"].startswith(b'{"0": "hello-'))


def test_a_recording_whose_name_holds_brackets_stays_one_tag():
    field = write_field(Text("![x](a]b[.mp3)", None), Pictures({}))
    assert ("[sound:a-b-.mp3]", 1) == (field.partition("<")[0], field.count("["))


def test_paper_says_in_words_what_is_heard():
    assert ("Hear [a greeting]", True) == (write_plain(SPOKEN.blocks), r"a greeting" in write_typst(SPOKEN.blocks))


def test_a_page_has_a_player_with_the_words_for_a_label():
    assert '<audio controls src="hello.wav" aria-label="a greeting"></audio>' in write_html(SPOKEN.blocks)


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (recording(), "wav"),
        (b"ID3\x04rest", "mp3"),
        (b"\xff\xfb\x90\x00", "mp3"),
        (b"OggS\x00", "ogg"),
        (b"fLaC\x00", "flac"),
        (b"\x00\x00\x00\x20ftypM4A ", "m4a"),
        (b"\xff\xd8\xff\xe0", None),
        (b"RIFF\x00\x00\x00\x00WEBP", None),
        (b"", None),
    ],
)
def test_a_recording_is_known_by_what_it_holds(content, expected):
    assert expected == sniff_sound(content)


def test_a_file_that_is_no_recording_is_told_at_its_text(tmp_path):
    (tmp_path / "banks").mkdir()
    (tmp_path / "banks/b.yaml").write_text(f"bank: b-1\ntitle: T\nquestions:\n  {QUESTION.replace('media/', '')}\n")
    (tmp_path / "banks/hello.wav").write_bytes(b"no sound")
    (found,) = load_project([tmp_path]).diagnostics
    assert ("not-a-picture", 4, "'hello.wav' is no recording") == (found.code, found.place.line, found.message)
