"""Where the names of people who are not public stand in a built site, and where they never do."""

import re
from collections.abc import Iterable, Mapping
from pathlib import Path

import pytest

from explainer.words.slugs import slugify
from trees import build, bytes_of, write_tree

CONFIGURATION = """site_name: Décryptages
site_url: https://example.org/
repo_url: https://github.com/example/site
edit_uri: edit/main/content/
docs_dir: content
theme: {name: material, language: fr}
plugins:
  - explainer: {languages: [fr, en]}
"""
FILES: Mapping[str, str] = {
    "mkdocs.yml": CONFIGURATION,
    "content/index.md": "---\ntitle: Accueil\nfeatured: [brice-valmont]\n---\nBonjour.\n",
    "content/people/alba-publique.md": """---
name: Alba Publique
related: [{id: brice-valmont, role: frère}]
---
""",
    "content/people/brice-valmont.md": """---
name: Brice Valmont
aliases: [Brice Lalias]
also_known_as: [Brice Secret]
redirects: [brice-jadis]
status: private
---
Brice Valmont est un voisin.
""",
    "content/people/brice-valmont.en.md": "---\nname: Brice Walmont\n---\nA neighbour.\n",
    "content/people/chloe-mineure.md": "---\nname: Chloé Mineure\nstatus: minor\n---\nUne élève.\n",
    "content/people/ida-brouillonne.md": "---\nname: Ida Brouillonne\ndraft: true\n---\n",
    "content/themes/ville.md": "---\ntitle: Ville\n---\n",
    "content/themes/ville.en.md": "---\ntitle: City\n---\n",
    "content/events/fete.md": """---
title: Fête
start: 2024-01-01
themes: [Ville]
proceedings:
  - {person: Brice Valmont, at: 2024-01-03, stage: relaxe, source: ap}
sources:
  - {id: ap, title: Dépêche}
---
""",
    "content/events/fete.en.md": "---\ntitle: Party\n---\n",
    "content/articles/fete.md": """---
title: Une fête
date: 2024-01-02
summary: Des voisins se parlent.
event: Fête
people:
  - Alba Publique: hôte
  - Brice Valmont: voisin
  - Denis Impliqué: musicien
  - Chloé Mineure
named: [Édith Nommée]
themes: [Ville]
statements:
  - {by: Fabien Parleur, text: Il faisait beau., about: [Ville]}
---
Brice Valmont, Chloé Mineure, Denis Impliqué, Édith Nommée et Alba Publique dansent.
""",
    "content/articles/fete.en.md": """---
title: A party
summary: Neighbours talk.
---
Brice Walmont and [[Denis Impliqué]] dance; see [Alba](../people/alba-publique.md).
""",
    "content/articles/retire.md": """---
title: Un texte retiré
date: 2024-01-05
summary: Gaston Retiré parle.
people: [Gaston Retiré]
named: [Lise Retirée]
withdrawn: {date: 2024-01-06, reason: À la demande d’une personne.}
---
Gaston Retiré et Lise Retirée.
""",
    "content/articles/brouillon.md": """---
title: Un brouillon
date: 2024-01-05
summary: Hélène Brouillon parle.
draft: true
people: [Hélène Brouillon, Ida Brouillonne]
---
Hélène Brouillon.
""",
}

STORY = {f"{lang}{kind}/fete/index.html" for lang in ("", "en/") for kind in ("articles", "events")}
"""The pages that declare everybody: the article and its event, in both languages."""
RELEASED = {f"{lang}events/fete/as-of/2024-01-03/index.html" for lang in ("", "en/")}
PAST = {*RELEASED, *(path.replace("01-03", "01-01") for path in RELEASED)}
"""The event as of its two days; a court spoke on the second."""
SAID = "embed/{}events/fete/statement-e332b9cdab03e10c.html"
"""The statement alone, whose address names nobody."""
THEME = {"themes/ville/index.html", "en/themes/ville/index.html"}
LISTS = {"index.html", "people/index.html"}
DATA = {
    "data/graph.json",
    "data/people.csv",
    "data/events.csv",
    "data/articles.csv",
    "data/people/alba-publique.json",
    "data/events/fete.json",
    "data/articles/fete.json",
    "people/alba-publique/feed.xml",
    "people/alba-publique/feed.json",
}
"""The files for programs that tell of the one public person."""

