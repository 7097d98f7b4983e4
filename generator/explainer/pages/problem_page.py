"""The only page of a live preview that has not had a good build yet."""

from explainer.pages.context import Context
from explainer.pages.page import Page, page_meta
from explainer.site import SiteInfo
from explainer.words import direction, spoken, words


def problem_page(site: SiteInfo) -> Page:
    """A home page that holds nothing; the banner above it lists the problems."""
    title = words(site.language)["banner.problems"]
    context = Context(
        kind="page",
        lang=site.language,
        words=spoken(site.language),
        dir=direction(site.language),
        title=title,
        noindex=True,
        breadcrumbs=[],
        sections=[],
    )
    meta = page_meta("page", title, "", context)
    return Page(src_uri="index.md", address="", source=None, meta=meta, body="")
