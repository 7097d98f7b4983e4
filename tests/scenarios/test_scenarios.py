"""Every scenario file is a tree of files and what must come out of it.

A scenario begins with a sentence that says what is true. Then come parts that start with a line
`-- name --`:

    -- options --            options of the site, as YAML (language: fr unless it says otherwise)
    -- content/… --          a file of the content folder
    -- problems --           exactly these lines, in the site's language; nothing else
    -- problems en --        the same problems in another language
    -- addresses --          exactly these pages
    -- page ADDRESS --       each line stands in the page's text, in this order
    -- absent ADDRESS --     no line stands in the page's text

A page's text is its template's context as YAML, its sections last, then its Markdown.
"""

from pathlib import Path
from typing import Any

import pytest
import yaml

from explainer import ContentError, Site, SiteInfo, generate
from explainer.engines.options import site_info
from explainer.read.problems import Problem, problem_lines
from trees import sections, write_tree

SCENARIOS = sorted(Path(__file__).parent.glob("*/*.txt"))


def _site_info(text: str) -> SiteInfo:
    options: dict[str, Any] = yaml.safe_load(text) or {}
    language = options.pop("language", "fr")
    urls = options.pop("directory_urls", True)
    return site_info(
        name="Site",
        url="https://example.org/",
        language=language,
        directory_urls=urls,
        options=options,
    )


def _generate(content: Path, info: SiteInfo) -> tuple[Site | None, tuple[Problem, ...]]:
    try:
        site = generate(content, info)
    except ContentError as error:
        return None, error.problems
    return site, site.problems


def _page_text(site: Site, address: str) -> str:
    page = next(page for page in site.pages if page.address == address.removeprefix("/"))
    head = {key: value for key, value in page.context.items() if key != "sections"}
    parts = [head, page.context["sections"]]
    return "".join(map(_as_yaml, parts)) + page.body


def _as_yaml(value: Any) -> str:
    return str(yaml.safe_dump(value, allow_unicode=True, sort_keys=False, width=10_000))


def _assert_in_order(text: str, lines: list[str], name: str) -> None:
    position = 0
    for line in lines:
        found = text.find(line, position)
        assert found >= 0, f"{name}: {line!r} is missing (or out of order) in:\n{text}"
        position = found + len(line)


@pytest.mark.parametrize("path", SCENARIOS, ids=lambda path: f"{path.parent.name}/{path.stem}")
def test_scenario(path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What the scenario file says is true."""
    parts = sections(path.read_text(encoding="utf-8"))
    monkeypatch.chdir(
        write_tree(tmp_path, {k: v for k, v in parts.items() if k.startswith("content/")})
    )
    info = _site_info(parts.pop("options", ""))
    site, problems = _generate(tmp_path / "content", info)
    lines = problem_lines(problems, tmp_path / "content", info.language)
    assert lines == parts.pop("problems", "").splitlines()
    for name in [name for name in parts if name.startswith("problems ")]:
        lines = problem_lines(problems, tmp_path / "content", name.removeprefix("problems "))
        assert lines == parts.pop(name).splitlines()
    for name, text in parts.items():
        wanted = [line.strip() for line in text.splitlines() if line.strip()]
        if name.startswith("content/"):
            continue
        assert site is not None
        if name == "addresses":
            assert [f"/{page.address}" for page in site.pages] == wanted
        elif name.startswith("page "):
            _assert_in_order(_page_text(site, name.removeprefix("page ")), wanted, name)
        else:
            shown = _page_text(site, name.removeprefix("absent "))
            assert not [line for line in wanted if line in shown], name


def test_there_are_scenarios() -> None:
    """The scenarios are found: an empty folder would pass unseen."""
    assert len(SCENARIOS) > 20
