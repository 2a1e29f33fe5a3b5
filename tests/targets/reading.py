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
