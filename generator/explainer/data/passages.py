"""A moment or a statement as HTML by itself: text, who, when, sources, answers, replies, cases.

Names lead nowhere: an embed shows people as the page does, and no more of them.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from explainer.data.markup import Html, element, joined, text
from explainer.model.addresses import whole_address
from explainer.pages.shares import stances_in
from explainer.pages.view import View
from explainer.words.typography import quoted

Shown = Mapping[str, Any]
"""A map of `context_items.py`, as a page's context has it."""


def passage_html(passage: Shown, view: View) -> Iterator[Html]:
    """What the embed of a moment or a statement shows, in reading order."""
    share = passage["share"]
    title = element("a", text(share["title"]), href=share["address"], target="_top")
    yield element("h1", title)
    yield from _labels(passage, view)
    yield from _statement(passage, view) if "words" in passage else _moment(passage, view)
    if outcomes := [_outcome(outcome, view) for outcome in passage.get("outcomes", [])]:
        yield element("ul", *outcomes, class_="ex-outcomes")
    if corrections := [_correction(item, view) for item in passage.get("corrections", [])]:
        yield element("ul", *corrections, class_="ex-corrections")
    if responses := [_response(response, view) for response in passage["responses"]]:
        yield element("ul", *responses, class_="ex-responses")
    if replies := [_reply(reply, view) for reply in passage.get("replies", [])]:
        yield element("ul", *replies, class_="ex-replies")
    if cases := [_case(case, view) for case in share.get("cases", [])]:
        yield element("ul", *cases, class_="ex-notes")
    words = text(view.words["embed.context"].format(site=view.site.name))
    link = element("a", words, href=share["address"], target="_top")
    yield element("p", link, class_="ex-embed__context")


def _labels(passage: Shown, view: View) -> Iterator[Html]:
    found = [(label, "ai") for label in passage["share"].get("labels", [])]
    found += [(stance, "disputed") for stance in stances_in(passage, view)]
    if view.site.demo:
        found.append((view.words["banner.demo"], "demo"))
    labels = [
        element("li", text(label), class_=f"ex-label ex-label--{kind}") for label, kind in found
    ]
    if labels:
        yield element("ul", *labels, class_="ex-labels")


def _moment(passage: Shown, view: View) -> Iterator[Html]:
    when = joined(_when(passage["date"]), " ")
    yield element("p", when, class_="ex-moment__when")
    yield element("p", text(passage["text"]), lang=passage.get("lang", ""))
    if "attribution" in passage:
        by = f"{view.words['according_to']} {passage['attribution']['text']}"
        yield element("p", text(by), class_="ex-attribution")
    if "late" in passage:
        yield element("p", text(passage["late"]), class_="ex-late")
    yield from _sources(passage["sources"], view)


def _statement(passage: Shown, view: View) -> Iterator[Html]:
    exact, words, lang = passage["quoted"], passage["words"], passage.get("lang", "")
    said = element("p", text(quoted(words, view.lang) if exact else words))
    kind = "blockquote" if exact else "div"
    yield element(kind, said, class_="ex-statement__words", lang=lang)
    who = [text(passage["by"]["text"])]
    if "date" in passage:
        who += [text(", "), _date(passage["date"])]
    notes = ", ".join(passage[key] for key in ("label", "translation") if key in passage)
    who += [text(" · "), element("span", text(notes), class_="ex-note")]
    yield element("p", *who, class_="ex-statement__who")
    if original := passage.get("original"):
        heading = element(
            "span", text(view.words["original"] + view.words["colon"]), class_="ex-note"
        )
        words = element("q", text(original["text"]), lang=original["lang"])
        yield element("p", heading, words, class_="ex-statement__original")
    yield from _sources(passage["sources"], view)


def _response(response: Shown, view: View) -> Html:
    stance = element("strong", text(response["label"]), class_="ex-stance")
    parts = [stance, text(f" — {response['by']['text']}")]
    if "date" in response:
        parts += [text(", "), _date(response["date"])]
    parts += [text(view.words["colon"]), _worded(response)]
    class_ = f"ex-response ex-response--{response['stance']}"
    return element("li", element("p", *parts), *_sources(response["sources"], view), class_=class_)


def _worded(shown: Shown) -> Html:
    """The text of an answer, in its language where it is not the page's."""
    words = text(shown["text"])
    return element("span", words, lang=shown["lang"]) if "lang" in shown else words


def _outcome(outcome: Shown, view: View) -> Html:
    state = element("strong", text(outcome["label"]), class_="ex-state")
    parts = [state, text(" — "), _date(outcome["date"])]
    if "text" in outcome:
        parts += [text(view.words["colon"]), _worded(outcome)]
    class_ = f"ex-outcome ex-outcome--{outcome['state']}"
    return element("li", element("p", *parts), *_sources(outcome["sources"], view), class_=class_)


def _correction(correction: Shown, view: View) -> Html:
    mark = element("strong", text(view.words["corrected"]), class_="ex-corrected")
    kind = [text(f"{correction['label']}, "), _date(correction["date"])]
    parts = [mark, text(" "), element("span", *kind, class_="ex-note")]
    lines = [element("p", *parts, text(f" — {correction['text']}"))]
    if "was" in correction:
        was = element("span", text(view.words["was"]), class_="ex-note")
        lines.append(element("p", was, text(" "), element("del", text(correction["was"]))))
    return element("li", *lines, class_="ex-correction")


def _reply(reply: Shown, view: View) -> Html:
    who = [element("strong", text(view.words["reply_of"])), text(f" {reply['by']['text']}")]
    if "published" in reply:
        who += [text(f" · {view.words['reply_published']} "), _date(reply["published"])]
    body = element("p", text(reply["text"]), class_="ex-reply__text", lang=reply.get("lang", ""))
    return element("li", element("p", *who, class_="ex-reply__who"), body, class_="ex-reply")


def _case(case: Shown, view: View) -> Html:
    """Where a case stands: its latest stage, and what the law presumes."""
    latest = case["stages"][0]
    name = text(case["link"]["text"] + view.words["colon"])
    parts = [name, element("strong", text(latest["text"]))]
    parts += [text(", "), _date(latest["date"])]
    if "note" in case:
        parts.append(text(f" — {case['note']}"))
    return element("li", *parts)


def _sources(cites: Iterable[Shown], view: View) -> Iterator[Html]:
    """The sources by title, each with its entry on the page."""
    links = [
        element("a", text(cite["title"]), href=_whole(cite["url"], view), target="_top")
        for cite in cites
    ]
    if links:
        heading = text(view.words["embed.sources"] + view.words["colon"])
        yield element("p", heading, joined(links, " · "), class_="ex-embed__sources")


def _whole(url: str, view: View) -> str:
    address, _, anchor = url.partition("#")
    return f"{whole_address(address, view.site)}#{anchor}"


def _when(date: Shown) -> Iterator[Html]:
    yield _date(date)
    if "time" in date:
        yield element("span", text(date["time"]), class_="ex-moment__time")


def _date(date: Shown) -> Html:
    words = text(date["text"])
    return element("time", words, datetime=date["iso"]) if "iso" in date else words
