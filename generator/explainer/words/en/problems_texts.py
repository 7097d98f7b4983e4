"""Problems of texts (4), and what fails nothing (5, 6)."""

PROBLEMS = {
    "E401": ("the link leads nowhere: {target}", "write the path of a .md file of this site"),
    "E402": ("{target} has no anchor “{anchor}”", "known anchors: {known}"),
    "E403": ("there is no such file: {target}", "put the file in content/assets"),
    "E404": (
        "links from the root do not work on every site: {target}",
        "write a relative path such as ../events/name.md",
    ),
    "E405": ("[^{id}] has neither a note nor a source", "add a source with this id"),
    "E406": ("the anchor “{anchor}” belongs to the page", "choose another"),
    "E407": ("links with {scheme}: are not allowed", "use https: or mailto:"),
    "E408": ("images of other sites are not shown: {target}", "put the file in content/assets"),
    "E409": ("the reference [{label}] is not defined", "add a line [{label}]: address"),
    "E410": ("a raw link cannot be checked: {target}", "write [text](address) instead"),
    "E411": (
        "lines that begin with @[…]: are the site's own",
        "write the note as [^1]: text, without the @",
    ),
    "E412": (
        "“{text}” cannot be written like this",
        "put a backslash before it, or remove it",
    ),
    "E416": ("[[{name}]] names nothing of this site", "write the name or the slug of a page"),
    "W501": ("nothing cites the source “{id}”", "cite it as [^{id}], or remove its id"),
    "W502": (
        "this heading is of the first level, by # or ===",
        "write ## : the title is the first level",
    ),
    "W503": ("no article or event names {name}", "name the person in an article"),
    "W504": ("texts between [ ] without quotes break at commas", "put each text in quotes"),
    "W511": ("[{text}] is plain text, and {id} is the id of a source", "write [^{id}] to cite it"),
    "W512": (
        "“{text}” in a title says that somebody is guilty, and no final conviction is told here",
        "write what they are accused of; somebody's words stand in quotation marks",
    ),
    "W513": (
        "this line belongs to the text before it, and “{key}” is a key",
        "begin the line further left",
    ),
    "W514": (
        "[^{id}] cites nothing here: this key is plain text",
        "write source: {id} beside the text",
    ),
    "W515": (
        "“{name}” seems to name several people, or to say their role",
        "one person a line, with the role after a colon: - First Last: role",
    ),
    "W516": ("this blank is not filled in: {what}", "write it in place of the brackets"),
    "N601": ("“{name}” was read as “{written}”", "write {written}"),
    "N602": ("“{name}” is an old slug of {written}", "write {slug}"),
    "W505": ("this is still the skeleton’s text: {text}", "write your own, or remove the line"),
    "N603": ("{date} is later than the day of this build", "check the date"),
    "N604": (
        "“{name}” is a new name, close to “{written}”",
        "write {written} if that is who is meant; else say distinct_from",
    ),
    "E413": (
        "nothing is loaded from other sites: {target}",
        "put an image in content/assets; link to the rest",
    ),
    "E414": ("more than {limit} {part}", "divide the text, or write it more simply"),
    "E415": (
        "the content of another file is not taken in: {text}",
        "put the text itself here",
    ),
    "W506": (
        "<{tag}> is taken out of the page",
        "write it in Markdown, or remove it; for the sign < write &lt;",
    ),
    "W507": ("the attribute {attribute} is taken out of the page", "remove it"),
    "W508": ("taken out of the page: {what}", "look for raw HTML in the text"),
    "N605": (
        "the image says where or how it was made: the site leaves that out",
        "the file still has it: save a copy without metadata",
    ),
}
