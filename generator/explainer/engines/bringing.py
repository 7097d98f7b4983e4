"""What the plugin sets in the configuration of an engine of MkDocs's family; imports none."""

import logging
from collections.abc import MutableSet
from typing import Any

from explainer.engines.options import template_data, theme_folder
from explainer.markdown.extensions import EXTENSIONS, extension_settings
from explainer.site import SiteInfo
from explainer.words.slugs import heading_slug


def bring_templates(config: Any, site: SiteInfo, removed: MutableSet[str]) -> None:
    """Bring the templates and the fixed list of extensions into any project.

    `removed` gets what the boundary takes out of the text that is converted.
    """
    folder = str(theme_folder())
    if folder not in config.theme.dirs:
        config.theme.dirs.insert(1 if config.theme.custom_dir else 0, folder)
    config.theme.static_templates.discard("sitemap.xml")  # MkDocs's reads the clock
    config.watch.extend(filter(None, [folder, config.theme.custom_dir]))
    config.markdown_extensions = list(EXTENSIONS)
    config.mdx_configs = extension_settings(heading_slug, removed)
    # The core has checked every link, with its place; MkDocs does not know all anchors.
    config.validation.links.anchors = logging.DEBUG
    config.extra["explainer"] = template_data(site)
