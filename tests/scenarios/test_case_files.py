"""Acceptance cases that a text scenario cannot hold: bytes, links, names of files, sizes."""

import os
import time
import unicodedata
from collections.abc import Callable
from pathlib import Path

import pytest

from explainer import ContentError, Site, SiteInfo, generate
from explainer.limits import FILE_BYTES
from explainer.pages.page import StaticFile
from explainer.read.problems import Problem, problem_lines

ARTICLE = "---\ntitle: A\ndate: 2024-01-01\nsummary: S.\n---\nUn.\n\nDeux [x](#la).\n\n## La\n"
EVENT = b"---\ntitle: E\n---\n"
INFO = SiteInfo(name="Site", url="https://example.org/", languages=("fr",))

Write = Callable[[str, bytes], Path]


@pytest.fixture
def write(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Writes a file of the content folder; the current folder is the one that holds it."""
    monkeypatch.chdir(tmp_path)
    Path("content").mkdir()

    def write_file(name: str, data: bytes) -> Path:
        path = Path("content", name)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        return path

    return write_file


def _problems() -> tuple[Problem, ...]:
    try:
        return generate(Path("content"), INFO).problems
    except ContentError as error:
        return error.problems


def _lines(language: str) -> list[str]:
    return problem_lines(_problems(), Path("content"), language)


def _site() -> Site:
    return generate(Path("content"), INFO)


def _text_of(file: StaticFile) -> str:
    assert isinstance(file.content, bytes)
    return file.content.decode()


@pytest.mark.parametrize(
    ("data", "place", "offset"),
    [
        (ARTICLE.replace("Un.", "Été.").encode("latin-1"), "6:1", 46),
        (ARTICLE.encode("utf-16"), "1:1", 0),
        (ARTICLE.encode() + b"\xe2\x82", "11:1", 73),
    ],
    ids=["latin-1", "utf-16", "cut"],
)
def test_case_47_other_encodings(write: Write, data: bytes, place: str, offset: int) -> None:
    """A file that is not UTF-8 is refused, naming the byte, and nothing more is said of it."""
    write("articles/a.md", data)
    assert _lines("fr") == [
        (
            f"content/articles/a.md:{place}: E001 le fichier n’est pas en UTF-8 : "
            f"l’octet {offset} est illisible (enregistrez le fichier en UTF-8)"
        )
    ]
    assert _lines("en") == [
        (
            f"content/articles/a.md:{place}: E001 the file is not UTF-8: "
            f"byte {offset} cannot be read (save the file as UTF-8)"
        )
    ]


@pytest.mark.parametrize(
    "data",
    [
        b"\xef\xbb\xbf" + ARTICLE.encode(),
        ARTICLE.replace("\n", "\r\n").encode(),
        ARTICLE.replace("\n", "\r").encode(),
        b"\xef\xbb\xbf" + ARTICLE.replace("\n", "\r\n").encode(),
    ],
    ids=["bom", "crlf", "cr", "bom-crlf"],
)
def test_case_48_byte_order_marks_and_line_ends(write: Write, data: bytes) -> None:
    """A file with a byte order mark, CR LF or CR gives the same site as the plain file."""
    write("articles/a.md", ARTICLE.encode())
    plain = _site()
    write("articles/a.md", data)
    assert _site() == plain


def test_case_48_places_with_crlf(write: Write) -> None:
    """A mistake in a file with CR LF and a byte order mark has the place that an editor shows."""
    text = "---\r\ntitle: A\r\ndate: 2024-13-45\r\nsummary: S.\r\n---\r\n[x](y.md)\r\n"
    write("articles/a.md", b"\xef\xbb\xbf" + text.encode())
    assert [line.partition(" ")[0] for line in _lines("en")] == [
        "content/articles/a.md:3:7:",
        "content/articles/a.md:6:5:",
    ]


def test_case_58_zero_bytes(write: Write) -> None:
    """A NUL is refused with its code and its place."""
    write("articles/a.md", ARTICLE.replace("Un.", "Un\0.").encode())
    assert _lines("fr") == [
        (
            "content/articles/a.md:6:3: E002 caractère invisible ou interdit U+0000 "
            "(supprimez ce caractère)"
        )
    ]
    assert _lines("en") == [
        (
            "content/articles/a.md:6:3: E002 invisible or forbidden character U+0000 "
            "(delete the character)"
        )
    ]


def test_case_58_surrogates(write: Write) -> None:
    """Half of a surrogate pair is no UTF-8: the file is refused at its byte."""
    write("articles/a.md", ARTICLE.encode().replace(b"Un.", b"Un\xed\xa0\x80."))
    assert [line.partition(" (")[0] for line in _lines("en")] == [
        "content/articles/a.md:6:3: E001 the file is not UTF-8: byte 48 cannot be read"
    ]


@pytest.mark.parametrize(
    ("body", "place", "part"),
    [
        ("[" * 20_000, "6:101", "100 crochets"),
        ("[a](<" * 8_000, "6:504", "100 crochets"),
        ("un <![CDATA[" * 5_000, "6:1204", "100 signes <"),
        ("*a **b " * 500, "6:1167", "500 signes d’emphase"),
        ("> " * 300 + "a", "6:1", "20 niveaux"),
        ("- " * 300 + "a", "6:1", "20 niveaux"),
        ("`" * 100_000, "6:1", "10000 caractères"),
        ("## a\n" * 5_000, "506:1", "500 titres"),
        ("Un.[^a]\n\n" * 5_000 + "[^a]: b\n", "1006:4", "500 renvois"),
        ("| a |\n|---|\n" + "| `" * 5_000, "8:1", "10000 caractères"),
    ],
    ids=lambda value: value[:8] if isinstance(value, str) else None,
)
def test_case_62_long_searches(write: Write, body: str, place: str, part: str) -> None:
    """What would cost Python-Markdown minutes is refused, at the first that is too many."""
    write("articles/a.md", (ARTICLE.partition("Un.")[0] + body + "\n").encode())
    wanted = f"content/articles/a.md:{place}: E414 plus de {part}"
    assert wanted in [line[: len(wanted)] for line in _lines("fr")]


def test_case_63_large_files(write: Write) -> None:
    """A file of five megabytes is refused for its size alone, at once."""
    write("articles/a.md", ARTICLE.encode() + b"mot " * 1_250_000)
    size = len(ARTICLE.encode()) + 5_000_000
    begun = time.perf_counter()
    fr, en = _lines("fr"), _lines("en")
    assert time.perf_counter() - begun < 5
    assert fr == [
        (
            f"content/articles/a.md:1:1: E003 le fichier fait {size} octets, plus que {FILE_BYTES} "
            "(réduisez-le ou divisez-le)"
        )
    ]
    assert en == [
        (
            f"content/articles/a.md:1:1: E003 the file has {size} bytes, more than {FILE_BYTES} "
            "(make it smaller or split it)"
        )
    ]


def test_case_28_links(write: Write) -> None:
    """A link to a file, to a folder, in a circle or to nothing is refused and never followed."""
    Path("secret.md").write_text("# SECRET\n", encoding="utf-8")
    write("index.md", b"# Accueil\n")
    for name, target in (("a.md", "../secret.md"), ("b", ".."), ("c", "c"), ("d.png", "gone")):
        Path("content", name).symlink_to(target)
    names = ("a.md", "b", "c", "d.png")
    assert _lines("fr") == [
        f"content/{name}:1:1: E004 les liens vers d’autres fichiers ou dossiers ne sont pas lus "
        "(mettez ici le fichier lui-même)"
        for name in names
    ]
    assert _lines("en") == [
        f"content/{name}:1:1: E004 links to other files or folders are not read "
        "(put the file itself here)"
        for name in names
    ]


def test_case_37_capitals(write: Write) -> None:
    """Of two files whose names differ by a capital letter the one that has it is refused."""
    write("themes/paris.md", EVENT)
    write("themes/Paris.md", EVENT)
    (fr,), (en,) = _lines("fr"), _lines("en")
    assert fr.startswith("content/themes/Paris.md:1:1: E006 « Paris » ne peut pas ")
    assert "des majuscules (lettres minuscules, " in fr
    assert en.startswith("content/themes/Paris.md:1:1: E006 “Paris” cannot be part of ")
    assert "it has capital letters (use lower-case letters, " in en


def test_case_38_forms_of_accents(write: Write) -> None:
    """A name whose accents stand apart from their letters is refused, alone or beside its twin."""
    composed, apart = (unicodedata.normalize(form, "é") for form in ("NFC", "NFD"))
    write(f"events/{composed}.md", EVENT)
    write(f"events/{apart}.md", EVENT)
    (fr,), (en,) = _lines("fr"), _lines("en")
    assert fr.startswith(f"content/events/{apart}.md:1:1: E006 « {apart} » ne peut pas ")
    assert "ses accents sont séparés de leurs lettres" in fr
    assert en.startswith(f"content/events/{apart}.md:1:1: E006 “{apart}” cannot be part of ")
    assert "its accents are written apart from their letters" in en


def test_case_41_names_that_are_not_utf8(write: Write) -> None:
    """A file name that is not UTF-8 is refused with its byte."""
    write(os.fsdecode(b"\xff.md"), EVENT)
    assert _lines("fr") == [
        "content/\\udcff.md:1:1: E008 le nom du fichier n’est pas en UTF-8 (renommez le fichier)"
    ]
    assert _lines("en") == [
        "content/\\udcff.md:1:1: E008 the file's name is not UTF-8 (rename the file)"
    ]


def test_case_44_too_many_aliases(write: Write) -> None:
    """Five thousand aliases are refused over the limit, at the list, in one line."""
    aliases = "".join(f"  - Alias {number}\n" for number in range(5_000))
    write("themes/t.md", f"---\ntitle: T\naliases:\n{aliases}---\n".encode())
    for language in ("fr", "en"):
        (line,) = _lines(language)
        assert line.startswith("content/themes/t.md:4:3: E207 aliases ")
        assert " 1000 " in line


def test_case_59_alias_bomb(write: Write) -> None:
    """Nine levels of nine aliases are refused in under a second."""
    rows = ["l0: &l0 [x, x, x, x, x, x, x, x, x]"]
    rows += [f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]" for n in range(1, 10)]
    write("articles/a.md", ("---\n" + "\n".join(rows) + "\n---\n").encode())
    begun = time.perf_counter()
    problems = _problems()
    assert time.perf_counter() - begun < 1
    assert {problem.code for problem in problems} == {"E106", "E201", "E202"}


def test_case_63_long_numbers(write: Write) -> None:
    """A number of ten thousand digits is refused over the limit, as a date and as a title."""
    number = "9" * 10_000
    write("events/e.md", f"---\ntitle: {number}\nstart: {number}\n---\n".encode())
    for language in ("fr", "en"):
        first, second = _lines(language)
        assert first.startswith("content/events/e.md:2:8: E207 title ")
        assert second.startswith("content/events/e.md:3:8: E207 start ")
        assert all(" 300 " in line and len(line) < 200 for line in (first, second))


def test_case_45_redirects(write: Write) -> None:
    """Each old address has one page that leads straight to the new one and is not indexed."""
    write("events/b.md", b"---\ntitle: B\nredirects: [vieux, /ancien/chemin/]\n---\n")
    write("events/a.md", b"---\ntitle: A\nmerged_into: b\n---\n")
    pages = {file.path: _text_of(file) for file in _site().files if file.path.endswith(".html")}
    assert list(pages) == [
        "ancien/chemin/index.html",
        "events/a/index.html",
        "events/vieux/index.html",
    ]
    for page in pages.values():
        assert '<link rel="canonical" href="https://example.org/events/b/">' in page
        assert '<meta name="robots" content="noindex">' in page
    assert 'content="0; url=../../events/b/"' in pages["ancien/chemin/index.html"]
    assert 'content="0; url=../b/"' in pages["events/vieux/index.html"]


def test_case_74a_private_persons_are_in_no_file(write: Write) -> None:
    """The address of a private person is in no page, no redirect and no sitemap."""
    head = b"---\nname: Jane Doe\nstatus: private\nredirects: [jane-d]\n---\nTexte.\n"
    write("people/jane-doe.md", head)
    write("articles/a.md", ARTICLE.replace("summary", "people: [Jane Doe]\nsummary").encode())
    site = _site()
    assert not [page.address for page in site.pages if "jane" in page.address]
    assert not [file.path for file in site.files if "jane" in file.path]
    sitemap = next(file for file in site.files if file.path == "sitemap.xml")
    assert "jane" not in _text_of(sitemap)
