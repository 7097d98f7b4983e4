"""`explainer report` tells a maintainer, in Markdown, what a change of content adds."""

import re
from pathlib import Path

import pytest

from explainer.cli import main
from trees import commit

CONFIG = "docs_dir: content\ntheme: {name: material, language: fr}\n"

BEFORE = {
    "mkdocs.yml": CONFIG,
    "content/articles/a.md": """\
---
title: Le débat
date: 2024-01-01
summary: Dix personnes.
event: Débat
people: [Ann Lee]
last_verified: 2022-01-01
sources:
  - {title: Une, url: https://a.example/1, archive: https://a.example/2}
---
Un texte.
""",
    "content/people/bob-ray.md": "---\nname: Bob Ray\nstatus: private\n---\n",
    "content/people/old.md": "---\nname: Cy `Old`\n---\n",
    "content/events/debat.md": """\
---
title: Débat
timeline:
  - at: 2024-01-01
    text: Ann Lee arrive la première.
---
""",
}

NOW = {
    "content/articles/a.md": """\
---
title: Le débat
date: 2024-01-01
summary: Onze personnes.
event: Débat
people: [Ann Lee]
last_verified: 2022-01-01
sources:
  - {title: Une, url: https://a.example/1, archive: https://a.example/2}
---
Un texte.
""",
    "content/articles/b.md": """\
---
title: La suite
date: 2024-02-01
summary: S
event: Débat
people: [A. Lee, "@all <b>x</b> [y](z)"]
named: [Dee]
organizations: [Tesla]
themes: [la paix]
sources:
  - {title: "Deux | #1", url: https://b.example/3}
---
Voir [ceci](https://c.example/) et [cela](gone.md).
""",
    "content/people/bob-ray.md": "---\nname: Bob Ray\n---\n",
    "content/events/debat.md": """\
---
title: Débat
timeline:
  - at: 2024-01-01
    text: Ann Lee est arrivée la première.
proceedings: [{person: Ann Lee, at: 2024-02, stage: renvoi, source: j}]
updated: 2024-02-01
sources: [{id: j, title: Jugement}]
---
""",
}

FRENCH = """\
# Ce que ce changement apporte

**Le contenu a 1 erreur\u00a0: voir explainer check. Voici ce qui a pu être lu.**

## À faire relire

- `content/events/debat.md:6:15` `proceedings` ajouté\u00a0: `Ann Lee, 2024-02, renvoi, j`
- `content/people/bob-ray.md:2:1` `status` changé\u00a0: `private` → `public`
- `content/people/old.md:1:1` `status` retiré\u00a0: `public`

## Adresses perdues

- `content/people/old.md:1:1` E313 l’adresse `/people/old/` ne mène plus à rien (mettez `old` dans \
redirects de la page qui la remplace, ou dites withdrawn)

## Liens de passages perdus

- `content/events/debat.md:4:5` `#moment:2024-01-01-ann-lee-arrive-la-premiere` ne mène plus ici\
\u202f; écrivez `id: 2024-01-01-ann-lee-arrive-la-premiere` pour garder le lien

## Nouvelles personnes

- `content/articles/b.md:6:10` `A. Lee` aura une page, que les moteurs de recherche ne gardent pas
- `content/articles/b.md:6:18` `@all <b>x</b> [y](z)` aura une page, que les moteurs de recherche \
ne gardent pas
- `content/articles/b.md:7:9` `Dee` aura une petite page, dans aucune liste

## Nouveaux événements, thèmes, organisations et lieux

- `content/articles/b.md:9:10` thème\u00a0: `la paix`
- `content/articles/b.md:8:17` organisation\u00a0: `Tesla`

## Doublons probables

- `content/articles/b.md:6:10` `A. Lee` et `Ann Lee` sont peut-être une personne, par ses initiales

## Pages où rien ne mène

- `content/people/bob-ray.md:1:1` rien ne nomme `Bob Ray`

## Sources sans copie archivée

- `content/articles/b.md:11:5` `Deux | #1`, `https://b.example/3`

## Domaines extérieurs

- `content/articles/b.md:11:31` `b.example`, liens\u00a0: `1`
- `content/articles/b.md:13:6` `c.example`, liens\u00a0: `1`

## Textes changés sans le dire

- `content/articles/a.md:4:1` ajoutez updated, corrections ou updates, car ceci a changé\u00a0: \
`summary`

## À vérifier de nouveau

- `content/articles/a.md:7:16` `Le débat`, vérifié le `2022-01-01`
"""

