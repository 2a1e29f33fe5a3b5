"""A short code in the footer of a quiz's papers, keys and matrix alike, so that a pile and its key can be matched."""

from __future__ import annotations

from hashlib import sha256

from quizgen.assemble.quiz import Quiz

_ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"  # Crockford's: no I, L, O, U, which are read as others
_LENGTH = 6


def print_code(quiz: Quiz) -> str:
    """Make the code of a printed quiz from what its papers show and in what order; no key goes into it."""
    told = sha256(repr((quiz.id, quiz.title, quiz.seed)).encode())
    for form in quiz.forms:
        for placed in form.items:
            shown = (form.letter, placed.number, placed.item.identity.name, placed.shown, placed.item.stem.typed)
            told.update(repr(shown).encode())
    number = int.from_bytes(told.digest()[:8])
    return "".join(_ALPHABET[number >> (5 * place) & 31] for place in range(_LENGTH))
