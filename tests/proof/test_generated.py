"""Whatever quiz is printed: long and short, of many kinds, on any paper, its proof finds nothing wrong."""

import json

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.make import quiz_of
from tests.proof.test_prove_quiz import printouts_of, problems

words = st.lists(
    st.sampled_from(["trial", "fact", "weigh", "north", "missile", "treaty", "offer", "(if)", "3.5", "it's"]),
    min_size=1,
    max_size=40,
)


@st.composite
def quizzes(draw):
    """Draw a quiz of some kinds, long and short, on any paper."""
    lines = []
    for number in range(draw(st.integers(1, 12))):
        stem = f"Stem {number} " + " ".join(draw(words))
        options = [f"option {place} " + " ".join(draw(words)) for place in range(draw(st.integers(3, 5)))]
        kind = draw(st.sampled_from(["choice", "several", "verdict", "entry", "gap", "pairs", "steps", "essay"]))
        answer, rest = options[0], options[1:]
        lines.append(f"- {{id: q-{number}, rationale: {json.dumps('Since ' + ' '.join(draw(words)))}, " + {
            "choice": f"multiple-choice: {json.dumps(stem)}, answer: {json.dumps(answer)}, distractors: {json.dumps(rest)}",
            "several": f"multiple-response: {json.dumps(stem)}, answer: {json.dumps(options[:2])}, distractors: {json.dumps(options[2:])}",
            "verdict": f"true-false: {json.dumps(stem)}, answer: false",
            "entry": f"short-answer: {json.dumps(stem)}, answer: {json.dumps(answer)}",
            "gap": f"cloze: {json.dumps(stem + ' {{' + 'gap word' + '}} end')}",
            "pairs": f"matching: {json.dumps(stem)}, pairs: {json.dumps({f'left {place}': option for place, option in enumerate(options)})}",
            "steps": f"ordering: {json.dumps(stem)}, sequence: {json.dumps(options)}",
            "essay": f"essay: {json.dumps(stem)}, model-answer: {json.dumps(answer)}, space: {draw(st.sampled_from(['3 lines', '6 cm', 'half page']))}",
        }[kind] + "}")  # fmt: skip
    paper = draw(
        st.fixed_dictionaries(
            {
                "size": st.sampled_from(["a4", "letter"]),
                "columns": st.sampled_from([1, 2]),
                "answer-sheet": st.sampled_from(["false", "last", "own", "inline"]),
                "font-size": st.sampled_from(["9pt", "11pt", "14pt"]),
            }
        )
    )
    head = f"forms: {draw(st.integers(1, 3))}\npaper: {json.dumps(paper)}\n"
    return "\n".join(lines), f"{head}sections: [{{pick: {len(lines)}}}]"


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.too_slow], derandomize=True)
@given(quizzes())
def test_whatever_is_printed_is_whole_and_agrees_with_its_key(drawn):
    questions, lines = drawn
    quiz = quiz_of(questions, lines)
    assert [] == problems(quiz, printouts_of(quiz))
