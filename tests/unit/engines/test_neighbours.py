"""Which plugins are named before a build, and which end it."""

from types import SimpleNamespace

import pytest

from explainer.engines.neighbours import VAIN, danger, seen_by_others, tell_vain
from explainer.words import words


def _config(plugins: dict[str, dict[str, object]]) -> SimpleNamespace:
    loaded = {name: SimpleNamespace(config=options) for name, options in plugins.items()}
    return SimpleNamespace(plugins=loaded)


@pytest.mark.parametrize("name", ["search", "material/search", "search #2", "material/search #2"])
def test_a_plugin_is_known_by_the_name_that_people_write(name: str) -> None:
    """Whatever the engine makes of a plugin's name, it is named as in the list."""
    told: list[str] = []
    tell_vain(_config({name: {}}), "en", told.append)
    what = "search is of no use here, take it out of plugins: the site has a search of its own"
    assert told == [what]


def test_who_is_switched_off_is_not_named() -> None:
    """Nothing is said of a plugin that is switched off, of an unknown one, and of a hook."""
    told: list[str] = []
    config = _config({"material/tags": {"enabled": False}, "other": {}})
    config.plugins["hook.py"] = SimpleNamespace(config=None)
    tell_vain(config, "fr", told.append)
    assert told == []


@pytest.mark.parametrize("language", ["fr", "en"])
def test_each_has_words(language: str) -> None:
    """Whatever is of no use is named with what does its work, in each language."""
    told: list[str] = []
    tell_vain(_config({name: {} for name in VAIN}), language, told.append)
    assert all(word in line for word, line in zip(VAIN, told, strict=True))


@pytest.mark.parametrize(
    ("name", "options", "key"),
    [
        ("glightbox", {}, "neighbour.glightbox"),
        ("macros", {"render_by_default": True}, "neighbour.macros"),
        ("macros", {"render_by_default": False}, ""),
        ("minify", {"minify_html": True}, "neighbour.minify"),
        ("minify", {"minify_html": False}, ""),
    ],
)
def test_what_undoes_the_boundary_is_refused(
    name: str, options: dict[str, object], key: str
) -> None:
    """A plugin is refused by the option that makes texts dangerous, and not without it."""
    assert danger(_config({name: options}), "fr") == (words("fr")[key] if key else None)


def test_who_looks_at_files_is_found() -> None:
    """A plugin's method and a hook's function look at files; our own does not count.

    Who listens to other events than those asked for does not look at them.
    """

    class Plugin:
        def on_files(self) -> None:
            """Look at files."""

    ours, theirs = Plugin(), Plugin()
    for listeners, seen in (
        ([ours.on_files], False),
        ([ours.on_files, theirs.on_files], True),
        ([ours.on_files, test_each_has_words], True),
    ):
        config = SimpleNamespace(plugins=SimpleNamespace(events={"files": listeners}))
        assert seen_by_others(config, ours, "post_build", "files") is seen
        assert not seen_by_others(config, ours, "post_build")
