"""Event explainer pages from Markdown articles: the core's public names, in one screen."""

from explainer.pages.page import Page, StaticFile
from explainer.pipeline import Site, generate
from explainer.read.problems import ContentError, Problem
from explainer.site import SiteInfo

__all__ = ["ContentError", "Page", "Problem", "Site", "SiteInfo", "StaticFile", "generate"]
