"""Posts are read with what their heads say in our words; what cannot come along is told."""

import os

import pytest

from explainer.importers.posts import counted
from explainer.limits import FILE_BYTES
from unit.importers.conftest import Reads

A = "_posts/2024-01-02-a.md"


def test_what_a_head_says(old_of: Reads) -> None:
    """All tools' names for the same thing are understood."""
    head = (
        "title:  A  title\nlast_modified_at: 2024-02-03 10:00\nexcerpt: >-\n  Two\n  lines.\n"
        "description: No.\nauthors: [Ada, Bob, Ada]\nlang: fr\nexcerpt_separator: <!--cut-->"
    )
    (post,) = old_of("jekyll", {A: f"---\n{head}\n---\n"}).read.posts
    assert (post.title, post.summary, post.updated) == ("A title", "Two lines.", "2024-02-03")
    assert (post.authors, post.lang, post.separator) == (("Ada", "Bob"), "fr", "<!--cut-->")


@pytest.mark.parametrize(
    ("head", "picture"),
    [
        ("image: /a.png", ("/a.png", "", "")),
        ("image: {path: a.png, alt: A, credit: C}", ("a.png", "A", "C")),
        ("cover: {image: a.png, alt: A}", ("a.png", "A", "")),
        ("header: {teaser: a.png}", ("a.png", "", "")),
        ("images: [a.png, b.png]", ("a.png", "", "")),
        ("images: [{src: a.png}]", ("a.png", "", "")),
        ("featuredImage: a.png", ("a.png", "", "")),
        ("header: {overlay_color: red}", None),
        ("image: ' '", None),
    ],
)
def test_pictures(old_of: Reads, head: str, picture: tuple[str, str, str] | None) -> None:
    """The picture is named in one of the ways in which themes ask for it."""
    (post,) = old_of("jekyll", {A: f"---\n{head}\n---\n"}).read.posts
    found = post.picture
    assert (found and (found.target, found.alt, found.credit)) == picture
    assert found is None or found.place == (2, 1)


def test_posts_that_stay_behind(old_of: Reads) -> None:
    """A post that cannot be read, has no slug or another's, is told at its place."""
    files = {
        A: b"---\nslug: A\n---\n",
        "_posts/2024-02-03-a.md": b"---\ntitle: B\n---\n",
        "_posts/2024-02-03-con.md": b"",
        "_posts/2024-02-03-large.md": b"x" * (FILE_BYTES + 1),
        "_posts/2024-02-03-latin.md": b"\xe9",
        "_posts/2024-02-03-yaml.md": b"---\na: [\n---\n",
        "_posts/2024-02-03-html.html": b"<p>",
    }
    old = old_of("jekyll", files)
    assert [post.path for post in old.read.posts] == [A]
    assert old.problems == [
        "_posts/2024-02-03-a.md:1 E007",
        "_posts/2024-02-03-con.md:1 E006",
        "_posts/2024-02-03-html.html:1 N702",
        "_posts/2024-02-03-large.md:1 E003",
        "_posts/2024-02-03-latin.md:1 E001",
        "_posts/2024-02-03-yaml.md:2 E103",
    ]


def test_links_to_files_are_not_read(old_of: Reads) -> None:
    """A post that is a link to a file is told, wherever the link leads."""
    old = old_of("jekyll", {A: "---\n---\n"})
    (old.site.folder / "_posts" / "2024-01-03-b.md").symlink_to(old.site.folder / A)
    assert old_of("jekyll", {}).problems == ["_posts/2024-01-03-b.md:1 E004"]


def test_names_of_files_that_are_no_text(old_of: Reads) -> None:
    """A file whose name is not in UTF-8 is told, under a name that can be shown."""
    old = old_of("jekyll", {A: ""})
    os.close(os.open(os.fsencode(old.site.folder) + b"/_posts/\xe9.md", os.O_CREAT))
    assert old_of("jekyll", {}).problems == ["_posts/\\udce9.md:1 E008"]


def test_keys_are_told_once(old_of: Reads) -> None:
    """A key without counterpart is told at its first post, with the number of posts."""
    files = {f"_posts/2024-01-0{n}-{n}.md": f"---\na: 1\nb{n}: 2\n---\n" for n in (1, 2, 3)}
    found = list(counted(old_of("jekyll", files).read.left))
    first = found[0]
    assert (first.path, first.place, first.params["count"]) == (
        "_posts/2024-01-01-1.md",
        (2, 1),
        "3",
    )
    assert [problem.params["key"] for problem in found] == ["a", "b1", "b2", "b3"]
