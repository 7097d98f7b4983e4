"""Problems of files (0) and of front matter (1): what is wrong, what mends it."""

PROBLEMS = {
    "write": ("write {write}", ""),
    "near": ("did you mean {near}?", ""),
    "E001": ("the file is not UTF-8: byte {offset} cannot be read", "save the file as UTF-8"),
    "E002": ("invisible or forbidden character {character}", "delete the character"),
    "E003": ("the file has {size} bytes, more than {limit}", "make it smaller or split it"),
    "E004": ("links to other files or folders are not read", "put the file itself here"),
    "E005": (
        "files of type {suffix} are not published",
        "rename a text to .md; images are png, jpg, webp, avif, gif or svg",
    ),
    "E006": (
        "“{slug}” cannot be part of an address: {fault}",
        "use lower-case letters, digits and hyphens, in one script; no reserved word",
    ),
    "E007": ("{other} already has this address", "rename one of the two files"),
    "E008": ("the file's name is not UTF-8", "rename the file"),
    "E015": (
        "the content is of format {version}, this program reads {known}",
        "install a newer version of explainer",
    ),
    "E016": (
        "the content is of format {version}, this program reads {known}",
        "run explainer migrate",
    ),
    "E017": (
        "the file does not name a version of the format",
        "write {known}, the number alone",
    ),
    "E101": (
        "the front matter is missing: {keys}",
        "begin the file with a line ---, the keys, and a line ---",
    ),
    "E102": ("the front matter has no end", "write a line --- after the last key"),
    "E103": (
        "the front matter cannot be read: {detail}",
        "compare the line, and the one before, with the other files",
    ),
    "E104": ("the key “{key}” was already given on line {line}", "keep one of the two"),
    "E105": ("tags such as {tag} are not allowed", "write the plain value"),
    "E106": ("anchors and aliases (&{name}, *{name}) are not allowed", "put quotes around it"),
    "E107": ("the front matter is not a list of keys", "write lines such as title: My title"),
    "E108": ("lists and maps are nested more than {limit} deep", "write it flatter"),
    "E109": ("a key must be a text", "write key: value"),
    "E110": ("a second document starts inside the front matter", "remove the line"),
    "E111": ("YAML takes “ #” for a comment and cuts the text", "put the text in quotes"),
    "E112": ("a question mark between [ ] or {{ }} may be read otherwise", "put it in quotes"),
    "E113": ("a comma in a text where a list is asked", "write a list"),
    "E114": ("a tab at the beginning of the line", "use spaces"),
    "E115": (
        "for YAML this hyphen belongs to the text of the line before",
        "align it with the other hyphens of the list",
    ),
    "E009": ("the content is not that of a {suffix} file", "save it again as {suffix}"),
    "E010": ("the image has {size} pixels, more than {limit}", "make it smaller"),
    "E011": (
        "the image has metadata: it may say where it was taken, and by whom",
        "save a copy without metadata, or as jpg or webp",
    ),
    "E012": ("an SVG file cannot have {what}", "remove it, or save as plain SVG"),
    "E013": ("the SVG file cannot be read: {detail}", "save it again as plain SVG"),
    "E014": ("a PDF file cannot have {what}", "print it again as PDF"),
}
