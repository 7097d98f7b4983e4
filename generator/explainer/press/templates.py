"""The theme's templates, looked up in contexts the short way."""

from collections.abc import Mapping
from types import CodeType
from typing import Any

import jinja2
from jinja2.bccache import Bucket
from jinja2.filters import FILTERS

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

    def __reduce__(self) -> tuple[object, ...]:
        """The texts of the templates, which another machine compiles, and the filters of others.

        Not its globals: none of our templates has one of them.
        """
        loader = self.loader or jinja2.DictLoader({})
        names = self.list_templates(extensions=["html"])
        texts = {name: loader.get_source(self, name)[0] for name in names}
        filters = dict(pair for pair in self.filters.items() if pair not in FILTERS.items())
        return _of_texts, (texts, filters, self.undefined, self.autoescape, [*self.extensions])


class Compiled(jinja2.BytecodeCache):
    """What templates have been compiled to, for the builds of one process.

    Never on a disk: who could write there would run what he likes.
    """

    def __init__(self) -> None:
        """Nothing is compiled at first."""
        self._codes: dict[tuple[type, str], tuple[str, CodeType]] = {}

    def load_bytecode(self, bucket: Bucket) -> None:
        """Give a template its code, if its text is the same."""
        checksum, code = self._codes.get(_key(bucket), ("", None))
        if checksum == bucket.checksum:
            bucket.code = code

    def dump_bytecode(self, bucket: Bucket) -> None:
        """Keep a template's code."""
        if bucket.code:
            self._codes[_key(bucket)] = (bucket.checksum, bucket.code)


def _key(bucket: Bucket) -> tuple[type, str]:
    """A template in an environment: not all compile alike."""
    return type(bucket.environment), bucket.key


def _of_texts(
    texts: Mapping[str, str],
    filters: Mapping[str, Any],
    undefined: type[jinja2.Undefined],
    autoescape: Any,
    extensions: list[str],
) -> jinja2.Environment:
    templates = _Templates(
        loader=jinja2.DictLoader(texts),
        extensions=extensions,
        undefined=undefined,
        autoescape=autoescape,
        auto_reload=False,
    )
    templates.filters.update(filters)
    return templates


def templates_of(theme: jinja2.Environment) -> jinja2.Environment:
    """The templates of a theme's environment, with the filters and globals that it has."""
    templates = _Templates(
        loader=theme.loader,
        extensions=list(theme.extensions),
        undefined=theme.undefined,
        autoescape=theme.autoescape,
        auto_reload=False,
        bytecode_cache=theme.bytecode_cache,
    )
    templates.globals.update(theme.globals)
    templates.tests.update(theme.tests)
    templates.filters = {**theme.filters, "url": url_filter}
    return templates
