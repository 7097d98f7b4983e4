"""An SVG file is a drawing: nothing in it runs, loads, or is a program's own."""

import pytest

from explainer.read.problems import Place
from explainer.read.svg import Fault, faults_of

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink">\n'


def _faults(inner: str, head: str = HEAD) -> list[Fault]:
    return faults_of(f"{head}{inner}\n</svg>".encode())


@pytest.mark.parametrize(
    "inner",
    [
        '<path d="M0 0h1" fill="#123" stroke-width="2" class="a" id="b" data-x="y"/>',
        '<linearGradient id="g"><stop offset="0" stop-color="red"/></linearGradient>',
        '<rect fill="url(#g)" style="stroke:url( \'#g\' )"/>',
        "<style>.a { fill: red } .b { fill: url(#g) }</style>",
        "<style><![CDATA[.a > .b { fill: red }]]></style>",
        '<use href="#b"/><use xlink:href="#b"/>',
        '<image href="data:image/png;base64,iVBORw0K\nGgo="/>',
        '<title>Un &amp; deux</title><text xml:lang="fr" xml:space="preserve">Été</text>',
        "<!-- <script>x</script> -->",
        '<g role="img" aria-label="Une tour"><circle r="1"/></g>',
        '<filter id="f"><feColorMatrix type="matrix" values="1 0"/></filter>',
        "<text>javascript: url(https://example.org/) onclick=</text>",
    ],
)
def test_drawings_are_right(inner: str) -> None:
    """Shapes, text, styles, gradients and references inside the file are what an SVG is for."""
    assert _faults(inner) == []


@pytest.mark.parametrize(
    ("inner", "what"),
    [
        ("<script>x</script>", "<script>"),
        ('<script href="data:,x"/>', "<script>"),
        ("<foreignObject><p/></foreignObject>", "<foreignObject>"),
        ('<a href="#x"><text>t</text></a>', "<a>"),
        ('<animate attributeName="x"/>', "<animate>"),
        ('<set attributeName="href" to="javascript:x"/>', "<set>"),
        ('<p xmlns="http://www.w3.org/1999/xhtml" id="x"/>', "<p>"),
        ('<g><rect xmlns=""/></g>', "<rect>"),
        ('<rect onclick="x"/>', "onclick="),
        ('<rect ONCLICK="x"/>', "ONCLICK="),
        ('<rect formaction="x"/>', "formaction="),
        ('<use href="other.svg#x"/>', "href="),
        ('<use xlink:href="https://example.org/a.svg#x"/>', "href="),
        ('<image href="https://example.org/a.png"/>', "href="),
        ('<image href=" javascript:x"/>', "href="),
        ('<image href="data:image/svg+xml;base64,AAAA"/>', "href="),
        ('<image href="data:text/html,x"/>', "href="),
        ('<image src="a.png"/>', "src="),
        ('<rect fill="url(https://example.org/#a)"/>', "fill="),
        ('<rect style="background:url(//example.org/a)"/>', "style="),
        ('<rect style="background:u\\72l(//example.org/a)"/>', "style="),
        ("<rect style=\"fill:image-set('a.png' 1x)\"/>", "style="),
        ("<style>@import 'https://example.org/a.css';</style>", "<style>"),
        ("<style>@im<!-- -->port 'a.css';</style>", "<style>"),
        ("<style>@im<![CDATA[port]]> 'a.css';</style>", "<style>"),
        ("<style>.a { fill: url( 'a.svg' ) }</style>", "<style>"),
        ('<g xml:base="https://example.org/"/>', "base="),
        ('<g xmlns:i="http://example.org/i" i:label="x"/>', "label="),
        ("<?xml-stylesheet href='a.css'?>", "<?xml-stylesheet>"),
    ],
)
def test_what_runs_or_loads_is_a_fault(inner: str, what: str) -> None:
    """Scripts, handlers, foreign elements and references outside each have their place."""
    assert _faults(f"<g/>{inner}")[0].what == what
    assert _faults(f"<g/>{inner}")[0].place.line == 2


def test_all_faults_have_their_place() -> None:
    """Faults come in order, each where its element begins."""
    assert _faults('<rect onclick="x"/>\n  <script/>') == [
        Fault(Place(2, 1), "onclick="),
        Fault(Place(3, 3), "<script>"),
    ]


def test_the_outermost_element_is_svg_s_own() -> None:
    """A document that only looks like an SVG is none."""
    assert [fault.what for fault in faults_of(b"<html><body/></html>")] == ["<html>", "<body>"]


def test_document_types_end_the_reading() -> None:
    """Nothing that a document type declares is ever read, not even a billion laughs."""
    rows = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    bomb = f'<?xml version="1.0"?>\n<!DOCTYPE svg [<!ENTITY l0 "ha">{rows}]>{HEAD}&l9;</svg>'
    assert faults_of(bomb.encode()) == [Fault(Place(2, 15), "<!DOCTYPE>")]


@pytest.mark.parametrize(
    ("data", "place"),
    [
        (b"<svg", Place(1, 1)),
        (b"<svg>\n</g>", Place(2, 3)),
        (b"<svg>\n  &lol;</svg>", Place(2, 3)),
        (b"", Place(1, 1)),
        (b"<svg a='\xff'/>", Place(1, 9)),
    ],
)
def test_what_is_no_xml_has_the_place_of_the_mistake(data: bytes, place: Place) -> None:
    """A file that no parser reads has one last fault, with the parser's word."""
    fault = faults_of(data)[-1]
    assert not fault.readable
    assert fault.what
    assert fault.place == place
