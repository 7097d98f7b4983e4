"""Generated Markdown as people write it, with names in the middle of everything."""

from hypothesis import strategies as st

from benchmarks.mentions.records import Entity

ENTITIES = (
    Entity(id="ann", kind="person", name="Ann Lee"),
    Entity(id="jean", kind="person", name="Jean de Vey", aliases=("JDV",)),
    Entity(id="mary", kind="person", name="Mary Lee", declared=False),
    Entity(id="fete", kind="event", name="fête de l’été"),
    Entity(id="climat", kind="theme", name="climat"),
    Entity(id="x", kind="theme", name="X"),
)
"""Who and what the texts name: a name of one letter, an undeclared namesake, an apostrophe."""

NAMES = [
    "Ann Lee",
    "Lee",
    "Ann  Lee",
    "Ann\nLee",
    "Ann K. Lee",
    "Mary Lee",
    "Jean de Vey",
    "Vey",
    "JDV",
    "fête de l'été",
    "climat",
    "X",
]

_WORDS = ["le", "Selon", "pour", "Mme", "M.", "d’", "l'", "a dit", "été", "2024", "rue", "I", "sur"]
_SIGNS = [" ", ", ", ". ", " : ", " ; ", "… ", " — ", "-", "–", "’s ", "'", ' "', '" ', "« ", " »"]
_SIGNS += ["“", "” ", "(", ") ", "@", "#", "_", "/", "&amp;", "&quot;", "&nbsp;", "\\*", "\\_", "&"]

_names = st.sampled_from(NAMES)
_bits = _names | st.sampled_from(_WORDS) | st.sampled_from(_SIGNS)
_plain = st.lists(_bits | st.just(" "), min_size=1, max_size=6).map("".join)


def _marked(before: str, after: str) -> "st.SearchStrategy[str]":
    return _names.map(lambda name: f"{before}{name}{after}")


_inline = st.one_of(
    _plain,
    st.sampled_from(["[[Ann Lee]]", "[[climat]]", "[[theme:x]]"]),
    *(
        _marked(before, after)
        for before, after in (
            ("*", "*"),
            ("**", "**"),
            ("***", "***"),
            ("_", "_"),
            ("~~", "~~"),
            ("==", "=="),
            ("^", "^"),
            ("`", "`"),
            ("[", "](https://example.org/)"),
            ("[", "](../people/e0.md)"),
            ("[", "][n]"),
            ("![", "](../assets/a.png)"),
            ("<b>", "</b>"),
            ("<q>", "</q>"),
            ("<code>", "</code>"),
            ('<span title="', '">x</span>'),
            ("<!-- ", " -->"),
            ("", "{.no-link}"),
            ("", "[^1]"),
            ("", "[^ap]"),
            ("https://example.org/", ""),
            ("«\u00a0", "\u00a0»"),
            ("‘", "’"),
        )
    ),
)
_line = st.lists(_inline, min_size=1, max_size=6).map(" ".join).map(str.strip)


def _indented(text: str) -> str:
    return text.replace("\n", "\n    ")


_text = _line.filter(bool).map(lambda line: f"Et {line}")
_lines = st.lists(_text, min_size=1, max_size=3)
_blocks = st.one_of(
    _lines.map("\n".join),
    st.sampled_from(["# ", "## ", "### "]).flatmap(
        lambda sign: _line.map(lambda t: f"{sign}T {t}")
    ),
    _lines.map(lambda lines: "\n".join(f"- {_indented(line)}" for line in lines)),
    _lines.map(lambda lines: "\n\n".join(f"1. {_indented(line)}" for line in lines)),
    _lines.map(lambda lines: "\n".join(f"> {line}" for line in lines)),
    _lines.map(lambda lines: "\n".join(["## T", *lines])),
    _lines.map(lambda lines: "\n".join(["> T", *lines])),
    _lines.map(lambda lines: "\n    - ".join(["- Un", *(t.replace("\n", " ") for t in lines)])),
    _lines.map(lambda lines: "\n".join(["- Un", *(f"- > {t}" for t in lines), "- Lee"])),
    _lines.map(lambda lines: "\n".join(["Texte", "<div>", *lines, "</div>"])),
    _text.map(lambda line: f"Lee {line}\n=====".replace("\n", " ", line.count("\n"))),
    _lines.map(lambda lines: "- Un\n\n    " + "\n\n    ".join(map(_indented, lines))),
    _lines.map(lambda lines: "| A | B |\n|---|---|\n" + "\n".join(map(_row, lines))),
    _text.map(lambda line: "Texte\n\n    " + line.replace("\n", " ")),
    _text.map(lambda line: f"```\n{line}\n```"),
    _lines.map(lambda lines: '!!! note "Lee"\n    ' + "\n\n    ".join(map(_indented, lines))),
    _lines.map(lambda lines: '??? note "Lee"\n    ' + "\n\n    ".join(map(_indented, lines))),
    _lines.map(lambda lines: "\n\n".join(f'=== "Lee"\n\n    {_indented(t)}' for t in lines)),
    _text.map(lambda line: f"Lee\n:   {_indented(line)}"),
    _text.map(lambda line: f"<div>\n{line}\n</div>"),
    _text.map(lambda line: f"<div markdown>\n\n{line}\n\n</div>"),
    _text.map(lambda line: f"<details><summary>{line}</summary></details>"),
    st.just("---"),
    _text.map(lambda line: f"{line} [[e0|le climat]]".replace("\n", " ")),
)


def _row(line: str) -> str:
    return f"| {line} | Lee |".replace("\n", " ")


_ENDS = ["[^1]: Lee et climat.", "[n]: https://example.org/ 'Lee'", "*[JDV]: Jean Lee", "{: .c}"]

texts = st.builds(
    lambda blocks, ends: "\n\n".join(blocks + ends),
    st.lists(_blocks, min_size=1, max_size=5),
    st.lists(st.sampled_from(_ENDS), unique=True),
)
"""Texts of a few blocks of every kind."""
