"""Jekyll's own rules: which files are posts, their addresses, their Liquid."""

import pytest

from explainer.importers.jekyll import JEKYLL
from unit.importers.conftest import Reads

POST = "_posts/2024-01-02-a-b.md"


@pytest.mark.parametrize(
    ("settings", "path", "head", "address"),
    [
        ("", POST, "", "/2024/01/02/a-b.html"),
        ("", POST, "categories: One two", "/one/two/2024/01/02/a-b.html"),
        ("", POST, "category: One two", "/one two/2024/01/02/a-b.html"),
        ("", f"sports/{POST}", "categories: [x]", "/sports/x/2024/01/02/a-b.html"),
        ("", POST, "date: 2023-05-06 10:00:00", "/2023/05/06/a-b.html"),
        ("permalink: pretty", POST, "", "/2024/01/02/a-b/"),
        ("permalink: none", POST, "", "/a-b.html"),
        ("permalink: /:short_year/:i_month/:title:output_ext", POST, "", "/24/1/a-b.html"),
        ("permalink: weekdate", POST, "", ""),
        ("permalink: ordinal", POST, "", ""),
        ("permalink: pretty", POST, "permalink: /x/:slug/", "/x/a-b/"),
        ("", "_drafts/a.md", "", ""),
        ("permalink: none", "_drafts/a.md", "", "/a.html"),
    ],
)
def test_addresses(old_of: Reads, settings: str, path: str, head: str, address: str) -> None:
    """A post stood where its name, its head and the settings say."""
    old = old_of("jekyll", {"_config.yml": settings, path: f"---\n{head}\n---\n"})
    (post,) = old.read.posts
    assert post.origin.addresses[0] == address


@pytest.mark.parametrize(
    ("path", "head", "date", "draft"),
    [
        (POST, "", "2024-01-02", False),
        (POST, "date: 2023-05-06 10:00:00 +0100", "2023-05-06", False),
        (POST, "published: false", "2024-01-02", True),
        ("_drafts/a.md", "", "", True),
        ("_posts/a.md", "", "", False),
    ],
)
def test_days_and_drafts(old_of: Reads, path: str, head: str, date: str, draft: bool) -> None:
    """The day stands in the name of the file or in the head; a draft may have none."""
    old = old_of("jekyll", {path: f"---\n{head}\n---\n"})
    (post,) = old.read.posts
    assert (post.origin.date, post.origin.draft) == (date, draft)


def test_terms(old_of: Reads) -> None:
    """Categories and tags are words of a text, or a list; folders are categories."""
    files = {
        "_posts/2024-01-02-a.md": "---\ncategories: b c\ntags: [x y, z]\n---\n",
        "news/_posts/2024-01-02-d.md": "---\ntag: x y\ncategory: news\n---\n",
    }
    first, second = old_of("jekyll", files).read.posts
    assert first.origin.terms == (
        ("categories", "b"),
        ("categories", "c"),
        ("tags", "x y"),
        ("tags", "z"),
    )
    assert second.origin.terms == (("categories", "news"), ("tags", "x y"))


def test_which_files_are_posts(old_of: Reads) -> None:
    """Only what stands in `_posts` and `_drafts` is a post, unless the folder has neither."""
    files = {"_posts/2024-01-02-a.md": "", "about.md": "", "_drafts/b.markdown": "", "x/c.md": ""}
    assert [post.slug for post in old_of("jekyll", files).read.posts] == ["b", "a"]


@pytest.mark.parametrize(("settings", "slugs"), [({}, ["a"]), ({"_config.yml": "title: T"}, [])])
def test_a_folder_of_posts_alone(old_of: Reads, settings: dict[str, str], slugs: list[str]) -> None:
    """Without settings and `_posts`, every text is a post."""
    old = old_of("jekyll", {"2024-01-02-a.md": "", **settings})
    assert [post.slug for post in old.read.posts] == slugs


@pytest.mark.parametrize(
    ("text", "meanings"),
    [
        ("{% post_url 2024-01-02-a %}", [("post:_posts/2024-01-02-a", None, "")]),
        ("{%- link _posts/a.md -%}", [("post:_posts/a.md", None, "")]),
        ("{{ site.baseurl }}", [("", None, "")]),
        ("{{site.url | append: site.baseurl}}", [("", None, "")]),
        ("{{ '/a.png' | relative_url }}", [("/a.png", None, "")]),
        ('{{ "/a" | prepend: site.baseurl | prepend: site.url }}', [("/a", None, "")]),
        ("{{ page.title }}", [(None, None, "")]),
        ("{% include a.html %}", [(None, None, "")]),
        ("{% raw %}{{ x }}{% endraw %}", [(None, "", ""), (None, "", "")]),
        ("{% comment %}{% if x %}{% endcomment %}", [(None, "", "")]),
        (
            "{% highlight ruby linenos %}\n{{ x }}\n{% endhighlight %}",
            [(None, None, "```ruby"), (None, None, "```")],
        ),
        ("{% raw %} never closed", [(None, None, "")]),
        ("{% %} {{ }}", [(None, None, ""), (None, None, "")]),
        ("{{ unclosed", []),
    ],
)
def test_liquid(
    old_of: Reads, text: str, meanings: list[tuple[str | None, str | None, str]]
) -> None:
    """A tag that is known stands for an address, a text or code; others for nothing."""
    found = JEKYLL.orders(old_of("jekyll", {}).site, text)
    assert [(order.address, order.text, order.fence) for order in found] == meanings


def test_ends_are_told_once(old_of: Reads) -> None:
    """What only ends or parts what another tag began is no problem of its own."""
    found = JEKYLL.orders(old_of("jekyll", {}).site, "{% if x %}{% else %}{% endif %}")
    assert [order.ends for order in found] == [False, True, True]


def test_authors_have_names(old_of: Reads) -> None:
    """An author's id is that of `_data/authors.yml`, where there is one."""
    files = {
        "_data/authors.yml": "jane: {name: Jane Doe}\n",
        "_posts/2024-01-02-a.md": "---\nauthor: jane\n---\n",
        "_posts/2024-01-02-b.md": "---\nauthor: bob\n---\n",
    }
    assert [post.authors for post in old_of("jekyll", files).read.posts] == [
        ("Jane Doe",),
        ("bob",),
    ]
