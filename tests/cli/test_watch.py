"""`quizgen watch` as a person runs it: a real server, real files and a browser's way to be told."""

import http.client
import os
import signal
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from quizgen import cli

BANK = "bank: b-1\ntitle: T\nquestions:\n  - {id: q-1, true-false: So., answer: true, rationale: It is.}\n"
QUIZ = "quiz: z-1\ntitle: Z\nbanks: [b.yaml]\nsections: [{pick: 1}]\n"
ENVIRONMENT = {**os.environ, "PYTHONPATH": str(Path(cli.__file__).parents[2])}
PATIENCE = 60  # seconds; a busy machine is no failure


@pytest.fixture
def watching(tmp_path):
    """Run the command on a small project, and end it whatever happens."""
    (tmp_path / "content").mkdir()
    (tmp_path / "content/b.yaml").write_text(BANK)
    (tmp_path / "content/z.yaml").write_text(QUIZ)
    started = []

    def start(*options):
        command = [sys.executable, "-m", "quizgen", "watch", "--no-browser", "--port", "0", *options]
        process = subprocess.Popen(
            command,
            cwd=tmp_path,
            env=ENVIRONMENT,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
            preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),  # noqa: PLW1509  one that workers ignore
        )
        started.append(process)
        return process, Browser(process.stdout.readline().strip())

    yield start
    for process in started:
        process.kill()
        process.communicate()


class Browser:
    def __init__(self, address):
        self.port = urlsplit(address).port
        self.listening = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        self.listening.request("GET", "/events")
        self.events = self.listening.getresponse()

    def next_event(self):
        lines = iter(self.events.readline, b"")
        return next(line for line in lines if line.startswith(b"data:"))

    def get(self, path):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        connection.request("GET", path)
        return connection.getresponse().read().decode()


def test_a_saved_bank_is_told_and_shown(watching, tmp_path):
    _, browser = watching()
    first = browser.next_event()
    (tmp_path / "content/b.yaml").write_text(BANK.replace("So.", "Thus."))
    assert first != browser.next_event()
    assert "Thus." in browser.get("/documents/z-1/z-1-A.html")


def test_a_changed_template_is_told_and_shown(watching, tmp_path):
    (tmp_path / "content/templates/html").mkdir(parents=True)
    _, browser = watching()
    browser.next_event()
    own = '{% extends "builtin/html/paper.html.j2" %}{% block head %}OURS{% endblock %}'
    (tmp_path / "content/templates/html/paper.html.j2").write_text(own)
    browser.next_event()
    assert "OURS" in browser.get("/documents/z-1/z-1-A.html")


def test_what_to_asks_for_is_built_beside_it(watching, tmp_path):
    process, browser = watching("--to", "csv")
    assert ["build/z-1/z-1.keys.csv", "build/z-1/z-1.manifest.json"] == sorted(
        process.stdout.readline().strip() for _ in range(2)
    )
    browser.next_event()
    (tmp_path / "content/b.yaml").write_text(BANK.replace("answer: true", "answer: false"))
    process.stdout.readline()
    assert "False" in (tmp_path / "build/z-1/z-1.keys.csv").read_text()


@pytest.mark.parametrize(("sent", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_signal_ends_it(watching, sent, code):
    process, browser = watching()
    browser.next_event()
    process.send_signal(sent)
    assert code == process.wait(PATIENCE)


def test_a_port_that_is_taken_is_told(watching, tmp_path):
    _, browser = watching()
    process = subprocess.run(
        [sys.executable, "-m", "quizgen", "watch", "--no-browser", "--port", str(browser.port), "content"],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
        env=ENVIRONMENT,
    )
    assert (1, f"quizgen: port {browser.port} can't be used: address already in use") == (
        process.returncode,
        process.stderr.splitlines()[0],
    )
