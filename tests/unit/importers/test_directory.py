"""Links of posts lead to what stands for their targets now."""

import pytest

from trees import PNG
from unit.importers.conftest import Old, Reads

HUGO = {
    "hugo.toml": b"baseURL = 'https://old.example.org/base/'\n",
    "content/posts/a.md": b"---\ndate: 2024-01-02\naliases: [/was/a/]\n---\n",
    "content/posts/deep/b/index.md": b"---\ndate: 2024-01-02\n---\n",
    "content/posts/deep/b/photo.png": PNG,
    "content/other/a/index.md": b"---\nslug: c\n---\n",
    "static/images/x.png": PNG,
    "static/x.exe": b"",
}


@pytest.fixture
def old(old_of: Reads) -> Old:
    """A site of Hugo with three posts."""
    return old_of("hugo", HUGO)


@pytest.mark.parametrize(
    ("target", "slug"),
    [
        ("/posts/a/", "a"),
        ("/posts/a", "a"),
        ("/was/a/index.html", "a"),
        ("../../a", "a"),
        ("../../a.md", "a"),
        ("../../../a.md", ""),
        ("../../../a/?x=1", ""),
        ("/posts/a.md", "a"),
        ("/posts/deep/b/", "b"),
        ("https://old.example.org/base/posts/a/", "a"),
        ("post:posts/a.md", "a"),
        ("post:/posts/deep/b", "b"),
        ("post:b", "b"),
        ("post:a", ""),
        ("post:b/index.md", "b"),
        ("/other/c/", "c"),
        ("/other/a/", ""),
        ("/posts/", ""),
        ("none.md", ""),
    ],
)
def test_posts(old: Old, target: str, slug: str) -> None:
    """A post is found by file, by any of its addresses, and by name where it is the only one."""
    lead = old.directory.find(old.post("content/posts/deep/b/index.md"), target)
    assert (lead.post.slug if lead and lead.post else "") == slug


def test_anchors_stay(old: Old) -> None:
    """The anchor of a link comes along."""
    post = old.post("content/posts/a.md")
    for target in ("/posts/deep/b/#x", "post:b#x", "deep/b/index.md#x"):
        lead = old.directory.find(post, target)
        assert (lead and lead.rest) == "#x"


@pytest.mark.parametrize(
    ("target", "file"),
    [
        ("photo.png", "content/posts/deep/b/photo.png"),
        ("./photo.png", "content/posts/deep/b/photo.png"),
        ("/images/x.png", "static/images/x.png"),
        ("images/x.png", "static/images/x.png"),
        ("https://old.example.org/base/images/x.png", "static/images/x.png"),
        ("/images/%78.png", "static/images/x.png"),
        ("/x.exe", ""),
        ("/../../secret.png", ""),
        ("none.png", ""),
    ],
)
def test_files(old: Old, target: str, file: str) -> None:
    """A file stands beside its post, or where the root of the old site was."""
    lead = old.directory.find(old.post("content/posts/deep/b/index.md"), target)
    assert (lead.file if lead else "") == file


@pytest.mark.parametrize(
    "target",
    [
        "https://example.org/posts/a/",
        "https://old.example.org/elsewhere/",
        "https://old.example.org/base/gone/",
        "mailto:a@example.org",
        "//example.org/x",
        "#part",
        "",
    ],
)
def test_the_rest_stays(old: Old, target: str) -> None:
    """What leads outside, or to the same page, stays as it is."""
    lead = old.directory.find(old.post("content/posts/a.md"), target)
    assert lead is not None
    assert (lead.post, lead.file, lead.rest) == (None, "", target)
