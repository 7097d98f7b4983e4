"""A stranger's page in a real browser: nothing of it runs or loads, on load or on click."""

import json
from pathlib import Path

import pytest
from markdown import Markdown
from playwright.sync_api import Browser, Page

from explainer.markdown.extensions import EXTENSIONS, extension_settings
from explainer.words.slugs import heading_slug
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

_NAMED = {
    "name": SCRIPT,
    "summary": SCRIPT,
    "part_of": f"tout {SCRIPT}",
    "sources": [{"title": SCRIPT, "publisher": SCRIPT}],
}
THINGS = {
    "organizations/o": {**_NAMED, "also_known_as": [{"name": SCRIPT, "to": "2024"}]},
    "places/p": {**_NAMED, "country": SCRIPT, "lat": "48.85", "lon": "2.29"},
    "people/ada": {
        "name": f"Ada {SCRIPT}",
        "positions": [{"role": SCRIPT, "organization": "o"}],
    },
    "events/e": {"title": f"Ici {SCRIPT}", "place": "p", "organizations": ["o"]},
}
"""Files of other kinds, by path."""

STRIPPED = {
    "script": "<script>pwned=1</script>",
    "script in a list": "- un\n- <ScRiPt>pwned=1</sCrIpT>",
    "script in a table": "| a | <script>pwned=1</script> |\n|---|---|\n| 1 | 2 |",
    "image": 'Un <img alt="x" onerror="pwned=1" onclick="pwned=1"> mot',
    "drawing": '<svg onload="pwned=1"></svg> <svg><script>pwned=1</script></svg>',
    "details": '<details open ontoggle="pwned=1"><summary onclick="pwned=1">s</summary>t</details>',
    "attribute list": '*mot*{ onclick="pwned=1" onmouseover="pwned=1" style="color: red" }',
    "attributes of a heading": '## Titre { onmouseover="pwned=1" }',
    "attributes of a paragraph": 'Un texte\n{ onclick="pwned=1" }',
    "form": "<form><input name=q onfocus=pwned=1 autofocus><button>b</button></form>",
    "style": "<style>main, h1 { display: none }</style>",
    "refresh": '<meta http-equiv="refresh" content="0;url=javascript:pwned=1">',
    "base": '<base href="https://example.org/">',
    "template": "<div><template shadowrootmode=open><script>pwned=1</script></template></div>",
    "formulas": '<math><maction xlink:href="javascript:pwned=1">m</maction></math>',
    "end tags": "</article></main></body><script>pwned=1</script>",
    "comment": "<!-- --!><script>pwned=1</script> -->",
    "heading": '## &lt;/title&gt;&lt;script&gt;pwned=1&lt;/script&gt; <b onclick="pwned=1">',
    "link": '<a onclick="pwned=1" href="https://example.org/">lien</a>',
    "scheme as a tag": "<javascript:pwned=1>",
    "templates": "{{ 7*7 }} {% raw %} ${pwned=1}",
}
"""What a build takes out of a text, with a warning."""

REFUSED = {
    "links": "[a](javascript:pwned=1) [b](JaVaScRiPt:pwned=1)",
    "entities": "[a](java&#115;cript:pwned=1) [b](&#x6A;avascript:pwned=1)",
    "tabs": "[a](java\tscript:pwned=1) [b](<java\nscript:pwned=1>)",
    "references": "[a][b]\n\n[b]: javascript:pwned=1",
    "raw links": '<a href="javascript:pwned=1">a</a> <a href=" \x01javascript:pwned=1">b</a>',
    "address in a list": '[b](c){ href="javascript:pwned=1" }',
    "documents": "[a](data:text/html,<script>opener.pwned=1</script>) [b](vbscript:x)",
    "images": "![a](https://example.org/a.png) ![b](//example.org/b.png) ![c](\\\\example.org/c)",
    "sets": '<img srcset="https://example.org/a.png 2x" alt="a">',
    "styles": '<link rel="stylesheet" href="https://example.org/a.css">',
    "imports": "<style>@import 'https://example.org/b.css';</style>",
    "style": '<p style="background: url(https://example.org/a.png)">a</p>',
    "frames": '<iframe src="https://example.org/"></iframe><iframe srcdoc="<b>parent</b>">',
    "media": '<video poster="https://example.org/a.png"><source src="//example.org/b.mp4"></video>',
    "objects": '<object data="https://example.org/a"></object><embed src="https://example.org/b">',
    "mutation": '<noscript><p title="</noscript><img src=x onerror=pwned=1>">',
    "mutation in formulas": "<math><mtext><table><mglyph><style><img src=x onerror=pwned=1>",
    "ids": '<div id="__search">a</div> <form id="main"><input name="pwned"></form>',
}
"""What a build refuses; here the boundary meets it alone."""

