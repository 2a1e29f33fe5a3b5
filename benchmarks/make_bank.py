"""Writes a bank of any size: `python benchmarks/make_bank.py 1000 > bank.yaml`. The same number gives the same bank."""

import random
import sys

WORDS = (
    "embargo missile accord reactor tests talks summit launch exports price restraint offer sanction freeze fuel plant "
    "inspector treaty senator garrison satellite engine harbour tariff census statute colony guild charter ballot"
).split()


def sentence(chance, length):
    return " ".join(chance.choice(WORDS) for _ in range(length))


def question(number, chance):
    stem = f"Which {sentence(chance, 6)} does part {number} of the account name"
    options = [f"the {sentence(chance, 3)} of {number + shift}" for shift in range(4)]
    distractors = "".join(f"      {option}: It is {sentence(chance, 5)}.\n" for option in options[1:])
    return (
        f"  - id: q-{number}\n"
        f"    multiple-choice: {stem}?\n"
        f"    answer: {options[0]}\n"
        f"    distractors:\n{distractors}"
        f"    rationale: It is {sentence(chance, 12)}.\n"
        f"    evidence: p{number % 24 + 1}\n"
        f"    level: {chance.choice(['remember', 'understand', 'analyze'])}\n"
        f"    difficulty: {chance.randint(1, 5)}\n"
        f"    tags: [{chance.choice(WORDS)}, {chance.choice(WORDS)}]\n"
    )


def make_bank(count):
    chance = random.Random(count)
    head = "bank: made-bank\ntitle: A made bank\nsources: {made: {author: Nobody, title: Nothing}}\nquestions:\n"
    return head + "".join(question(number, chance) for number in range(count))


if __name__ == "__main__":
    sys.stdout.write(make_bank(int(sys.argv[1])))
