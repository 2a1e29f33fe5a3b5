"""What a preview shows, and whom it answers."""

import pytest
from quizgen.cli.shared import all_diagnostics
from quizgen.load import Memory, load_project
from quizgen.preview import EMPTY, Preview, make_site
from quizgen.render.environment import shipped_templates
from quizgen.targets import Supplies
from werkzeug.test import Client

BANK = "bank: b-1\ntitle: T\nquestions:\n  - {id: q-1, true-false: So., answer: true, rationale: It is.}\n"
QUIZ = "quiz: z-1\ntitle: Midterm\nbanks: [b.yaml]\nsections: [{pick: 1}]\n"
ERROR = BANK + "  - {id: q-2, true-false: So., answer: '<b>'}\n"
PAPER = "/documents/z-1/z-1-A.html"
HERE = "http://127.0.0.1:8765/"


class Watched:
    """A folder, and the preview of it."""

    def __init__(self, folder):
        self.folder, self.memory, self.site, self.preview = folder, Memory(), EMPTY, Preview()
        self.client = Client(self.preview)

    def write(self, **files):
        for name, content in files.items():
            (self.folder / f"{name}.yaml").write_text(content)
        self.memory.begin_round()
        project = load_project((self.folder,), memory=self.memory)
        found = all_diagnostics(project, memory=self.memory)
        supplies = Supplies((shipped_templates(),), 0, project.media)
        self.site = make_site(project, found, supplies, before=self.site, memory=self.memory)
        return self.preview.show(self.site)

    def get(self, path, **options):
        return self.client.get(path, base_url=HERE, **options)


@pytest.fixture
def watched(tmp_path):
    made = Watched(tmp_path)
    made.write(b=BANK, z=QUIZ)
    return made


def test_the_index_leads_to_paper_key_and_matrix(watched):
    page = watched.get("/").text
    assert [1, 1, 1] == [
        page.count(f'href="/documents/z-1/{name}.html"') for name in ("z-1-A", "z-1-A.key", "z-1.keys")
    ]
    assert "no problems" in page


def test_a_document_is_the_one_that_is_built(watched):
    assert "So." in watched.get(PAPER).text


def test_problems_stand_in_the_index_with_their_place_and_as_text(watched):
    watched.write(b=ERROR)
    page = watched.get("/").text
    assert f"{watched.folder}/b.yaml:5:40" in page
    assert "&#39;&lt;b&gt;&#39; is neither true nor false" in page


def test_with_errors_the_last_good_documents_stay_and_are_said_to_be_old(watched):
    watched.write(b=ERROR)
    assert "So." in watched.get(PAPER).text
    assert "as it was before the errors" in watched.get("/").text


def test_they_are_renewed_when_the_errors_are_mended(watched):
    watched.write(b=ERROR)
    watched.write(b=BANK.replace("So.", "Thus."))
    assert "Thus." in watched.get(PAPER).text
    assert "as it was before the errors" not in watched.get("/").text


def test_a_quiz_that_is_gone_is_shown_no_more(watched):
    (watched.folder / "z.yaml").unlink()
    watched.write()
    assert 404 == watched.get(PAPER).status_code


def test_only_a_change_of_what_is_shown_is_told(watched):
    assert [False, True] == [watched.write(b=BANK + "# a comment\n"), watched.write(b=BANK.replace("So.", "Thus."))]


@pytest.mark.parametrize(
    "path", ["/b.yaml", "/documents/", "/documents/../b.yaml", "/documents//etc/passwd", "/%2e%2e/b.yaml"]
)
def test_nothing_else_is_served(watched, path):
    assert 404 == watched.get(path).status_code


@pytest.mark.parametrize(
    "host", ["evil.example:8765", "127.0.0.1:80", "127.0.0.1.evil.example:8765", "localhost.:8765"]
)
def test_other_names_are_refused(watched, host):
    assert 403 == watched.get("/", headers={"Host": host}).status_code


def test_this_machine_s_name_is_answered(watched):
    assert 200 == watched.get("/", headers={"Host": "localhost:8765"}).status_code


def test_nothing_can_be_sent(watched):
    assert 405 == watched.client.post("/", base_url=HERE).status_code


def test_a_document_may_run_nothing(watched):
    policy = watched.get(PAPER).headers["Content-Security-Policy"]
    assert policy.startswith("sandbox allow-same-origin allow-modals; script-src 'none'")


def test_the_index_runs_our_script_only(watched):
    policy = watched.get("/").headers["Content-Security-Policy"]
    assert policy.startswith("default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'")
