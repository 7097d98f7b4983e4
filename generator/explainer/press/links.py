"""Links of a page's text to other texts become addresses; the rules are those of MkDocs."""

from collections.abc import Mapping
from urllib.parse import urlsplit, urlunsplit
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.treeprocessors import Treeprocessor
from markdown.util import AMP_SUBSTITUTE

from explainer.pages.page import target_of
from explainer.press.addresses import relative_url


class Links(Treeprocessor):
    """The last of the processors of the tree, as in MkDocs; `page` is set before each text."""

    def __init__(self, md: Markdown, addresses: Mapping[str, str]) -> None:
        super().__init__(md)
        self.addresses = addresses
        self.src_uri = ""

    def run(self, root: Element) -> None:
        """Set the addresses of links and pictures."""
        for element in root.iter():
            key = _KEYS.get(str(element.tag))
            if key and (url := element.get(key)) is not None:
                element.set(key, address(url, self.src_uri, self.addresses))


_KEYS = {"a": "href", "img": "src"}


def address(url: str, src_uri: str, addresses: Mapping[str, str]) -> str:
    """What a link of a text is on the page; as it stands where it leads to no text or file."""
    if url.startswith(("/", "\\")) or AMP_SUBSTITUTE in url:
        return url
    scheme, host, path, query, anchor = urlsplit(url)
    if scheme or host or not path:
        return url
    target = addresses.get(target_of(path, src_uri))
    if target is None:
        return url
    return urlunsplit(("", "", relative_url(target, addresses[src_uri]), query, anchor))
