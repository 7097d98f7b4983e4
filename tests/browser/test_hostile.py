"""A stranger's page in a real browser: nothing of it runs, on load or on click."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from trees import FIVE_LINES, build, served, write_tree

pytestmark = pytest.mark.browser

SCRIPT = "</title></h1></p>\"'><script>window.pwned=1</script><img alt=x onerror=window.pwned=1>"
"""Breaks out of a title, a heading, a paragraph and an attribute, and runs where it can."""

FIELDS = {
    "title": SCRIPT,
    "date": "2024-08-13",
    "summary": SCRIPT,
    "event": f"événement {SCRIPT}",
    "people": [{"id": f"Ada {SCRIPT}", "role": SCRIPT}],
    "named": [f"Bob {SCRIPT}"],
    "themes": [f"thème {SCRIPT}", "{{ 7*7 }}{% raw %}"],
    "organizations": [SCRIPT],
    "authors": [SCRIPT],
    "key_points": [{"text": SCRIPT, "source": "ap"}],
    "why": SCRIPT,
    "open_questions": [{"text": SCRIPT, "answer": SCRIPT}],
    "updates": [{"at": "2024", "text": SCRIPT}],
    "corrections": [{"date": "2024-08-14", "kind": "erratum", "text": SCRIPT}],
    "replies": [{"by": {"text": SCRIPT}, "text": SCRIPT}],
    "timeline": [
        {
            "at": "2024-08-12 20:00",
            "text": SCRIPT,
            "according_to": {"text": SCRIPT},
            "source": "ap",
            "responses": [{"by": {"text": SCRIPT}, "stance": "disputes", "text": SCRIPT}],
        }
    ],
    "statements": [
        {
            "by": {"text": SCRIPT},
            "quote": SCRIPT,
            "source": "ap",
            "original": {"lang": "en", "text": SCRIPT},
        }
    ],
    "sources": [
        {
            "id": "ap",
            "title": SCRIPT,
            "publisher": SCRIPT,
            "author": [SCRIPT],
            "excerpt": SCRIPT,
        }
    ],
}

BODY = """<script>window.pwned=1</script>

<details open ontoggle="window.pwned=1"><summary onclick="window.pwned=1">s</summary>t</details>

</article></main></body><script>window.pwned=1</script>

## &lt;/title&gt;&lt;script&gt;window.pwned=1&lt;/script&gt; <img alt="x" onerror="window.pwned=1">

*mot*{ onclick=window.pwned=1 style=color:red } {{ 7*7 }}

<svg onload="window.pwned=1"></svg> <a onclick="window.pwned=1">lien</a>
"""


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site of one article whose every field is hostile, and one such ordinary page."""
    head = json.dumps(FIELDS, ensure_ascii=False)
    files = {
        "mkdocs.yml": FIVE_LINES,
        "content/articles/a.md": f"---\n{head}\n---\n{BODY}",
        "content/about.md": f"# {SCRIPT}\n\n{BODY}",
    }
    folder = write_tree(tmp_path_factory.mktemp("hostile"), files)
    build(folder)
    return folder / "site"


def test_nothing_a_stranger_writes_runs(browser: Browser, hostile: Path) -> None:
    """On every page, after a click on everything, the hostile script has not run."""
    pages = sorted(hostile.rglob("*.html"))
    assert len(pages) > 10
    with served(hostile) as origin:
        context = browser.new_context()
        for path in pages:
            page = context.new_page()
            page.goto(origin + path.relative_to(hostile).as_posix())
            page.evaluate(
                "document.querySelectorAll('main *').forEach(e => {"
                " e.removeAttribute('href'); e.dispatchEvent(new Event('click'));"
                " e.dispatchEvent(new Event('mouseover')); })"
            )
            assert page.evaluate("window.pwned") is None, path
            assert page.locator("main h1").count() == 1, path
            assert page.locator("main script, main svg, main style").count() == 0, path
            page.close()
        context.close()


def test_hostile_text_is_shown_as_it_was_written(browser: Browser, hostile: Path) -> None:
    """A hostile title is text: readers see it whole."""
    with served(hostile) as origin:
        page = browser.new_page()
        page.goto(origin + "articles/a/")
        assert page.locator("main h1").inner_text().casefold() == SCRIPT.casefold()
        assert page.title().startswith(SCRIPT)
        assert "{{ 7*7 }}" in page.locator("main").inner_text()
        page.close()
