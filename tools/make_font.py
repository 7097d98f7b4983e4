"""Makes the font of the pictures for sharing out of Source Serif 4; run by hand, seldom.

Needs fonttools and brotli, and the unpacked npm package @fontsource-variable/source-serif-4:
`python tools/make_font.py PACKAGE`. Its licence reserves the name "Source", so ours has another.
What Pillow's own layout cannot use (features, marks, hints) is left out; kerning, which it takes
from the old `kern` table alone, is written there.
"""

import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from fontTools.fontBuilder import FontBuilder
from fontTools.pens.recordingPen import DecomposingRecordingPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables._k_e_r_n import KernTable_format_0
from fontTools.varLib.instancer import instantiateVariableFont

TARGET = Path(__file__).parents[1] / "generator/explainer/sharing/ExplainerSerif.ttf"
SUBSETS = ("latin", "latin-ext", "vietnamese", "greek", "cyrillic", "cyrillic-ext")
AXES = {"wght": 620, "opsz": 32}
FAMILY = "Explainer Serif"
KERNED = "Ll", "Lu", "Po", "Pf"
NARROW = "u202F"
"""The narrow space of French, which the original lacks."""
LEAST = 16
"""The smallest kerning that is kept, in thousandths of the font's size: 10,920 pairs have room."""


def main(package: Path) -> None:
    """Write the font from the files of the package."""
    files = [package / "files" / f"source-serif-4-{name}-opsz-normal.woff2" for name in SUBSETS]
    fonts = [instantiateVariableFont(TTFont(file), AXES) for file in files]
    glyphs, widths, pairs = {".notdef": TTGlyphPen(None).glyph()}, {".notdef": (500, 0)}, {}
    for font in fonts:
        points = {point: name for point, name in font.getBestCmap().items() if _is_drawn(point)}
        pairs.update(_kerning(font, points))
        for point, name in points.items():
            glyphs[_name(point)] = _outline(font, name)
            widths[_name(point)] = font["hmtx"][name]
    glyphs[NARROW], widths[NARROW] = TTGlyphPen(None).glyph(), (widths["u0020"][0] * 2 // 3, 0)
    _save(fonts[0], glyphs, widths, pairs)


def _is_drawn(point: int) -> bool:
    """Not marks, which need to be placed, nor what is not seen."""
    return unicodedata.category(chr(point)) not in ("Mn", "Me", "Cf", "Cc", "Co")


def _name(point: int) -> str:
    return f"u{point:04X}"


def _outline(font: TTFont, name: str) -> Any:
    shapes = font.getGlyphSet()
    parts, pen = DecomposingRecordingPen(shapes), TTGlyphPen(None)
    shapes[name].draw(parts)
    parts.replay(pen)
    return pen.glyph()


def _kerning(font: TTFont, points: dict[int, str]) -> dict[tuple[str, str], int]:
    """The kerning of French, English and the basic letters of Cyrillic and Greek, by pair."""
    named = {name: point for point, name in points.items() if _is_kerned(point)}
    found: dict[tuple[str, str], int] = {}
    for left, right, value in _pairs(font):
        if left in named and right in named and abs(value) >= LEAST:
            found.setdefault((_name(named[left]), _name(named[right])), value)
    return found


def _is_kerned(point: int) -> bool:
    basic = point < 0x100 or 0x370 < point < 0x450
    return chr(point) in "Œœ’" or (basic and unicodedata.category(chr(point)) in KERNED)


def _pairs(font: TTFont) -> Iterator[tuple[str, str, int]]:
    """What GPOS says of pairs, in its order: of two rules the first is the one in force."""
    for lookup in font["GPOS"].table.LookupList.Lookup:
        for part in lookup.SubTable:
            table = getattr(part, "ExtSubTable", part)
            if table.LookupType == 2 and table.Format == 1:
                yield from _single(table)
            elif table.LookupType == 2:
                yield from _classes(table, font.getGlyphOrder())


def _single(table: Any) -> Iterator[tuple[str, str, int]]:
    for left, second in zip(table.Coverage.glyphs, table.PairSet, strict=True):
        for record in second.PairValueRecord:
            yield left, record.SecondGlyph, getattr(record.Value1, "XAdvance", 0)


def _classes(table: Any, names: list[str]) -> Iterator[tuple[str, str, int]]:
    for left in table.Coverage.glyphs:
        record = table.Class1Record[table.ClassDef1.classDefs.get(left, 0)]
        for right in names:
            value = record.Class2Record[table.ClassDef2.classDefs.get(right, 0)].Value1
            yield left, right, getattr(value, "XAdvance", 0)


def _save(base: TTFont, glyphs: Any, widths: Any, pairs: dict[tuple[str, str], int]) -> None:
    names = list(glyphs)
    builder = FontBuilder(base["head"].unitsPerEm, isTTF=True)
    builder.setupGlyphOrder(names)
    builder.setupCharacterMap({int(name[1:], 16): name for name in names[1:]})
    builder.setupGlyf(glyphs)
    builder.setupHorizontalMetrics(widths)
    hhea = base["hhea"]
    builder.setupHorizontalHeader(ascent=hhea.ascent, descent=hhea.descent)
    owner = base["name"].getDebugName(0)
    style = {"familyName": FAMILY, "styleName": "Semibold", "copyright": owner}
    builder.setupNameTable({**style, "licenseInfoURL": "https://openfontlicense.org"})
    builder.setupOS2(sTypoAscender=hhea.ascent, sTypoDescender=hhea.descent)
    builder.setupPost(keepGlyphNames=False)
    kerning = newTable("kern")
    part = KernTable_format_0(apple=False)
    part.coverage, part.format, part.version, part.tupleIndex = 1, 0, 0, None
    part.kernTable, kerning.version, kerning.kernTables = pairs, 0, [part]
    builder.font["kern"] = kerning
    builder.font["head"].created = builder.font["head"].modified = base["head"].created
    builder.font.recalcTimestamp = False
    builder.save(TARGET)
    print(f"{len(names)} glyphs, {len(pairs)} pairs, {TARGET.stat().st_size} bytes")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
