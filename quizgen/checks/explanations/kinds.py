"""The words for what the schema refuses in questions of some kind, and in their texts and pictures."""

from __future__ import annotations

TEXTS = {
    "unknown-option": """
'order:' or 'feedback:' names an option that the question doesn't have.

It has to stand there as it stands among the options, to the letter.

Bad:
    multiple-choice: What is the capital of Australia?
    answer: Canberra
    distractors: [Sydney, Melbourne]
    order: [Perth]

Good:
    multiple-choice: What is the capital of Australia?
    answer: Canberra
    distractors: [Sydney, Melbourne]
    order: [Melbourne]
""",
    "not-a-flag": """
A property that takes true or false holds something else.

Bad:
    true-false: Canberra is the capital of Australia.
    answer: yes

Good:
    true-false: Canberra is the capital of Australia.
    answer: true
""",
    "not-a-number": """
The answer of a numeric question is no number.

The unit goes into 'unit:', so that the number alone is judged. A range is written 5-7.

Bad:
    numeric: How far is the moon, on average?
    answer: 384,400 km

Good:
    numeric: How far is the moon, on average?
    answer: 384,400
    unit: km
""",
    "wrong-words": """
'words' is no number of words.

Bad:
    essay: Discuss the case for a bargain.
    words: a page

Good:
    essay: Discuss the case for a bargain.
    words: 300-500
""",
    "wrong-width": """
The width of a picture is no width.

Bad:
    short-answer: Which city is shown?
    answer: Canberra
    image: {file: city.png, alt: A map of a city, width: wide}

Good:
    image: {file: city.png, alt: A map of a city, width: 60 mm}
""",
    "wrong-space": """
'space' holds no room to answer in.

Bad:
    essay: Discuss the case for a bargain.
    space: a lot

Good:
    essay: Discuss the case for a bargain.
    space: 12 lines
""",
    "wrong-tolerance": """
'tolerance' is neither a number nor a percentage, or stands beside a range.

Bad:
    numeric: How far is the moon, on average?
    answer: 384,400
    tolerance: about 1000

Good:
    numeric: How far is the moon, on average?
    answer: 384,400
    tolerance: 1%
""",
    "too-few-pairs": """
A matching has one pair only, which leaves nothing to match.

Bad:
    matching: Match each country with its capital.
    pairs:
      Australia: Canberra

Good:
    matching: Match each country with its capital.
    pairs:
      Australia: Canberra
      New Zealand: Wellington
""",
    "too-few-steps": """
An ordering has one step only, which has no order.

Bad:
    ordering: Put the events into their order.
    sequence: [The launch]

Good:
    ordering: Put the events into their order.
    sequence: [The offer, The launch]
""",
    "cloze-nothing": """
A cloze has no gap, an empty one, or one whose braces don't close.

Nothing would be asked. Gaps are written {{text}}, or {{text::hint}}.

Bad:
    cloze: The capital of Australia is {Canberra}.

Good:
    cloze: The capital of Australia is {{Canberra}}.
""",
    "missing-alt": """
A picture has no words that say what it shows.

Students who can't see it, and whoever has the paper read to them, need these words; so does a page that can't load it.
They must not give the answer away.

Bad:
    short-answer: Which city is shown in ![](city.png)?
    answer: Canberra

Good:
    short-answer: Which city is shown in ![A planned city on an artificial lake](city.png)?
    answer: Canberra
""",
    "unsafe-address": """
A link leads to something else than an http, https or mailto address, or a picture is to come from outside.

A bank is as safe to open as a text file: it runs nothing and fetches nothing. Copy the picture into the project.

Bad:
    short-answer: What does [this script](javascript:alert) do?
    answer: Nothing

Good:
    short-answer: What does [this page](https://example.org) show?
    answer: Nothing
""",
    "broken-table": """
A table has rows with too few or too many cells, or lacks the line of dashes below its head.

Cells stand between bars, and each row has as many as the head. Colons in the line of dashes align a column: `:--`
left, `:-:` in the middle, `--:` right. A bar that belongs to a cell is written `\\|`, an empty cell is a space between
two bars. The table ends at an empty line.

Bad:
    multiple-choice: |
      | Year | Warheads |
      | 1994 | 1 or 2 |
      How many were there at most?
    answer: Two
    distractors: [None, One]

Good:
    multiple-choice: |
      | Year | Warheads |
      | ---: | -------- |
      | 1994 | 1 or 2   |

      How many were there at most?
    answer: Two
    distractors: [None, One]
""",
    "gap-braces": """
Words of a cloze stand in other braces than two on each side, so that they are no gap.

One brace on each side, or one missing, would print the answer on the paper, or hide half of the sentence with it. In
formulas and in code braces mean what they always do; a brace that is to be read as such is written `\\{`.

Bad:
    cloze: Plants take in {carbon dioxide} and give off {{oxygen}}.

Good:
    cloze: Plants take in {{carbon dioxide}} and give off {{oxygen}}.
""",
    "gap-number": """
A gap has a number that no card can bear, or a cloze has more gaps than cards can be made of.

The number in `{{c2::text}}` says which gaps are hidden together. Anki knows the numbers from 1 to 499. Without numbers
each gap has a card of its own.

Bad:
    cloze: The treaty was signed in {{c0::1994}}.

Good:
    cloze: The treaty was signed in {{c1::1994}}.
""",
    "wrong-formula": """
What stands between two dollar signs is not a formula that can be set.

Formulas are LaTeX. Commands that load, link or run something are not among those that are known, and macros neither.

Bad:
    short-answer: What is $\\frac{1}{2$ of 6?
    answer: 3

Good:
    short-answer: What is $\\frac{1}{2}$ of 6?
    answer: 3
""",
    "text-too-intricate": """
A text holds more than 500 opening brackets.

Reading that many takes time out of proportion. Split the text; code goes between backticks.

Bad:
    a text of some thousand '['

Good:
    the same in several texts
""",
}
