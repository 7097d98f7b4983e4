"""Moments and statements as pages of their own, for frames on other sites."""

from collections.abc import Callable

import pytest

from explainer import Site

EVENT = """
    title: Fête
    timezone: America/New_York
    ai: generated
    timeline:
      - at: 2024-08-12 20:42
        id: m
        text: Il <b>pleut</b>.
        according_to: Ann Lee
        known_since: 2024-08-14
        source: ap
        responses:
          - {by: Bob Ray, stance: disputes, text: "Non <i>!", at: 2024-08-15, source: ap}
    statements:
      - by: Ann Lee
        id: s
        quote: Jamais.
        translation: ours
        original: {lang: en, text: Never.}
        about: []
        source: ap
    proceedings: [{person: Ann Lee, at: 2025-01-02, stage: relaxe, source: ap}]
    replies: [{by: Ann Lee, text: Je <u>maintiens., concerns: m, published: 2024-09-01}]
    sources: [{id: ap, title: T & U}]
    """
FILES = {"events/e.md": EVENT, "events/e.en.md": "title: Feast"}


def _embeds(site: Site) -> dict[str, str]:
    return {
        file.path: file.content.decode()
        for file in site.files
        if file.path.startswith("embed/") and isinstance(file.content, bytes)
    }


@pytest.fixture
def moment(site_of: Callable[..., Site]) -> str:
    """The embed of the moment."""
    text = _embeds(site_of(FILES))["embed/events/e/moment-m.html"]
    return text.replace("\xa0", " ").replace("\u202f", " ")


def test_one_file_for_each_passage_and_language(site_of: Callable[..., Site]) -> None:
    """At the address that the page says."""
    whole = _embeds(site_of(FILES))
    assert sorted(whole) == [
        f"embed/{tree}events/e/{name}.html"
        for tree in ("en/", "")
        for name in ("moment-m", "statement-s")
    ]


def test_files_without_folders(site_of: Callable[..., Site]) -> None:
    """Embeds are files whatever addresses of pages are, and find the styles."""
    files = _embeds(site_of({"events/e.md": EVENT}, directory_urls=False))
    assert sorted(files) == ["embed/events/e/moment-m.html", "embed/events/e/statement-s.html"]
    assert all('href="../../../assets/explainer/explainer.css"' in t for t in files.values())


def test_nothing_where_the_site_has_no_address(site_of: Callable[..., Site]) -> None:
    """Without its own address a site has nothing to lead back to."""
    assert _embeds(site_of(FILES, url="")) == {}


@pytest.mark.parametrize(
    "shown",
    [
        '<html lang="fr" dir="ltr">',
        '<link rel="canonical" href="https://example.org/events/e/">',
        '<meta name="robots" content="noindex">',
        '<link rel="stylesheet" href="../../../assets/explainer/explainer.css">',
        '<a href="https://example.org/events/e/#moment:m" target="_top">Fête</a>',
        "Généré par IA, non relu",
        '<li class="ex-label ex-label--disputed">contesté</li>',
        "20 h 42 à New York, 2 h 42 le 13 à Paris",
        "selon Ann Lee",
        "connu depuis le 14 août 2024",
        '<a href="https://example.org/events/e/#source:ap" target="_top">T &amp; U</a>',
        "</strong> — Bob Ray, ",
        "Non &lt;i&gt;!",
        "Je &lt;u&gt;maintiens.",
        "Ann Lee : <strong>relaxe</strong>",
        "aucune condamnation",
        "Lire ce passage dans son contexte, sur Site",
    ],
)
def test_a_moment_never_stands_alone(moment: str, shown: str) -> None:
    """Text, who, when, sources, answers, replies, the case, and the way back."""
    assert shown in moment


def test_no_markup_of_a_contributor_and_no_script(moment: str) -> None:
    """Every text is escaped."""
    for tag in ("<b>", "<i>", "<u>", "<script"):
        assert tag not in moment


def test_a_statement_by_itself(site_of: Callable[..., Site]) -> None:
    """Exact words in quotation marks, who said them, who translated, and the original."""
    text = _embeds(site_of(FILES))["embed/events/e/statement-s.html"].replace("\u202f", " ")
    for shown in (
        '<blockquote class="ex-statement__words"><p>« Jamais. »</p></blockquote>',
        "Ann Lee",
        "affirmation, traduit par nous",
        '<q lang="en">Never.</q>',
    ):
        assert shown in text


def test_what_became_of_it_and_what_was_mended(site_of: Callable[..., Site]) -> None:
    """The outcome of a promise and the correction of its text go with it."""
    event = """
        title: E
        statements:
          - by: Ann Lee
            text: Il ira
            id: s
            kind: promise
            outcome: [{at: 2025-01-02, state: broken, text: Il n'est pas <b>allé., source: ap}]
        corrections:
          - {date: 2025-01-03, kind: erratum, text: Un verbe., was: Il viendra, concerns: s}
        sources: [{id: ap, title: T}]
        """
    text = _embeds(site_of({"events/e.md": event}))["embed/events/e/statement-s.html"]
    for shown in (
        '<li class="ex-outcome ex-outcome--broken">',
        "Il n&#x27;est pas &lt;b&gt;allé.",
        '<li class="ex-correction">',
        "Un verbe.",
        "<del>Il viendra</del>",
    ):
        assert shown in text


def test_a_paraphrase_is_no_quotation(site_of: Callable[..., Site]) -> None:
    """What somebody meant stands without quotation marks."""
    files = {"events/e.md": "title: E\nstatements: [{by: Ann Lee, text: Il ira, id: s}]"}
    text = _embeds(site_of(files))["embed/events/e/statement-s.html"]
    assert '<div class="ex-statement__words"><p>Il ira</p></div>' in text


def test_a_demonstration_says_so(site_of: Callable[..., Site]) -> None:
    """Wherever its texts stand."""
    files = _embeds(site_of({"events/e.md": EVENT}, demo=True))
    assert all('ex-label--demo">Démonstration' in text for text in files.values())


def test_embeds_are_in_no_sitemap_and_no_graph(site_of: Callable[..., Site]) -> None:
    """Machines find the page, not the frame."""
    site = site_of(FILES)
    for file in site.files:
        if not file.path.startswith("embed/") and isinstance(file.content, bytes):
            assert b"embed/events" not in file.content, file.path
    assert not any("ld+json" in text for text in _embeds(site).values())


def test_people_in_private_are_text(site_of: Callable[..., Site]) -> None:
    """A name that leads nowhere on the page leads nowhere in its embed."""
    files = {
        "events/e.md": "title: E\nstatements: [{by: jo-poe, text: a, id: s}]",
        "people/jo-poe.md": "name: Jo Poe\nstatus: private",
    }
    (text,) = _embeds(site_of(files)).values()
    assert "Jo Poe" in text
    assert "people/" not in text
