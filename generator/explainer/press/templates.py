"""The theme's templates, looked up in contexts the short way."""

from typing import Any

import jinja2

from explainer.press.addresses import url_filter

_METHODS = frozenset(dir(dict))


class _Templates(jinja2.Environment):
    """Looks for `x.title` in a dictionary under the key before the attribute.

    Jinja looks for the attribute first, which in contexts, all dictionaries, is never there but
    for the names of a dictionary's methods; those are left to Jinja.
    """

    def getattr(self, obj: Any, attribute: str) -> Any:
        if type(obj) is dict and attribute not in _METHODS:
            try:
                return obj[attribute]
            except KeyError:
                return self.undefined(obj=obj, name=attribute)
        return super().getattr(obj, attribute)


def templates_of(theme: jinja2.Environment) -> jinja2.Environment:
    """The templates of a theme's environment, with the filters and globals that it has."""
    templates = _Templates(
        loader=theme.loader,
        extensions=list(theme.extensions),
        undefined=theme.undefined,
        autoescape=theme.autoescape,
        auto_reload=False,
    )
    templates.globals.update(theme.globals)
    templates.tests.update(theme.tests)
    templates.filters = {**theme.filters, "url": url_filter}
    return templates
