"""A new site: its files, among them the generator that builds it."""
