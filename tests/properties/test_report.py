"""Whatever a contributor writes, the report's Markdown shows it and does nothing with it."""

import re

import markdown
from hypothesis import given
from hypothesis import strategies as st

from explainer.limits import REPORT_TEXT
from explainer.report.markdown import as_code
from properties import strategies as some

hostile = st.one_of(
    st.text(),
    some.bodies,
    st.lists(st.sampled_from(["`", "``", "\\", " ", "@x", "<b>", "\n", "$", "|", "&amp;"])).map(
        "".join
    ),
)


@given(hostile)
def test_a_text_is_one_code_span(text: str) -> None:
    """By CommonMark's rule: one fence, none of its length inside, one line of visible signs."""
    code = as_code(text)
    fence, inner, end = re.fullmatch(r"(`+)(.*?)(`+)", code).groups()  # type: ignore[union-attr]
    assert fence == end
    assert fence not in re.findall("`+", inner)
    assert inner[0] != "`"
    assert inner[-1] != "`"
    assert all(char.isprintable() or char in "\u00a0\u202f" for char in code)
    assert len(inner) <= REPORT_TEXT + 3


@given(hostile, hostile)
def test_an_entry_is_text(first: str, second: str) -> None:
    """An entry of two texts is one item of a list with two code spans and no other element."""
    shown = markdown.markdown(f"- {as_code(first)} and {as_code(second)}")
    elements = re.findall(r"<[^>]*>", shown)
    assert elements == ["<ul>", "<li>", "<code>", "</code>", "<code>", "</code>", "</li>", "</ul>"]
