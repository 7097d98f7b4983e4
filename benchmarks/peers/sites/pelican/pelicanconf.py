"""A site of the benchmark: people are authors, themes are tags."""

AUTHOR = "Banc d’essai"
SITENAME = "Banc d’essai"
SITEURL = "https://example.org"
PATH = "content"
OUTPUT_PATH = "output"
THEME = "simple"
TIMEZONE = "Europe/Paris"
DEFAULT_LANG = "fr"
LOCALE = ("C.UTF-8", "C")
MARKDOWN = {"extensions": ["meta", "footnotes", "toc"], "output_format": "html5"}
ARTICLE_URL = "articles/{slug}/"
ARTICLE_SAVE_AS = "articles/{slug}/index.html"
CACHE_CONTENT = True
LOAD_CONTENT_CACHE = True
