"""What a test taker sees, and the keys beside it.

A question of any kind reduces itself to `Asked`s: an `Item`, which holds no key, and the key that fits its response.
What follows a question after it (papers, cards, platforms) knows these few responses and no kinds.
"""

from quizgen.item.answers import answer_texts
from quizgen.item.asked import (
    About,
    Asked,
    Citation,
    Commentary,
    Credit,
    Evidence,
    Identity,
    Item,
    Picture,
    Setting,
    Space,
    Stimulus,
    Use,
)
from quizgen.item.keys import (
    Accepted,
    Answered,
    Criterion,
    Filled,
    Joined,
    Model,
    Ordered,
    Right,
)
from quizgen.item.responses import (
    Blanks,
    Choices,
    Entry,
    Extended,
    Look,
    Manner,
    Option,
    Pairs,
    Response,
    Sequence,
)
from quizgen.item.texts import pictures_in, texts_in

__all__ = [
    "About",
    "Accepted",
    "Answered",
    "Asked",
    "Blanks",
    "Choices",
    "Citation",
    "Commentary",
    "Credit",
    "Criterion",
    "Entry",
    "Evidence",
    "Extended",
    "Filled",
    "Identity",
    "Item",
    "Joined",
    "Look",
    "Manner",
    "Model",
    "Option",
    "Ordered",
    "Pairs",
    "Picture",
    "Response",
    "Right",
    "Sequence",
    "Setting",
    "Space",
    "Stimulus",
    "Use",
    "answer_texts",
    "pictures_in",
    "texts_in",
]
