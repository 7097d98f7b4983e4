"""The body of a page: links by id path, typography, citations by number."""

from collections.abc import Callable

import pytest

from explainer import Page

Pages = Callable[..., dict[str, Page]]

ASSET = {"assets/une carte (1).png": b"\x89PNG\r\n\x1a\n"}
EVENT = {"events/2024/debat.md": "title: Débat\n---\n## La suite"}


def _body(pages_of: Pages, path: str, front: str, body: str, address: str) -> str:
    return pages_of({**ASSET, **EVENT, path: f"{front}\n---\n{body}"})[address].body


@pytest.mark.parametrize(
    ("path", "address", "written", "rewritten"),
    [
        ("about.md", "about/", "events/2024/debat.md", "events/debat.md"),
        ("about.md", "about/", "events/debat.md", "events/debat.md"),
        ("aide/a.md", "aide/a/", "../events/2024/debat.md", "../events/debat.md"),
        ("about.md", "about/", "events/2024/debat.md#la-suite", "events/debat.md#la-suite"),
        ("about.md", "about/", "https://example.com/a.md", "https://example.com/a.md"),
        ("about.md", "about/", "mailto:a@example.org", "mailto:a@example.org"),
        ("about.md", "about/", "<events/2024/debat.md>", "<events/debat.md>"),
        (
            "about.md",
            "about/",
            "assets/une%20carte%20%281%29.png",
            "assets/une%20carte%20%281%29.png",
        ),
    ],
)
def test_links_lead_by_id_path(
    pages_of: Pages, path: str, address: str, written: str, rewritten: str
) -> None:
    """Whatever folder a file lies in, a link to it names its id path; the outside stays."""
    body = _body(pages_of, path, "title: T", f"Voir [là]({written}).", address)
    assert body == f"Voir [là]({rewritten}).\n"


def test_links_from_a_subfolder_leave_from_the_id_path(pages_of: Pages) -> None:
    """A file in a subfolder of its kind has its page one level up, and so have its links."""
    body = _body(
        pages_of,
        "events/2024/ete/e.md",
        "title: E",
        "[a](../debat.md) ![b](<../../../assets/une carte (1).png>)",
        "events/e/",
    )
    assert body == "[a](debat.md) ![b](<../assets/une%20carte%20%281%29.png>)\n"


def test_reference_links_are_rewritten_once(pages_of: Pages) -> None:
    """The definition of a reference link is rewritten, its uses stay as they are."""
    text = "Un [premier][d] et un [second][d].\n\n[d]: events/2024/debat.md"
    body = _body(pages_of, "about.md", "title: T", text, "about/")
    assert body == "Un [premier][d] et un [second][d].\n\n[d]: events/debat.md\n"


def test_an_anchor_of_the_same_page_stays(pages_of: Pages) -> None:
    """A link within a text is left alone."""
    body = _body(pages_of, "about.md", "title: T", "[x](#la)\n\n## La", "about/")
    assert body == "[x](#la)\n\n## La\n"


def _long_event() -> dict[str, str]:
    moments = "".join(f"\n- {{at: {1900 + n}, text: m, id: m{n}}}" for n in range(60))
    return {
        "events/foo.md": f"title: Foo\ntimeline:{moments}\n---\n[x](#moment:m55) [y](#timeline)"
    }


def test_an_anchor_on_a_further_page_is_reached(pages_of: Pages) -> None:
    """A link to the 55th moment leads to the page that holds it, also from the event itself."""
    about = "title: x\n---\n[x](events/foo.md#moment:m55) [y](events/foo.md#moment:m5)"
    pages = pages_of({**_long_event(), "about.md": about})
    assert pages["about/"].body == (
        "[x](events/foo/timeline/page/2.md#moment:m55) [y](events/foo.md#moment:m5)\n"
    )
    assert pages["events/foo/"].body == "[x](foo/timeline/page/2.md#moment:m55) [y](#timeline)\n"
    assert pages["events/foo/timeline/page/2/"].src_uri == "events/foo/timeline/page/2.md"


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Vraiment ? Oui : « non » !", "Vraiment\u202f? Oui\u00a0: «\u202fnon\u202f»\u202f!"),
        ("`Vraiment ?` non ?", "`Vraiment ?` non\u202f?"),
        ("```\nVraiment ?\n```", "```\nVraiment ?\n```"),
        ('<span title="Oui ?">non ?</span>', '<span title="Oui ?">non\u202f?</span>'),
        ("[Oui ?](https://example.com/a?b=1)", "[Oui\u202f?](https://example.com/a?b=1)"),
        ("[Oui ?](<events/2024/debat.md>)", "[Oui\u202f?](<events/debat.md>)"),
    ],
)
def test_typography_spares_code_tags_and_addresses(
    pages_of: Pages, written: str, shown: str
) -> None:
    """Spaces become no-break ones in running text and nowhere else."""
    assert _body(pages_of, "about.md", "title: T", written, "about/") == f"{shown}\n"


