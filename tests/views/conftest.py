"""Open the dashboard without a browser."""

import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

ROOT = Path(__file__).parents[2]
PAGES = ("overview", "compare", "actors", "sources", "coverage", "words", "tables", "articles")
Open = Callable[..., AppTest]


@pytest.fixture
def open_page(monkeypatch: pytest.MonkeyPatch) -> Open:
    """`open_page("actors", corpus=folder, outlet="Larkfield Wire")`; keyword arguments are the address's parameters."""

    def open_(
        page: str = "overview", *, corpus: Path | None = None, arguments: list[str] | None = None, **query
    ) -> AppTest:
        given = arguments if arguments is not None else ["--corpus", str(corpus)] if corpus else []
        monkeypatch.setattr(sys, "argv", ["dashboard.py", *given])
        app = AppTest.from_file(str(ROOT / "dashboard.py"), default_timeout=60)
        for name, value in query.items():
            app.query_params[name] = value
        app.run()
        if page != "overview":
            app.switch_page(f"views/{page}.py").run()
        return app

    return open_


def texts(app: AppTest) -> str:
    """Everything that the page says outside grids and charts."""
    kinds = (
        app.title,
        app.header,
        app.subheader,
        app.markdown,
        app.text,
        app.caption,
        app.info,
        app.error,
        app.warning,
    )
    said = [element.value for kind in (*kinds, app.success) for element in kind]
    return "\n".join([*said, *(markup(app))])


def markup(app: AppTest) -> list[str]:
    """What stands in HTML, without the style sheet."""
    bodies = [element.proto.body for element in app.get("html")]
    return [body for body in bodies if not body.lstrip().startswith("<style")]


def grid(app: AppTest, key: str):
    """The frame in the grid of that key."""
    return next(element.value for element in app.dataframe if element.key == key)
