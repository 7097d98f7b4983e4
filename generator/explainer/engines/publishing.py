"""Where an engine of MkDocs's family publishes; imports none of them."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any, Final

from explainer.engines.options import theme_folder
from explainer.engines.pressing import is_whole
from explainer.incremental.shelf import SHARD, ShardError, asked_shard
from explainer.press.address import ADDRESS, AddressError, place_of
from explainer.publish.errors import PublishError
from explainer.publish.publication import Publication, begin
from explainer.publish.spare import spare_of
from explainer.workers import WorkersError

REFUSALS: Final = (AddressError, PublishError, WorkersError)
"""Why a build is not begun: each says so in one `line`."""


def begin_build(config: Any, own: Any, language: str, tell: Callable[[str], None]) -> Publication:
    """The build of the site of a configuration; `PublishError` if it may not go where it should.

    `AddressError` if the shared store that the environment names can never be, `ShardError` if the
    share is none, or none is named for it. The plugin `own`
    says whether a folder is given away that something else made, and whether every file is written.
    `tell` gets a line for people.
    """
    address, shard = os.environ.get(ADDRESS), asked_shard()
    if address:
        place_of(address)
    elif shard:
        raise ShardError(os.environ[SHARD])
    site = Path(config.site_dir)
    project = Path(config.config_file_path or config.docs_dir).parent
    spare = spare_of(project, site)
    if shard:
        spare = None
    elif spare and (own.dirty or is_whole(config, own)):
        spare.drop()
        spare = None
    return begin(
        site,
        [Path(config.docs_dir), project],
        [*map(Path, config.theme.dirs), theme_folder()],
        spare=spare,
        shard=shard.text if shard else "",
        adopt=own.config.adopt,
        language=language,
        tell=tell,
    )
