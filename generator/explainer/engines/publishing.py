"""Where an engine of MkDocs's family publishes; imports none of them."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from explainer.engines.options import theme_folder
from explainer.press.address import ADDRESS, place_of
from explainer.publish.publication import Publication, begin


def begin_build(
    config: Any, language: str, tell: Callable[[str], None], *, adopt: bool
) -> Publication:
    """The build of the site of a configuration; `PublishError` if it may not go where it should.

    `AddressError` if the shared store that the environment names can never be. `adopt` gives away
    a folder that something else made. `tell` gets a line for people.
    """
    if address := os.environ.get(ADDRESS):
        place_of(address)
    return begin(
        Path(config.site_dir),
        [Path(config.docs_dir), Path(config.config_file_path or config.docs_dir).parent],
        [*map(Path, config.theme.dirs), theme_folder()],
        adopt=adopt,
        language=language,
        tell=tell,
    )
