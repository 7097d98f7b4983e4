"""Every bound the product puts on what a contributor may send, once."""

from typing import Final

FORMAT_VERSION: Final = 1
"""The version of the contributors' format; it grows when a file must change to stay valid."""

FILE_BYTES: Final = 200_000
"""Largest Markdown file, in bytes: 30,000 words, twice the longest article one may meet."""

ASSET_BYTES: Final = 5_000_000
"""Largest image, in bytes."""

IMAGE_PIXELS: Final = 50_000_000
"""Largest image, width by height: a telephone's is 48 million; a reader's device unpacks them."""

FAULTS_SHOWN: Final = 20
"""Most problems of one kind shown for one file."""

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

PARAGRAPH_LENGTH: Final = 10_000
"""Longest paragraph, item, row or heading of a body, in characters: 1,500 words."""

TEXTS: Final = 20_000
"""Most paragraphs, items and rows of one body; a long book chapter has a tenth."""

EMPHASIS: Final = 500
"""Most signs of emphasis in one paragraph."""

BRACKETS: Final = 100
"""Most brackets of one kind that are open at once in one paragraph."""

NESTING: Final = 20
"""Most levels of lists, quotations and indented blocks in one another."""

ELEMENTS: Final = 100
"""Most raw HTML elements in one another."""

RAW_TAGS: Final = 5_000
"""Most raw HTML tags of one body: a table of a thousand cells has four thousand."""

UNCLOSED_TAGS: Final = 100
"""Most signs `<` before a letter without a `>`."""

HEADINGS: Final = 500
"""Most headings of one body."""

BLOCKS: Final = 1_000
"""Most lines of one body that begin an admonition, details, a tab or a definition, begin or end
code, or draw a rule."""

DEFINITIONS: Final = 500
"""Most definitions of links, notes and abbreviations in one body."""

NOTES: Final = 500
"""Most references to notes and sources in one body."""

YEAR_SPAN: Final = (-9999, 9999)
"""Years that a date may name, astronomical numbering (year 0 is 1 BCE)."""

PAGE_LIST: Final = 50
"""Most entries of one list on one page; the list continues on further pages."""

FACT_LIST: Final = 8
"""Most names of one line of a fact box; a section further down has them all."""

CHAIN: Final = 12
"""Most events or themes of one chain beyond the direct ones: those that are fewest steps away."""

SHARED_EVENTS: Final = 40
"""Most events of one person that count for events in common: the latest."""

SHARED_PEOPLE: Final = 20
"""Most people of one event that count for events in common: the first that it names."""

DRAWN_AROUND: Final = 14
"""Most people around one person in a picture: seven on either side fill a phone's screen."""

DRAWN_YEARS: Final = 40
"""Most columns of a picture of years; more years share a column."""

DRAWN_NETWORK: Final = 50
"""Most people in the picture of a site's network: those of the latest events."""

RESPONSES: Final = 40
"""Most responses to one moment or statement: they all stand beside it."""

AS_OF_DAYS: Final = 50
"""Most past days as of which an event is shown; where there are more, months or years are."""

AS_OF_LIST: Final = 10
"""Most of these days that the page of the event lists: the latest."""

HOME_LIST: Final = 12
"""Most entries of one list on the home page."""

FACETS: Final = 8
"""Most years, themes or people that a list of events names on top; a page of each has them all."""

MACHINE_LIST: Final = 50
"""Most statements, sources or other parts that a page tells machines in its head."""

FEED_LIST: Final = 50
"""Most entries of a feed: the latest."""

FEED_ARTICLES: Final = 3
"""How many articles give an event, a person or a theme without a file a feed of its own."""

FILTERED_EVENTS: Final = 2_000
"""Most events that a script combines filters of: a telephone takes in all their file, 1.2 MB."""

CALENDAR_LIST: Final = 2_000
"""Most events of the calendar, the latest: programs fetch it anew every day, half a megabyte."""

DATA_RECORDS: Final = 20_000
"""Most entities of one table or graph of `data/`; more stand in parts. A graph of so many has
15 MB: hosts refuse files from 25 MiB (Cloudflare Pages) or 100 MB (a branch on GitHub) on."""

INDEX_RECORDS: Final = 10_000
"""Most pages of one language in one index of the search, about; more stand in parts. Pagefind takes
1.4 GB for so many of 2,800 characters, and a browser's first search four requests for each part."""

SITEMAP_ADDRESSES: Final = 50_000
"""Most addresses of one sitemap: the protocol of sitemaps.org."""

SITEMAP_BYTES: Final = 52_428_800
"""Largest sitemap, in bytes, uncompressed: the protocol of sitemaps.org."""

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

LARGE_SITE: Final = 700_000_000
"""From how many bytes on a build says that a site is large: by its documents GitHub Pages publishes
1 GB at most, and stops a deployment after 10 minutes."""

LOCK_SECONDS: Final = 300
"""How long a build waits for another build of the same site, in seconds."""

STORE_BYTES: Final = 1_000_000_000
"""Largest store of finished pages between builds, in bytes; caches of CI hold ten times that."""

STORE_BUILDS: Final = 20
"""For how many builds a finished page stays in the store that none of them uses."""

SHARED_DAYS: Final = 10
"""From how many days on a value of a shared store is put anew by a build that takes it: what is
older than three times that, no build has taken for long."""
