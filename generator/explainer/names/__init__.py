"""Names in running text: the rules that the core and the Markdown extension share."""
