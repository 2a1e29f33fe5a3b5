"""The report on a release, in words for its author."""

from __future__ import annotations

from collections.abc import Iterable

from quizgen.diagnostics import counted
from quizgen.release.changes import Changes

_LOSS = "who imports the .apkg loses what they wrote on these; the .update.txt keeps it"


def tell_changes(deck: str, changes: Changes) -> str:
    """Say what a release of the deck with that id changes, in a few lines and the names of all that is concerned."""
    count = counted(len(changes.lock.notes), "note")
    if changes.is_first:
        return f"{deck}: the first release, of {count}"
    lines = [f"{deck}: {count}"]
    lines += _group("added", changes.added)
    lines += _group("changed", (f"{each.name}: {', '.join(each.fields)}" for each in changes.changed), note=_LOSS)
    lines += _group("renamed", (f"{old} is now {new}" for old, new in changes.renamed))
    lines += _group("withdrawn", changes.withdrawn, note="students find them by the search tag:quizgen::withdrawn")
    lines.append(f"  unchanged: {changes.unchanged}")
    lines += _group("would conflict", (each.name for each in changes.conflicting), note="their note type is another")
    lines += _group(
        "cards gone",
        (f"{name}: {', '.join(f'card {place + 1}' for place in places)}" for name, places in changes.emptied),
        note="students keep them until Tools > Empty Cards",
    )
    lines += _group("note types changed", changes.types, note="their looks come with the .apkg")
    lines += _group("note types new", changes.new_types, note="their notes come with the .apkg alone")
    lines += _group(
        "decks renamed",
        (f"{each.before} is now {each.after}, for {counted(each.count, 'note')}" for each in changes.moved),
        note="cards that students have stay where they are",
    )
    return "\n".join(lines)


def _group(title: str, names: Iterable[str], *, note: str = "") -> list[str]:
    listed = [f"    {name}" for name in names]
    if not listed:
        return []
    return [f"  {title}: {len(listed)}" + (f" ({note})" if note else ""), *listed]
