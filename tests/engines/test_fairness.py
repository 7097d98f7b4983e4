"""Court cases and replies as a reader of the built site sees them."""

import re

import pytest

from trees import FIVE_LINES, build, write_tree

FILES = {
    "mkdocs.yml": FIVE_LINES,
    "content/events/affaire.md": """---
title: Une affaire
start: 2022-01-01
proceedings:
  - {person: Ada Martin, at: 2024-05-02, stage: relaxe, court: tribunal de Lyon, source: j}
sources:
  - {id: j, title: Jugement}
---
""",
    "content/articles/debut.md": """---
title: Le début
date: 2022-01-03
summary: Une enquête commence.
event: Une affaire
people: [Ada Martin]
timeline:
  - {at: 2022-01-01, id: debut, text: L’enquête commence., source: d}
proceedings:
  - {person: Ada Martin, at: 2022-01-02, stage: mise_en_examen, source: d}
replies:
  - by: Ada Martin
    concerns: debut
    received: 2022-01-04
    published: 2022-01-05
    text: "Je conteste <b>tout</b>, et Ada Martin le dira."
sources:
  - {id: d, title: Dépêche}
---
Le récit.
""",
}


@pytest.fixture(scope="module")
def pages(tmp_path_factory: pytest.TempPathFactory) -> dict[str, str]:
    """The article's and the event's page."""
    folder = write_tree(tmp_path_factory.mktemp("site"), FILES)
    build(folder, "--strict")
    names = ("articles/debut", "events/affaire")
    return {
        name: (folder / f"site/{name}/index.html").read_text(encoding="utf-8") for name in names
    }


def _text(html: str) -> str:
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", html))


@pytest.mark.parametrize("name", ["articles/debut", "events/affaire"])
def test_the_acquittal_is_read_before_the_indictment(pages: dict[str, str], name: str) -> None:
    """The label on the first screen, then the case: where it stands, and its stages in order."""
    text = _text(pages[name])
    label = text.index("Procédure judiciaire : aucune condamnation")
    standing = text.index("Ada Martin — aucune condamnation")
    acquitted = text.index("relaxe (tribunal de Lyon) , 2 mai 2024")
    assert label < standing < acquitted < text.index("mise en examen, 2 janvier 2022")
    assert '<a href="#proceedings">' in pages[name]
    assert 'id="proceedings"' in pages[name]


@pytest.mark.parametrize("name", ["articles/debut", "events/affaire"])
def test_a_reply_is_read_with_its_moment(pages: dict[str, str], name: str) -> None:
    """A reply stands whole, as written and without a link, in the moment that it concerns."""
    moment = re.search(r'<li class="ex-moment.*?</ol>', pages[name], re.DOTALL)
    assert moment
    said = "Je conteste &lt;b&gt;tout&lt;/b&gt;, et Ada Martin le dira."
    assert said in moment[0]
    assert "reçue le 4 janvier 2022 · publiée le 5 janvier 2022" in _text(moment[0])
    assert '<a href="#replies">1 droit de réponse</a>' in pages[name]
