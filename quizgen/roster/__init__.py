"""The persons for whom a quiz is printed: read from a CSV file, each with a form and a file of their own.

It knows neither questions nor papers: forms are letters here.
"""

from quizgen.roster.allot import allot_forms
from quizgen.roster.names import name_files
from quizgen.roster.order import Bundle, Order, bundle
from quizgen.roster.person import PRINTS, Copy, Person, Print
from quizgen.roster.read import read_roster
from quizgen.roster.share import Share, make_copies

__all__ = [
    "PRINTS",
    "Bundle",
    "Copy",
    "Order",
    "Person",
    "Print",
    "Share",
    "allot_forms",
    "bundle",
    "make_copies",
    "name_files",
    "read_roster",
]
