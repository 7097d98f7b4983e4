"""Attribute lists of kramdown lose what only the old site's styles know."""

import pytest

from explainer.forget.initials import applied
from explainer.importers.heads import read_post
from explainer.importers.looks import looks_in


@pytest.mark.parametrize(
    ("text", "after", "lost"),
    [
        ("T\n{: .lead}\nU\n", "T\nU\n", ["{: .lead}"]),
        ("T{: .a #b width=1}", "T{: #b width=1 }", ["{: .a #b width=1}"]),
        ("## A {: #a}\n", "## A {: #a}\n", []),
        ("* TOC\n{:toc}\nT\n", "T\n", []),
        ("T\n1. x\n{:toc}", "T\n", []),
        ("## A\n{:.no_toc}\nT", "## A\nT", []),
        ("{:refdef: style='x'}\nT", "{: style='x' }\nT", ["{:refdef: style='x'}"]),
        ("`{: .a}`\n\n```\n{: .b}\n```\n", "`{: .a}`\n\n```\n{: .b}\n```\n", []),
        ("{:}\nT", "T", []),
        ("T {: .a} U", "T  U", ["{: .a}"]),
    ],
)
def test_lists(text: str, after: str, lost: list[str]) -> None:
    """Ids and values stay; a list that stands alone goes with its line; code stays whole."""
    found = list(looks_in(read_post("a.md", text.encode())[0]))
    assert applied(text, [edit for edit, _ in found]) == after
    assert [said for _, said in found if said] == lost