ENGLISH = """\
# What this change adds

**The content has 1 error: see explainer check. This is what could be read.**

## Needs a second reader

- `content/events/debat.md:6:15` `proceedings` added: `Ann Lee, 2024-02, renvoi, j`
- `content/people/bob-ray.md:2:1` `status` changed: `private` → `public`
- `content/people/old.md:1:1` `status` removed: `public`

## Addresses lost

- `content/people/old.md:1:1` E313 the address `/people/old/` no longer leads anywhere (put `old` \
in redirects of the page that replaces it, or say withdrawn)

## Links to passages lost

- `content/events/debat.md:4:5` `#moment:2024-01-01-ann-lee-arrive-la-premiere` no longer leads \
here; write `id: 2024-01-01-ann-lee-arrive-la-premiere` to keep the link

## New people

- `content/articles/b.md:6:10` `A. Lee` gets a page that search engines do not keep
- `content/articles/b.md:6:18` `@all <b>x</b> [y](z)` gets a page that search engines do not keep
- `content/articles/b.md:7:9` `Dee` gets a small page, in no list

## New events, themes, organisations and places

- `content/articles/b.md:9:10` theme: `la paix`
- `content/articles/b.md:8:17` organisation: `Tesla`

## Likely duplicates

- `content/articles/b.md:6:10` `A. Lee` and `Ann Lee` may be one person, by the initials

## Pages to which nothing leads

- `content/people/bob-ray.md:1:1` nothing names `Bob Ray`

## Sources without archived copy

- `content/articles/b.md:11:5` `Deux | #1`, `https://b.example/3`

## Outside domains

- `content/articles/b.md:11:31` `b.example`, links: `1`
- `content/articles/b.md:13:6` `c.example`, links: `1`

## Texts changed without saying so

- `content/articles/a.md:4:1` add updated, corrections or updates, because this changed: `summary`

## To be verified again

- `content/articles/a.md:7:16` `Le débat`, verified on `2022-01-01`
"""


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A site with one commit, and a change of its content in the working tree."""
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    commit(tmp_path, BEFORE)
    for name, text in NOW.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "content/people/old.md").unlink()
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize(("language", "text"), [("fr", FRENCH), ("en", ENGLISH)])
def test_a_change_in_both_languages(
    project: Path, capsys: pytest.CaptureFixture[str], language: str, text: str
) -> None:
    """Every section says what it found, and a lost address is exit code 1."""
    assert main(["report", "--base", "HEAD", "--lang", language]) == 1
    assert capsys.readouterr() == (text, "")


def test_the_site_s_language(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without `--lang` the report speaks the site's language, and any folder may be the current."""
    assert main(["report", "--base", "main"]) == 1
    assert capsys.readouterr().out == FRENCH


def test_the_place_is_seen_from_the_current_folder(
    project: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Paths are relative to the current folder, as `check` gives them."""
    monkeypatch.chdir(project / "content")
    assert main(["report", "-f", "../mkdocs.yml", "--base", "HEAD"]) == 1
    assert "`people/old.md:1:1` E313" in capsys.readouterr().out


def test_the_whole_content(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Without a base, what needs no comparison is said of everything, and nothing is an error."""
    assert main(["report"]) == 0
    sections = re.findall("^#+ (.*)", capsys.readouterr().out, re.MULTILINE)
    assert sections == [
        "Ce que le contenu demande",
        "Doublons probables",
        "Pages où rien ne mène",
        "Sources sans copie archivée",
        "Domaines extérieurs",
        "À vérifier de nouveau",
    ]


def test_a_change_that_loses_nothing(project: Path) -> None:
    """A change without a lost address is exit code 0."""
    (project / "content/people/new.md").write_text(
        "---\nname: Cy\nredirects: [old]\n---\n", "utf-8"
    )
    assert main(["report", "--base", "HEAD"]) == 0


def test_the_first_commit(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Compared with a commit from before the content, everything is new."""
    commit(tmp_path, {"README.md": ""})
    commit(tmp_path, BEFORE)
    monkeypatch.chdir(tmp_path)
    assert main(["report", "--base", "HEAD~1", "--lang", "en"]) == 0
    assert "`Ann Lee` gets a page" in capsys.readouterr().out


@pytest.mark.parametrize("rev", ["gone", "", "--all", "a\nb"])
def test_a_revision_that_is_none(
    project: Path, capsys: pytest.CaptureFixture[str], rev: str
) -> None:
    """A revision that cannot be read is one line on the error stream and exit code 2."""
    assert main(["report", f"--base={rev}"]) == 2
    output = capsys.readouterr()
    assert output.out == ""
    assert output.err.count("\n") == 1


def test_content_that_is_not_there(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a content folder there is nothing to report."""
    monkeypatch.chdir(tmp_path)
    assert main(["report"]) == 2
    assert capsys.readouterr().err == "content: no such file or folder\n"
