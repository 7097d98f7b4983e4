"""The whole product: a folder becomes pages and files, or all its problems at once."""

import random
from collections.abc import Callable
from pathlib import Path

import pytest

from explainer import ContentError, Site, SiteInfo, generate
from explainer.pipeline import check

INFO = SiteInfo(name="Site", url="https://example.org/", languages=("fr",))

FILES = {
    "about.md": "title: À propos\n---\n[E](events/e.md)",
    "events/e.md": "title: E\nstart: 2024-01-02\nredirects: [vieux]",
    "events/e.en.md": "title: E in English",
    "events/f.md": "title: F\nfollows: [e]",
    "articles/a.md": """
        title: A
        date: 2024-01-02
        summary: s
        event: E
        people: [Ann Lee, Bob Ray]
        themes: [climat]
        """,
    "assets/carte.png": b"\x89PNG\r\n\x1a\n",
}

ALWAYS = [
    "sitemap.xml",
    "feed.xml",
    "feed.json",
    "promises/feed.xml",
    "promises/feed.json",
    "questions/feed.xml",
    "questions/feed.json",
    "corrections/feed.xml",
    "corrections/feed.json",
    "data/graph.json",
    "data/articles.csv",
    "data/events.csv",
    "data/people.csv",
    "data/themes.csv",
    "data/organizations.csv",
    "data/places.csv",
    "data/schema.json",
]
"""The files that every site has."""


def test_an_empty_folder_is_a_site(site_of: Callable[..., Site]) -> None:
    """Without content there are the home page, the empty lists and an empty-handed sitemap."""
    site = site_of({})
    assert [page.address for page in site.pages] == [
        "",
        "articles/",
        "corrections/",
        "data/",
        "events/",
        "organizations/",
        "people/",
        "places/",
        "promises/",
        "questions/",
        "search/",
        "themes/",
        "timeline/",
    ]
    assert sorted(file.path for file in site.files) == sorted(ALWAYS)


def test_a_site_has_pages_assets_redirects_and_a_sitemap(site_of: Callable[..., Site]) -> None:
    """What a folder holds or implies is published, each thing at its place."""
    site = site_of(FILES)
    addresses = {page.address for page in site.pages}
    assert {"about/", "events/e/", "en/events/e/", "people/ann-lee/", "themes/climat/"} <= addresses
    own = [
        "assets/carte.png",
        "assets/explainer/share/articles/a.png",
        "assets/explainer/share/events/e.png",
        "assets/explainer/share/en/events/e.png",
        "assets/explainer/share/events/f.png",
        "events/vieux/index.html",
        "events/e/feed.xml",
        "events/e/feed.json",
        "en/feed.xml",
        "en/feed.json",
        "en/promises/feed.xml",
        "en/promises/feed.json",
        "en/questions/feed.xml",
        "en/questions/feed.json",
        "en/corrections/feed.xml",
        "en/corrections/feed.json",
        "data/events.ics",
        "data/articles/a.json",
        "data/events/e.json",
        "data/events/f.json",
        "data/themes/climat.json",
        "timeline/events.json",
        "en/timeline/events.json",
    ]
    assert sorted(file.path for file in site.files) == sorted([*ALWAYS, *own])
    asset = site.files[0].content
    assert isinstance(asset, Path)
    assert asset.read_bytes() == FILES["assets/carte.png"]


def test_no_two_pages_or_files_share_a_place(site_of: Callable[..., Site]) -> None:
    """Every page has its own address, its own source path and its own file."""
    site = site_of(FILES)
    places = [page.dest_uri for page in site.pages] + [file.path for file in site.files]
    assert len(places) == len(set(places))
    assert len({page.src_uri for page in site.pages}) == len(site.pages)


def test_warnings_and_notices_stop_nothing(site_of: Callable[..., Site]) -> None:
    """A site with a warning is built, and says so."""
    site = site_of({"people/ann-lee.md": "name: Ann Lee"})
    assert [problem.code for problem in site.problems] == ["W503"]


