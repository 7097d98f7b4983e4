"""SVG files: drawings only, with nothing that runs, asks another site, or tells who made them.

Opened by its own address an SVG is a document that may run scripts, so its elements and attributes
are an allow-list. Expat reads it without document type or entities; nothing outside is ever read.
"""

import re
from collections.abc import Mapping
from typing import Final, NamedTuple
from xml.parsers import expat

from explainer.read.problems import Place

_SVG: Final = "http://www.w3.org/2000/svg"
_XLINK: Final = "http://www.w3.org/1999/xlink"
_XML: Final = "http://www.w3.org/XML/1998/namespace"

ELEMENTS: Final = frozenset(
    """circle clipPath defs desc ellipse feBlend feColorMatrix feComponentTransfer feComposite
    feConvolveMatrix feDiffuseLighting feDisplacementMap feDistantLight feDropShadow feFlood feFuncA
    feFuncB feFuncG feFuncR feGaussianBlur feMerge feMergeNode feMorphology feOffset fePointLight
    feSpecularLighting feSpotLight feTile feTurbulence filter g image line linearGradient marker
    mask path pattern polygon polyline radialGradient rect stop style svg switch symbol text
    textPath title tspan use view""".split()
)
"""Elements that draw, or name what is drawn."""

ATTRIBUTES: Final = frozenset(
    """alignment-baseline amplitude azimuth baseFrequency baseline-shift bias class clip clip-path
    clip-rule clipPathUnits color color-interpolation color-interpolation-filters color-rendering cx
    cy d diffuseConstant direction display divisor dominant-baseline dx dy edgeMode elevation
    enable-background exponent fill fill-opacity fill-rule filter filterUnits flood-color
    flood-opacity focusable font font-family font-size font-size-adjust font-stretch font-style
    font-variant font-weight fr fx fy gradientTransform gradientUnits height id image-rendering in
    in2 intercept k1 k2 k3 k4 kernelMatrix kernelUnitLength lang lengthAdjust letter-spacing
    lighting-color limitingConeAngle marker marker-end marker-mid marker-start markerHeight
    markerUnits markerWidth mask mask-type maskContentUnits maskUnits media method mix-blend-mode
    mode numOctaves offset opacity operator order orient overflow paint-order path pathLength
    patternContentUnits patternTransform patternUnits pointer-events points pointsAtX pointsAtY
    pointsAtZ preserveAlpha preserveAspectRatio primitiveUnits r radius refX refY requiredFeatures
    result role rotate rx ry scale seed shape-rendering side slope spacing specularConstant
    specularExponent spreadMethod startOffset stdDeviation stitchTiles stop-color stop-opacity
    stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit
    stroke-opacity stroke-width style surfaceScale systemLanguage tableValues targetX targetY
    text-anchor text-decoration text-rendering textLength transform transform-box transform-origin
    type unicode-bidi values vector-effect version viewBox visibility width word-spacing
    writing-mode x x1 x2 xChannelSelector y y1 y2 yChannelSelector z""".split()
)
"""Attributes that say how; `data-…` and `aria-…` may stand too, and references inside the file."""

_SAID = re.compile(r"(?:data|aria)-[\w.-]+")
_REFERENCE = re.compile(r"#[^\s]*|data:image/(?:png|jpeg|gif|webp|avif);base64,[\sA-Za-z0-9+/=]*")
_OUTSIDE = re.compile(r"@import|\\|image-set|src\(|url\((?!\s*[\"']?\s*#)", re.IGNORECASE)
"""Style that would load something, or that writes a word so that nobody recognises it."""


class Fault(NamedTuple):
    """What an SVG may not hold, or why it is none."""

    place: Place
    what: str
    readable: bool = True
    """Whether the file is XML; if not, `what` is the parser's word for the mistake."""


class _Refused(Exception):  # noqa: N818 (no error: the file has been judged)
    """Ends the reading before a document type can declare anything."""


class _Reader:
    """Expat's handlers, and the faults they find."""

    def __init__(self) -> None:
        self.parser = expat.ParserCreate(namespace_separator=" ")
        self.faults: list[Fault] = []
        self.style: list[str] | None = None
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._text
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.ProcessingInstructionHandler = self._instruction

    def _fault(self, what: str) -> None:
        line, column = self.parser.CurrentLineNumber, self.parser.CurrentColumnNumber
        self.faults.append(Fault(Place(line, column + 1), what))

    def _start(self, written: str, attributes: Mapping[str, str]) -> None:
        space, _, name = written.rpartition(" ")
        if space != _SVG or name not in ELEMENTS:
            self._fault(f"<{name}>")
        for attribute, value in attributes.items():
            if _is_refused(attribute, value):
                self._fault(f"{attribute.rpartition(' ')[2]}=")
        self.style = [] if name == "style" else self.style

    def _end(self, _: str) -> None:
        if self.style is not None and _OUTSIDE.search("".join(self.style)):
            self._fault("<style>")
        self.style = None

    def _text(self, text: str) -> None:
        if self.style is not None:
            self.style.append(text)

    def _doctype(self, *_: object) -> None:
        self._fault("<!DOCTYPE>")
        raise _Refused

    def _instruction(self, target: str, _: str) -> None:
        self._fault(f"<?{target}>")


def _is_refused(written: str, value: str) -> bool:
    """Whether an attribute may run or load something, or is a drawing program's own."""
    space, _, name = written.rpartition(" ")
    if name == "href" and space in ("", _XLINK):
        return not _REFERENCE.fullmatch(value.strip())
    if space:
        return space != _XML or name == "base"
    return not (name in ATTRIBUTES or _SAID.fullmatch(name)) or bool(_OUTSIDE.search(value))


def faults_of(data: bytes) -> list[Fault]:
    """The faults of an SVG file, in order; the last one if it is not XML from there on."""
    reader = _Reader()
    try:
        reader.parser.Parse(data, True)
    except _Refused:
        pass
    except expat.ExpatError as error:
        place = Place(error.lineno, error.offset + 1)
        reader.faults.append(Fault(place, expat.ErrorString(error.code) or "", readable=False))
    return reader.faults
