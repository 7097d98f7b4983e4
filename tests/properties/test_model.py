"""Dates, slugs, typography and metadata: laws that hold for all values."""

import itertools
import json
from pathlib import Path
from tempfile import TemporaryDirectory

import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from explainer import SiteInfo, generate
from explainer.model.dates import PartialDate
from explainer.model.slugs import fold, slug_fault
from explainer.pages.page import front_matter
from explainer.words.slugs import slugify
from explainer.words.typography import typographic
from properties import strategies as some


@given(some.dates)
def test_a_date_reads_back_from_its_own_form(text: str) -> None:
    """What a date says in EDTF is the same date again."""
    date = PartialDate.parse(text)
    assert PartialDate.parse(date.edtf) == date


@given(some.dates, some.dates)
def test_the_earlier_of_two_dates_sorts_first(one: str, other: str) -> None:
    """Of two dates one of which is before the other, that one has the smaller key."""
    first, second = PartialDate.parse(one), PartialDate.parse(other)
    if first.before(second):
        assert first.key < second.key
        assert not second.before(first)


@given(some.dates, st.sampled_from(["fr", "en"]))
def test_a_date_in_words_names_its_year(text: str, language: str) -> None:
    """The words for a date hold the year, counted as people count before the year 1."""
    date = PartialDate.parse(text)
    year = date.year if date.year > 0 else 1 - date.year
    assert str(year) in date.in_words(language)


@given(st.text(max_size=60))
def test_a_slug_is_its_own_slug(name: str) -> None:
    """Making a slug twice changes nothing, and it has nothing that an address must not have."""
    slug = slugify(name)
    assert slugify(slug) == slug
    assert fold(slug) == fold(name)
    assert not set(slug) & set(" /\\#?%&\"'<>.:")


@given(some.names)
def test_latin_names_make_slugs_that_may_stand_in_addresses(name: str) -> None:
    """A name in Latin letters gives a slug without fault, unless it is a word of the site."""
    assert slug_fault(slugify(name)) in {"", "reserved", "device", "empty"}


@given(st.text(max_size=80))
def test_typography_only_exchanges_spaces(text: str) -> None:
    """French typography keeps the length and every character that is not a space."""
    done = typographic(text, "fr")
    assert len(done) == len(text)
    changed = [(a, b) for a, b in zip(text, done, strict=True) if a != b]
    assert all(a in " \u00a0" and b in "\u00a0\u202f" for a, b in changed)
    assert typographic(done, "fr") == done


@given(st.dictionaries(some.names, some.texts | st.text(alphabet="é\"\\'«»{}[]:#😀-", max_size=20)))
def test_metadata_reads_back_equal(meta: dict[str, str]) -> None:
    """The YAML head that an engine reads holds what the core said."""
    head = front_matter(meta)
    assert yaml.safe_load(head.split("---\n")[1]) == meta
    assert head.count("\n") == 3


_ARTICLES = [
    f"---\ntitle: T{n}\ndate: 2024-01-0{n}\nsummary: S\n"
    f"people: [{who}]\nthemes: [{what}]\nevent: {event}\n---\n"
    for n, who, what, event in [
        (1, "Ada, Bob", "climat", "Fête"),
        (2, "ada", "Climat", "fête"),
        (3, "Zoë", "calcul, climat", "Autre"),
        (4, "Zoe, Bob", "Calcul", "Fete"),
    ]
]


@given(st.permutations(range(4)))
@settings(max_examples=24)
def test_the_order_in_which_files_were_made_decides_nothing(order: list[int]) -> None:
    """The same files, created in any order, give the same pages."""
    assert _pages(order) == _pages(range(4))


def _pages(order: "list[int] | range") -> str:
    with TemporaryDirectory() as folder:
        articles = Path(folder) / "articles"
        articles.mkdir()
        for number in order:
            (articles / f"a{number}.md").write_text(_ARTICLES[number], encoding="utf-8")
        site = generate(Path(folder), SiteInfo(name="S", url="", languages=("fr",)))
    pages = [[page.address, dict(page.meta), page.body] for page in site.pages]
    return json.dumps(pages, ensure_ascii=False)


def test_keys_of_dates_order_precision() -> None:
    """The less precise date comes first: a year, its months, its days, its minutes."""
    texts = ["-0043", "1789", "2024", "2024-08", "2024-08-12", "2024-08-12 20:18", "2024-08-13"]
    dates = [PartialDate.parse(text) for text in texts]
    assert all(a.key < b.key for a, b in itertools.pairwise(dates))
