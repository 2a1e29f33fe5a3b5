"""The words for what the schema refuses in properties that banks and questions of any kind have."""

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
}
