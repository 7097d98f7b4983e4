"""The files of a new site."""

import re
from pathlib import Path

import pytest
import yaml

from explainer.engines.configuration import read_configuration
from explainer.init.site import is_filled, new_site, write_site
from explainer.limits import FORMAT_VERSION
from explainer.pipeline import check
from explainer.read.version import content_version
from trees import write_tree

KINDS = ["articles", "events", "people", "themes"]

languages = pytest.mark.parametrize("language", ["fr", "en"])


@languages
def test_a_new_site_has_an_example_of_each_kind(language: str) -> None:
    """One article, event, person and theme, each marked as an example made by AI."""
    files = new_site(language, "Site")
    examples = [name for name in files if name.startswith("content/") and name.count("/") == 2]
    assert sorted(name.split("/")[1] for name in examples) == KINDS
    for name in examples:
        text = files[name].decode()
        assert re.match(r"---\n# (UN EXEMPLE|AN EXAMPLE)\b", text)
        assert "\nai: generated\n" in text


@languages
def test_a_new_site_passes_the_strict_check(tmp_path: Path, language: str) -> None:
    """It has no problem, speaks its language, is a demonstration, and implies no other page."""
    write_site(tmp_path, new_site(language, "Site"))
    configuration = read_configuration(tmp_path / "mkdocs.yml")
    assert configuration.site.languages == (language,)
    assert configuration.site.demo
    checked = check(configuration.content, configuration.site)
    assert checked.problems == ()
    assert all(entity.document for entity in checked.graph.entities.values())


@languages
def test_a_site_that_is_no_demonstration_owes_its_pages(tmp_path: Path, language: str) -> None:
    """Their blanks may wait while it is one; then each is named."""
    write_site(tmp_path, new_site(language, "Site"))
    path = tmp_path / "mkdocs.yml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("demo: true", "demo: false"), encoding="utf-8")
    configuration = read_configuration(path)
    problems = check(configuration.content, configuration.site).problems
    assert {problem.code for problem in problems} == {"W516"}
    assert len({problem.path for problem in problems}) == 5


@pytest.mark.parametrize("name", ['Mon "site" : $quoted # \\', "a: b", "[x]", "Où\u202f?", "-"])
@languages
def test_any_name_is_written_as_it_is(tmp_path: Path, name: str, language: str) -> None:
    """Whatever a name holds, the configuration and the home page read it back."""
    write_site(tmp_path, new_site(language, name))
    assert read_configuration(tmp_path / "mkdocs.yml").site.name == name
    home = (tmp_path / "content/index.md").read_text(encoding="utf-8")
    assert yaml.safe_load(home.split("---\n")[1])["title"] == name
    assert (tmp_path / "README.md").read_text(encoding="utf-8").startswith(f"# {name}\n")


@languages
def test_nothing_is_left_to_fill_in_by_the_command(language: str) -> None:
    """No variable of a template is left, and nothing names this machine."""
    files = new_site(language, "Site")
    for name, data in files.items():
        assert str(Path(__file__).parents[3]).encode() not in data, name
        assert name.startswith("vendor/") or not re.search(rb"\$(name|quoted)", data), name


def test_both_languages_have_the_same_settings() -> None:
    """What a maintainer sets is the same, but for addresses in French and the zone of English."""
    one, two = (_plugin(new_site(lang, "S")["mkdocs.yml"]) for lang in ("fr", "en"))
    assert one ^ two == {"permalinks", "timezone"}


def _plugin(data: bytes) -> set[str]:
    (plugin,) = yaml.safe_load(data)["plugins"]
    return set(plugin["explainer"])


@languages
def test_the_same_site_is_the_same_bytes(language: str) -> None:
    """Nothing of a site depends on when it was made."""
    assert new_site(language, "Site") == new_site(language, "Site")


def test_a_new_site_names_the_format_that_it_is_written_in(tmp_path: Path) -> None:
    """A later generator will know what its files meant."""
    write_site(tmp_path, new_site("fr", "Site"))
    assert (tmp_path / "content/.format").is_file()
    assert content_version(tmp_path / "content") == FORMAT_VERSION


def test_a_repository_without_files_is_empty(tmp_path: Path) -> None:
    """What holds nothing, or Git's own folder alone, may become a site; anything else may not."""
    assert not is_filled(tmp_path)
    assert not is_filled(tmp_path / "new")
    write_tree(tmp_path, {".git/HEAD": "ref"})
    assert not is_filled(tmp_path)
    write_tree(tmp_path, {".gitignore": "/site/"})
    assert is_filled(tmp_path)


def test_the_makefile_has_what_the_workflows_call() -> None:
    """Each verb that a workflow asks of `make` is the new site’s, and each script is there."""
    files = new_site("fr", "Site")
    verbs = set(re.findall(r"^([a-z]+):", files["Makefile"].decode(), re.MULTILINE))
    called = "\n".join(
        text.decode() for name, text in files.items() if name.startswith(".github/workflows/")
    )
    asked = set(re.findall(r"\bmake (?:-C base )?([a-z]+)", called))
    assert {"site", "preview", "lint", "test", "environment"} <= asked <= verbs
    scripts = set(re.findall(r"tools/[a-z_]+\.sh", called + files["Makefile"].decode()))
    assert scripts
    assert scripts <= files.keys()
