"""The addresses that a content names, and what is said of the dead ones."""

from collections.abc import Callable, Mapping
from pathlib import Path

from explainer.read.folder import read_documents
from outside_links.asked import Answer
from outside_links.found import LISTED, findings, outside_links

ARTICLE = """
    title: A
    date: 2024-08-13
    summary: Voir https://summary.example/ aussi.
    same_as: [Q1, "https://same.example/"]
    sources:
      - id: ap
        title: T
        url: https://source.example/a#part
        archive: HTTP://archive.example/
    ---
    [Un](https://body.example/), <https://auto.example/>, [deux][x], [ici](../about.md).

    `https://code.example/` et [encore](https://source.example/a).

    [x]: https://label.example/
    """


def test_addresses_come_with_their_places(content_of: Callable[[Mapping[str, str]], Path]) -> None:
    """Sources, identities and links of the text are found with file and line; code is not."""
    documents, _ = read_documents(content_of({"articles/a.md": ARTICLE}))
    assert outside_links(documents.texts, "content/") == {
        "https://same.example/": ["content/articles/a.md:5"],
        "https://source.example/a": ["content/articles/a.md:9", "content/articles/a.md:14"],
        "HTTP://archive.example/": ["content/articles/a.md:10"],
        "https://body.example/": ["content/articles/a.md:12"],
        "https://auto.example/": ["content/articles/a.md:12"],
        "https://label.example/": ["content/articles/a.md:12"],
    }


def test_nothing_dead_is_nothing_said() -> None:
    """Answers that are unsure make no finding."""
    links = {"https://a.example/": ["a.md:1"]}
    assert findings(links, {"https://a.example/": Answer(reason="403")}) == ""


def test_a_finding_is_code() -> None:
    """No address and no file name becomes a mention, a link or a heading of the issue."""
    url = "https://a.example/`@someone\n# x"
    text = findings({url: ["content/`@a`.md:3"]}, {url: Answer(dead=True, reason="404")})
    last = text.splitlines()[-1]
    assert last == "- `https://a.example/%60@someone?# x` (404): `content/%60@a%60.md:3`"


def test_an_issue_holds_so_many() -> None:
    """A list too long for an issue ends with how many more there are."""
    links = {f"https://a.example/{n:04}{'x' * 900}": ["é" * 900] * 9 for n in range(LISTED + 7)}
    text = findings(links, dict.fromkeys(links, Answer(dead=True, reason="no such host")))
    assert text.endswith("- … + 7\n")
    assert len(text) < 65_536 * 3
