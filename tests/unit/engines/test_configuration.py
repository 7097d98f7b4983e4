"""`mkdocs.yml` is read without its engine, and nothing in it is executed."""

from pathlib import Path

import pytest

from explainer.engines.configuration import (
    ConfigurationError,
    parse_configuration,
    read_configuration,
)

FIVE_LINES = """
site_name: Décryptages
site_url: https://example.org/
docs_dir: content
theme: {name: material, language: fr}
plugins: [explainer]
"""


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """The path of a configuration file in an empty folder."""
    return tmp_path / "mkdocs.yml"


def _write(file: Path, text: str) -> Path:
    file.write_text(text, encoding="utf-8")
    return file


def test_five_lines_are_a_configuration(file: Path) -> None:
    """The shortest configuration of a site gives its name, address, language and content."""
    found = read_configuration(_write(file, FIVE_LINES))
    assert found.content == file.parent / "content"
    assert (found.site.name, found.site.url) == ("Décryptages", "https://example.org/")
    assert (found.site.languages, found.site.zone) == (("fr",), "Europe/Paris")
    assert found.site.directory_urls


def test_a_configuration_that_stands_nowhere(file: Path) -> None:
    """What a file said once is read like a file, and nothing like the absence of one."""
    found = parse_configuration(file, FIVE_LINES.encode())
    assert found == read_configuration(_write(file, FIVE_LINES))
    assert parse_configuration(file, None).content == file.parent / "content"


def test_no_file_means_the_defaults(file: Path) -> None:
    """Where there is no configuration, the content is in `content` beside it."""
    found = read_configuration(file)
    assert found.content == file.parent / "content"
    assert (found.site.name, found.site.url, found.site.language) == ("Site", "", "en")


@pytest.mark.parametrize("text", ["", "# nothing\n", "- a list\n", "site_name:\n"])
def test_an_empty_file_means_the_engine_s_defaults(file: Path, text: str) -> None:
    """Without a word about content, it is where the engine itself looks."""
    found = read_configuration(_write(file, text))
    assert (found.content, found.site.name) == (file.parent / "docs", "Site")


@pytest.mark.parametrize(
    "plugins",
    [
        "[search, {explainer: {demo: true}}]",
        "{search: {}, explainer: {demo: true}}",
        "\n  - search\n  - explainer:\n      demo: true",
    ],
)
def test_the_plugin_s_options_are_found(file: Path, plugins: str) -> None:
    """Plugins may be a list or a map; the options of ours are found in both."""
    assert read_configuration(_write(file, f"plugins: {plugins}")).site.demo


@pytest.mark.parametrize("plugins", ["[explainer]", "[]", "", "{explainer: }", "[{other: {a: 1}}]"])
def test_a_plugin_without_options_has_the_defaults(file: Path, plugins: str) -> None:
    """The plugin may be named bare, or not at all."""
    assert not read_configuration(_write(file, f"plugins: {plugins}")).site.demo


@pytest.mark.parametrize("theme", ["material", "{name: material}", "[a]"])
def test_a_theme_without_language_is_english(file: Path, theme: str) -> None:
    """Where the theme says no language, it is the engine's default."""
    assert read_configuration(_write(file, f"theme: {theme}")).site.language == "en"


def test_the_address_style_is_read(file: Path) -> None:
    """`use_directory_urls: false` gives addresses that end in `.html`."""
    assert not read_configuration(_write(file, "use_directory_urls: false")).site.directory_urls


@pytest.mark.parametrize(
    "tag",
    [
        "!!python/object/apply:pathlib.Path.touch [[{mark}]]",
        "!!python/name:os.system",
        "!ENV [HOME, x]",
        "!relative $config_dir",
        "!ENV {{a: b}}",
    ],
)
def test_tags_are_nothing(file: Path, tag: str) -> None:
    """A tag is neither executed nor an error: its value is as if absent."""
    mark = file.parent / "mark"
    text = f"site_url: https://example.org/\nsite_name: {tag.format(mark=mark)}\n"
    found = read_configuration(_write(file, text))
    assert (found.site.name, found.site.url) == ("Site", "https://example.org/")
    assert not mark.exists()


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        ("theme: {name: material, language: !ENV [L, fr]}", "language", "en"),
        ("theme: {name: material, language: }", "language", "en"),
        ("use_directory_urls: !ENV [X, true]", "directory_urls", True),
        ("site_url: !ENV [X, 'https://example.org/']", "url", ""),
    ],
)
def test_a_tag_is_as_if_absent(file: Path, text: str, name: str, value: object) -> None:
    """What only the engine knows leaves the default, not the text of nothing."""
    assert getattr(read_configuration(_write(file, text)).site, name) == value


@pytest.mark.parametrize(
    ("data", "word"),
    [
        (b"site_name: [a", "flow sequence"),
        (b"site_name: \xe9", "utf-8"),
        (b"\tsite_name: a", "token"),
        (b"plugins: [{explainer: {undeclared: x}}]", "undeclared: write one of imply, refuse"),
        (b"plugins: [{explainer: {timezone: Mars}}]", "timezone"),
        (b"plugins: 5", "plugins: write a list"),
        (b"plugins: [{explainer: {permalinks: abc}}]", "permalinks"),
        (b"plugins: [{explainer: {timezone: 5}}]", "timezone"),
        (b"theme: {language: ../x}", "languages"),
        (b"repo_url: javascript:alert(1)", "repo_url"),
    ],
)
def test_what_cannot_be_read_is_one_line(file: Path, data: bytes, word: str) -> None:
    """A broken configuration is an error of one line that begins with the file."""
    file.write_bytes(data)
    with pytest.raises(ConfigurationError, match=word) as caught:
        read_configuration(file)
    assert str(caught.value).startswith(f"{file}: ")
    assert "\n" not in str(caught.value)


def test_a_folder_is_no_configuration(tmp_path: Path) -> None:
    """A folder in place of the file is an error of one line too."""
    with pytest.raises(ConfigurationError, match=str(tmp_path)):
        read_configuration(tmp_path)


def test_the_repository_is_read(file: Path) -> None:
    """The addresses of the repository and of editing in it are folders: they end in a slash."""
    text = "repo_url: https://github.com/a/b\nedit_uri: edit/main/content\n"
    site = read_configuration(_write(file, text)).site
    assert site.repo_url == "https://github.com/a/b/"
    assert site.edit_uri == "edit/main/content/"


def test_an_absolute_content_folder_stays(file: Path, tmp_path: Path) -> None:
    """A content folder that is elsewhere is named by its whole path."""
    elsewhere = tmp_path / "elsewhere"
    assert read_configuration(_write(file, f"docs_dir: {elsewhere}")).content == elsewhere


def test_what_templates_print_is_read_as_it_stands(file: Path) -> None:
    """And where the site's own templates are; what is not there is not."""
    text = FIVE_LINES.replace("language: fr", "language: fr, custom_dir: look")
    found = read_configuration(
        _write(file, f"{text}copyright: ©\nextra: {{a: [1]}}\nextra_css: []\n")
    )
    assert found.shown == {"copyright": "©", "extra": {"a": [1]}}
    assert found.templates == file.parent / "look"
    plain = read_configuration(_write(file, FIVE_LINES))
    assert (plain.shown, plain.templates) == ({}, None)
