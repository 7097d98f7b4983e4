"""Hugo's own rules: which files are posts, their addresses, their shortcodes."""

import pytest

from explainer.importers.hugo import HUGO
from unit.importers.conftest import Reads

HEAD = "---\ntitle: A Title\ndate: 2024-01-02\n"


@pytest.mark.parametrize(
    ("settings", "path", "head", "address"),
    [
        ("", "content/posts/My Post.md", "", "/posts/my-post/"),
        ("", "content/posts/a/index.md", "", "/posts/a/"),
        ("", "content/blog/2024/a.md", "slug: B c", "/blog/2024/b-c/"),
        ("", "content/posts/a.md", "url: /x/y/", "/x/y/"),
        ("", "content/posts/a.md", "url: x.html", "/x.html"),
        ("uglyURLs = true", "content/posts/a.md", "", "/posts/a.html"),
        ("permalinks = {posts = '/:year/:slug/'}", "content/posts/a.md", "", "/2024/a-title/"),
        ("permalinks.page.posts = '/p/:filename'", "content/posts/a.md", "", "/p/a/"),
        ("permalinks = {posts = '/:week/:slug/'}", "content/posts/a.md", "", ""),
        ("permalinks = {blog = '/:year/'}", "content/posts/a.md", "", "/posts/a/"),
        ("languages = {en = {}}", "content/posts/a.en.md", "", "/posts/a/"),
        ("", "content/posts/v1.2.md", "", "/posts/v1.2/"),
    ],
)
def test_addresses(old_of: Reads, settings: str, path: str, head: str, address: str) -> None:
    """A post stood where its path, its head and the settings say."""
    old = old_of("hugo", {"hugo.toml": settings, path: f"{HEAD}{head}\n---\n"})
    (post,) = old.read.posts
    assert post.origin.addresses[0] == address


@pytest.mark.parametrize(
    ("alias", "address"),
    [("/old/", "/old/"), ("old", "/posts/old"), ("../up", "/posts/../up")],
)
def test_aliases(old_of: Reads, alias: str, address: str) -> None:
    """An alias stands from the root, or beside the post."""
    old = old_of("hugo", {"content/posts/a.md": f"{HEAD}aliases: [{alias}]\n---\n"})
    (post,) = old.read.posts
    assert post.origin.addresses == ("/posts/a/", address)


def test_which_files_are_posts(old_of: Reads) -> None:
    """Pages of the home and translations stay behind, heads of sections are nothing."""
    files = {
        "hugo.toml": "[languages.en]\n[languages.fr]\n",
        "content/_index.md": "",
        "content/posts/_index.md": "",
        "content/posts/_index.fr.md": "",
        "content/about.md": "",
        "content/contact/index.md": "",
        "content/posts/a.md": HEAD + "---\n",
        "content/posts/a.fr.md": HEAD + "---\n",
        "content/posts/b/index.md": HEAD + "---\n",
        "content/posts/b/photo.png": "",
        "content/posts/c.adoc": "= C",
        "themes/t/content/posts/x.md": "",
    }
    old = old_of("hugo", files)
    assert [post.slug for post in old.read.posts] == ["a", "b"]
    assert [problem.split(":")[0] for problem in old.problems] == [
        "content/about.md",
        "content/contact/index.md",
        "content/posts/_index.fr.md",
        "content/posts/a.fr.md",
        "content/posts/c.adoc",
    ]


def test_a_folder_of_posts_alone(old_of: Reads) -> None:
    """Without settings and `content`, every text is a post."""
    old = old_of("hugo", {"a.md": HEAD + "---\n", "sub/b.md": HEAD + "---\n"})
    assert [post.slug for post in old.read.posts] == ["a", "b"]


def test_taxonomies(old_of: Reads) -> None:
    """Terms stand under the site's own taxonomies, and series; authors are none."""
    settings = "[taxonomies]\nperson = 'People'\nauthor = 'authors'\n"
    head = f"{HEAD}people: [Ada]\nseries: S\ntags: [t]\nauthors: [Bob]\n---\n"
    old = old_of("hugo", {"hugo.toml": settings, "content/posts/a.md": head})
    (post,) = old.read.posts
    assert post.origin.terms == (("People", "Ada"), ("series", "S"))
    assert post.authors == ("Bob",)


@pytest.mark.parametrize(
    ("text", "meanings"),
    [
        ('{{< ref "a.md#x" >}}', [("post:a.md#x", None, "")]),
        ("{{% relref path='/posts/a' %}}", [("post:/posts/a", None, "")]),
        ("{{< ref >}}", [(None, None, "")]),
        ("{{</* ref x */>}}", [(None, "{{< ref x >}}", "")]),
        ("{{%/* note */%}}", [(None, "{{% note %}}", "")]),
        (
            '{{< highlight go "x=1" >}}\n{{ .A }}{{< x >}}\n{{< / highlight >}}',
            [(None, None, "```go"), (None, None, "```")],
        ),
        ("{{< highlight go >}}\nnever closed", [(None, None, "")]),
        ("a {{< highlight go >}}x{{< /highlight >}}", [(None, None, ""), (None, None, "")]),
        ("{{ .Title }} {{<x", []),
    ],
)
def test_shortcodes(
    old_of: Reads, text: str, meanings: list[tuple[str | None, str | None, str]]
) -> None:
    """A shortcode that is known stands for an address, a text or code; others for nothing."""
    found = HUGO.orders(old_of("hugo", {}).site, text)
    assert [(order.address, order.text, order.fence) for order in found] == meanings


def test_pictures_of_shortcodes(old_of: Reads) -> None:
    """A figure is a picture with its words."""
    (order,) = HUGO.orders(
        old_of("hugo", {}).site, '{{< figure src="a.png" alt="A" title="T" caption="C" >}}'
    )
    assert order.picture == ("a.png", "A", "C")
