"""From bytes to documents: files, front matter with places, the body scan."""