def test_other_languages_keep_their_spaces(pages_of: Pages) -> None:
    """An English text is not set in French."""
    body = _body(pages_of, "about.md", "title: T\nlang: en", "Really ? Yes : no !", "about/")
    assert body == "Really ? Yes : no !\n"


CITED = """
    title: E
    sources:
      - {id: ap, title: Un}
      - {title: Deux}
      - {id: le-monde, title: Trois}
    """


def _cited(pages_of: Pages, body: str) -> str:
    return pages_of({"events/e.md": f"{CITED}\n---\n{body}"})["events/e/"].body


def test_citations_get_number_and_anchor(pages_of: Pages) -> None:
    """Each source that a text cites has a line with its number and the anchor of its entry."""
    assert _cited(pages_of, "Un.[^le-monde] Deux.[^ap] Trois.[^le-monde]") == (
        "Un.[^le-monde] Deux.[^ap] Trois.[^le-monde]\n"
        "\n@[^le-monde]: 3 #source:le-monde\n@[^ap]: 1 #source:ap\n"
    )


def test_a_note_of_the_text_is_no_citation(pages_of: Pages) -> None:
    """A footnote that the text defines itself stays a footnote."""
    body = "Un.[^ap] Deux.[^1]\n\n[^1]: Note.\n[^ap]: Une autre."
    assert "@[^" not in _cited(pages_of, body)


def test_a_text_without_citations_has_no_lines(pages_of: Pages) -> None:
    """A text that cites nothing ends as it was written."""
    assert _cited(pages_of, "Un.\n\nDeux.") == "Un.\n\nDeux.\n"


def test_a_source_on_a_further_page_is_cited_there(pages_of: Pages) -> None:
    """The fifty-first source stands on the second page of the list, and is linked there."""
    sources = "".join(f"\n- {{id: s{number}, title: Source {number}}}" for number in range(1, 52))
    pages = pages_of({"events/e.md": f"title: E\nsources:{sources}\n---\nUn.[^s1] Deux.[^s51]"})
    assert pages["events/e/"].body.splitlines()[2:] == [
        "@[^s1]: 1 #source:s1",
        "@[^s51]: 51 e/sources/page/2.md#source:s51",
    ]
    assert pages["events/e/sources/page/2/"].src_uri == "events/e/sources/page/2.md"


def test_the_heading_that_is_the_title_is_taken_away(pages_of: Pages) -> None:
    """An ordinary page may take its title from its first heading, which then stands once."""
    page = pages_of({"about.md": b"# Qui nous sommes\n\nUn texte.\n\n## Suite\n"})["about/"]
    assert page.context["title"] == "Qui nous sommes"
    assert page.body == "Un texte.\n\n## Suite\n"


def test_a_title_with_a_link_eats_no_text(pages_of: Pages) -> None:
    """The heading that is the title goes away whole, and nothing after it."""
    page = pages_of(
        {
            "sub/b.md": b"# Voir [la](../people/ann-lee.md) suite\n\ntexte important\n",
            "people/ann-lee.md": "name: Ann Lee",
        }
    )["sub/b/"]
    assert page.body == "texte important\n"


def test_an_implied_entity_has_no_body(pages_of: Pages) -> None:
    """A page that no file stands behind has no text of its own."""
    pages = pages_of({"articles/a.md": "title: A\ndate: 2024-01-02\nsummary: s\nthemes: [climat]"})
    assert pages["themes/climat/"].body == ""


def test_a_body_cannot_define_citations_in_the_middle(pages_of: Pages) -> None:
    """Code that looks like a citation stays code."""
    assert _cited(pages_of, "`[^ap]`").startswith("`[^ap]`\n")
    assert "@[^" not in _cited(pages_of, "`[^ap]`")
