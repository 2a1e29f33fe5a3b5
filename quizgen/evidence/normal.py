"""What may differ between a quotation and its source, put aside; and hashes of what is left."""

from __future__ import annotations

import re
import unicodedata
from hashlib import sha256

_DASHES = re.compile(r"[\N{HYPHEN}\N{NON-BREAKING HYPHEN}\N{FIGURE DASH}\N{EN DASH}\N{EM DASH}\N{MINUS SIGN}]|--+")
_SPACES = re.compile(r"\s+")
_QUOTES = str.maketrans("‘’‚‛“”„‟«»′″`", '\'\'\'\'""""""\'"\'')
_DROPPED = str.maketrans("", "", "\N{SOFT HYPHEN}\N{ZERO WIDTH SPACE}\N{ZERO WIDTH NO-BREAK SPACE}*_")


def normalise(text: str) -> str:
    """Put aside what may differ between a quotation and its source: width, quotes, dashes, white space, case."""
    plain = unicodedata.normalize("NFKC", text).translate(_QUOTES).translate(_DROPPED)
    return _SPACES.sub(" ", _DASHES.sub("-", plain)).strip().casefold()


def hash_text(text: str) -> str:
    """Give the SHA-256 of a text after normalising, in hexadecimal."""
    return sha256(normalise(text).encode()).hexdigest()


def hash_phrase(source: str, paragraph: int, phrase: str) -> str:
    """Give the SHA-256 of a phrase in its paragraph; the place goes in, so that equal phrases elsewhere don't show."""
    return sha256(f"{source} p{paragraph} {normalise(phrase)}".encode()).hexdigest()
