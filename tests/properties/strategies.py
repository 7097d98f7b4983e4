"""Generated content, from plausible to hostile: shared by the properties."""

import unicodedata

from hypothesis import strategies as st

WORDS = ["climat", "Élysée", "l’été", "d'Elon", "X", "#MeToo", "a: b", "[x]", "« oui »", "œuvre"]

LATIN = [chr(n) for n in range(0x250) if "LATIN" in unicodedata.name(chr(n), "")]

names = st.text(alphabet=LATIN, min_size=1, max_size=12)

texts = st.lists(st.sampled_from(WORDS) | names, min_size=1, max_size=8).map(" ".join)

years = st.integers(-9999, 9999).map(lambda year: f"{year:05d}" if year < 0 else f"{year:04d}")

dates = st.one_of(
    years,
    st.builds("{}-{:02d}".format, years, st.integers(1, 12)),
    st.builds(
        "{}-{:02d}-{:02d}{}".format,
        years,
        st.integers(1, 12),
        st.integers(1, 28),
        st.sampled_from(["", "~", "?", "T20:18", " 04:30"]),
    ),
)

MARKS = [
    "[",
    "]",
    "(",
    ")",
    "`",
    "```",
    "~~~",
    "<",
    ">",
    "<!--",
    "-->",
    "<div>",
    "</div>",
    "#",
    "## ",
    "\n",
    "\n\n",
    "    ",
    "\t",
    "[^a]",
    "[^a]: ",
    "![",
    "](x.md)",
    "[[",
    "]]",
    "{#id}",
    "\\",
    "*",
    "- ",
    "1. ",
    "> ",
    "|",
    "!!! note\n",
    "---\n",
    "===\n",
    "é",
    "[a]: b\n",
    "<a href='x'>",
    "@[^a]: 1 #x",
]

HOSTILE = [
    "<script>x</script>",
    '<img src="a.png" onerror="x">',
    "<svg onload=x>",
    "<details ontoggle=x>",
    "<iframe src=x></iframe>",
    "<style>a{}</style>",
    "<form>",
    "<input name=q>",
    "*a*{ onclick=x }",
    "`c`{ style=z }",
    "<template>",
    "<math><a xlink:href=x>",
    "</article>",
    "<!-- --!><object>",
    "<b onclick=x>g</b>",
    '<div style="x">t</div>',
    "<div markdown>*a*</div>",
    '<p id="__x">p</p>',
    "<?php x ?>",
    "<!DOCTYPE html>",
    "<x:y z='>'>",
    "{ onmouseover=x }",
    "```\n<script>\n```",
    "`<script>`",
    "<kbd>k</kbd>",
    "<a title='",
]

bodies = st.lists(st.sampled_from(MARKS) | names, max_size=60).map("".join)

hostile_bodies = st.lists(st.sampled_from(HOSTILE + MARKS) | names, max_size=12).map("".join)

scalars = st.sampled_from(
    [
        "",
        "x",
        "~",
        "no",
        "2024-01-01",
        "'q'",
        '"',
        "[",
        "{a: b}",
        "- a",
        "*a",
        "&a b",
        "!!int 3",
        "@x",
        "% y",
        "? z",
        "|",
        ">-",
        "a: b",
        "#c",
        "a #c",
        "é: è",
        "\t",
    ]
)

front_matters = st.lists(
    st.builds(
        "{}{}: {}".format,
        st.sampled_from(["", "  ", "- ", "    - "]),
        st.sampled_from(["title", "name", "date", "summary", "people", "timeline", "at", "x"]),
        scalars,
    ),
    max_size=12,
).map("\n".join)

files = st.one_of(
    st.binary(max_size=300),
    st.builds("---\n{}\n---\n{}".format, front_matters, bodies).map(str.encode),
    st.builds("{}{}".format, front_matters, bodies).map(str.encode),
)
