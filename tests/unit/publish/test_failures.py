"""What a maintainer can mend is one line; a defect keeps its traceback."""

import errno
import os
from collections.abc import Iterator
from pathlib import Path

import jinja2
import pytest

from explainer.publish.errors import PublishError
from explainer.publish.failures import failure_line
from explainer.publish.staging import Staging, discard, open_staging
from trees import write_tree


@pytest.fixture
def staging(site: Path) -> Iterator[Staging]:
    """A build in progress."""
    staging = open_staging(site, [])
    yield staging
    discard(staging)


def _caught(templates: dict[str, str], folder: Path) -> Exception:
    """What comes of rendering `main.html`."""
    write_tree(folder, templates)
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(folder), undefined=jinja2.StrictUndefined, autoescape=True
    )
    with pytest.raises(Exception) as caught:  # noqa: PT011
        environment.get_template("main.html").render(text="a\nb", none=None)
    return caught.value


@pytest.mark.parametrize(
    ("templates", "line"),
    [
        ({"main.html": "a\n{{ x.y }}"}, "main.html:2: UndefinedError: 'x' is undefined"),
        ({"main.html": "{% if %}"}, "main.html:1: TemplateSyntaxError: Expected an expression"),
        ({"main.html": "{% include 'no.html' %}"}, "main.html:1: TemplateNotFound: 'no.html' not"),
        ({"main.html": "\n\n{{ none + 1 }}"}, "main.html:3: TypeError: unsupported operand"),
        ({"main.html": "{{ {}[text] }}"}, "main.html:1: UndefinedError: 'dict object' has no"),
        (
            {"main.html": "{% include 'p/a.html' %}", "p/a.html": "\n{{ x }}"},
            "p/a.html:2: UndefinedError: 'x' is undefined",
        ),
    ],
)
def test_a_template_s_mistake_has_its_place(
    staging: Staging,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    templates: dict[str, str],
    line: str,
) -> None:
    """The innermost template and its line, and what is wrong, whatever the kind of mistake."""
    monkeypatch.chdir(tmp_path)
    error = _caught(templates, tmp_path / "mine")
    told = failure_line(error, staging, [tmp_path / "mine"], "en")
    assert told is not None
    assert told.startswith(f"mine/{line}")
    assert told.endswith(": the site was left as it was")
    assert "\n" not in told
    assert 'File "' not in told


def test_a_template_of_somebody_else_is_no_place(staging: Staging, tmp_path: Path) -> None:
    """Only the site's own folders of templates are searched."""
    error = _caught({"main.html": "{{ x.y }}"}, tmp_path / "mine")
    assert failure_line(error, staging, [tmp_path / "other"], "en") is None


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EDQUOT, errno.EFBIG])
def test_a_disk_that_is_full_is_told(staging: Staging, code: int) -> None:
    """The site that could not be written, and the system's reason."""
    told = failure_line(OSError(code, os.strerror(code)), staging, [], "fr")
    reason = os.strerror(code)
    assert told == f"{staging.target} : {reason} : le site est resté comme il était"


def test_a_file_of_the_new_site_that_cannot_be_written_is_told(staging: Staging) -> None:
    """Whatever the system refuses inside the staging is about the site's folder."""
    with pytest.raises(OSError, match="directory") as caught:
        (staging.new / "missing" / "a.html").write_text("x")
    told = failure_line(caught.value, staging, [], "en")
    assert told == f"{staging.target}: No such file or directory: the site was left as it was"


@pytest.mark.parametrize(
    "error", [OSError(errno.ENOENT, "no", "/elsewhere"), OSError("x"), ValueError("x")]
)
def test_a_defect_has_no_line(staging: Staging, error: Exception) -> None:
    """An error that no maintainer can mend keeps its traceback."""
    assert failure_line(error, staging, [], "en") is None


def test_a_refusal_to_publish_is_its_own_line(staging: Staging) -> None:
    """An error of this room says itself what is wrong."""
    error = PublishError("mount", Path("/site"))
    assert failure_line(error, staging, [], "en") == error.line("en")
