"""How many pixels a picture has is read from its header, and too many are told before anything decodes them."""

import struct
import zlib

import cv2
import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from quizgen.load import load_project
from quizgen.load.picture_size import picture_size

BANK = """bank: b-1
title: T
language: en
license: CC0
questions:
  - {id: q-1, short-answer: What is it?, answer: a map, image: {file: map.png, alt: A map}}
"""


def encoded(ending, *options):
    return cv2.imencode(ending, np.zeros((23, 37, 3), np.uint8), list(options))[1].tobytes()


def webp(name, body):
    return b"RIFF\0\0\0\0WEBP" + name + struct.pack("<I", len(body)) + body


def png_head(width, height):
    body = b"IHDR" + struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + struct.pack(">I", 13) + body + struct.pack(">I", zlib.crc32(body))


@pytest.mark.parametrize(
    "content",
    [
        encoded(".png"),
        encoded(".jpg"),
        encoded(".jpg", cv2.IMWRITE_JPEG_PROGRESSIVE, 1),
        encoded(".webp", cv2.IMWRITE_WEBP_QUALITY, 80),
        encoded(".webp", cv2.IMWRITE_WEBP_QUALITY, 101),
        webp(b"VP8X", b"\0\0\0\0" + (36).to_bytes(3, "little") + (22).to_bytes(3, "little")),
        b"GIF89a" + struct.pack("<HH", 37, 23),
        b"\xff\xd8\xff\xff\xe0\x00\x04JF\xff\xd0\xff\xc2\x00\x11\x08" + struct.pack(">HH", 23, 37),
    ],
    ids=["png", "jpg", "progressive", "webp", "without loss", "extended", "gif", "filled up"],
)
def test_a_picture_says_its_size_in_its_header(content):
    assert (37, 23) == picture_size(content)


@pytest.mark.parametrize(
    "content", [b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"GIF89a\x01", b"", png_head(1, 1)[:20]]
)
def test_what_has_no_size_or_is_cut_off_has_none(content):
    assert picture_size(content) is None


@given(
    st.sampled_from([b"\x89PNG\r\n\x1a\n", b"\xff\xd8\xff", b"GIF89a", b"RIFF....WEBP", b"RIFF....WEBPVP8L"]),
    st.binary(),
)
def test_any_bytes_have_a_size_or_none(head, content):
    size = picture_size(head + content)
    assert size is None or min(size) >= 0


def told(folder, width, height):
    (folder / "bank.yaml").write_text(BANK, encoding="utf-8")
    (folder / "map.png").write_bytes(png_head(width, height))
    project = load_project([folder / "bank.yaml"])
    return project.media, [each for each in project.diagnostics if each.code == "picture-too-large"]


def test_too_many_pixels_are_told_where_the_picture_is_named(tmp_path):
    media, (found,) = told(tmp_path, 30_000, 30_000)
    assert ({}, "picture-too-large", "error", 6, 71) == (
        media, found.code, found.severity, found.place.line, found.place.column
    )  # fmt: skip
    assert "'map.png' has 30,000 × 30,000 pixels, and 50 million are the most" == found.message


def test_as_many_as_are_allowed_are_not_told(tmp_path):
    media, problems = told(tmp_path, 10_000, 5_000)
    assert ([("b-1", "map.png")], []) == (list(media), problems)
