"""Tables of a body: which of its texts are their rows."""

from typing import Final

from explainer.read.body import Body

_RULE: Final = frozenset(" \t>|:-")


def table_rows(text: str, body: Body) -> frozenset[int]:
    """Where the rows of a body's tables begin, those of their heads included."""
    rows: set[int] = set()
    before, inside = (0, -2), False
    for start, end in body.texts:
        follows = start == before[1] + 1
        if follows and is_table(text[slice(*before)], text[start:end]):
            inside = True
            rows.add(before[0])
        inside = inside and follows
        if inside:
            rows.add(start)
        before = (start, end)
    return frozenset(rows)


def is_table(header: str, rule: str) -> bool:
    """Whether two lines begin a table: as many columns, and nothing that hides a bar."""
    if "-" not in rule or not _RULE.issuperset(rule) or "\\" in header or "`" in header:
        return False
    columns = [line.strip(" \t>").strip("|").count("|") for line in (header, rule)]
    return columns[0] == columns[1]
