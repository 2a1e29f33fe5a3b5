"""The words for what is wrong with quizzes and decks."""

from __future__ import annotations

TEXTS = {
    "blueprint-short": """
The banks don't hold enough questions for what a section asks.

The message names the cell that falls short, how many it wants and how many there are. Nothing is shortened in silence.

Bad:
    pick: 10
    from: {kind: [essay]}         where the bank has 3

Good:
    pick: 3
    from: {kind: [essay]}
""",
    "empty-deck": """
No question is left for a deck.

What its 'from' asks for, less what its 'not' and 'use: exam' take away, is nothing.

Bad:
    from: {kind: [flashcard], tags: [no-such-tag]}

Good:
    from: {kind: [flashcard]}
""",
    "empty-handout": """
A deck holds nothing that a handout is made of.

A handout shows how the claims of a deck support each other, and the dates and terms that its questions teach. Without
any of these there is nothing to print. It is a warning: everything else of the deck is built.

Bad:
    - id: robs
      flashcard: Whom does silencing an opinion rob?
      answer: The human race

Good:
    - id: harms
      argument: To silence an opinion harms everyone.
      grounds: It may be right, and if it is wrong, truth loses a rival.
      supports: [no-silencing]
    - id: years
      matching: Match each date to what happened.
      pairs: {1859: On Liberty is published, 1861: Utilitarianism is published}
      tags: [timeline]
""",
    "not-a-manifest": """
The file that '--as' names is no manifest of a printed quiz.

A manifest stands beside the papers, NAME.manifest.json; it says what was printed where.

Bad:
    quizgen build --as build/midterm/midterm.keys.csv

Good:
    quizgen build --as build/midterm/midterm.manifest.json
""",
    "printed-question-gone": """
A question that was printed can't be printed again: it is in no bank, has another kind, or has lost options.

With '--as' a quiz is made again as it was printed. A question that was renamed keeps its place by 'was:'.

Bad:
    the question 'minus-one' was taken out of the bank after its papers were printed

Good:
    - id: lone-dissenter
      was: minus-one
""",
    "printed-text-changed": """
A text reads differently from what was printed.

With '--as' a quiz is made again as it was printed, in the words of the banks as they are now. This says where the two
differ, so that nobody grades one paper by the key of another. It is a warning.

Bad:
    printed: In which year was On Liberty published?
    now:     When was On Liberty published?

Good:
    the text as it was printed, or a new quiz
""",
    "missing-characters": """
A text holds characters that no font at hand can show.

They would print as empty boxes, or not at all. quizgen brings along letters for Latin, Greek, Cyrillic and Hebrew; for
others, such as Arabic, Chinese, Devanagari or Korean, it looks for a font among those that are installed. One can also
lie in the project and be named in the quiz: `paper: {fonts: [Libertinus Serif, ../fonts/Amiri-Regular.ttf]}`. Pages in
HTML use the fonts of the reader's machine.

Bad:
    true-false: 'The Korean word for missile is 미사일.'      with no Korean font at hand

Good:
    paper: {fonts: [Libertinus Serif, ../fonts/NotoSerifKR-Regular.otf]}      in the quiz
""",
    "borrowed-font": """
An installed font shows letters that those of quizgen lack.

Another machine may have other fonts, and then the pages look otherwise there. Who wants the same pages everywhere names
the font in the quiz, best as a file of the project. Fonts are asked in the order in which they are named, so that one
named behind Libertinus Serif shows only what that lacks.

Bad:
    paper: {}

Good:
    paper: {fonts: [Libertinus Serif, Noto Serif CJK KR]}
""",
    "quiz-circle": """
Two quizzes leave each other's questions out.

Each would have to be made before the other. Let one of them be made first, and the other leave its questions out.

Bad:
    not: {quizzes: [second.yaml]}     in first.yaml
    not: {quizzes: [first.yaml]}      in second.yaml

Good:
    not: {quizzes: [first.yaml]}      in second.yaml alone
""",
    "ambiguous-question": """
A quiz or deck names a question by an id that several of its banks have.

Write the bank before it, as 'bank/id'.

Bad:
    questions: [minus-one]

Good:
    questions: [mill-liberty-2/minus-one]
""",
    "contradictory-filter": """
The filters of a section or deck leave nothing of what they take.

'not' leaves out all that meets any of its properties. Where 'pick' is a row of levels, 'from' and 'not' need not name
levels, and mustn't leave out those of the row.

Bad:
    from: {kind: [essay]}
    not: {kind: [essay, ordering]}

Good:
    from: {kind: [essay, ordering]}
    not: {kind: [essay]}
""",
    "repeated-bank": """
A quiz or deck names the same bank twice.

Bad:
    banks: [../banks/mill.yaml, ../banks/mill.yaml]

Good:
    banks: [../banks/mill.yaml, ../banks/bentham.yaml]
""",
    "unknown-tag": """
'tags:' of a quiz or deck names a tag that no question of its banks has.

Nothing would be drawn by it. Mostly it is a slip of the pen, and the help names the nearest tag.

Bad:
    from: {tags: [disarmement]}

Good:
    from: {tags: [disarmament]}
""",
    "wrong-span": """
A span of paragraphs or difficulties is not written as 3 or 1-16.

Bad:
    from: {paragraphs: up to 16}

Good:
    from: {paragraphs: 1-16}
""",
    "print-differs": """
A finished PDF doesn't hold what it should, or holds what it should not.

With '--verify' every PDF is read back: each item whole and on one page, each letter beside the right text on paper and
key, nothing of the key on a paper, tags and fonts in order, as many pages for each form. What differs is not kept.
It may come from a template of your own that leaves something out; otherwise it is a fault of quizgen.

Bad:
    a paper template that prints three options of four

Good:
    a paper template that prints what it is given
""",
    "wrong-retention": """
The share of cards to be remembered is not one that Anki takes.

It lies between 0.7 and 0.99, or 70% and 99%. The nearer to 1, the more often each card comes up.

Bad:
    preset: {retention: 1}

Good:
    preset: {retention: 0.9}
""",
    "wrong-font-size": """
'font-size' of a paper is no size of type.

Bad:
    paper: {font-size: large}

Good:
    paper: {font-size: 11pt}
""",
    "unknown-font": """
A quiz names type for its papers that is neither installed on this machine nor comes with quizgen.

A name is that of a family, as other programs list it. Whoever builds the quiz elsewhere needs it there too;
files in the project go along with it.

Bad:
    paper: {fonts: The Font of Our School}

Good:
    paper: {fonts: ../fonts/OurSchool-Regular.otf}
""",
    "not-a-font": """
A quiz names a file as type for its papers which is no font, or a damaged one.

Bad:
    paper: {fonts: ../fonts/licence.txt}

Good:
    paper: {fonts: ../fonts/OurSchool-Regular.otf}
""",
    "pale-colour": """
The colour of a paper's titles can't be read on its ground.

Text needs a contrast of 4.5 to its ground (WCAG 2.2, level AA), also on the cream of a legible print. Photocopies
take some of it away. The mend keeps the hue.

Bad:
    paper: {colour: '#ffcc00'}

Good:
    paper: {colour: '#876c00'}
""",
    "wrong-height": """
A logo is no lower than 5 mm and no higher than 40 mm.

Bad:
    paper: {logo: {file: ../media/school.svg, alt: Our school, height: big}}

Good:
    paper: {logo: {file: ../media/school.svg, alt: Our school, height: 14 mm}}
""",
    "too-many-forms": """
A quiz asks for more forms than can be made of it.

Bad:
    forms: 100000

Good:
    forms: 4
""",
    "no-quiz": """
The file holds a list or a text where a quiz is wanted.

Bad:
    - quiz: midterm

Good:
    quiz: midterm
    title: Midterm
""",
    "no-deck": """
The file holds a list or a text where a deck is wanted.

Bad:
    - deck: geography

Good:
    deck: geography
    title: Geography
""",
    "empty-section": """
A section neither picks nor names any question.

Bad:
    sections:
      - title: Part A

Good:
    sections:
      - title: Part A
        pick: 10
""",
    "choose-too-many": """
More items of a section are to be answered than it has.

Bad:
    questions: [deterrence-essay, embargo-essay]
    choose: 3

Good:
    questions: [deterrence-essay, embargo-essay]
    choose: 1
""",
    "points-differ": """
The points of a section don't fit its questions, or those of an essay its rubric.

Items to choose from have to be worth the same, else a student's total hangs on the choice. An essay's points are the
sum of its rubric, so neither its own `points` nor a section can give it others.

Bad:
    questions: [short-essay, long-essay]
    choose: 1

Good:
    questions: [first-essay, second-essay]
    choose: 1
""",
    "repeated-question": """
A quiz names the same question twice.

Bad:
    questions: [minus-one, infallible, minus-one]

Good:
    questions: [minus-one, infallible]
""",
    "unfit-question": """
A quiz names a question that can't stand on a paper: it is a draft, withdrawn, or kept for study.

Flashcards and arguments are for study unless they say 'use: exam'.

Bad:
    questions: [some-flashcard]

Good:
    questions: [some-multiple-choice]
""",
    "too-tall": """
A question with its options and its picture is taller than a page, so that it would be torn.

On a paper with two columns it is held against a column, in large print against a page of that. Long texts belong into a
passage, which may run over pages. The warning says how many pages tall the question is. The same is told of a title and
instructions that take more than a page; it is an error where a paper has two columns, since they stand across both.

Bad:
    image: {file: map.png, alt: The peninsula., width: 160mm}      # and it is three times as tall as it is wide

Good:
    image: {file: map.png, alt: The peninsula., width: 60mm}
""",
    "too-wide": """
A picture is to be wider than a page, or a column of one, has room for.

It is set as wide as there is room, so that nothing of it is lost; large print and legible print have one column.

Bad:
    image: {file: map.png, alt: The peninsula., width: 30 cm}

Good:
    image: {file: map.png, alt: The peninsula., width: 100%}
""",
    "too-long-for-sheet": """
A number has more signs than an answer sheet has columns for it, seven with its minus and its decimal mark.

Whoever is right could not bubble it, and a reader of scans would call it wrong. It is no fault where a tolerance takes
in a number that is short enough. Inline, numbers are written on the paper.

Bad:
    paper: {answer-sheet: own}     # numeric: How far is the Sun, in km?   answer: 149597870

Good:
    paper: {answer-sheet: own}     # numeric: How far is the Sun, in millions of km?   answer: 149.6
""",
    "never-together-broken": """
'never-together' parts two questions that sections name outright.

Take one of the two out, or the group.

Bad:
    sections:
      - questions: [minus-one, infallible]
    never-together: [[minus-one, infallible]]

Good:
    sections:
      - questions: [minus-one]
    never-together: [[minus-one, infallible]]
""",
}
