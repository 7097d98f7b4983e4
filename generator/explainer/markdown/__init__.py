"""Python-Markdown extensions; imports nothing of ours, so that every engine can load it."""
