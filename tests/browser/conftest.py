"""A dashboard and a Chromium for the tests here; without a Chromium they are skipped."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, expect, sync_playwright

ROOT = Path(__file__).parents[2]
CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
PROBE = re.compile(r"/\w+/_stcore/(health|host-config)$")
PATIENCE = 60_000  # milliseconds that anything may take to come about: how fast it is is not tested here
LASTED = 400  # milliseconds that a page must have been still: a click just before may not have reached the script yet
STILL = """lasted => {
    const ran = document.querySelector('[data-testid=stApp][data-test-script-state=notRunning]');
    const still = ran && !document.querySelector('[data-testid=stSkeleton], [data-stale=true]');
    window.stillSince = still ? window.stillSince ?? performance.now() : undefined;
    return still && performance.now() - window.stillSince > lasted;
}"""
SIZES = {"desktop": {"width": 1440, "height": 900}, "phone": {"width": 390, "height": 844}}

expect.set_options(timeout=PATIENCE)


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if Path(__file__).parent in item.path.parents:
            item.add_marker(pytest.mark.browser)
            if CHROMIUM is None:
                item.add_marker(pytest.mark.skip(reason="no Chromium on this machine: install the package chromium"))


@contextmanager
def dashboard(*arguments: str) -> Iterator[str]:
    """Serve the dashboard on a free port for as long as the block runs; yields its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-m", "streamlit", "run", "dashboard.py", "--server.port", str(port)]
    command += ["--server.headless", "true", "--", *arguments]
    with subprocess.Popen(
        command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env={**os.environ}
    ) as process:
        try:
            _wait_until_healthy(f"http://127.0.0.1:{port}", process)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()


def _wait_until_healthy(address: str, process: subprocess.Popen[bytes]) -> None:
    for _ in range(300):
        if process.poll() is not None:
            raise RuntimeError(f"the dashboard ended with exit code {process.returncode}")
        try:
            with urllib.request.urlopen(f"{address}/_stcore/health", timeout=5) as answer:
                if answer.status == 200:
                    return
        except OSError:
            time.sleep(0.2)
    raise RuntimeError("the dashboard did not start within a minute")


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield browser
        browser.close()


@pytest.fixture(scope="session")
def address() -> Iterator[str]:
    """The dashboard on the sample articles."""
    with dashboard() as url:
        yield url


class Visit:
    """A page in its own browser profile, and what it complained of and asked other hosts for."""

    def __init__(self, page: Page, address: str) -> None:
        self.page = page
        self.address = address
        self.errors: list[str] = []
        self.foreign: list[str] = []
        page.on("console", self._said)
        page.on("pageerror", lambda error: self.errors.append(str(error)))
        page.on("request", lambda request: self._asked(request.url))
        page.on("websocket", lambda socket: self._asked(socket.url))

    def _said(self, message: ConsoleMessage) -> None:
        # Opened at a page's own address, Streamlit first looks for its server below that page, and finds none.
        if message.type == "error" and not PROBE.search(message.location.get("url", "")):
            self.errors.append(f"{message.text} {message.location}")

    def _asked(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in {"data", "blob", "about"} and parts.netloc != urlsplit(self.address).netloc:
            self.foreign.append(url)

    def open(self, path: str = "/") -> Page:
        """Go to a page of the dashboard and wait until it stands."""
        self.page.goto(self.address + path)
        self.settle()
        return self.page

    def settle(self) -> None:
        """Wait until the script has run to its end, charts and grids are drawn, and all of that has lasted."""
        self.page.evaluate("window.stillSince = undefined")
        self.page.wait_for_function(STILL, arg=LASTED)

    def assert_quiet(self) -> None:
        """No error in the console, and nothing asked of another host."""
        assert self.errors == []
        assert self.foreign == []


@pytest.fixture
def visit(chromium: Browser, address: str) -> Iterator[Callable[..., Visit]]:
    """Make a visit: `visit(size="phone", scheme="dark")`; `address=` for another dashboard."""
    contexts = []

    def make(*, size: str = "desktop", scheme: str = "light", address: str = address) -> Visit:
        context = chromium.new_context(viewport=SIZES[size], color_scheme=scheme, accept_downloads=True)
        context.set_default_timeout(PATIENCE)
        contexts.append(context)
        return Visit(context.new_page(), address)

    yield make
    for context in contexts:
        context.close()
