"""Which inks can be read, and what a pale one is darkened to."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from quizgen.assemble.inks import CREAM, INKS, LEAST_CONTRAST, WHITE, contrast, darken


def test_black_on_white_is_the_greatest_contrast():
    assert 21 == round(contrast("#000000", WHITE), 6) == round(contrast(WHITE, "#000000"), 6)


def test_a_colour_has_no_contrast_to_itself():
    assert 1 == contrast("#173f73", "#173f73")


# 4.48 and 4.54: the greys just beside the limit, as WCAG's own examples have them
@pytest.mark.parametrize(("grey", "reads"), [("#777777", False), ("#767676", True)])
def test_the_limit_is_that_of_the_guidelines(grey, reads):
    assert reads == (contrast(grey, WHITE) >= LEAST_CONTRAST)


@pytest.mark.parametrize("name", INKS)
def test_every_named_ink_can_be_read_on_every_ground(name):
    assert min(contrast(INKS[name], WHITE), contrast(INKS[name], CREAM)) >= 7


@given(st.integers(0, 0xFFFFFF))
def test_what_is_darkened_can_be_read(number):
    assert contrast(darken(f"#{number:06x}", CREAM), CREAM) >= LEAST_CONTRAST


def test_darkening_keeps_the_hue():
    assert "#876c00" == darken("#ffcc00", CREAM)
