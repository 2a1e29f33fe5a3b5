"""Reads finished documents back, for tests: the words of PDF pages, with white space folded."""

import io
import re

from pypdf import PdfReader


def pages_of(content):
    """Give the text of each page."""
    return [fold(page.extract_text()) for page in PdfReader(io.BytesIO(content)).pages]


def fold(text):
    """Leave out what layout adds: white space, and the room between letters."""
    return re.sub(r"\s+", " ", text.replace("\N{NO-BREAK SPACE}", " ")).strip()


def squeeze(text):
    """Leave out all white space and soft hyphens, since a PDF may break words anywhere."""
    return re.sub(r"[\s\u00ad]+", "", text)


def places_in(content):
    """Give what is written as (page, baseline in pt from below, left edge, text), in the order of the file."""
    found = []
    for number, page in enumerate(PdfReader(io.BytesIO(content)).pages):

        def note(text, outer, inner, _font, _size, number=number):
            if text.strip():
                found.append((number, outer[3] * inner[5] + outer[5], outer[0] * inner[4] + outer[4], text))

        page.extract_text(visitor_text=note)
    return found


def lines_of(content):
    """Give the lines of all pages as (page, baseline, left edge, text), from top to bottom."""
    rows = {}
    for page, height, left, text in places_in(content):
        rows.setdefault((page, -round(height)), []).append((left, text))
    lines = [(page, -height, sorted(parts)) for (page, height), parts in sorted(rows.items())]
    return [(page, height, parts[0][0], fold("".join(text for _, text in parts))) for page, height, parts in lines]
