import json
from pathlib import Path

import jsonschema
import pytest
import quizgen
from quizgen.checks import codes, explain
from quizgen.diagnostics import Severity, SourceText
from quizgen.report import FORMATS

from tests.report.problems import problem

WRITE = FORMATS["sarif"]
# of the OASIS standard, as its committee publishes it
SCHEMA = json.loads((Path(__file__).parent / "sarif-schema-2.1.0.json").read_text())


def run_of(*diagnostics):
    return json.loads(WRITE(diagnostics))["runs"][0]


def is_valid(*diagnostics):
    jsonschema.validate(json.loads(WRITE(diagnostics)), SCHEMA)
    return True


def test_a_log_of_every_code_and_severity_is_valid_by_the_standards_schema():
    found = [problem(code=code, severity=severity, question="q-1") for code in codes() for severity in Severity]
    assert is_valid(*found)


def test_a_log_without_results_is_valid():
    assert is_valid()


def test_the_schema_refuses_what_is_none():
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate({"version": "2.1.0"}, SCHEMA)


def test_the_tool_names_its_version():
    driver = run_of(problem())["tool"]["driver"]
    assert ("quizgen", quizgen.__version__) == (driver["name"], driver["version"])


def test_a_result_tells_rule_level_message_and_question():
    (result,) = run_of(problem(help="mend", question="cells-03"))["results"]
    assert ("duplicate-options", 0, "error") == (result["ruleId"], result["ruleIndex"], result["level"])
    assert {"text": "it stands twice\nhelp: mend"} == result["message"]
    assert {"question": "cells-03"} == result["properties"]


def test_its_region_spans_the_place():
    (result,) = run_of(problem())["results"]
    location = result["locations"][0]["physicalLocation"]
    assert {"startLine": 2, "startColumn": 27, "endLine": 2, "endColumn": 31} == location["region"]
    assert "banks/cells.yaml" == location["artifactLocation"]["uri"]


def test_columns_count_code_points():
    assert "unicodeCodePoints" == run_of(problem())["columnKind"]


@pytest.mark.parametrize(
    ("severity", "level"), [(Severity.ERROR, "error"), (Severity.WARNING, "warning"), (Severity.HINT, "note")]
)
def test_severities_have_their_levels(severity, level):
    assert level == run_of(problem(severity=severity))["results"][0]["level"]


def test_rules_stand_once_with_their_explanations():
    rules = run_of(problem(), problem(code="double-negative"), problem("again"))["tool"]["driver"]["rules"]
    assert ["double-negative", "duplicate-options"] == [rule["id"] for rule in rules]
    assert explain("double-negative") == rules[0]["help"]["text"]
    assert "The stem asks for what is not so, and an option denies something." == rules[0]["shortDescription"]["text"]


def test_results_point_at_their_rules():
    run = run_of(problem(), problem(code="double-negative"))
    rules = run["tool"]["driver"]["rules"]
    assert [each["ruleId"] for each in run["results"]] == [rules[each["ruleIndex"]]["id"] for each in run["results"]]


@pytest.mark.parametrize(
    ("path", "address"),
    [
        ("my banks/é.yaml", "my%20banks/%C3%A9.yaml"),
        ("/home/me/a b.yaml", "file:///home/me/a%20b.yaml"),
        ("../a#b?.yaml", "../a%23b%3F.yaml"),
    ],
)
def test_paths_become_addresses(path, address):
    found = problem(source=SourceText(path, "bank"), at="bank")
    assert address == run_of(found)["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]


def test_it_is_ascii_so_that_any_output_can_carry_it():
    assert WRITE([problem("é \u202e 東")], colour=True).isascii()
