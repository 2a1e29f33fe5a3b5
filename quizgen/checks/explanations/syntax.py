"""The words for what YAML refuses, or would change without a word."""

from __future__ import annotations

TEXTS = {
    "yaml-syntax": """
The file can't be read as YAML here.

Mostly a text holds ': ', begins with a sign such as '*' or '[', or a quote or bracket is never closed. The help shows
the line as it can be read: in quotes, or below a '|'. Reading goes on at the next question.

Bad:
    short-answer: What did Sigal mean: a bargain or a threat?
    answer: A bargain

Good:
    short-answer: |
      What did Sigal mean: a bargain or a threat?
    answer: A bargain
""",
    "yaml-alias": """
A text begins with '*', which YAML reads as an alias: a copy of something that stands elsewhere.

Banks don't use aliases, since a few lines of them can grow to fill a computer's memory. If the sign belongs to the
text, as that of an emphasis does, quotes keep it.

Bad:
    short-answer: How is a pointer to x read in C?
    answer: *x

Good:
    short-answer: How is a pointer to x read in C?
    answer: '*x'
""",
    "yaml-anchor": """
A text begins with '&', which YAML reads as an anchor: a name for what follows.

Banks don't use anchors. If the sign belongs to the text, quotes keep it.

Bad:
    short-answer: Which character begins a reference in C++?
    answer: &amp

Good:
    short-answer: Which character begins a reference in C++?
    answer: '&amp'
""",
    "yaml-tag": """
A text begins with '!', which YAML reads as a tag: an order to read what follows in some special way.

Banks don't use tags: with them a file could run programs. If the sign belongs to the text, quotes keep it.

Bad:
    short-answer: Which operator negates in C?
    answer: !x

Good:
    short-answer: Which operator negates in C?
    answer: '!x'
""",
    "yaml-merge": """
'<<' stands as the name of a property, by which YAML merges mappings.

Banks don't merge, so that each question says all that belongs to it. Write the properties out; 'defaults:' at the head
of the bank holds what is common to all.

Bad:
    short-answer: What is the capital of Australia?
    answer: Canberra
    <<: {points: 2}

Good:
    short-answer: What is the capital of Australia?
    answer: Canberra
    points: 2
""",
    "yaml-directive": """
A line begins with '%', which instructs the reader of YAML.

Banks have no use for that. Delete the line, or put the text that begins with the sign in quotes.

Bad:
    %YAML 1.2
    ---
    bank: example

Good:
    bank: example
""",
    "second-document": """
'---' begins a second document in the same file, which would not be read.

Delete the line, or make the rest a file of its own. A rule across the page, in a text, goes into quotes.

Bad:
    bank: first
    ---
    bank: second

Good:
    bank: first
""",
    "complex-key": """
A list, a mapping or several lines stand where the name of a property is wanted.

Mostly a text begins with a bracket or brace, as a cloze with its first gap does. Quotes make it a text again.

Bad:
    cloze: {{Canberra}}

Good:
    cloze: '{{Canberra}} is the capital of Australia.'
""",
    "duplicate-property": """
A property stands twice in the same mapping.

YAML would keep one of the two and drop the other without a word. Remove one, or rename it. Options are names too where
distractors have feedback, so a distractor that stands twice is reported as this.

Bad:
    short-answer: What is the capital of Australia?
    answer: Canberra
    answer: Sydney

Good:
    short-answer: What is the capital of Australia?
    answer: Canberra
""",
    "control-character": """
The file holds a character that can't be printed.

Some come from copying out of other programs, others from escapes in double quotes: in "$\\frac{1}{2}$" YAML reads
'\\f' as a form feed. Single quotes, and texts without quotes, keep backslashes as they are.

Bad:
    short-answer: "What is $\\frac{1}{2} + \\frac{1}{2}$?"
    answer: 1

Good:
    short-answer: 'What is $\\frac{1}{2} + \\frac{1}{2}$?'
    answer: 1
""",
    "encoding": """
The file is not saved as UTF-8.

Letters with accents and typographic quotes would come out as others. The help guesses which encoding it was; editors
offer it as 'save with encoding'.

Bad:
    a file saved as Windows-1252 or UTF-16

Good:
    the same file saved as UTF-8
""",
    "text-too-long": """
One text has more than 100,000 characters, or a line such as a title more than 1,000.

Mostly a closing quote is missing and the text runs on. A passage of that length is better divided. On a roster a name,
an id or a group has 200 characters at most.

Bad:
    passage: "a text whose closing quote was forgotten …

Good:
    passage: "a text with both its quotes"
""",
    "too-deep": """
Lists and mappings stand more than 64 deep inside one another.

No question needs that; a bracket was left open, or the file is meant to do harm.

Bad:
    distractors: [[[[[[ … ]]]]]]

Good:
    distractors: [Sydney, Melbourne]
""",
    "too-many-mistakes": """
The file has so many mistakes that the rest of it is not read.

It is probably not what it was taken for: a word processor's file, or one in another format.

Bad:
    a document of a word processor, renamed to bank.yaml

Good:
    a plain text file in YAML
""",
    "text-cut-by-comment": """
' #' in a text without quotes begins a comment, and what follows is lost.

YAML drops it without a word, and the paper shows half a text. Quotes keep it. A comment that is meant has two spaces
before its '#' and one after it.

Bad:
    short-answer: What does the piece in Forum #22 argue for?
    answer: A bargain

Good:
    short-answer: 'What does the piece in Forum #22 argue for?'
    answer: A bargain
""",
    "text-cut-by-comma": """
A comma in a list in brackets divides a text: a date, a number, or a text in quotes.

In [June 16, 1998, 16 June 1998] YAML reads three texts: "June 16", "1998" and "16 June 1998", and "1998" would be
accepted as an answer. Quotes keep a text together, and so does writing one text a line, after '- '.

Bad:
    short-answer: When did North Korea make the offer?
    answer: [June 16, 1998, 16 June 1998]

Good:
    short-answer: When did North Korea make the offer?
    answer: ["June 16, 1998", 16 June 1998]
""",
}
