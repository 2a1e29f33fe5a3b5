"""JSON line by line: it reads back as what was written, whatever it is, with an entry a line."""

import json

from hypothesis import given
from hypothesis import strategies as st
from quizgen.targets.lines import write_lines

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=12,
)


@given(st.dictionaries(st.text(), VALUES, max_size=4))
def test_what_is_written_reads_back(properties):
    assert properties == json.loads(b"".join(write_lines(properties)))


def test_each_entry_has_a_line():
    forms = iter([{"form": "A", "items": [{"id": "q", "answer": ["x", "y"]}, {"id": "ä"}]}])
    written = b"".join(
        write_lines({"quiz": "z", "banks": ["b"], "forms": forms, "pairs": [], "files": {"a": "1", "b": "2"}})
    )
    expected = """\
{
 "quiz": "z",
 "banks": ["b"],
 "forms": [
  {
   "form": "A",
   "items": [
    {"id": "q", "answer": ["x", "y"]},
    {"id": "ä"}
   ]
  }
 ],
 "pairs": [],
 "files": {
  "a": "1",
  "b": "2"
 }
}
"""
    assert expected == written.decode()


def test_an_iterator_without_entries_is_an_empty_list():
    assert {"forms": []} == json.loads(b"".join(write_lines({"forms": iter(())})))
