"""The words for what is wrong with files and with what they name."""

from __future__ import annotations

TEXTS = {
    "no-bank": """
The file holds nothing, or a list or text where a bank is wanted.

Bad:
    - id: capital

Good:
    bank: geography
    title: Geography
    questions:
      - id: capital
""",
    "unknown-file": """
The file is neither a bank nor a quiz nor a deck.

Its first property says which: 'bank: …', 'quiz: …' or 'deck: …'.

Bad:
    title: Geography

Good:
    bank: geography
    title: Geography
""",
    "duplicate-name": """
Two banks, quizzes or decks have the same name, or names that differ in case only.

Their outputs would have the same file names, and cards could not be told apart.

Bad:
    quiz: midterm        in quizzes/autumn.yaml and in quizzes/spring.yaml

Good:
    quiz: midterm-spring
""",
    "unsafe-name": """
A name can't name files on every system.

Outputs are named by the ids of quizzes and decks. Windows keeps some names, such as con and aux, for itself.

Bad:
    quiz: con

Good:
    quiz: control
""",
    "file-not-found": """
A file that is named does not exist.

Names start from the folder of the file that names them; the help shows one that is near.

Bad:
    banks: [../bank/sigal-1998.yaml]

Good:
    banks: [../banks/sigal-1998.yaml]
""",
    "file-outside-project": """
A file that is named lies outside the project's folder, by its path or by a link.

Banks are passed on: one from elsewhere must not be able to print your other files. Put the file into the project.

Bad:
    image: {file: /home/me/map.png, alt: A map}

Good:
    image: {file: ../media/map.png, alt: A map}
""",
    "not-a-file": """
What is named is a folder, a device or a pipe, not a file.

Bad:
    banks: [../banks]

Good:
    banks: [../banks/sigal-1998.yaml]
""",
    "file-unreadable": """
The file can't be read: permission is missing, or the disk is at fault.

Bad:
    a file that you may not read

Good:
    chmod u+r FILE
""",
    "file-too-large": """
The file is larger than 64 MB.

A bank of 10,000 questions has some 10 MB. Split it into several files.

Bad:
    a bank of 100 MB

Good:
    several banks, all named in 'banks:' of the quiz
""",
    "not-a-picture": """
A file that is named as a picture holds none.

What counts is what is in the file, not its ending. Pictures are png, jpg, gif, webp or svg files.

Bad:
    image: {file: ../media/notes.txt, alt: A map}

Good:
    image: {file: ../media/map.png, alt: A map}
""",
    "picture-too-large": """
A picture has more pixels than any page can show.

Setting it would take four bytes of memory for each, however small its file is. 300 in an inch are good print: a
picture as wide as a page needs 2,480.

Bad:
    image: {file: ../media/map-of-30000-x-30000.png, alt: A map}

Good:
    image: {file: ../media/map-of-2000-x-2000.png, alt: A map}
""",
    "damaged-picture": """
A file begins as a picture does, but can't be read as one.

It may have been cut off while it was copied. It is noticed when a paper is set.

Bad:
    image: {file: ../media/half-a-map.png, alt: A map}

Good:
    image: {file: ../media/map.png, alt: A map}
""",
    "template-fault": """
A template of your own, in the project's folder 'templates', can't be used.

It names what isn't there, or isn't written as Jinja or Typst want it. Where the fault shows only in what the template
made, its first line is named.

Bad:
    {{ paper.heading }}

Good:
    {{ paper.title }}
""",
    "unknown-block": """
A template of your own has a block that what it extends doesn't have.

Nothing prints such a block: the page stays as quizgen makes it, without a word of what you wrote. Mostly its name is
mistyped, or that of another template. docs/templates.md lists the blocks of each.

Bad:
    {% block heading %}Midterm{% endblock %}

Good:
    {% block header %}Midterm{% endblock %}
""",
    "unknown-template": """
A template of your own has a name by which quizgen looks for none, and no other template extends or includes it.

Nothing is made by it. docs/templates.md lists the names.

Bad:
    templates/html/papers.html.j2

Good:
    templates/html/paper.html.j2
""",
    "no-front-matter": """
The text of a source doesn't begin with its particulars.

Bad:
    The text itself, from its first line.

Good:
    ---
    id: mill
    author: J. S. Mill
    title: On Liberty
    ---
    The text itself.
""",
    "lock-damaged": """
The file that a source names as its lock is no lock, or was edited.

Locks are written by 'quizgen lock TEXT' and prove nothing once they are edited by hand. Write it anew.

Bad:
    a lock that was merged or edited

Good:
    quizgen lock sources/mill.md
""",
    "lock-not-found": """
The lock that a source names does not exist.

'quizgen lock TEXT' writes it. Without the text, take 'lock:' away: phrases are then reported as unverified.

Bad:
    sources:
      mill: {title: On Liberty, lock: ../sources/mil.lock.yaml}

Good:
    sources:
      mill: {title: On Liberty, lock: ../sources/mill.lock.yaml}
""",
}
