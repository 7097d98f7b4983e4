"""The scan of a body sees the headings, links and images that Python-Markdown makes of it."""

from html.parser import HTMLParser

import pytest
from markdown import Markdown

from explainer.markdown.extensions import EXTENSIONS, extension_settings
from explainer.read.body import Body, scan_body
from explainer.read.spans import SpanKind
from explainer.words.slugs import heading_slug

_OURS = {"headerlink", "footnote-ref", "footnote-backref"}


class Built(HTMLParser):
    """The headings, links, images and ids of the HTML that a text becomes."""

    def __init__(self, text: str) -> None:
        super().__init__()
        settings = extension_settings(heading_slug)
        self.headings: list[tuple[int, str | None]] = []
        self.links: list[str | None] = []
        self.images: list[str | None] = []
        self.ids: set[str | None] = set()
        self.feed(Markdown(extensions=list(EXTENSIONS), extension_configs=settings).convert(text))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Note what a tag says."""
        given = dict(attrs)
        self.ids.add(given.get("id"))
        if tag in {"h1", "h2", "h3", "h4", "h5", "h6"}:
            self.headings.append((int(tag[1]), given.get("id")))
        elif tag == "a" and not _OURS & set((given.get("class") or "").split()):
            self.links.append(given.get("href"))
        elif tag == "img":
            self.images.append(given.get("src"))


def headings(body: Body) -> list[tuple[int, str]]:
    """Level and anchor of each heading that the scan found."""
    return [(span.level, span.target) for span in body.of(SpanKind.HEADING)]


def targets(body: Body, kind: SpanKind) -> list[str]:
    """The targets of the spans of a kind, in order."""
    return [span.target for span in body.of(kind)]


@pytest.mark.parametrize(
    "text",
    [
        "## Titre simple",
        "##Sans espace",
        "#Un\n##Deux",
        "####### Sept",
        "## Titre ##",
        "## Titre ## ##",
        "## C#",
        "## C\\#",
        "## a \\* b",
        "##",
        " ## un espace devant",
        "    ## code",
        "\t## code",
        "texte\n## après un texte\nsuite",
        "\\## pas un titre",
        "Titre\n=====",
        "Titre\n---",
        "Titre\n-",
        "Titre\n===   ",
        "Titre\n---suite",
        "Deux\nlignes\n---",
        "Titre\n---\nsuite\n\n## Suite",
        "  Titre\n---",
        "a\n\n---\n\nb",
        "***\n\na",
        "---\n",
        "Titre {#id}\n-----",
        "- a\n- b\n\n## Après une liste",
        "## L’Élysée & l'État",
        "## a < b",
        "## `code` et *emphase* et **fort**",
        "## [lien](x.md) ici",
        "## <b>gras</b>",
        "## ~~barré~~ ==marqué== ^^ajouté^^",
        "## 2 * 3 * 4",
        "## !!!\n\n## ?\n\n## 42",
        "## 你好\n\n## Привет мир\n\n## مرحبا\n\n## हिन्दी",
        "## œuvre\n\n## İstanbul",
        "## «\u202fMot\u202f»\n\n## a\u00a0b",
        "## Titre\n\n## Titre\n\n### Titre",
        "## Sources\n\n## Sources\n\n## Search",
        "## Titre {#mon-id}",
        "## Titre {: #mon-id .classe }",
        "## Titre {.classe}",
        "## Titre {#id} suite",
        "## x {#x}\n\n## y {#x}",
        "## a {#x}\n\n## x",
        "## a {#a_2}\n\n## a\n\n## a\n\n## a",
        "<div>\n## pas un titre\n</div>\n\n## oui",
        "<div markdown>\n## oui\n</div>",
        '<div markdown="1">\n\n## oui\n\n</div>',
        "<!--\n## pas\n-->\n\n## oui",
        "```\n## pas\n```\n\n## oui",
        "~~~\n## pas\n~~~\n## oui",
        "````\n```\n## pas\n````\n## oui",
        "```\n## jamais fermé",
        "| a |\n|---|\n| ## b |",
        "*a*{#titre}\n\n## Titre",
        "## MAX",
        "> ## Titre",
        "- ## Titre",
    ],
)
def test_headings_are_those_of_the_page(text: str) -> None:
    """Headings have the levels and anchors that the page gives them."""
    assert headings(scan_body(text)) == Built(text).headings


@pytest.mark.parametrize(
    "text",
    [
        "[a](b.md) et [c](d.md)[e](f.md)",
        "[a [b] c](d.md)",
        "[a](b(c).md)",
        "[a](b(c).md )",
        "[a](b c.md )",
        "<div>x</div>\n    [a](b.md)",
        "<div>x</div>\n[a](b.md)\n===",
        "[a](<b c.md>)",
        '[a](b.md "titre")',
        "[a](b.md 'titre')",
        '[a](b.md "ti)tre")',
        "[a](b c.md)",
        "[a]( b.md )",
        "[a](\nb.md)",
        '[a](b.md\n"titre")',
        "[a\nb](c.md)",
        "[](b.md)",
        "[*a*](b.md) **[c](d.md)**",
        "[a](b_c_d.md) [e](f*g*h.md)",
        "[a](b.md?x=1&y=2) [a](b.md#c)",
        "[a](b.md){#z .c}",
        "`[a](b.md)`",
        "``[a](b.md) ` x``",
        "`` ` `` [a](b.md)",
        "`[a](b.md)",
        "`` a \\``` [c](d.md)",
        "`a\\` [a](b.md)",
        "a ` b\n\n[a](b.md) ` c",
        "[`]`](b.md)",
        "\\[a](b.md)",
        "[a\\](b.md)",
        "[a\\]](b.md)",
        "[a]\\(b.md)",
        "\\\\[a](b.md)",
        "\\![a](b.md)",
        "!\\[a](b.md)",
        "! [a](b.md)",
        "[a] (b.md)",
        "[a](b.md",
        "a](b.md)",
        "[[a](b.md)",
        "[a](b.md)]",
        "a [b\n\nc](d.md)",
        "[ ] tâche\n\n- [x] faite\n- [ ] [a](b.md)",
        "<https://example.org/a_b_c> <mailto:a@example.org>",
        "https://example.org",
        "`<https://example.org>`",
        "![a](b.png)",
        '![a](b.png "titre") ![c](<d e.png>)',
        "![a [b] c](d.png)",
        "[![a](b.png)](c.md) [d](e.md)",
        "![](b.png){.x}",
        "x[^1]\n\n[^1]: note [a](b.md)",
        "[a[^1]](b.md)\n\n[^1]: n",
        "x[^1]\n\n[^1]: n\n\n    [a](b.md)",
        "- a\n\n    [a](b.md)",
        " - a\n\n    [a](b.md)",
        "```\n[a](b.md)\n\n```\n\n````\n[c](d.md)",
        "````\n[a](b.md)\n\n`````x\n[c](d.md)",
        "`a\n[a](b.md)` ``c [d](e.md) ``` [f](g.md) ``` `h",
        "1. a\n\n    [a](b.md)",
        "> [a](b.md)",
        "!!! note\n\n    [a](b.md)",
        "??? note\n    [a](b.md)",
        '=== "T"\n    [a](b.md)',
        "Terme\n:   [a](b.md)",
        "| a | b |\n|---|---|\n| [a](b.md) | [c](d.md) |",
        "    [a](b.md)",
        "\t[a](b.md)",
        "a\n\n    [a](b.md)\n\nb",
        "a\n    [a](b.md)",
        "# T\n\n    [a](b.md)",
        "- a\n\nb\n\n    [a](b.md)",
        "```\n[a](b.md)\n```\n[c](d.md)",
        "~~~\n[a](b.md)\n~~~",
        "````\n```\n[a](b.md)\n````",
        "- a\n\n    ```\n    [a](b.md)\n    ```\n\n[c](d.md)",
        "1. a\n\n   ```\n   [a](b.md)\n   ```",
        "> ```\n> [a](b.md)\n> ```",
        "```\n[a](b.md)",
        "``` {.python}\n[a](b.md)\n```",
        "<div>\n[a](b.md)\n\n</div>\n\n[c](d.md)",
        '<div markdown="1">\n\n[a](b.md)\n\n</div>',
        "<div>\n<div>\n[a](b.md)\n</div>\n[c](d.md)\n</div>\n[e](f.md)",
        "<div>[a](b.md)</DIV>\n\n[c](d.md)",
        "<p>\n[a](b.md)",
        "<pre>[a](b.md)</pre>",
        "<span>[a](b.md)</span>",
        "<hr>\n[a](b.md)",
        "a <!-- [a](b.md) --> b",
        "<!--\n[a](b.md)\n\n[c](d.md)\n-->\n\n[e](f.md)",
        "<script>[a](b.md)</script>",
        "1 < 2 et [a](b.md)",
        "1 <[a](b.md)",
        "a ][b](c.md)",
        "[a b][c](d.md)",
        "[a](b\\_c.md)",
        '[a](b c "titre")',
        "a\n\n    b\n[c](d.md)",
        "\n```\n[a](b.md)\n```",
        "- a\n\n\tsuite\n\n    [b](c.md)",
        "[a](x y\\)z)",
        "```\na\n> ```\n[a](b.md)\n```",
        "« [a](b.md) »",
    ],
)
def test_links_are_those_of_the_page(text: str) -> None:
    """Links and images lead where the page makes them lead, and code and comments hold none."""
    body, built = scan_body(text), Built(text)
    assert targets(body, SpanKind.LINK) == built.links
    assert targets(body, SpanKind.IMAGE) == built.images


@pytest.mark.parametrize("text", ["<ftp://example.org>", "[a](ftp://example.org)"])
def test_links_that_are_not_allowed_are_found(text: str) -> None:
    """The scan leaves out no address that the checks are to refuse."""
    assert targets(scan_body(text), SpanKind.LINK) == ["ftp://example.org"]


@pytest.mark.parametrize(
    "text",
    [
        "[a][r]\n\n[r]: b.md",
        "[a] [r]\n\n[r]: b.md",
        "[r][]\n\n[r]: b.md",
        "[r]\n\n[r]: b.md",
        "[R  x]\n\n[r X]: b.md",
        '[a][r]\n\n[r]: <b.md> "titre"',
        "[a][r]\n\n   [r]: b.md",
        "[r]: b.md\n\n[a][r]",
        "[a\nb][r]\n\n[r]: b.md",
        "[a](x.md)[r]\n\n[r]: b.md",
        "```\n[r]: b.md\n```\n\n[a][r]",
        "[a][r]\n\n    [r]: b.md",
        "[a][none] [none]",
    ],
)
def test_reference_links_are_those_of_the_page(text: str) -> None:
    """A label leads where its definition says, in any case and spacing."""
    assert set(targets(scan_body(text), SpanKind.LINK)) == set(Built(text).links)


@pytest.mark.parametrize(
    ("text", "labels"),
    [
        ("[a][none]", ["none"]),
        ("[a] [none]", ["none"]),
        ("[a]", []),
        ("[a][]", []),
        ("[a][^1]", []),
        ("`[a][none]`", []),
        ("![a][none]", ["none"]),
    ],
)
def test_lost_references(text: str, labels: list[str]) -> None:
    """A label without definition is found; brackets alone are only brackets."""
    assert targets(scan_body(text), SpanKind.LOST_REFERENCE) == labels


def test_notes() -> None:
    """Notes are found where they are called and where they are written."""
    body = scan_body("a[^1] b[^ap] `[^no]`\n\n[^1]: note avec [^2]\n\n    suite\n")
    assert targets(body, SpanKind.NOTE) == ["1", "ap", "2"]
    assert body.notes == {"1"}


@pytest.mark.parametrize(
    ("text", "target", "shown"),
    [
        ("[[Donald Trump]]", "Donald Trump", "Donald Trump"),
        ("[[donald-trump|le candidat]]", "donald-trump", "le candidat"),
        ("[[theme:climat]]", "theme:climat", "theme:climat"),
    ],
)
def test_wiki_links(text: str, target: str, shown: str) -> None:
    """Double brackets name an entity, and say how it is shown."""
    spans = list(scan_body(text).of(SpanKind.WIKI))
    assert [(span.target, span.text) for span in spans] == [(target, shown)]


@pytest.mark.parametrize("text", ["`[[a]]`", "\\[[a]]", "```\n[[a]]\n```", "[[a\nb]]"])
def test_what_is_no_wiki_link(text: str) -> None:
    """Code, escapes and line ends make no wiki link."""
    assert targets(scan_body(text), SpanKind.WIKI) == []


@pytest.mark.parametrize(
    ("text", "anchor"),
    [
        ("un texte\n{: #ici }", "ici"),
        ("un texte\n{#ici}", "ici"),
        ("*fort*{#ici}", "ici"),
        ("[a](b.md){ .x #ici }", "ici"),
        ("## titre {#ici}", "ici"),
    ],
)
def test_anchors_are_those_of_the_page(text: str, anchor: str) -> None:
    """An attribute list makes an anchor that links may lead to."""
    assert anchor in scan_body(text).anchors
    assert anchor in Built(text).ids
    places = [span.written for span in scan_body(text).spans if span.target == anchor]
    assert {text[slice(*place)] for place in places} == {anchor}


@pytest.mark.parametrize("text", ["a { b #c", "```\n{#c}\n```", "a {.c}", "a {b}", "a {b} #c"])
def test_what_makes_no_anchor(text: str) -> None:
    """Braces without an anchor, and anchors in code, make none."""
    assert scan_body(text).anchors == frozenset()


def test_heading_text_is_plain() -> None:
    """The text of a heading has no markup, and its anchor stands where it is written."""
    text = "## Le *grand* [débat](x.md) de `2024` {#debat}"
    heading = next(scan_body(text).of(SpanKind.HEADING))
    assert heading.text == "Le grand débat de 2024"
    assert text[heading.target_start :].startswith("debat}")
    assert heading.level == 2


def test_derived_anchor_has_no_place() -> None:
    """An anchor that nobody wrote stands nowhere."""
    assert next(scan_body("## Titre").of(SpanKind.HEADING)).target_start == -1


@pytest.mark.parametrize(
    ("text", "kind", "written", "target"),
    [
        ("é\n\nun [a](b.md) ici", SpanKind.LINK, "[a](b.md)", "b.md"),
        ('un ![a](b.png "t")', SpanKind.IMAGE, '![a](b.png "t")', "b.png"),
        ("un <https://a.org>", SpanKind.LINK, "<https://a.org>", "https://a.org"),
        ("un [a](<b c>)", SpanKind.LINK, "[a](<b c>)", "b c"),
        ("un [[a|b]] c", SpanKind.WIKI, "[[a|b]]", "a"),
        ("un[^ap].", SpanKind.NOTE, "[^ap]", "ap"),
        ("[^ap]: texte", SpanKind.NOTE_DEFINITION, "[^ap]: texte", "ap"),
    ],
)
def test_offsets(text: str, kind: SpanKind, written: str, target: str) -> None:
    """A span and its target stand exactly where they are written."""
    span = next(scan_body(text).of(kind))
    assert text[span.start : span.end] == written
    assert span.target == target
    assert text[span.target_start :].startswith(target)


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a `b` c", "`b`"),
        ("```\nb\n```\nc", "```\nb\n```"),
        ("a\n\n    b\n\nc", "    b"),
        ("~~~ {.x}\nb\n~~~~\nc", "~~~ {.x}\nb\n~~~~"),
    ],
)
def test_code(text: str, written: str) -> None:
    """Code spans, fences and indented blocks are code from end to end."""
    assert [text[s.start : s.end] for s in scan_body(text).of(SpanKind.CODE)] == [written]


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("a <b class=x>c", ["<b class=x>"]),
        ("<div>\na\n</div>\n\nb", ["<div>\na\n</div>"]),
        ("<div>\na", ["<div>\na"]),
        ("<!-- a\n\n<i>b", ["<i>"]),
        ("<!-- a -->\n\nb\n\n<!-- c -->\n\nd", ["<!-- a -->", "<!-- c -->"]),
        ("<!-- a -->\n\n<div>\nb\n</div>", ["<!-- a -->", "<div>\nb\n</div>"]),
        ("<!DOCTYPE a>\n\n<p>b</p>", ["<!DOCTYPE a>", "<p>b</p>"]),
        ("<!-- a\n\nb -->\n\nc", ["<!-- a\n\nb -->"]),
        ("a <!-- b --> c </i>", ["<!-- b -->", "</i>"]),
        ("<hr>\na", ["<hr>"]),
        ("<div markdown>\n\na\n\n</div>", ["<div markdown>", "</div>"]),
        ("a < b > c", []),
        ("`<b>`", []),
    ],
)
def test_raw_html(text: str, written: list[str]) -> None:
    """Raw tags, blocks and comments are found with their text."""
    spans = list(scan_body(text).of(SpanKind.HTML))
    assert [text[span.start : span.end] for span in spans] == written
    assert [span.text for span in spans] == written


@pytest.mark.parametrize(
    ("text", "texts"),
    [
        ("> q\n\na\n> b", ["> q", "a\n> b"]),
        ("> a\n> b", ["> a", "> b"]),
        ("a\nb\n\nc", ["a\nb", "c"]),
        ("[[a|b]]\n[[c|d]]", ["[[a|b]]\n[[c|d]]"]),
        ("a|b\nc|d", ["a|b", "c|d"]),
        ("a\n\n    b\n\nc", ["a", "c"]),
        ("```\na\n```\nb", ["b"]),
        ("<div>\na\n</div>\nb", ["b"]),
        ("a\n==\nb", ["a", "b"]),
    ],
)
def test_texts(text: str, texts: list[str]) -> None:
    """Lines are one text unless a part has begun in the line before; code and HTML are none."""
    assert [text[start:end] for start, end in scan_body(text).texts] == texts


@pytest.mark.parametrize("text", ["", "\n", "   \n\n", "texte\n\nautre"])
def test_plain_text_has_no_spans(text: str) -> None:
    """Text without markup has nothing to say."""
    assert scan_body(text).spans == ()


def test_spans_come_in_order() -> None:
    """Spans are ordered by where they start, the longer one first."""
    spans = scan_body("[b](c.md) a\n===\n\n[![d](e.png)](f.md) `g`\n").spans
    assert list(spans) == sorted(spans, key=lambda span: (span.start, -span.end))
    assert [span.kind for span in spans] == [
        SpanKind.HEADING,
        SpanKind.LINK,
        SpanKind.LINK,
        SpanKind.IMAGE,
        SpanKind.CODE,
    ]


@pytest.mark.parametrize(
    "text",
    [
        "[" * 20_000,
        "![" * 10_000,
        "<![CDATA[" * 5_000,
        "[a](<" * 8_000,
        "[[a|" * 5_000,
        "<a " * 7_000,
        "<div>\n\n" * 3_000,
        "<!-- " * 4_000,
        "".join("`" * length + " " for length in range(200)),
        "".join("`" * length + "\n" for length in range(3, 200)),
    ],
)
def test_hostile_texts_are_scanned(text: str) -> None:
    """Openings that nothing closes are no links."""
    assert targets(scan_body(text), SpanKind.LINK) == []


@pytest.mark.parametrize(
    "text",
    [
        "[" * 20_000 + "]" * 20_000,
        "<!-- " * 10_000,
        "~" * 40_000 + "`",
        "`" * 40_000 + "~",
        "[a](<" * 8_000,
        '[a](b "' * 8_000,
        "[a](" + "(" * 20_000 + ")" * 20_000,
        "[a](" + " " * 50_000 + "b",
        "[^a" * 10_000,
        "[[a|" * 9_000,
        "<?" * 10_000,
        "a" + " " * 50_000 + "b",
        "a {" + ": " * 20_000 + "x",
        "*a*{" * 10_000,
        "_" * 40_000,
        ">" * 40_000,
        "- " * 20_000 + "x",
        "[a]:" * 10_000,
        "[a]:" + " " * 40_000 + "\n" + " " * 40_000 + "x",
        "a\n" + "-" * 40_000 + "x",
    ],
)
def test_long_texts_that_mean_nothing_have_no_spans(text: str) -> None:
    """What is opened ten thousand times and never closed is text, however long."""
    assert scan_body(text).spans == ()


@pytest.mark.parametrize(
    ("text", "anchor", "shown"),
    [
        ("# a" + " " * 60_000 + "x", "a", "a"),
        ("# a" + " " * 60_000 + "{#b}", "b", "a"),
        ("# a" + "#" * 60_000, "a", "a"),
        ("# a {" + " " * 60_000 + "x", "a", "a {"),
    ],
)
def test_a_long_heading_is_one_heading(text: str, anchor: str, shown: str) -> None:
    """Tens of thousands of spaces or signs in a heading make no other heading of it."""
    (span,) = scan_body(text).of(SpanKind.HEADING)
    assert (span.target, span.text) == (anchor, shown)
    assert (span.start, span.end) == (0, len(text))


@pytest.mark.parametrize(
    ("text", "kind", "count"),
    [
        ("[a](b)" * 8_000, SpanKind.LINK, 8_000),
        ("[a](" * 10_000 + "b)" * 10_000, SpanKind.LINK, 1),
        ("![" * 10_000 + "](a)" * 10_000, SpanKind.IMAGE, 10_000),
        ("[[a]]" * 8_000, SpanKind.WIKI, 8_000),
        ("[a][b]" * 8_000, SpanKind.LOST_REFERENCE, 15_999),
        ("# a\n" * 8_000, SpanKind.HEADING, 8_000),
        ("```a\n" * 8_000 + "```", SpanKind.CODE, 1),
        ("> ```\n" * 5_000, SpanKind.CODE, 2_500),
        ("<div>" * 8_000 + "</div>" * 7_999, SpanKind.HTML, 1),
        ("<div>\n\n" * 6_000, SpanKind.HTML, 1),
        ("\\" * 40_001 + "[a](b)", SpanKind.LINK, 0),
    ],
)
def test_long_texts_are_read_to_their_end(text: str, kind: SpanKind, count: int) -> None:
    """What thousands of signs mean is found, once each."""
    found = list(scan_body(text).of(kind))
    assert (len(found), len(set(found))) == (count, count)


def test_equal_headings_are_told_apart_to_the_last() -> None:
    """Thousands of equal headings have thousands of anchors, counted up."""
    anchors = [anchor for _, anchor in headings(scan_body("# a\n" * 8_000))]
    assert (anchors[0], anchors[1], anchors[-1]) == ("a", "a_1", "a_7999")
    assert len(set(anchors)) == len(anchors)


def test_scan_agrees_with_itself_on_line_ends_of_the_text() -> None:
    """A text without a last line end says what it says with one."""
    text = "# a\n\n[b](c.md)\n\n```\nd\n```"
    assert scan_body(text).spans == scan_body(text + "\n").spans


def test_a_text_behind_an_empty_line_begins_on_its_own() -> None:
    """The first line end of a body belongs to no text."""
    assert scan_body("\na ").texts == ((1, 3),)
