"""Our own site as the browser tests see it: one page of every kind, in both languages."""

EVENT = "evenements/conversation-trump-musk-sur-x/"
ARTICLE = "articles/2024-08-13-trump-et-musk-deux-heures-sur-x/"
PERSON = "personnes/donald-trump/"
THEME = "themes/immigration/"
HOME = ""
TIMELINE = "chronologie/"
SEARCH = "recherche/"
PASSAGE = f"embed/{EVENT}moment-annonce-attaque.html"
"""A moment alone, as other sites show it in a frame."""

PAGES = [
    HOME,
    EVENT,
    f"{EVENT}vu-du/2024-08-13/",
    ARTICLE,
    PERSON,
    THEME,
    "organisations/x/",
    "lieux/etats-unis/",
    "evenements/",
    "evenements/year/2024/",
    "personnes/",
    "themes/",
    "organisations/",
    "lieux/",
    "articles/",
    TIMELINE,
    "chronologie/theme/immigration/",
    "promesses/",
    "questions/",
    "questions/page/2/",
    "corrections/",
    "data/",
    SEARCH,
    "about/",
    "mentions-legales/",
    PASSAGE,
    "404.html",
    "en/",
    f"en/{EVENT}",
    f"en/{TIMELINE}",
    f"en/{PERSON}",
]
"""Addresses: at least one of every kind of page, the longest first."""
