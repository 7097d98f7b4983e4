"""Pictures of pages for where they are shared: words in the look of the site, no network."""
