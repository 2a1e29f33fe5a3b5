"""Wordings that speak of all the other options are told apart quickly, and none is lost by that."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from quizgen.questions import specials


@pytest.mark.parametrize("pattern", [specials._ALL_WHOLE, specials._NONE_WHOLE], ids=["all", "none"])
def test_a_wording_that_is_an_option_as_a_whole_ends_as_those_do(pattern):
    ascii_only = st.characters(codec="ascii")

    @settings(max_examples=100, deadline=None)
    @given(st.from_regex(pattern.pattern, fullmatch=True, alphabet=ascii_only))
    def holds(words):
        assert specials._may_be_whole(words)

    holds()
