"""How many planted near duplicates are found, and how time grows: `python benchmarks/near_duplicates.py`.

Every fiftieth question is a copy of an earlier one with its stem changed as authors change them. Aims: 99 % found at
10,000 questions, and a growth exponent of at most 1.1 from 1,000 to 10,000.
"""

import math
import random
import time
from itertools import pairwise

from make_bank import WORDS
from quizgen.bank import read_bank
from quizgen.checks.duplicates import near_duplicate_question
from quizgen.source_yaml import read_yaml

FRAMES = (
    "According to the author, which {} did the {} of the {} bring to {} in {}",
    "Why, in the view of {}, was the {} of {} harder to {} than the {} that {} had",
    "What does the {} say of the {} between {} and {} after the {} had {}",
    "In which {} of the {} did {} first {} the {} that {} had {}",
    "Which of these {} best explains how {} came to {} the {} of {}",
)
SYLLABLES = "ba co de fi gu ha lo mi nu pe ra si to ve za ker lin mor tan vel".split()


def vocabulary(chance, size):
    """Make words, the first of which are common, as Zipf's law has it."""
    words = [*WORDS, *("".join(chance.choices(SYLLABLES, k=chance.randint(2, 4))) for _ in range(size))]
    return words, [1 / rank for rank in range(1, len(words) + 1)]


def stem_of(chance, words, weights):
    frame = chance.choice(FRAMES)
    return frame.format(*chance.choices(words, weights, k=frame.count("{}")))


def reword(stem, chance):
    """Change a stem in one of the ways in which copies come to differ."""
    words = stem.split()
    at = chance.randrange(1, len(words))
    match chance.randrange(6):
        case 0:
            words[at] += "s"
        case 1:
            words[at], words[at - 1] = words[at - 1], words[at]
        case 2:
            words.pop(min(range(1, len(words)), key=lambda place: len(words[place])))
        case 3:
            words.insert(at, chance.choice(["the", "also", "then", "really"]))
        case 4:
            words[at] = words[at][:-1] + chance.choice("aeiou")
        case 5:
            words = [*words[1:], words[0].lower()]
    return " ".join(words)


def make_bank(count):
    """Give a bank's text, and the ids of the copies in it."""
    chance = random.Random(count)
    words, weights = vocabulary(chance, 20_000)
    stems, lines, planted = [], [], set()
    for number in range(count):
        if number % 50 == 49:
            original = chance.randrange(len(stems))
            stem, key = reword(stems[original][0], chance), stems[original][1]
            if stem.casefold() != stems[original][0].casefold():  # else it is a plain duplicate, an error
                planted.add(f"q-{number}")
        else:
            stem, key = stem_of(chance, words, weights), " ".join(chance.choices(words, k=3))
            stems.append((stem, key))
        lines.append(f"  - {{id: q-{number}, short-answer: '{stem}?', answer: '{key}'}}\n")
    return "bank: made\ntitle: Made\nquestions:\n" + "".join(lines), planted


seconds = {}
for count in (1_000, 10_000, 40_000):
    text, planted = make_bank(count)
    bank, problems = read_bank(read_yaml("made.yaml", text.encode()), {})
    start = time.process_time()
    found = {each.question for each in near_duplicate_question.run(bank)}
    seconds[count] = time.process_time() - start
    print(
        f"{count:6} questions: {len(found & planted)} of {len(planted)} found ({len(found & planted) / len(planted):.1%}), "
        f"{len(found - planted)} others, {seconds[count]:.3f} s"
    )
for (few, short), (many, long) in pairwise(seconds.items()):
    print(f"growth from {few} to {many}: exponent {math.log(long / short) / math.log(many / few):.2f}")
