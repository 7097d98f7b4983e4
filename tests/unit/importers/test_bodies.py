"""The text of a post becomes that of an article, place by place."""

from collections.abc import Callable

import pytest

from explainer.importers.bodies import Body, move_body
from trees import PNG
from unit.importers.conftest import Old, Reads

Move = Callable[[str], Body]
A, B = "_posts/2024-01-02-a.md", "_posts/2024-01-03-b.md"


def _moved(old: Old) -> Body:
    return move_body(old.post(A), old.tool, old.directory, old.pictures)


@pytest.fixture
def moved(old_of: Reads) -> Move:
    """Gives what becomes of a text of Jekyll, beside another post and a picture."""

    def move(text: str) -> Body:
        files = {A: f"---\ntitle: T\n---\n{text}".encode(), B: b"", "a b.png": PNG, "x.pdf": b"no"}
        files["_drafts/idea.md"] = b""
        return _moved(old_of("jekyll", files))

    return move


def _told(body: Body) -> list[str]:
    return [f"{p.place.line}:{p.place.column} {p.code}" for p in body.problems]


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("[b](/2024/01/03/b.html#x)", "[b](b.md#x)"),
        ("[b][r]\n\n[r]: /2024/01/03/b.html 'T'", "[b][r]\n\n[r]: b.md 'T'"),
        ('[b](<{% post_url 2024-01-03-b %}> "T")', '[b](<b.md> "T")'),
        ("[![p](/a%20b.png)](/2024/01/03/b.html)", "[![p](../assets/a-b.png)](b.md)"),
        ("![p](</a b.png>)", "![p](<../assets/a-b.png>)"),
        ("<https://example.org/2024/01/03/b.html>", "<https://example.org/2024/01/03/b.html>"),
        ("`[b](/2024/01/03/b.html)`", "`[b](/2024/01/03/b.html)`"),
        ("{{ site.url }}{{ site.baseurl }}", ""),
        ('<img src="/a b.png" alt="P" width="30">', "![P](../assets/a-b.png){ width=30 }"),
        ("x <img src='{{ site.url }}/a b.png' alt='P [q]' />", "x ![P q](../assets/a-b.png)"),
        ("# T\n\nU\n\n<!-- more -->\n\nV", "V"),
        ("# T\n\n*U*\n\n<!-- more -->\n\nV", "*U*\n\n\n\nV"),
        ("a\r\nb", "a\nb"),
    ],
)
def test_texts(moved: Move, text: str, after: str) -> None:
    """Links lead to articles and files, and what has a meaning stands for itself."""
    body = moved(text)
    assert (body.text, _told(body)) == (after, [])


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("[a](/gone/)", ["4:5 E401"]),
        ("[a]({% link _drafts/idea.md %})", ["4:5 E401"]),
        ("\n[a](gone.pdf)", ["5:5 E403"]),
        ("[a](/x.pdf)", ["4:5 E403"]),
        ("![a](https://example.org/a.png)", ["4:6 E408"]),
        ("![](/a%20b.png)", ["4:1 W702"]),
        ("é {% x %} {{ y }}", ["4:3 W705", "4:11 W705"]),
        ("[a]({% x %})", ["4:5 W705"]),
        ("{% if x %}y{% endif %}", ["4:1 W705"]),
        ("<a href='/x'>", ["4:10 E410"]),
        ("<a href='{% post_url 2024-01-03-b %}'>", ["4:10 W705", "4:10 E410"]),
        ("<iframe src='https://example.org/'></iframe>", ["4:14 E413"]),
        ("<div><img src='/a.png'></div>", ["4:16 E410"]),
        ("a\n\n--8<-- 'x.md'", ["6:1 E415"]),
        ("`a`\n\n    --8<-- 'x.md'", []),
        ("T\n{: .lead}", ["5:1 N701"]),
        ("T <img src='https://example.org/a.png' usemap='#m'>", ["4:13 E408", "4:40 W507"]),
    ],
)
def test_what_somebody_must_decide(moved: Move, text: str, told: list[str]) -> None:
    """What leads nowhere, would load or asks another program is told at its place in the post."""
    body = moved(text)
    assert [line for line in _told(body) if line in told] == told
    assert {line.split()[1] for line in _told(body)} == {line.split()[1] for line in told}


def test_a_heading_and_an_excerpt(moved: Move) -> None:
    """The title and the summary that stand in the text are found."""
    body = moved("# T\n\nAn *excerpt*.\n\n<!-- more -->\n\nMore.")
    assert (body.title, body.summary) == ("T", "An excerpt.")


def test_files_that_are_asked_for(moved: Move) -> None:
    """The files of the old folder that a text asks for are known, those that stay behind too."""
    assert moved("![p](/a%20b.png) [x](/x.pdf)").used == {"a b.png", "x.pdf"}


def test_figures_of_hugo(old_of: Reads) -> None:
    """A figure is a picture with its caption under it."""
    text = '{{< figure src="p.png" alt="P" caption="C" >}}\n{{< figure src="/gone.png" >}}'
    files = {"content/posts/a/index.md": text.encode(), "content/posts/a/p.png": PNG}
    old = old_of("hugo", files)
    body = move_body(old.read.posts[0], old.tool, old.directory, old.pictures)
    assert body.text == "![P](../assets/posts/a/p.png)\n\n*C*\n![](/gone.png)"
    assert _told(body) == ["2:1 W702", "2:1 E403"]
