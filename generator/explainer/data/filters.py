"""The events of the timeline with their facets: what the script of filters reads on use."""

import json
from collections import defaultdict
from collections.abc import Iterator
from functools import partial

from explainer.pages.event_lists import by_month, combined, filters_path, listed
from explainer.pages.facets import facets_of
from explainer.pages.indexes import build_indexes
from explainer.pages.listing_pages import dossier_entry
from explainer.pages.page import StaticFile
from explainer.pages.view import View


def filters(view: View) -> Iterator[StaticFile]:
    """One file: the names of all facets by sort and slug, and the events by month as on the page.

    Each event has the slugs of its facets by sort. None where the language has no event, or more
    than a script combines.
    """
    dossiers = listed(view)
    if not combined(dossiers):
        return
    facets = facets_of(view, build_indexes(view), dossiers)
    found: dict[str, dict[str, list[str]]] = defaultdict(lambda: {sort: [] for sort in facets})
    for sort, some in facets.items():
        for facet in some:
            for dossier in facet.dossiers:
                found[dossier.event.id][sort].append(facet.slug)
    of = {view.entity_url(dossier.event): found[dossier.event.id] for dossier in dossiers}
    groups = [
        {"title": group["title"], "items": [{**e, **of[e["link"]["url"]]} for e in group["items"]]}
        for group in by_month(view, dossiers, partial(dossier_entry, view))
    ]
    names = {
        sort: {facet.slug: facet.name for facet in sorted(some, key=lambda facet: facet.order)}
        for sort, some in facets.items()
    }
    text = json.dumps({"names": names, "groups": groups}, ensure_ascii=False)
    yield StaticFile(path=filters_path(view), content=f"{text}\n".encode())
