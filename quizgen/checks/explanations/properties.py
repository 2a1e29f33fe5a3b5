"""The words for what the schema of banks and questions refuses."""

from __future__ import annotations

TEXTS = {
    "unknown-property": """
A property has a name that nothing reads.

What it says would be missing from every output without a word. Mostly it is a slip of the pen, and the help names the
nearest property.

Bad:
    short-answer: What is the capital of Australia?
    answr: Canberra

Good:
    short-answer: What is the capital of Australia?
    answer: Canberra
""",
    "missing-property": """
A property is missing that the bank, the question or the quiz can't do without.

Bad:
    short-answer: What is the capital of Australia?

Good:
    short-answer: What is the capital of Australia?
    answer: Canberra
""",
    "unknown-kind": """
No property names the kind of the question, or none that is known.

The property that holds the prompt names the kind: 'multiple-choice: Which …', 'true-false: …', 'essay: …'.

Bad:
    question: What is the capital of Australia?
    answer: Canberra

Good:
    short-answer: What is the capital of Australia?
    answer: Canberra
""",
    "two-kinds": """
Two properties of one question name a kind.

Each would be the prompt. Make two questions of it, or take one away.

Bad:
    flashcard: What is the capital of Australia?
    short-answer: What is the capital of Australia?
    answer: Canberra

Good:
    short-answer: What is the capital of Australia?
    answer: Canberra
""",
    "wrong-shape": """
A text stands where a list or a mapping is wanted, or the other way round.

A distractor with a colon in it is read as a mapping: put it in quotes.

Bad:
    multiple-choice: What is the capital of Australia?
    answer: Canberra
    distractors: Sydney

Good:
    multiple-choice: What is the capital of Australia?
    answer: Canberra
    distractors: [Sydney, Melbourne]
""",
    "empty-value": """
A property is there, and nothing is written in it.

Write the text, or take the property away.

Bad:
    short-answer: What is the capital of Australia?
    answer:

Good:
    short-answer: What is the capital of Australia?
    answer: Canberra
""",
    "wrong-value": """
A property holds something that it can't take.

Bad:
    a value of some other sort than the property's

Good:
    a value as the documentation of the property shows it
""",
    "unknown-value": """
A property takes one of a few words, and this is none of them.

Bad:
    short-answer: What is the capital of Australia?
    answer: Canberra
    level: recall

Good:
    short-answer: What is the capital of Australia?
    answer: Canberra
    level: remember
""",
    "wrong-id": """
An id has characters that ids can't have.

Files are named by ids, and cards and printed papers hang on them for good, so they are plain: 2 to 40 of a-z, 0-9
and '-'.

Bad:
    - id: Capital of Australia
      short-answer: What is the capital of Australia?
      answer: Canberra

Good:
    - id: capital-of-australia
      short-answer: What is the capital of Australia?
      answer: Canberra
""",
    "duplicate-id": """
Two questions of a bank have the same id, or 'was:' names an id that is still in use.

Cards and printed papers know a question by its id alone. Mostly a question was copied: give the copy an id of its own.

Bad:
    - id: capital
      short-answer: What is the capital of Australia?
      answer: Canberra
    - id: capital
      short-answer: What is the capital of New Zealand?
      answer: Wellington

Good:
    - id: capital-of-australia
      short-answer: What is the capital of Australia?
      answer: Canberra
    - id: capital-of-new-zealand
      short-answer: What is the capital of New Zealand?
      answer: Wellington
""",
    "unknown-question": """
An id names a question that doesn't exist: in 'supports:' of an argument, or in a quiz or deck.

Bad:
    argument: A bargain would stop the exports.
    grounds: They are a business.
    supports: no-such-claim

Good:
    argument: A bargain would stop the exports.
    grounds: They are a business.
""",
    "unknown-source": """
Evidence names a source that the bank doesn't name under 'sources:', or no source where there is more than one.

Bad:
    short-answer: What is the capital of Australia?
    answer: Canberra
    evidence: gazetteer p1

Good:
    sources:
      gazetteer: {title: A Gazetteer}
""",
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
    "not-a-count": """
A property that takes a whole number from 1 holds something else.

Bad:
    forms: two

Good:
    forms: 2
""",
    "not-points": """
'points' holds no number of points.

Bad:
    short-answer: What is the capital of Australia?
    answer: Canberra
    points: two

Good:
    short-answer: What is the capital of Australia?
    answer: Canberra
    points: 2
""",
    "wrong-difficulty": """
'difficulty' is a number from 1, easy, to 5, hard.

Bad:
    short-answer: What is the capital of Australia?
    answer: Canberra
    difficulty: easy

Good:
    short-answer: What is the capital of Australia?
    answer: Canberra
    difficulty: 1
""",
    "wrong-evidence": """
Evidence names no paragraph, or its phrases are not in quotation marks.

It is written as the source's id (which may be left out where there is one source), the paragraph, and the phrases.

Bad:
    short-answer: What is the capital of Australia?
    answer: Canberra
    evidence: page 3

Good:
    evidence: p3 "the capital, Canberra"
""",
    "wrong-paragraph": """
A paragraph of a source is not written as p1 or p1-p3.

Bad:
    sources:
      mill: {title: On Liberty, skip: [3]}

Good:
    sources:
      mill: {title: On Liberty, skip: [p3]}
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
    "text-too-intricate": """
A text holds more than 500 opening brackets.

Reading that many takes time out of proportion. Split the text; code goes between backticks.

Bad:
    a text of some thousand '['

Good:
    the same in several texts
""",
}
