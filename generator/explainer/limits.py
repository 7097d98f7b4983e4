"""Every bound the product puts on what a contributor may send, once."""

from typing import Final

FORMAT_VERSION: Final = 1
"""The version of the contributors' format; it grows when a file must change to stay valid."""

FILE_BYTES: Final = 1_000_000
"""Largest Markdown file, in bytes: a long book chapter is a quarter of it."""

ASSET_BYTES: Final = 5_000_000
"""Largest image, in bytes."""

FRONT_MATTER_DEPTH: Final = 8
"""Deepest nesting of lists and maps in front matter; the format itself needs five."""

MENDS: Final = 20
"""Most lines of one front matter that are mended to read on; each means reading it once more."""

MENDED_LENGTH: Final = 100_000
"""Longest front matter that is read on behind a mistake of its form, in characters."""

TEXT_LENGTH: Final = 20_000
"""Longest text of one front matter field, in characters."""

NAME_LENGTH: Final = 300
"""Longest title or name, in characters."""

EXCERPT_LENGTH: Final = 300
"""Longest excerpt of a source, in characters: the right to quote is for short extracts."""

SENTENCE_LENGTH: Final = 300
"""Longest sentence shown around a mention, in characters."""

SLUG_LENGTH: Final = 120
"""Longest slug, in characters: file systems stop at 255 bytes and a letter may need two."""

LIST_LENGTH: Final = 1_000
"""Longest list of one front matter field, in items (aliases, people, moments, …)."""

LINK_LENGTH: Final = 2_048
"""Longest address of a link, in characters; also what keeps the body scan linear."""

YEAR_SPAN: Final = (-9999, 9999)
"""Years that a date may name, astronomical numbering (year 0 is 1 BCE)."""

PAGE_LIST: Final = 50
"""Most entries of one list on one page; the list continues on further pages."""

FACT_LIST: Final = 8
"""Most names of one line of a fact box; a section further down has them all."""

RESPONSES: Final = 40
"""Most responses to one moment or statement: they all stand beside it."""

HOME_LIST: Final = 12
"""Most entries of one list on the home page."""

MACHINE_LIST: Final = 50
"""Most statements, sources or other parts that a page tells machines in its head."""

FEED_LIST: Final = 50
"""Most entries of a feed: the latest."""

FEED_ARTICLES: Final = 3
"""How many articles give an event, a person or a theme without a file a feed of its own."""

FOOTER_LIST: Final = 20
"""Most ordinary pages that the foot of every page links to."""

KEYS_SHOWN: Final = 15
"""Most keys that a hint names."""

REPORT_SECTION: Final = 80_000
"""Longest section of the report, in bytes: a job summary on GitHub holds 1 MiB."""

REPORT_TEXT: Final = 300
"""Longest text of a contributor in one entry of the report, in characters."""

PREFILLED_ADDRESS: Final = 4_000
"""Longest address that fills in a form, in bytes: GitHub refuses more than 8,191, and whoever has
yet to sign in carries it encoded once more."""

PROBLEMS_SHOWN: Final = 500
"""Most problems printed in one run."""

PROBLEMS_TOLD: Final = 25_000
"""Most problems in a form for machines: GitHub refuses a SARIF run of more results."""

LOCK_SECONDS: Final = 300
"""How long a build waits for another build of the same site, in seconds."""
