"""The words for what is wrong with a roster, the CSV file of those for whom papers are made."""

from __future__ import annotations

TEXTS = {
    "unclosed-quote": """
A quote that opens a field of a CSV file is never closed, or more follows behind the closing one.

Where a quoted field has quotes in it, each is written twice.

Bad:
    "Ada "the countess" Lovelace",4711

Good:
    "Ada ""the countess"" Lovelace",4711
""",
    "unknown-column": """
A roster has a column that means nothing to quizgen.

It is kept in the manifest beside each person. If it was meant to say something, its title is mistyped.

Bad:
    name,id,extr time

Good:
    name,id,extra time
""",
    "duplicate-column": """
Two columns of a roster are the same.

Bad:
    name,id,student id

Good:
    name,id
""",
    "missing-column": """
A roster has neither a column called name nor one called id.

The first line of the file holds the titles of its columns.

Bad:
    Ada Lovelace,4711

Good:
    name,id
    Ada Lovelace,4711
""",
    "no-person": """
A roster is empty, or holds nothing but the titles of its columns.

Bad:
    name,id

Good:
    name,id
    Ada Lovelace,4711
""",
    "empty-row": """
A roster has an empty row between others.

Somebody may have been meant to stand there. Empty rows at the end of the file are of no account.

Bad:
    Ada Lovelace,4711
    ,
    Mary Somerville,4712

Good:
    Ada Lovelace,4711
    Mary Somerville,4712
""",
    "nameless-person": """
A row of a roster has neither a name nor an id, and something else.

Bad:
    name,id,group
    ,,7b

Good:
    name,id,group
    ,4711,7b
""",
    "too-many-fields": """
A row of a roster has more fields than there are columns.

A delimiter within a name parts it, unless the name is quoted: all fields behind it are then taken for others.

Bad:
    name,id
    Lovelace, Ada,4711

Good:
    name,id
    "Lovelace, Ada",4711
""",
    "unknown-form": """
A roster names a form that the quiz doesn't have.

Bad:
    Ada Lovelace,4711,E        where the quiz has forms A to D

Good:
    Ada Lovelace,4711,D        or nothing, for quizgen to choose
""",
    "not-an-extra-time": """
A person's extra time is neither a share nor a number of minutes.

Bad:
    Ada Lovelace,4711,a little

Good:
    Ada Lovelace,4711,25 %     or 15 min, or 1.5x for half as much again
""",
    "unmarked-id": """
Ids of a roster have letters or other signs, or more than ten digits: answer sheets have no bubbles for them.

The grid of the id stays empty on these persons' sheets, so that a reader of scans can't tell whose they are. Name and
id stand on each sheet in print all the same.

Bad:
    Ada Lovelace,S-4711

Good:
    Ada Lovelace,4711
""",
    "duplicate-person": """
Two rows of a roster have the same id, in whatever case, or the same name and no id.

Their papers could not be told apart.

Bad:
    name
    Kim Lee
    Kim Lee

Good:
    name,id
    Kim Lee,4711
    Kim Lee,4712
""",
}