OWN = {"people/alba-publique/index.html", "assets/explainer/share/people/alba-publique.png"}
ALLOWED: Mapping[str, set[str]] = {
    # public: everywhere
    "Alba": {*STORY, *THEME, *LISTS, *DATA, *OWN, "sitemap.xml"},
    # took part, without a file: own page and listings, no sitemap
    "Denis": {*STORY, *THEME, *LISTS, "people/denis-implique/index.html"},
    # only named: own page, and the pages that declare them
    "Édith": {*STORY, "people/edith-nommee/index.html"},
    # only speaks: own page, and wherever the statement stands
    "Fabien": {
        *STORY,
        *PAST,
        *THEME,
        SAID.format(""),
        SAID.format("en/"),
        "people/fabien-parleur/index.html",
    },
    # private, minor: plain text where a text names them
    "Brice": {*STORY, *RELEASED},
    "Valmont": {path for path in {*STORY, *RELEASED} if not path.startswith("en/")},
    "Walmont": {path for path in {*STORY, *RELEASED} if path.startswith("en/")},
    "Mineure": STORY,
    # names for matching, names of drafts and of withdrawn texts: nowhere
    **{name: set() for name in ["Lalias", "Secret", "Jadis", "Hélène", "Ida", "Gaston", "Lise"]},
}
"""The files in which a name may stand, and does, by the rules of who gets a page."""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Every file of the built site, in French and English."""
    folder = write_tree(tmp_path_factory.mktemp("full"), FILES)
    build(folder, "--strict")
    return bytes_of(folder / "site")


def _with(name: str, site: Mapping[str, bytes]) -> set[str]:
    """The files that hold a name, or are called after it, whatever its spelling."""
    word = f"-{slugify(name)}-"
    return {
        path
        for path, data in site.items()
        if word in f"-{slugify(path)}-{slugify(data.decode('utf-8', 'replace'))}-"
    }


def _links(site: Mapping[str, bytes], paths: Iterable[str]) -> set[str]:
    """The ends of all addresses in some files."""
    pattern = re.compile(rb'(?:href|src|content)="([^"]*)"')
    return {url.decode() for path in paths for url in pattern.findall(site[path])}


@pytest.mark.parametrize("name", ALLOWED)
def test_a_name_stands_where_it_may(site: dict[str, bytes], name: str) -> None:
    """Of all files of the site, those and no others hold the name."""
    assert _with(name, site) == ALLOWED[name]


def test_nobody_who_is_only_named_is_linked_elsewhere(site: dict[str, bytes]) -> None:
    """To the page of who is only named or only speaks lead the pages that declare them, alone."""
    others = [path for path in site if path.endswith(".html") and path not in {*STORY, *PAST}]
    links = _links(site, (p for p in others if "nommee" not in p and "parleur" not in p))
    assert not [url for url in links if re.search("people/(edith-nommee|fabien-parleur)", url)]
    assert any("edith-nommee" in url for url in _links(site, STORY))


@pytest.mark.parametrize("slug", ["denis-implique", "edith-nommee", "fabien-parleur"])
def test_nobody_is_indexed_for_being_named(site: dict[str, bytes], slug: str) -> None:
    """The page of who has no file asks search engines to stay away."""
    page = site[f"people/{slug}/index.html"].decode()
    assert re.search(r'<meta name="robots" content="noindex', page)


def test_taking_part_may_give_no_more_than_being_named(tmp_path: Path) -> None:
    """With `implied_people: minimal` who took part stands in no listing and in no theme."""
    options = CONFIGURATION.replace("[fr, en]", "[fr, en], implied_people: minimal")
    folder = write_tree(tmp_path, {**FILES, "mkdocs.yml": options})
    build(folder, "--strict")
    found = _with("Denis", bytes_of(folder / "site"))
    assert found == {*STORY, "people/denis-implique/index.html"}
