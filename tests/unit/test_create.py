"""New files from their skeletons."""

import io
import sys
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from explainer.cli import main
from explainer.create import CannotCreateError, Wish, ask, create_file, create_site_pages
from explainer.engines.configuration import Configuration, read_configuration
from explainer.model.kinds import Kind
from explainer.pipeline import check


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Configuration:
    """A French site with one event, one person and one theme; the current folder."""
    article = "---\ntitle: A\ndate: 2024-01-01\nsummary: S\nevent: Fête\n"
    article += "people: [Ada Lovelace]\nthemes: [calcul]\n---\n"
    (tmp_path / "content" / "articles").mkdir(parents=True)
    (tmp_path / "content" / "articles" / "a.md").write_text(article, encoding="utf-8")
    text = "docs_dir: content\ntheme: {name: material, language: fr}\n"
    (tmp_path / "mkdocs.yml").write_text(text, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return read_configuration(Path("mkdocs.yml"))


def _answers(*given: str) -> Iterator[str]:
    return iter(given)


def test_what_is_known_is_filled_in(project: Configuration) -> None:
    """Event, people with roles and themes stand in the file, which passes the check."""
    wish = Wish(
        kind=Kind.ARTICLE,
        title='Un « titre » : "deux" # points',
        date="2024-08-12",
        event="Fête: la suite",
        people=["Ada Lovelace: invitée", "Bob"],
        themes=["calcul", "a, b"],
    )
    path = create_file(project, wish, "fr")
    assert path == Path("content/articles/un-titre-deux-points.md")
    checked = check(project.content, project.site)
    assert not [problem.line() for problem in checked.problems if problem.is_error]
    edges = {(edge.relation, edge.target, edge.qualifier) for edge in checked.graph.edges}
    assert ("people", "people/ada-lovelace", "invitée") in edges
    assert ("themes", "themes/a-b", "") in edges
    assert ("event", "events/fete-la-suite", "") in edges


def test_an_existing_file_is_never_touched(project: Configuration) -> None:
    """A second file of the same title is refused, and the first stays as it was."""
    path = create_file(project, Wish(kind=Kind.THEME, title="Climat"), "fr")
    path.write_text("à moi", encoding="utf-8")
    with pytest.raises(CannotCreateError, match="existe déjà"):
        create_file(project, Wish(kind=Kind.THEME, title="climat"), "fr")
    assert path.read_text(encoding="utf-8") == "à moi"


@pytest.mark.parametrize("title", ["", "…", "index", "con"])
def test_a_title_must_make_an_address(project: Configuration, title: str) -> None:
    """A title without letters, or that gives a reserved word, makes no file."""
    with pytest.raises(CannotCreateError):
        create_file(project, Wish(kind=Kind.EVENT, title=title), "fr")


def test_questions_offer_what_the_site_knows(project: Configuration) -> None:
    """Each question names events, people or themes that exist already."""
    asked: list[str] = []
    answers = _answers("Un titre", "Fête", "Ada Lovelace: invitée, Bob", "calcul, climat")

    def answer(question: str) -> str:
        asked.append(question)
        return next(answers)

    wish = ask(project, Wish(kind=Kind.ARTICLE, title=""), "fr", answer)
    assert wish.people == ["Ada Lovelace: invitée", "Bob"]
    assert wish.themes == ["calcul", "climat"]
    assert "Fête" in asked[1]
    assert "Ada Lovelace" in asked[2]
    assert "calcul" in asked[3]


def test_other_kinds_ask_for_the_name_only(project: Configuration) -> None:
    """A person, a theme or an event needs no more than a name to begin."""
    asked: list[str] = []
    answers = _answers("Ada")

    def answer(question: str) -> str:
        asked.append(question)
        return next(answers)

    wish = ask(project, Wish(kind=Kind.PERSON, title=""), "fr", answer)
    assert wish == Wish(kind=Kind.PERSON, title="Ada")
    assert asked == ["Nom ? "]


def test_the_command_writes_and_names_the_file(
    project: Configuration, capsys: pytest.CaptureFixture[str]
) -> None:
    """`explainer new` prints where it wrote, and exits with 2 where it wrote nothing."""
    arguments = ["new", "event", "Une fête", "--date", "2024-08-12", "--theme", "calcul"]
    assert main(arguments) == 0
    assert capsys.readouterr().out == "Écrit : content/events/une-fete.md\n"
    assert "start: 2024-08-12" in Path("content/events/une-fete.md").read_text(encoding="utf-8")
    assert main(arguments) == 2
    assert "existe déjà" in capsys.readouterr().err


@pytest.mark.parametrize("kind", Kind)
@pytest.mark.parametrize("language", ["fr", "en"])
def test_a_new_file_passes_the_strict_check(
    project: Configuration, kind: Kind, language: str
) -> None:
    """A new file has no problem, but that it is still the skeleton's and nobody names a person."""
    create_file(project, Wish(kind=kind, title="Un titre à part"), language)
    found = {problem.code for problem in check(project.content, project.site).problems}
    assert found <= {"W505", "W503"} if kind is Kind.PERSON else found <= {"W505"}


@pytest.mark.parametrize(
    ("kind", "date", "message"),
    [
        ("article", "12/08/2024", "« 12/08/2024 » n’est pas une date"),
        ("article", "2024-13-01", "ce mois n’existe pas"),
        ("article", "2024-08", "« 2024-08 »"),
        ("article", "20240812", "n’est pas une date"),
        ("event", "hier", "n’est pas une date"),
        ("person", "1815-12-10", "person ne prend pas de date"),
        ("event", "2024-08-12\nx: y", "n’est pas une date"),
    ],
)
def test_a_date_is_checked(
    project: Configuration, capsys: pytest.CaptureFixture[str], kind: str, date: str, message: str
) -> None:
    """What is not a date is refused in one line, and no file is made."""
    assert main(["new", kind, "Un titre", "--date", date]) == 2
    output = capsys.readouterr()
    assert output.out == ""
    assert output.err.startswith("--date: ")
    assert message in output.err
    assert output.err.count("\n") == 1
    assert not list(project.content.rglob("un-titre.md"))


@pytest.mark.parametrize(
    ("date", "line"),
    [("", "# start:"), ("1889", "start: 1889"), ("1889-05-06 12:00", "start: 1889-05-06 12:00")],
)
def test_an_event_begins_when_its_author_says(project: Configuration, date: str, line: str) -> None:
    """Without a date the key stands in a comment: today is not when an event began."""
    path = create_file(project, Wish(kind=Kind.EVENT, title="Une fête", date=date), "fr")
    assert line in path.read_text(encoding="utf-8").splitlines()
    entity = check(project.content, project.site).graph.entities["events/une-fete"]
    start = getattr(entity.fields, "start", None)
    assert (start is None) is not bool(date)


def test_many_names_are_shown_when_asked_for(project: Configuration) -> None:
    """A question offers the first names, says how many more there are, and shows all for `?`."""
    for number in range(15):
        create_file(project, Wish(kind=Kind.THEME, title=f"Thème {number}"), "fr")
    asked: list[str] = []
    answers = _answers("Fête", "Bob", "?", "calcul")

    def answer(question: str) -> str:
        asked.append(question)
        return next(answers)

    wish = ask(project, Wish(kind=Kind.ARTICLE, title="T"), "fr", answer)
    assert wish.themes == ["calcul"]
    assert "… et 4 de plus (? les montre tous)\n> " in asked[2]
    assert all(f"Thème {number}\n" in asked[3] for number in range(15))
    assert "de plus" not in asked[3]


class Impatient(io.StringIO):
    """An input at which somebody presses Ctrl-C."""

    def readline(self, _size: int | None = -1) -> str:
        """Interrupt."""
        raise KeyboardInterrupt


@pytest.mark.parametrize(
    ("stream", "message"),
    [(io.StringIO(""), "sans réponse, rien n’est écrit"), (Impatient(), "interrompu")],
)
def test_no_answer_is_no_traceback(
    project: Configuration,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    stream: io.StringIO,
    message: str,
) -> None:
    """Where nobody answers, or somebody stops, one line says so and nothing is written."""
    monkeypatch.setattr(sys, "stdin", stream)
    assert main(["new", "theme"]) == 2
    assert capsys.readouterr().err.splitlines() == ["", message]
    assert not (project.content / "themes").exists()


def test_a_folder_that_cannot_be_made_is_no_traceback(
    project: Configuration, capsys: pytest.CaptureFixture[str]
) -> None:
    """What the system refuses is told in one line."""
    (project.content / "themes").write_text("", encoding="utf-8")
    assert main(["new", "theme", "Climat"]) == 2
    assert capsys.readouterr().err.count("\n") == 1


def test_a_wrong_date_is_refused_before_anything_is_asked(project: Configuration) -> None:
    """No answer would mend it."""
    wish = Wish(kind=Kind.ARTICLE, title="", date="hier")
    with pytest.raises(CannotCreateError, match="hier"):
        ask(project, wish, "fr", pytest.fail)


SITE_PAGES = [
    "accessibilite",
    "donnees-personnelles",
    "droit-de-reponse",
    "mentions-legales",
    "methode",
]


def _names(project: Configuration) -> list[str]:
    return sorted(path.name for path in project.content.glob("*.md"))


def test_a_site_begins_the_pages_that_it_owes(project: Configuration) -> None:
    """Each has blanks, every blank is named with its line, and nothing else is wrong."""
    made = create_site_pages(project)
    assert sorted(path.stem for path in made) == SITE_PAGES
    problems = check(project.content, project.site).problems
    assert {problem.code for problem in problems} == {"W516"}
    blanks = {(p.path, p.place.line) for p in problems}
    for path in made:
        lines = path.read_text(encoding="utf-8").splitlines()
        found = {(path.name, n) for n, line in enumerate(lines, 1) if "[à compléter" in line}
        assert found
        assert found <= blanks
        blanks -= found
    assert blanks == set()


def test_each_language_that_we_speak_has_them(project: Configuration) -> None:
    """Translations stand beside the pages; a language without skeletons is left to the site."""
    site = replace(project.site, languages=("fr", "en", "ar"))
    create_site_pages(replace(project, site=site))
    expected = [f"{stem}{lang}.md" for stem in SITE_PAGES for lang in (".en", "")]
    assert _names(project) == expected
    assert "[to fill in: " in (project.content / "methode.en.md").read_text(encoding="utf-8")
    assert {p.code for p in check(project.content, site).problems} == {"W516"}


def test_an_english_site_has_english_names(project: Configuration) -> None:
    """The addresses of the pages are in the site's own language."""
    create_site_pages(replace(project, site=replace(project.site, languages=("en", "fr"))))
    assert "legal-notice.md" in _names(project)
    assert "[à compléter" in (project.content / "legal-notice.fr.md").read_text(encoding="utf-8")


def test_pages_that_are_there_stay(
    project: Configuration, capsys: pytest.CaptureFixture[str]
) -> None:
    """What the maintainer has filled in is never written over; a second run writes nothing."""
    (project.content / "methode.md").write_text("---\ntitle: Moi\n---\n", encoding="utf-8")
    assert main(["site-pages"]) == 0
    assert "methode.md" not in capsys.readouterr().out
    assert (project.content / "methode.md").read_text(encoding="utf-8") == "---\ntitle: Moi\n---\n"
    assert main(["site-pages", "--lang", "en"]) == 0
    assert capsys.readouterr().out == "These pages are there already: nothing is written.\n"


def test_a_folder_that_cannot_be_written_is_told(
    project: Configuration, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file in the place of the content folder is one line, not a traceback."""
    text = "docs_dir: mkdocs.yml\ntheme: {name: material, language: fr}\n"
    Path("mkdocs.yml").write_text(text, encoding="utf-8")
    assert main(["site-pages"]) == 2
    assert len(capsys.readouterr().err.splitlines()) == 1
