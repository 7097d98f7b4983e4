"""Writes the generated pages of docs/: run it after a change of contexts or problems."""

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Annotated, Any, NotRequired, get_args, get_origin, get_type_hints, is_typeddict

from explainer.pages import context
from front_matter import PAGES as FRONT_MATTER_PAGES
from problem_pages import problem_page

DOCS = Path(__file__).resolve().parent.parent / "docs"
_NOTICE = "<!-- Made by tools/write_docs.py: change the code, then run it. -->\n"


def template_context() -> str:
    """The page that describes what templates get."""
    maps = [value for value in vars(context).values() if is_typeddict(value)]
    maps.sort(key=lambda value: (value.__name__ != "Context", value.__name__))
    parts = [
        "# What templates get\n\n",
        _NOTICE,
        "\nEvery page's metadata holds one map under the key `explainer`: the `Context` below. ",
        "Values are finished texts, numbers, truths, lists and maps; a key that does not apply ",
        "is absent. Addresses are relative to the site's root: put them through `| url`. What ",
        "the site as a whole knows stands in `config.extra.explainer`.\n",
        *(_section(value) for value in maps),
    ]
    return "".join(parts)


def _section(value: Any) -> str:
    rows = "".join(
        _row(key, hint) for key, hint in get_type_hints(value, include_extras=True).items()
    )
    head = "| key | type | what it is |\n|---|---|---|\n"
    return f"\n## {value.__name__}\n\n{value.__doc__}\n\n{head}{rows}"


def _row(key: str, hint: Any) -> str:
    optional = get_origin(hint) is NotRequired
    inner = get_args(hint)[0] if optional else hint
    kind, meaning = get_args(inner)[:2] if get_origin(inner) is Annotated else (inner, "")
    return f"| `{key}` | {_type_name(kind)}{', optional' if optional else ''} | {meaning} |\n"


def _type_name(kind: Any) -> str:
    if get_origin(kind) is list:
        return f"list of {_type_name(get_args(kind)[0])}"
    name = getattr(kind, "__name__", str(kind))
    return f"[{name}](#{name.lower()})" if is_typeddict(kind) else {"str": "text"}.get(name, name)


PAGES: dict[str, Callable[[], str]] = {
    **FRONT_MATTER_PAGES,
    "template-context.md": template_context,
    "problems.md": partial(problem_page, "en", _NOTICE),
    "problemes.md": partial(problem_page, "fr", _NOTICE),
}


def main() -> None:
    """Write all pages."""
    for name, text in PAGES.items():
        (DOCS / name).write_text(text(), encoding="utf-8")


if __name__ == "__main__":
    main()
