"""What a build says of plugins that stand beside ours; docs/neighbours.md has what was tried."""

from collections.abc import Callable, Iterator
from typing import Any, Final

from explainer.words import words

VAIN: Final = {
    "awesome-nav": "menu",
    "blog": "articles",
    "git-revision-date-localized": "updated",
    "literate-nav": "menu",
    "meta": "keys",
    "search": "search",
    "social": "pictures",
    "tags": "themes",
}
"""Plugins that find nothing to do on our pages, and the word for what does it instead."""

DANGEROUS: Final = {"glightbox": "", "macros": "render_by_default", "minify": "minify_html"}
"""Plugins that undo what keeps texts of strangers harmless, and the option by which they do."""


def tell_vain(config: Any, language: str, tell: Callable[[str], None]) -> None:
    """Name each plugin that is of no use here, with what takes its place."""
    t = words(language)
    for name, _ in _awake(config, {*VAIN}):
        tell(t["neighbour.vain"].format(name=name, instead=t[f"neighbour.{VAIN[name]}"]))


def danger(config: Any, language: str) -> str | None:
    """A line about a plugin that would make texts of contributors dangerous, if there is one."""
    for name, plugin in _awake(config, {*DANGEROUS}):
        option = DANGEROUS[name]
        if not option or plugin.config[option]:
            return words(language)[f"neighbour.{name}"]
    return None


def seen_by_others(config: Any, own: object, *events: str) -> bool:
    """Whether another plugin or a hook listens to one of some events of a build."""
    methods = [method for event in events for method in config.plugins.events.get(event, ())]
    return any(getattr(method, "__self__", None) is not own for method in methods)


def _awake(config: Any, names: set[str]) -> Iterator[tuple[str, Any]]:
    """The plugins of these names that are not switched off, by the name that people write."""
    for key, plugin in config.plugins.items():
        name = key.split(" ")[0].removeprefix("material/")
        if name in names and plugin.config.get("enabled") is not False:
            yield name, plugin
