"""Files are written below a folder, whatever folders that needs."""

from pathlib import Path

from explainer.publish.write import Writer
from trees import bytes_of


def test_files_are_written_where_they_belong(tmp_path: Path) -> None:
    """At the top, deep below, beside each other, and in place of one that is there."""
    (tmp_path / "a.html").write_text("old")
    writer = Writer(tmp_path)
    files = {"a.html": b"a", "b/c/d.html": b"d", "b/c/e.html": b"e", "b/f.html": b"f"}
    for path, content in files.items():
        writer.write(path, content)
    assert bytes_of(tmp_path) == files
