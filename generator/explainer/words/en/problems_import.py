"""Problems of what other tools wrote (7): posts, and the mapping of their terms."""

PROBLEMS = {
    "E701": ("“{word}” is nothing that a term can become", "write one of these: {known}"),
    "E702": ("this is no word for a term", "write a word, such as themes, or {{themes: Name}}"),
    "E703": (
        "{taxonomy}: nothing says what “{term}” becomes (posts: {count})",
        "write a word after it; or one after * for all that have none",
    ),
    "E704": ("“{name}” is no name that readers could see", "write the name"),
    "W701": (
        "“{key}” has no counterpart here (posts: {count})",
        "write what it says in the article, where readers need it",
    ),
    "W702": (
        "the picture has no description: {target}",
        "write what it shows between ![ and ]",
    ),
    "W703": (
        "the old address {address} cannot lead on to the article",
        "have whoever serves the site lead it on, or let it go",
    ),
    "W704": (
        "what “{key}” says cannot be carried over: {text}",
        "write it in the article",
    ),
    "W705": (
        "this is an order to another program, and stays in the text: {text}",
        "write in the article what it stood for, or remove it there",
    ),
    "N701": ("{text} says how the text looked: it is left out", "nothing to do"),
    "N702": (
        "this file stays behind",
        "only posts in Markdown come along; do readers need it? make it a page",
    ),
}
