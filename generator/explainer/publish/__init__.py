"""Puts a finished site in the place of the old one: wholly, or not at all."""
