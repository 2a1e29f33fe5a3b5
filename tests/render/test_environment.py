"""Templates are found in the user's folders first, and print no author's string as source."""

import re
from decimal import Decimal

import pytest
import typst
from hypothesis import given, settings
from hypothesis import strategies as st
from jinja2 import TemplateAssertionError, TemplateNotFound, UndefinedError
from markupsafe import Markup
from quizgen.render import environment as module
from quizgen.render.environment import (
    html_environment,
    read_template_file,
    shipped_templates,
    typst_environment,
    typst_value,
)

HOSTILE = [
    '#panic("x")',
    '"; panic("x"); "',
    "]#panic()[",
    "\\u{22}",
    "$ sum $",
    "<a>& 'b'",
    "//",
    "/*",
    "`",
    "\n#1",
    "{{ 7*7 }}",
    "{% x %}",
]
ENVIRONMENTS = [html_environment, typst_environment]


@pytest.fixture
def shipped(tmp_path, monkeypatch):
    folder = tmp_path / "shipped"
    monkeypatch.setattr(module, "shipped_templates", lambda: folder)
    write(folder, "typst/paper.typ.j2", "head\n{% block body %}shipped {{ title }}{% endblock %}\n")
    write(folder, "typst/lib.typ", "shipped library")
    module.forget_templates()
    yield folder
    module.forget_templates()  # or later tests would be given these


def write(folder, name, text):
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text)
    return folder


def render(source, make=typst_environment, **values):
    return make(()).from_string(source).render(values)


def test_the_shipped_templates_stand_beside_or_in_the_package():
    assert (shipped_templates() / "init" / "banks").is_dir()


@pytest.mark.usefixtures("shipped")
def test_a_user_s_template_stands_before_the_shipped_one(tmp_path):
    own = write(tmp_path / "own", "typst/paper.typ.j2", "own")
    assert "own" == typst_environment((own,)).get_template("typst/paper.typ.j2").render()


@pytest.mark.usefixtures("shipped")
def test_the_shipped_template_serves_where_the_user_has_none(tmp_path):
    assert 'head\nshipped "T"' == typst_environment((tmp_path,)).get_template("typst/paper.typ.j2").render(title="T")


@pytest.mark.usefixtures("shipped")
def test_a_user_s_template_extends_the_shipped_one_of_its_name(tmp_path):
    extending = '{% extends "builtin/typst/paper.typ.j2" %}\n{% block body %}own, {{ super() }}{% endblock %}'
    own = write(tmp_path / "own", "typst/paper.typ.j2", extending)
    rendered = typst_environment((own,)).get_template("typst/paper.typ.j2").render(title="T")
    assert 'head\nown, shipped "T"' == rendered


@pytest.mark.usefixtures("shipped")
def test_a_folder_called_builtin_does_not_hide_the_shipped_templates(tmp_path):
    own = write(tmp_path / "own", "builtin/typst/paper.typ.j2", "own")
    rendered = typst_environment((own,)).get_template("builtin/typst/paper.typ.j2").render(title="T")
    assert rendered.startswith("head")


@pytest.mark.usefixtures("shipped")
def test_a_template_outside_the_folders_is_not_found(tmp_path):
    write(tmp_path, "secret.j2", "secret")
    with pytest.raises(TemplateNotFound):
        html_environment((tmp_path / "own",)).get_template("../secret.j2")


@pytest.mark.usefixtures("shipped")
def test_a_user_s_library_stands_before_the_shipped_one(tmp_path):
    own = write(tmp_path / "own", "typst/lib.typ", "own library")
    assert [b"own library", b"shipped library"] == [
        read_template_file((own,), "typst/lib.typ"),
        read_template_file((), "typst/lib.typ"),
    ]


@pytest.mark.usefixtures("shipped")
def test_a_missing_library_is_named():
    with pytest.raises(FileNotFoundError, match=r"none\.typ"):
        read_template_file((), "typst/none.typ")


@pytest.mark.parametrize(
    ("value", "written"),
    [
        ("a b", '"a b"'),
        ("#a", r'"\u{23}a"'),
        (Markup("text(1)"), "text(1)"),
        (True, "true"),
        (False, "false"),
        (None, "none"),
        (7, "7"),
        (Decimal("1E+2"), "100"),
        (Decimal("0.50"), "0.50"),
        ((), "()"),
        (("a", 1), '("a", 1, )'),
        ([Markup("x"), (None,)], "(x, (none, ), )"),
    ],
)
def test_each_value_becomes_a_typst_expression(value, written):
    assert written == render("{{ value }}", value=value)


def test_a_value_without_a_literal_is_refused():
    with pytest.raises(TypeError, match="a Typst template can't print a set"):
        render("{{ value }}", value={1})


def test_a_constant_in_a_typst_template_is_a_literal_too():
    assert '"a b"' == render('{{ "a b" }}')


@pytest.mark.parametrize("make", ENVIRONMENTS)
def test_an_undefined_name_is_an_error(make):
    with pytest.raises(UndefinedError, match="'titel' is undefined"):
        render("{{ titel }}", make)


def test_nothing_prints_as_nothing_in_html():
    assert "<p></p>" == render("<p>{{ value }}</p>", html_environment, value=None)


@pytest.mark.parametrize("make", ENVIRONMENTS)
def test_no_filter_takes_a_text_for_source(make):
    with pytest.raises(TemplateAssertionError, match="No filter named 'safe'"):
        render("{{ value | safe }}", make, value="x")


@pytest.mark.parametrize("text", HOSTILE)
def test_html_shows_an_author_s_string_as_typed(text):
    assert re.search(r"[<>\"']", render("{{ value }}", html_environment, value=text)) is None


@pytest.mark.parametrize(
    "template",
    [
        "{{ value }}",
        "{% macro m(x) %}{{ x }}{% endmacro %}{{ m(value) }}",
        "{% set x %}{{ value }}{% endset %}{{ x }}",
        "{{ value ~ value }}",
        "{{ [value, value] | join }}",
        "{{ value | upper }}",
        "{{ value | replace('a', 'b') }}",
        '{{ "%s!" | format(value) }}',
        "{{ value[:3] }}",
        "{% autoescape false %}{{ value }}{% endautoescape %}",
    ],
)
@given(text=st.one_of(st.sampled_from(HOSTILE), st.text()))
@settings(max_examples=30, deadline=None)
def test_a_typst_template_prints_an_author_s_string_as_one_literal(template, text):
    assert re.fullmatch(r'"(?:\\u\{[0-9a-f]+\}|[\w ]|[^\x00-\x9f])*"', render(template, value=text))


@given(text=st.text(st.characters(exclude_categories=["Cs"])))
@settings(max_examples=50, deadline=None)
def test_typst_reads_the_literal_back(text):
    assert text == re.sub(r"\\u\{([0-9a-f]+)\}", lambda found: chr(int(found[1], 16)), typst_value(text)[1:-1])


def test_typst_compiles_hostile_strings_in_every_context():
    expression = "{{ value }}"
    source = f"#{expression} #text({expression}) #[#{expression}] $ #{expression} $ #{{ let a = {expression} }}"
    assert typst.compile("\n\n".join(render(source, value=text) for text in HOSTILE).encode(), format="svg")