CLICK = """() => {
  addEventListener('click', e => {
    const link = e.target.closest('a[href]');
    if (link && link.protocol !== 'javascript:') e.preventDefault();
  }, true);
  for (const element of document.querySelectorAll('*')) {
    for (const name of ['mouseover', 'focus', 'toggle', 'pointerdown', 'keydown'])
      element.dispatchEvent(new Event(name));
    if (element.click) element.click();
  }
}"""
"""Clicks everything; of links only those are followed that run something."""


def _has_run(page: Page) -> bool:
    """Whether the hostile script runs when everything is clicked; waits for what comes late."""
    page.evaluate(CLICK)
    page.wait_for_timeout(20)
    return page.evaluate("window.pwned") is not None


@pytest.fixture(scope="module")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A site where each text is alone in an article, and all with all hostile fields in one."""
    every = "\n\n".join(STRIPPED.values())
    files = {
        "mkdocs.yml": FIVE_LINES,
        "content/articles/a.md": f"---\n{json.dumps(FIELDS, ensure_ascii=False)}\n---\n{every}",
        "content/about.md": f"# {SCRIPT}\n\n{every}",
    }
    for path, fields in THINGS.items():
        files[f"content/{path}.md"] = f"---\n{json.dumps(fields, ensure_ascii=False)}\n---\n{every}"
    for number, body in enumerate(STRIPPED.values()):
        alone = {"title": body, "date": "2024-08-13", "summary": body, "why": body}
        head = json.dumps(alone, ensure_ascii=False)
        files[f"content/articles/a{number}.md"] = f"---\n{head}\n---\n{body}\n"
    folder = write_tree(tmp_path_factory.mktemp("hostile"), files)
    build(folder)
    return folder / "site"


def test_nothing_a_stranger_writes_runs(browser: Browser, hostile: Path) -> None:
    """On every page, after a click on everything, nothing has run, nothing left the site."""
    pages = sorted(hostile.rglob("*.html"))
    assert len(pages) > 10 + len(STRIPPED)
    with served(hostile) as origin:
        context = browser.new_context()
        asked: list[str] = []
        context.on("request", lambda request: asked.append(request.url))
        for path in pages:
            page = context.new_page()
            page.goto(origin + path.relative_to(hostile).as_posix())
            assert page.locator("main h1").count() == 1, path
            assert page.locator("main h1").is_visible(), path
            assert page.locator("main script, main svg, main style, main form").count() == 0, path
            assert not _has_run(page), path
            page.close()
        context.close()
        assert [url for url in asked if not url.startswith(origin)] == []


@pytest.mark.parametrize("text", [*REFUSED.values(), *STRIPPED.values()])
def test_the_boundary_holds_alone(browser: Browser, text: str) -> None:
    """Even what the check refuses neither runs nor loads behind the boundary."""
    settings = extension_settings(heading_slug)
    html = Markdown(extensions=list(EXTENSIONS), extension_configs=settings).convert(text)
    page = browser.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    page.set_content(f"<!doctype html><main>{html}</main>")
    assert not _has_run(page)
    assert [url for url in asked if not url.startswith("about:")] == []
    page.close()


def test_hostile_text_is_shown_as_it_was_written(browser: Browser, hostile: Path) -> None:
    """A hostile title is text: readers see it whole."""
    with served(hostile) as origin:
        page = browser.new_page()
        page.goto(origin + "articles/a/")
        assert page.locator("main h1").inner_text().casefold() == SCRIPT.casefold()
        assert page.title().startswith(SCRIPT)
        assert "{{ 7*7 }}" in page.locator("main").inner_text()
        page.close()
