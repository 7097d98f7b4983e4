"""Whatever a contributor writes, the report's Markdown shows it and does nothing with it."""

import html
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
    assert inner.strip(" ") == inner or not inner.strip(" ") or inner[0] == inner[-1] == " "
    assert code.isprintable() or {*"\u00a0\u202f"} & {*code}
    assert len(inner) <= REPORT_TEXT + 3


@given(hostile, hostile)
def test_an_entry_is_text(first: str, second: str) -> None:
    """An entry of two texts is one item of a list with two code spans and no other element."""
    shown = html.unescape(markdown.markdown(f"- {as_code(first)} and {as_code(second)}"))
    assert shown.startswith("<ul>\n<li><code>")
    assert shown.endswith("</code></li>\n</ul>")
    elements = re.findall(r"<[^>]*>", markdown.markdown(f"- {as_code(first)} and x {as_code('y')}"))
    assert elements == ["<ul>", "<li>", "<code>", "</code>", "<code>", "</code>", "</li>", "</ul>"]
