"""A person's name becomes initials, in everything that the content folder holds."""
