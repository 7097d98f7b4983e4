"""The page of all corrections: what was wrong on the site, and what was withdrawn."""

from explainer.pages import sections
from explainer.pages.changes import Change, corrections, note
from explainer.pages.context import Group
from explainer.pages.listing_pages import whole_list
from explainer.pages.page import Page
from explainer.pages.view import View
from explainer.words.calendar import day_in_words


def corrections_pages(view: View) -> list[Page]:
    """The corrections by month, the latest first."""

    def month(change: Change) -> str:
        return day_in_words(change.date.year, change.date.month, None, view.lang)

    runs = sections.grouped(corrections(view), month)
    groups = [
        Group(title=run["title"], items=[note(view, change) for change in run["items"]])
        for run in runs
    ]
    return whole_list(view, "corrections", groups, "gathered")
