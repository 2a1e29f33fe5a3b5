"""Time from saving a bank until the browser is told that its page has changed: `python benchmarks/watch.py`."""

import http.client
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from urllib.parse import urlsplit

ROOT = Path(__file__).parent.parent
ROUNDS = 10


def next_event(events):
    return next(line for line in iter(events.readline, b"") if line.startswith(b"data:"))


def main():
    with tempfile.TemporaryDirectory() as folder:
        content = shutil.copytree(ROOT / "content", Path(folder) / "content")
        bank = next((content / "banks").glob("*.yaml"))
        text = bank.read_text("utf-8")
        command = [sys.executable, "-m", "quizgen", "watch", str(content), "--no-browser", "--port", "0"]
        process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True)
        try:
            address = urlsplit(process.stdout.readline().strip())
            connection = http.client.HTTPConnection(address.hostname, address.port, timeout=30)
            connection.request("GET", "/events")
            events = connection.getresponse()
            next_event(events)
            time.sleep(1)  # until it watches
            taken = []
            for number in range(ROUNDS):
                begun = time.perf_counter()
                bank.write_text(text.replace("\nquestions:", f"\n# {number}\nquestions:", 1) + _wrong(number), "utf-8")
                next_event(events)
                taken.append(time.perf_counter() - begun)
        finally:
            process.terminate()
            process.wait()
    print(
        f"{content.name}: save to event, {ROUNDS} times: median {statistics.median(taken):.3f} s, worst {max(taken):.3f} s"
    )


def _wrong(number):
    """An addition that shows: a question more, with an error in every other round, so that all is made anew."""
    answer = "perhaps" if number % 2 else "true"
    return f"\n  - {{id: added-{number}, true-false: An addition., answer: {answer}, use: exam}}\n"


if __name__ == "__main__":
    main()
