"""One page's HTML: its text converted, its template filled."""

from dataclasses import dataclass

from explainer.press.converter import Converter
from explainer.press.sheet import Frame, Sheet, Shown


@dataclass(frozen=True, slots=True, kw_only=True)
class Rendered:
    """A page as it is published."""

    html: bytes
    removed: frozenset[str] = frozenset()
    """The elements and attributes that the boundary took out of its text."""


class Renderer:
    """Renders one page after the other in one frame."""

    def __init__(self, frame: Frame) -> None:
        self._frame = frame
        self._converter = Converter(frame.addresses)

    def __reduce__(self) -> tuple[object, ...]:
        """The frame: who is sent it makes a converter of its own."""
        return Renderer, (self._frame,)

    def render(self, sheet: Sheet) -> Rendered:
        """The page's HTML; raises what its template raises."""
        whole = sheet.whole
        meta = whole.meta
        converted = self._converter.convert(whole.body, sheet.src_uri)
        page = Shown(
            url=sheet.url,
            meta=meta,
            title=meta["title"],
            content=converted.html,
            canonical_url=sheet.canonical_url,
            edit_url=sheet.edit_url,
        )
        template = self._frame.templates.get_template(meta["template"])
        html = template.render({**self._frame.context, "page": page})
        return Rendered(html=html.encode("utf-8", "xmlcharrefreplace"), removed=converted.removed)
