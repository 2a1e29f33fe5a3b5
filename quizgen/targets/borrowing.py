"""Fonts of this machine, for letters that those of quizgen lack: searched only where some are wanted.

Which font is taken hangs on what is installed, so that whoever wants the same pages everywhere names one in the quiz.
"""

from __future__ import annotations

import unicodedata
from collections import defaultdict
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from quizgen.targets.typesetting import can_show, unknown_clusters
from quizgen.typefaces import FontFiles, installed_families, own_families

# what families are called that are made for a script, by the first word of its characters' names
_MADE_FOR = {
    "HANGUL": ("KR", "Korean", "Nanum", "Myungjo", "Malgun", "Batang", "Gulim"),
    "HIRAGANA": ("JP", "Japanese", "Mincho", "Gothic", "Hiragino"),
    "ARABIC": ("Arabic", "Naskh", "Amiri"),
}
_MADE_FOR["KATAKANA"] = _MADE_FOR["HIRAGANA"]
_CHINESE = {"ja": ("JP",), "ko": ("KR",), "zh-TW": ("TC",), "zh-HK": ("HK", "TC"), "zh-Hant": ("TC",)}
_CJK = ("HANGUL", "HIRAGANA", "KATAKANA")


@dataclass(frozen=True, slots=True)
class Borrowed:
    """Families of this machine that show letters which those of quizgen lack, and their files."""

    families: tuple[str, ...] = ()
    files: FontFiles = ()


@lru_cache(maxsize=64)
def borrow_fonts(clusters: frozenset[str], language: str, *, serif: bool) -> Borrowed:
    """Find an installed family for each script of these characters: one that shows all of them, *serif* if may be.

    *language* says which letters of Chinese are meant: those of Japan look otherwise. Where no family shows all that is
    wanted of a script, nothing is borrowed for it, and what lacks is told.
    """
    families: dict[str, None] = {}
    for script, wanted in _by_script(clusters).items():
        found = next((each for each in families if _shows(each, wanted)), None) or next(
            (each for each in _candidates(script, clusters, language, serif=serif) if _shows(each, wanted)), None
        )
        # a mark on a plain letter is wanted of the font that shows the letter
        if found and not unknown_clusters(wanted, (found,), files_of(found)):
            families[found] = None
    return Borrowed(tuple(families), tuple(dict.fromkeys(file for family in families for file in files_of(family))))


def files_of(family: str) -> FontFiles:
    """Read the files of an installed family."""
    return tuple(path.read_bytes() for path in installed_families()[family])


def script_of(cluster: str) -> str:
    """Name the script of a character, by the first word of its name: ARABIC, HANGUL, CJK."""
    return unicodedata.name(cluster[0], "UNKNOWN").partition(" ")[0]


def _by_script(clusters: frozenset[str]) -> dict[str, frozenset[str]]:
    found: dict[str, set[str]] = defaultdict(set)
    for each in clusters:
        found[script_of(each)].add(each)
    # those that others of their kind may be shown with come last
    return {script: frozenset(found[script]) for script in sorted(found, key=lambda each: (each == "CJK", each))}


def _candidates(script: str, clusters: frozenset[str], language: str, *, serif: bool) -> list[str]:
    made_for = _MADE_FOR.get(script, (script.title(),))
    if script == "CJK":
        beside = (_MADE_FOR[each] for each in _CJK if any(script_of(cluster) == each for cluster in clusters))
        by_language = (words for tag, words in _CHINESE.items() if language.startswith(tag))
        made_for = next(chain(beside, by_language), ("SC",))

    def rank(family: str) -> tuple[bool, bool, bool, int, str]:
        words = family.split()
        is_made_for = any(each in words or (len(each) > 2 and each in family) for each in made_for)  # noqa: PLR2004
        is_plain = "Mono" not in words and "Math" not in words
        return not is_made_for, not is_plain, ("Serif" in words) != serif, len(family), family

    return sorted(set(installed_families()).difference(own_families()), key=rank)


def _shows(family: str, clusters: frozenset[str]) -> bool:
    return can_show(clusters, (family,), installed=True)