def test_one_error_carries_all_problems(content_of: Callable[..., Path]) -> None:
    """One run names the mistakes of all files and stages, by file and line."""
    content = content_of(
        {
            "about.md": "title: À propos\n---\n[x](gone.md)",
            "articles/a.md": "titel: A\ndate: 2024-13-45\nsummary: s",
            "articles/b.md": b"\xe9",
            "assets/page.html": b"<p>",
            "events/e.md": "title: E\npart_of: [e]",
            "people/ann-lee.md": "name: Ann Lee",
        }
    )
    with pytest.raises(ContentError) as caught:
        generate(content, INFO)
    found = [(problem.path, problem.code) for problem in caught.value.problems]
    assert found == sorted(found, key=lambda pair: pair[0])
    assert set(found) >= {
        ("about.md", "E401"),
        ("articles/a.md", "E202"),
        ("articles/a.md", "E208"),
        ("articles/b.md", "E001"),
        ("assets/page.html", "E005"),
        ("events/e.md", "E304"),
        ("people/ann-lee.md", "W503"),
    }


def test_check_gives_graph_and_dossiers_and_never_raises(content_of: Callable[..., Path]) -> None:
    """Checking content with errors gives what could be read, and the errors as values."""
    files = {"about.md": "title: A\n---\n[x](gone.md)", "events/e.md": "title: E"}
    checked = check(content_of(files), INFO)
    assert list(checked.graph.entities) == ["about", "events/e"]
    assert list(checked.dossiers) == ["events/e"]
    assert [problem.code for problem in checked.problems] == ["E401"]


def test_the_same_content_gives_the_same_site(
    site_of: Callable[..., Site], monkeypatch: pytest.MonkeyPatch
) -> None:
    """Neither a second run nor the machine's zone, clock setting or language changes a value."""
    first = site_of(FILES)
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    monkeypatch.setenv("LC_ALL", "de_DE.UTF-8")
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "0")
    assert site_of(FILES) == first


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_order_of_files_changes_nothing(tmp_path: Path, seed: int) -> None:
    """Two folders whose files were made in different orders give equal pages."""
    names = [f"articles/a{number}.md" for number in range(6)]
    sites = []
    for folder in ("first", "second"):
        for name in names:
            path = tmp_path / folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            people = "[Ann Lee, bob ray]" if name < "articles/a3" else "[Bob Ray, ann lee]"
            text = f"title: A\ndate: 2024-01-02\nsummary: s\nevent: E\npeople: {people}"
            path.write_text(f"---\n{text}\n---\n", encoding="utf-8")
        sites.append(generate(tmp_path / folder, INFO))
        random.Random(seed).shuffle(names)  # noqa: S311 (not for secrets)
    assert sites[0] == sites[1]


def test_the_environment_reaches_no_page(
    site_of: Callable[..., Site], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A secret of the build machine is in no page and no file."""
    monkeypatch.setenv("SECRET", "s3cr3t-value")
    files = {"about.md": 'title: "{{ SECRET }} $SECRET"\n---\n!ENV SECRET ${SECRET}'}
    site = site_of(files)
    assert "s3cr3t-value" not in repr(site)
    assert "{{ SECRET }} $SECRET" in repr(site)


def test_line_ends_and_byte_order_marks_change_nothing(tmp_path: Path) -> None:
    """A file with CRLF, CR or a byte order mark gives the pages of the plain file."""
    text = "---\ntitle: E\nsummary: s\n---\nUn.\n\nDeux [x](#la).\n\n## La\n"
    sites = []
    for number, data in enumerate(
        [
            text.encode(),
            b"\xef\xbb\xbf" + text.encode(),
            text.replace("\n", "\r\n").encode(),
            text.replace("\n", "\r").encode(),
        ]
    ):
        folder = tmp_path / str(number) / "events"
        folder.mkdir(parents=True)
        (folder / "e.md").write_bytes(data)
        sites.append(generate(folder.parent, INFO))
    assert [site == sites[0] for site in sites] == [True] * 4
