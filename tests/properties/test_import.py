"""An import never fails: whatever the bytes of posts, what it writes is read back."""

from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from explainer import SiteInfo
from explainer.importers.plan import plan_import, write_import
from explainer.importers.tools import TOOLS
from explainer.pipeline import check
from properties import strategies as some

SITE = SiteInfo(name="S", url="https://example.org/")
FEWER = (settings.default or settings()).max_examples * 3 // 5
"""Examples of what costs more than the rest."""

PLACES = {
    "hugo": ("content/posts/a.md", "hugo.toml"),
    "jekyll": ("_posts/2024-01-02-a.md", "_config.yml"),
    "material": ("docs/blog/posts/a.md", "mkdocs.yml"),
}

_PIECES = [
    *("{{< ", " >}}", "{{% ", " %}}", "{{</* ", "*/ >}}", "{% ", " %}", "{{ ", " }}", "{:", ".x}"),
    *("highlight go", "/highlight", "raw", "endraw", "comment", "endcomment", "endhighlight"),
    *('ref "b"', 'figure src="a.png"', "post_url b", "site.baseurl", "'/a' | relative_url"),
    *("<!-- more -->", "# T", "T\n=", "\n", "\n\n", "    ", "```", "`", "![", "[", "](", ")", "<"),
    *("<img src='a.png'>", "/posts/b/", "b.md#x", "* TOC\n", "toc", ":material-x:", "é", "\ue000"),
]
bodies = st.lists(st.sampled_from(_PIECES), max_size=30).map("".join)

_VALUES = st.one_of(
    some.texts,
    some.dates,
    st.sampled_from(["true", "false", "[a, b]", "{a: b}", "{created: 2024-01-02}", "../..", "/x/"]),
)
_KEYS = (
    "title date lastmod summary description slug url permalink aliases redirect_from tags "
    "categories series author draft published image cover lang excerpt_separator"
).split()
heads = st.dictionaries(st.sampled_from(_KEYS), _VALUES, max_size=6).map(
    lambda front: "".join(f"{key}: {value}\n" for key, value in front.items())
)
posts = st.one_of(
    some.files,
    st.builds("---\n{}---\n{}".format, heads, bodies).map(str.encode),
    st.builds("+++\n{}+++\n{}".format, heads, bodies).map(str.encode),
    bodies.map(str.encode),
)


@pytest.mark.parametrize("tool", PLACES)
@given(data=posts, settings_=some.files, mapping=some.files)
@settings(max_examples=FEWER)
def test_any_post_can_be_imported(tool: str, data: bytes, settings_: bytes, mapping: bytes) -> None:
    """Any post, settings and mapping are read to the end; every problem has words."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        _write(folder, tool, data, settings_)
        (folder / "import.yml").write_bytes(mapping)
        content, path = folder / "content", folder / "import.yml"
        plan = plan_import(folder / "old", TOOLS[tool], content, SITE, path, "fr")
        for problem in (*plan.problems, *plan.wrong):
            assert problem.line("fr")
            assert problem.line("en")


@pytest.mark.parametrize("tool", PLACES)
@given(data=posts)
@settings(max_examples=FEWER)
def test_what_is_written_is_read_back(tool: str, data: bytes) -> None:
    """An article that comes of any post has a head that can be read, and is not new twice."""
    with TemporaryDirectory() as name:
        folder = Path(name)
        _write(folder, tool, data, b"")
        content, path = folder / "content", folder / "import.yml"
        plan = plan_import(folder / "old", TOOLS[tool], content, SITE, path, "fr")
        if plan.proposal:
            filled = plan.proposal.replace('"*":', '"*": none')
            path.write_text(filled, encoding="utf-8")
            plan = plan_import(folder / "old", TOOLS[tool], content, SITE, path, "fr")
        assert plan.decided
        write_import(plan, content)
        problems = check(content, SITE).problems if content.exists() else ()
        form = {p.code for p in problems if p.code.startswith("E1")}
        assert form <= {"E113"}
        again = plan_import(folder / "old", TOOLS[tool], content, SITE, path, "fr")
        assert dict(again.files) == {}


def _write(folder: Path, tool: str, data: bytes, told: bytes) -> None:
    """The folder of an old site with one post, another that it may name, and settings."""
    post, config = PLACES[tool]
    for place, text in ((post, data), (post.replace("a.md", "b.md"), b""), (config, told)):
        path = folder / "old" / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(text)
