"""The text of a post becomes that of an article: links, pictures, orders, the excerpt."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from explainer.forget.initials import Edit, applied
from explainer.importers.directory import Directory
from explainer.importers.excerpts import excerpt_of, heading_of
from explainer.importers.looks import looks_in
from explainer.importers.orders import POST, Order, Shown, holed, orders_within
from explainer.importers.pictures import Pictures
from explainer.importers.posts import Post
from explainer.importers.tool import Tool
from explainer.link.checks import check_lines
from explainer.link.markup import check_markup
from explainer.read.documents import Document, pack_text
from explainer.read.problems import Problem
from explainer.read.spans import Span, SpanKind
from explainer.read.tags import tags_in

_IMG: Final = re.compile(r"<img\b", re.IGNORECASE)
_SIZES: Final = ("width", "height")
_SAID: Final = frozenset({"src", "alt", "title", "class", "loading", "style", "align", *_SIZES})
"""Attributes of a raw picture that Markdown says too, or that say how it looked."""
_NOT_IN_ALT: Final = re.compile(r"[\[\]\s]+")
_FILE: Final = re.compile(r"\.(?!html?$|md$|markdown$)[a-zA-Z0-9]{2,4}$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Body:
    """The text of an article, and what was found in that of its post."""

    text: str
    title: str
    """That of the heading which the article says in its head; empty where there was none."""
    summary: str
    """The excerpt, where the author marked one that is plain text."""
    used: frozenset[str]
    """The files that it asks for, by their path in the old folder."""
    problems: tuple[Problem, ...]


@dataclass(kw_only=True)
class _Move:
    post: Post
    source: Document
    """The post, with holes in place of its orders: offsets and places are the same."""
    orders: list[Order]
    directory: Directory
    pictures: Pictures
    edits: list[Edit] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    used: set[str] = field(default_factory=set)
    done: set[int] = field(default_factory=set)
    """Where the orders begin that stand for parts of addresses, and were read as such."""

    def tell(self, code: str, offset: int, **params: str) -> None:
        """Note a problem at an offset of the body."""
        place = self.source.body_place(offset)
        self.problems.append(self.source.problem(code, place, **params))

    def within(self, start: int, end: int) -> Sequence[Order]:
        """The orders in a stretch of the text."""
        return orders_within(self.orders, start, end)


def move_body(post: Post, tool: Tool, directory: Directory, pictures: Pictures) -> Body:
    """The text of the article that a post becomes; links lead from the folder `articles`."""
    text = post.document.text
    orders = tool.orders(directory.site, text)
    source = replace(post.document, packed=pack_text(holed(text, orders)))
    move = _Move(post=post, source=source, orders=orders, directory=directory, pictures=pictures)
    heading = heading_of(source, post.title)
    excerpt = excerpt_of(source, post.separator, heading.end, wanted=not post.summary)
    for span in source.body.of(SpanKind.LINK, SpanKind.IMAGE):
        _link(move, span)
    raw = [edit for span in source.body.of(SpanKind.HTML) for edit in _raw_picture(move, span)]
    for order in orders:
        if order.start not in move.done:
            _order(move, order)
    if tool.attributes:
        _looks(move)
    blank = [Edit(e.start, e.end, " " * (e.end - e.start)) for e in raw]
    move.problems += check_markup(replace(source, packed=pack_text(applied(source.text, blank))))
    move.problems += check_lines(source)
    taken = [edit for edit in (heading.edit, excerpt.edit) if edit]
    return Body(
        text=applied(text, _apart([*taken, *move.edits, *raw])).strip("\n"),
        title=heading.title,
        summary=excerpt.summary,
        used=frozenset(move.used),
        problems=tuple(move.problems),
    )


def _link(move: _Move, span: Span) -> None:
    """Rewrite the target of a link or picture, where it leads to something that comes along."""
    start, end = span.written
    inside = move.within(start, end)
    bare_address = move.source.text.startswith("<", span.start)
    if bare_address or any(order.address is None for order in inside):
        return
    move.done.update(order.start for order in inside)
    image = span.kind is SpanKind.IMAGE
    written = _evaluated(move, start, end) if inside else span.target
    target = _led(move, written, start, image=image)
    if inside or target != written:
        move.edits.append(Edit(start, end, target))
    if image and not span.text.strip():
        move.tell("W702", span.start, target=written)


def _evaluated(move: _Move, start: int, end: int) -> str:
    """A stretch of the text with the addresses that its orders stand for."""
    found = move.within(start, end)
    edits = [Edit(o.start - start, o.end - start, o.address or "") for o in found]
    return applied(move.post.document.text[start:end], edits)


def _led(move: _Move, written: str, offset: int, *, image: bool) -> str:
    """Where a target leads from the article; as it stood, and told, where that is nowhere."""
    lead = move.directory.find(move.post, written)
    bare = written.removeprefix(POST)
    if lead and lead.post:
        if lead.post.origin.draft:  # which has no page yet
            move.tell("E401", offset, target=bare, variant="draft")
        return f"{lead.post.slug}.md{lead.rest}"
    if lead and lead.file:
        move.used.add(lead.file)
        if name := move.pictures.bring(lead.file):
            return f"../{name}"
    if lead is None or lead.file:
        code = "E403" if image or _FILE.search(bare) else "E401"
        move.tell(code, offset, target=bare)
    elif image:
        move.tell("E408", offset, target=bare)
    return lead.rest if lead and lead.rest else bare


def _order(move: _Move, order: Order) -> None:
    """Put what an order means in its place; tell of it where nobody can know."""
    meaning = order.fence or order.text
    if order.picture:
        meaning = _shown(move, order.picture, order.start)
    elif meaning is None and order.address is not None and not order.address.startswith(POST):
        meaning = order.address
    if meaning is None and not order.ends:
        move.tell("W705", order.start, text=order.shown)
    elif meaning is not None:
        move.edits.append(Edit(order.start, order.end, meaning))


def _shown(move: _Move, picture: Shown, offset: int) -> str:
    """A picture in Markdown, with its caption under it."""
    if not picture.alt:
        move.tell("W702", offset, target=picture.target)
    target = _led(move, picture.target, offset, image=True)
    image = f"![{_NOT_IN_ALT.sub(' ', picture.alt).strip()}]({target})"
    return f"{image}\n\n*{picture.caption}*" if picture.caption else image


def _raw_picture(move: _Move, span: Span) -> Iterator[Edit]:
    """A raw `<img>` in running text, in Markdown; what Markdown cannot say stays for the check."""
    inside = move.within(span.start, span.end)
    if not _IMG.match(span.text) or any(order.address is None for order in inside):
        return
    written = _evaluated(move, span.start, span.end)
    tag = next(tags_in(written, 0, len(written)), None)
    said = {a.name: a.value for a in tag.attributes} if tag else {}
    if not said.get("src") or said.keys() - _SAID:
        return
    move.done.update(order.start for order in inside)
    image = _shown(move, Shown(said["src"], said.get("alt", ""), ""), span.start)
    sizes = [f"{key}={said[key]}" for key in _SIZES if said.get(key, "").isdecimal()]
    yield Edit(span.start, span.end, f"{image}{{ {' '.join(sizes)} }}" if sizes else image)


def _looks(move: _Move) -> None:
    for edit, lost in looks_in(move.source):
        move.edits.append(edit)
        if lost:
            move.tell("N701", edit.start, text=lost)


def _apart(edits: Iterable[Edit]) -> list[Edit]:
    """Edits in order; one that begins within another is dropped."""
    found: list[Edit] = []
    for edit in sorted(edits, key=lambda e: (e.start, -e.end)):
        if not found or edit.start >= found[-1].end:
            found.append(edit)
    return found
