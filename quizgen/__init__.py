"""Turns question banks into papers, answer keys and Anki decks that agree with each other."""

__version__ = "0.1.0"
