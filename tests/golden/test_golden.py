"""A small site, every page of it kept as Markdown plus front matter.

After a change that is meant, `UPDATE_GOLDEN=1 pytest tests/golden` writes the pages anew: read the
difference before you commit it.
"""

import os
from pathlib import Path

import yaml

from explainer import Page, generate
from explainer.engines.configuration import read_configuration

HERE = Path(__file__).parent
EXPECTED = HERE / "expected"


def _as_text(page: Page) -> str:
    meta = {**page.meta, "address": page.address, "source": page.source or ""}
    head = yaml.safe_dump(meta, allow_unicode=True, sort_keys=True, width=100)
    return f"---\n{head}---\n{page.body}"


def test_every_page_is_as_it_was() -> None:
    """The pages of the golden site are those kept, no more and no fewer."""
    configuration = read_configuration(HERE / "site" / "mkdocs.yml")
    site = generate(configuration.content, configuration.site)
    made = {page.src_uri.replace("/", "__"): _as_text(page) for page in site.pages}
    made["files.txt"] = "".join(f"{file.path}\n" for file in site.files)
    if os.environ.get("UPDATE_GOLDEN"):
        EXPECTED.mkdir(exist_ok=True)
        for old in EXPECTED.iterdir():
            old.unlink()
        for name, text in made.items():
            (EXPECTED / name).write_text(text, encoding="utf-8")
    kept = {path.name: path.read_text(encoding="utf-8") for path in EXPECTED.iterdir()}
    assert sorted(made) == sorted(kept)
    assert made == kept
