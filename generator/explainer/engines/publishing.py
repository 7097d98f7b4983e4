"""Where an engine of MkDocs's family publishes; imports none of them."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from explainer.engines.options import theme_folder
from explainer.engines.pressing import is_whole
from explainer.press.address import ADDRESS, place_of
from explainer.publish.publication import Publication, begin
from explainer.publish.spare import spare_of


def begin_build(config: Any, own: Any, language: str, tell: Callable[[str], None]) -> Publication:
    """The build of the site of a configuration; `PublishError` if it may not go where it should.

    `AddressError` if the shared store that the environment names can never be. The plugin `own`
    says whether a folder is given away that something else made, and whether every file is written.
    `tell` gets a line for people.
    """
    if address := os.environ.get(ADDRESS):
        place_of(address)
    site = Path(config.site_dir)
    project = Path(config.config_file_path or config.docs_dir).parent
    spare = spare_of(project, site)
    if spare and (own.dirty or is_whole(config, own)):
        spare.drop()
        spare = None
    return begin(
        site,
        [Path(config.docs_dir), project],
        [*map(Path, config.theme.dirs), theme_folder()],
        spare=spare,
        adopt=own.config.adopt,
        language=language,
        tell=tell,
    )
