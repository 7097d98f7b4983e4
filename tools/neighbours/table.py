"""Which plugins are tried beside ours, and what is said of each."""

from collections.abc import Mapping
from typing import Final, NamedTuple

MATERIAL: Final = "mkdocs-material"
WORKS, VAIN, REFUSED = "works", "of no use", "refused"


class Neighbour(NamedTuple):
    """A plugin with its options, and what is said of it."""

    name: str
    package: str
    result: str
    note: str
    proof: tuple[str, str] = ("index.html", "")
    """A file of the site, and a text in it that shows that the plugin did its work."""
    options: Mapping[str, object] = {}
    shown: str = ""
    """The option that makes the difference, as the table shows it."""


NEIGHBOURS: Final = (
    Neighbour(
        "redirects",
        "mkdocs-redirects",
        WORKS,
        "sees derived pages too, at their real addresses. Its own pages have an inline script, "
        "which a strict policy refuses; the refresh beside it leads on, without anchors. The key "
        "`redirects` in front matter needs no plugin",
        ("old/index.html", "../personnes/ada-lovelace/"),
        {"redirect_maps": {"old.md": "people/ada-lovelace.md"}},
    ),
    Neighbour(
        "offline",
        MATERIAL,
        WORKS,
        "only its change of addresses (`about.html`); `make preview` does the same",
        ("about.html", "<article"),
    ),
    Neighbour(
        "privacy",
        MATERIAL,
        WORKS,
        "finds nothing to fetch: a page loads nothing from other sites. What `extra_css` and "
        "`extra_javascript` name elsewhere it fetches while building; that was not tried",
    ),
    Neighbour(
        "macros",
        "mkdocs-macros-plugin",
        WORKS,
        "texts stay as they are, whatever their first lines say. A file in `force_render_paths` is "
        "a program that whoever may change the file writes",
        ("calcul/index.html", "7 × 7 = 49"),
        {"render_by_default": False, "force_render_paths": "calcul.md"},
        "render_by_default: false",
    ),
    Neighbour(
        "macros",
        "mkdocs-macros-plugin",
        REFUSED,
        "each text would be a program (Jinja, not in a sandbox) that runs while building",
    ),
    Neighbour(
        "glightbox",
        "mkdocs-glightbox",
        REFUSED,
        "its script makes HTML of the title of any link with the class `glightbox`, and with "
        '`auto_caption` of what an image shows: `[a](b.png "…"){.glightbox}` ran a script in a '
        "reader's browser. Only a strict policy stops it, and the plugin's own script too",
    ),
    Neighbour(
        "minify",
        "mkdocs-minify-plugin",
        REFUSED,
        "makes `&lt;` of `&amp;lt;` in attributes, loses `lang` of quotes in a page of another "
        "language, and leaves 99 % of the bytes; let the web server compress. `minify_css` and "
        "`minify_js` are not refused, and were not tried",
        options={"minify_html": True},
        shown="minify_html: true",
    ),
    Neighbour("search", MATERIAL, VAIN, "writes an index that no page asks; [ours](search.md)"),
    Neighbour(
        "social",
        MATERIAL,
        VAIN,
        "gives pages a second picture and second `og:` properties, and fetches fonts while "
        "building (tried with a font put into its cache); [ours](sharing.md)",
    ),
    Neighbour("tags", MATERIAL, VAIN, "pages have no tags; themes are pages of their own"),
    Neighbour("meta", MATERIAL, VAIN, "what `.meta.yml` says does not reach our pages"),
    Neighbour(
        "blog",
        MATERIAL,
        VAIN,
        "makes an empty `/blog/`; `explainer check` names posts in its folder",
    ),
    Neighbour(
        "git-revision-date-localized",
        "mkdocs-git-revision-date-localized-plugin",
        VAIN,
        "a page comes from several files, so it would have the day of the build; it puts that for "
        "`{{ git_revision_date_localized }}` in a text",
    ),
    Neighbour("literate-nav", "mkdocs-literate-nav", VAIN, "pages show no menu of MkDocs's"),
    Neighbour("awesome-nav", "mkdocs-awesome-nav", VAIN, "pages show no menu of MkDocs's"),
)
