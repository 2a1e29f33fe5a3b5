import pytest


def pytest_addoption(parser):
    parser.addoption(
        "--renew-goldens", action="store_true", help="write the expected outputs anew, to be read by a human"
    )


@pytest.fixture
def renew_goldens(request):
    return request.config.getoption("--renew-goldens")


@pytest.fixture(autouse=True)
def _nothing_is_remembered(monkeypatch):
    """Keep what tests check out of the cache of whoever runs them."""
    monkeypatch.setenv("QUIZGEN_CACHE", "")
