"""Content of strangers in a real build: nothing of the machine gets in, nothing goes unsaid."""

import struct
from pathlib import Path

import pytest

from trees import FIVE_LINES, build, bytes_of, run, write_tree

HEAD = (
    '---\ntitle: "{{ config.site_dir }}"\ndate: 2024-08-13\nsummary: \'{% include "key" %}\'\n---\n'
)

ORDERS = """{{ 7*7 }} {{ config }} {% include "key.txt" %} {{ lipsum.__globals__.os.environ.KEY }}

{!key.txt!} @include(key.txt) !include key.txt `--8<-- "key.txt"`

```
--8<-- "key.txt"
--8<--
../key.txt
--8<--
```

    --8<-- "key.txt"

``` {.text include="key.txt" file=key.txt}
x
```

!!! note "{{ config }}"
    {% raw %} $KEY ${KEY} %KEY% !ENV KEY

[TOC]
"""
"""What other tools take for orders to read a file, a setting or the environment."""


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A site of one article, beside a file that no site may hold."""
    files = {"mkdocs.yml": FIVE_LINES, "key.txt": "c0ffee-in-a-file"}
    return write_tree(tmp_path, {**files, "content/articles/a.md": HEAD + ORDERS})


def test_no_text_reads_a_file_or_the_environment(project: Path) -> None:
    """Orders are text: no byte of a file, of the settings or of the environment is published."""
    build(project, env={"KEY": "c0ffee-in-the-environment"})
    site = bytes_of(project / "site")
    assert [name for name, data in site.items() if b"c0ffee" in data] == []
    assert [name for name, data in site.items() if str(project).encode() in data] == []
    page = site["articles/a/index.html"].decode()
    assert "{{ 7*7 }}" in page
    assert "{{ config.site_dir }}" in page
    assert "[TOC]" in page


@pytest.mark.parametrize(
    "order",
    [
        '--8<-- "key.txt"',
        '--8<-- "../../etc/passwd"',
        '--8<-- "http://127.0.0.1:9/x"',
        "--8<--\nkey.txt\n--8<--",
        ';--8<-- "key.txt"',
        '- un\n\n    --8<-- "key.txt"',
    ],
)
def test_an_include_is_refused(project: Path, order: str) -> None:
    """A line that includes a file elsewhere is an error with its place; the old site stays."""
    build(project)
    before = bytes_of(project / "site")
    write_tree(project, {"content/articles/a.md": f"{HEAD}Un.\n\n{order}\n"})
    done = run("mkdocs", "build", folder=project)
    assert done.returncode == 1
    line = 10 if order.startswith("- un") else 8
    assert f"content/articles/a.md:{line}:1: E415 " in done.stderr
    assert "c0ffee" not in done.stderr
    assert bytes_of(project / "site") == before


def test_an_unforeseen_removal_is_a_warning_of_the_file(project: Path) -> None:
    """What the check of a text does not foresee, such as a cell without a table, is told of."""
    write_tree(project, {"content/articles/a.md": f"{HEAD}Un <td>mot</td> ici.\n"})
    assert "content/articles/a.md:1:1: W508 retiré de la page : <td> (" in build(project)
    done = run("mkdocs", "build", "--strict", folder=project)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr


def test_a_foreseen_removal_is_told_once(project: Path) -> None:
    """What the check of the text has said with its place is not said again of the file."""
    write_tree(project, {"content/articles/a.md": f"{HEAD}Un <b onclick=x>mot</b>.\n"})
    printed = build(project)
    assert "content/articles/a.md:6:7: W507 " in printed
    assert "W508" not in printed


def test_our_own_pages_lose_nothing(project: Path) -> None:
    """Every construct that writers use builds in strict mode."""
    body = (
        '=== "A"\n\n    a\n\n??? note\n    b\n\n- [x] c\n\n```py\nx = 1\n```\n\nd[^1]\n\n[^1]: e\n'
    )
    write_tree(project, {"content/articles/a.md": HEAD + body})
    build(project, "--strict")


def test_a_picture_is_published_without_its_place(project: Path) -> None:
    """What a telephone wrote into a picture is in no file of the site."""
    place = b"Exif\0\0II*\0" + b"48.8584 N, 2.2945 E"
    exif = b"\xff\xe1" + struct.pack(">H", len(place) + 2) + place
    picture = b"\xff\xd8" + exif + b"\xff\xd9"
    path = project / "content/assets/tour.jpg"
    path.parent.mkdir()
    path.write_bytes(picture)
    assert "content/assets/tour.jpg:1:1: N605 " in build(project)
    published = (project / "site/assets/tour.jpg").read_bytes()
    assert b"48.8584" in picture
    assert b"48.8584" not in published
    assert published.startswith(b"\xff\xd8\xff")
