"""Lists of words that several rules share."""

from __future__ import annotations


def words_in(line: str) -> frozenset[str]:
    """Give the words of a line as a set."""
    return frozenset(line.split())


SMALL_WORDS = words_in(
    "a an the in on of to it its by for as at and or no not but if is are was were be been being am he she they we you"
    " i his her their our your my this that these those do does did has have had with from into than so such can could"
    " will would shall should may might must very more most also only just about over under up down out off there here"
    " when where which who whom whose what how why all both each any some other own same too then once"
)
