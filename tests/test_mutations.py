"""Broken banks, made by changing one place of a sound one, each told of at that place."""

import random
import re
from pathlib import Path

import yaml
from quizgen.bank import read_bank
from quizgen.diagnostics import Severity
from quizgen.source_yaml import read_yaml

BANKS = sorted((Path(__file__).parents[1] / "content/banks").glob("*.yaml"))
WANTED = 100  # broken banks
LEAST_SHARE = 0.97  # 0.99 of the first 400


def nodes(node, key=None):
    """Give each node below a node: with the key that it stands under, where it has one."""
    if isinstance(node, yaml.MappingNode):
        for name, value in node.value:
            yield name, value
            yield from nodes(value)
    elif isinstance(node, yaml.SequenceNode):
        for value in node.value:
            yield None, value
            yield from nodes(value)


def span(name, value):
    """Give the lines of a node, from 0: the first, and the one behind its last."""
    first = (name or value).start_mark.line
    last = value.end_mark.line
    if value.end_mark.column or last == first:
        last += 1
    return first, last


def delete(lines, name, value, _):
    first, last = span(name, value)
    # what was changed lies between two lines: the one above is as near as the one below
    return [*lines[:first], *lines[last:]], first - 1


def duplicate(lines, name, value, _):
    first, last = span(name, value)
    return [*lines[:last], *lines[first:last], *lines[last:]], last


def reindent(lines, name, value, chance):
    first, _ = span(name, value)
    line = lines[first]
    deeper = chance.random() < 0.5
    changed = " " + line if deeper or not line.startswith(" ") else line[1:]
    return [*lines[:first], changed, *lines[first + 1 :]], first


def retype(lines, name, value, chance):
    first, last = span(name, value)
    if name is None or (name.start_mark.line != value.start_mark.line and not isinstance(value, yaml.ScalarNode)):
        return lines, first
    head = lines[first][: name.end_mark.column] + ": "
    other = chance.choice(["[one, [two]]", "{a: {b: c}}", "- x", "&x 1", "", "'"])
    return [*lines[:first], head + other, *lines[last:]], first


MUTATIONS = [delete, duplicate, reindent, retype]


def lines_told(content):
    """Give the lines of all errors that are found, from 0; None where the bank is sound."""
    document = read_yaml("bank.yaml", content.encode())
    _, found = read_bank(document, {})
    wrong = [each.place.line - 1 for each in (*document.diagnostics, *found) if each.severity is Severity.ERROR]
    return sorted(set(wrong)) or None


def sample(path, chance):
    """Cut a bank of a dozen questions out of a large one."""
    text = path.read_text(encoding="utf-8")
    head, *questions = re.split(r"(?m)^(?=  - id: )", text)
    picked = sorted(chance.sample(range(len(questions)), 12))
    kept = [re.sub(r"(?m)^  #.*\n", "", questions[place]) for place in picked]
    return re.sub(r"(?m)^ *lock: .*\n|^ *supports: .*\n", "", head + "".join(kept)).rstrip() + "\n"


def broken_banks():
    """Make broken banks: the mutation, the content, the line that was changed and the lines that are told."""
    made = []
    for seed in range(100_000):
        if len(made) == WANTED:
            return made
        chance = random.Random(seed)
        sound = sample(chance.choice(BANKS), chance)
        if lines_told(sound):
            continue
        mutation = MUTATIONS[seed % len(MUTATIONS)]
        name, value = chance.choice(list(nodes(yaml.compose(sound))))
        lines, changed = mutation(sound.splitlines(), name, value, chance)
        content = "\n".join(lines) + "\n"
        told = lines_told(content) if content != sound else None
        if told:
            made.append((mutation.__name__, content, changed, told))
    return made


def test_each_broken_bank_is_told_of_where_it_was_broken():
    made = broken_banks()
    assert len(made) == WANTED
    missed = [(mutation, line + 1, told[0] + 1) for mutation, _, line, told in made if not {line, line + 1} & set(told)]
    assert len(missed) <= WANTED * (1 - LEAST_SHARE), missed


def test_every_way_of_breaking_a_bank_is_among_them():
    assert {each.__name__ for each in MUTATIONS} == {mutation for mutation, *_ in broken_banks()}
