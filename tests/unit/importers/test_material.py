"""The blog of Material: which files are posts, their addresses, their authors."""

import pytest

from explainer.importers.material import MATERIAL
from unit.importers.conftest import Reads

POST = "docs/blog/posts/a.md"
DAY = "date: 2024-01-02"


def _settings(options: str = "") -> str:
    return f"site_name: S\nplugins:\n  - search\n  - blog:{options or ' {}'}\n"


@pytest.mark.parametrize(
    ("options", "head", "body", "address"),
    [
        ("", "", "# Un titre: l'été!", "/blog/2024/01/02/un-titre-lété/"),
        ("", "title: B c", "# A", "/blog/2024/01/02/b-c/"),
        ("", "slug: s", "# A", "/blog/2024/01/02/s/"),
        (" {post_url_format: '{slug}'}", "", "# A", "/blog/a/"),
        (
            " {post_url_format: '{date}/{file}', post_url_date_format: yyyy}",
            "",
            "# B",
            "/blog/2024/a/",
        ),
        (
            " {post_url_format: '{categories}/{slug}'}",
            "categories: [X y, z]",
            "# A",
            "/blog/x-y/a/",
        ),
        (" {blog_dir: .}", "slug: s", "", "/2024/01/02/s/"),
        ("", "", "no title", ""),
    ],
)
def test_addresses(old_of: Reads, options: str, head: str, body: str, address: str) -> None:
    """A post stood where its day, its title and the plugin's options say."""
    posts = "docs/posts/a.md" if "blog_dir" in options else POST
    text = f"---\n{DAY}\n{head}\n---\n\n{body}\n"
    (post,) = old_of("material", {"mkdocs.yml": _settings(options), posts: text}).read.posts
    assert post.origin.addresses == (address,)


def test_a_draft_without_day_has_no_address(old_of: Reads) -> None:
    """Without a day there is no address, and the slug is the title's."""
    files = {"mkdocs.yml": _settings(), POST: "---\ndraft: true\n---\n# Un titre\n"}
    (post,) = old_of("material", files).read.posts
    assert (post.origin.addresses, post.slug, post.origin.draft) == (("",), "un-titre", True)


def test_days_of_making_and_of_change(old_of: Reads) -> None:
    """A date may be a map of two."""
    head = "date:\n  created: 2024-01-02T10:00:00\n  updated: 2024-02-03"
    (post,) = old_of(
        "material", {"mkdocs.yml": _settings(), POST: f"---\n{head}\n---\n"}
    ).read.posts
    assert (post.origin.date, post.updated) == ("2024-01-02", "2024-02-03")


def test_which_files_are_posts(old_of: Reads) -> None:
    """Only the blog's posts are; a site without them has none."""
    files = {"mkdocs.yml": _settings(), "docs/index.md": "", "docs/blog/index.md": ""}
    assert old_of("material", files).read.posts == ()
    old = old_of("material", {POST: f"---\n{DAY}\nslug: s\n---\n"})
    assert [post.slug for post in old.read.posts] == ["s"]


def test_posts_stay_inside(old_of: Reads) -> None:
    """Settings that name a folder outside find nothing."""
    settings = "docs_dir: ../..\nplugins: [blog]\n"
    assert old_of("material", {"mkdocs.yml": settings}).read.posts == ()


def test_authors_have_names(old_of: Reads) -> None:
    """An author's id is that of `.authors.yml`; one that it does not know stays."""
    files = {
        "mkdocs.yml": _settings(),
        "docs/blog/.authors.yml": "authors:\n  ada: {name: Ada Martin, avatar: x}\n  odd: text\n",
        POST: f"---\n{DAY}\nslug: s\nauthors: [ada, odd]\n---\n",
    }
    (post,) = old_of("material", files).read.posts
    assert post.authors == ("Ada Martin", "odd")


@pytest.mark.parametrize(
    ("settings", "found"),
    [
        ("plugins: [blog]", [":material-heart:"]),
        ("plugins: [blog, macros]", [":material-heart:", "{{ x }}", "{% y %}", "{{ z }}"]),
        ("plugins: {macros: {}}", [":material-heart:", "{{ x }}", "{% y %}", "{{ z }}"]),
    ],
)
def test_orders(old_of: Reads, settings: str, found: list[str]) -> None:
    """Icons are orders where they are not code; macros everywhere, where the site has them."""
    site = old_of("material", {"mkdocs.yml": settings}).site
    text = ":material-heart: {{ x }} {% y %} `:material-x:`\n\n```\n{{ z }} :simple-y:\n```\n"
    assert [order.written for order in MATERIAL.orders(site, text)] == found
