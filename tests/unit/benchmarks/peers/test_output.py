"""What a build has written is counted."""

from pathlib import Path

import pytest

from benchmarks.peers.output import look_at


@pytest.mark.parametrize("form", ["articles/article-{}/index.html", "article-{}.html"])
def test_pages_bytes_and_articles_are_counted(form: str, tmp_path: Path) -> None:
    """Only the first hundred articles are weighed."""
    for number, weight in ((0, 10), (99, 30), (100, 5_000)):
        path = tmp_path / form.format(number)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"x" * weight)
    (tmp_path / "article-1.json").write_bytes(b"x" * 60)
    output = look_at(tmp_path)
    assert (output.pages, output.size, output.article) == (3, 5_100, 20)
