"""Pages as values: their file, their escaped metadata, their front matter."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from explainer import Page
from explainer.pages.page import CONTEXT_KEY, front_matter, kept, page_meta, target_of

# What content may hold: control characters, surrogates and line separators are refused there.
TEXTS = st.text(
    st.characters(exclude_categories=["Cc", "Cs", "Cn", "Zl", "Zp"], exclude_characters="\ufeff"),
    max_size=40,
)
PLAIN = st.recursive(
    TEXTS | st.booleans() | st.integers(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(TEXTS, inner, max_size=4),
    max_leaves=12,
)


@pytest.mark.parametrize(
    ("address", "file"),
    [
        ("", "index.html"),
        ("events/e/", "events/e/index.html"),
        ("events/e.html", "events/e.html"),
    ],
)
def test_an_address_is_a_file(address: str, file: str) -> None:
    """A folder's address is its index file, the empty one the site's."""
    page = Page(src_uri="x.md", address=address, source=None, meta={}, body="")
    assert page.dest_uri == file


def test_a_page_gives_its_context() -> None:
    """What templates see is under one key of the metadata."""
    page = Page(src_uri="x.md", address="", source=None, meta={CONTEXT_KEY: {"a": 1}}, body="")
    assert page.context == {"a": 1}


def test_reserved_keys_are_escaped_and_the_context_is_not() -> None:
    """Themes print title and description raw; templates escape the context themselves."""
    text = "</title><script>\"'&"
    meta = page_meta("event", text, text, {"title": text})
    assert meta == {
        "template": "explainer/event.html",
        "title": "&lt;/title&gt;&lt;script&gt;&quot;&#x27;&amp;",
        "description": "&lt;/title&gt;&lt;script&gt;&quot;&#x27;&amp;",
        "explainer": {"title": text},
    }


def test_no_description_is_no_key() -> None:
    """A page without a summary has no empty description."""
    assert "description" not in page_meta("event", "T", "", {})


def _read(text: str) -> object:
    head = text.removeprefix("---\n").removesuffix("\n---\n")
    assert "\n" not in head
    return yaml.safe_load(head)


@given(st.dictionaries(TEXTS, PLAIN, max_size=5))
def test_front_matter_reads_back_equal(meta: dict[str, object]) -> None:
    """Whatever content may hold, YAML readers read the metadata as it was."""
    assert _read(front_matter(meta)) == meta


@pytest.mark.parametrize(
    "text",
    ["😀", "no", "49.3", "1:30", "2024-01-01", "null", "\n---\n", "a: b # c", "«\u202fé\u202f»"],
)
def test_traps_of_yaml_stay_text(text: str) -> None:
    """A text that YAML could take for something else stays that text."""
    assert _read(front_matter({"title": text, "list": [text]})) == {"title": text, "list": [text]}


def test_front_matter_does_not_depend_on_the_order_of_keys() -> None:
    """Equal metadata gives equal bytes."""
    assert front_matter({"a": 1, "b": 2}) == front_matter({"b": 2, "a": 1})


def test_real_pages_read_back_equal(rich_pages: dict[str, Page]) -> None:
    """The metadata of every page of a rich site survives being written as front matter."""
    metas = [page.meta for page in rich_pages.values()]
    assert [_read(front_matter(meta)) for meta in metas] == metas


def _page(body: str, **context: object) -> Page:
    meta = page_meta("event", "É", "", {"kind": "event", "lang": "fr", "title": "É", **context})
    return Page(src_uri="events/a.md", address="events/a/", source=None, meta=meta, body=body)


def test_a_page_is_unpacked_as_it_was() -> None:
    """What is kept stands where the page stood, and holds all of it."""
    page = _page("Texte [b](b.md).\n", noindex=False, sections=[{"kind": "x"}])
    packed = kept(page)
    assert packed.page == page
    assert (packed.src_uri, packed.dest_uri) == (page.src_uri, page.dest_uri)
    assert (packed.digest, packed.targets) == (page.digest, page.targets)
    assert packed.context == {"kind": "event", "lang": "fr", "title": "É", "noindex": False}


def test_what_lists_of_languages_show_is_kept_of_home_pages() -> None:
    """Their words too, for the pages of the same tree."""
    assert kept(_page("", kind="home", words={"a": "b"})).context["words"] == {"a": "b"}


@pytest.mark.parametrize(
    "other", [_page("b"), _page("a", noindex=True), _page("a", title="e"), _page("a\ud800")]
)
def test_other_pages_have_other_digests(other: Page) -> None:
    """Whatever a template could show, and signs that no file can hold."""
    assert other.digest != _page("a").digest


def test_links_may_lead_to_what_a_text_names() -> None:
    """Relative to its file, unquoted, each once; what only looks like a link does no harm."""
    body = "[x](../people/j%C3%A9.md#a) ![](b.md) [[x]] [y](../people/j%C3%A9.md)\n<c.md>"
    assert _page(body).targets == ("events/b.md", "events/c.md", "people/jé.md")
    assert target_of("/x.md", "events/a.md") == "x.md"
