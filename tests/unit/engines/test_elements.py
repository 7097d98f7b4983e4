"""HTML of ours is read as a tree."""

from explainer.engines.elements import Element, elements_of


def test_a_document_is_a_tree_of_elements_and_texts() -> None:
    """Elements hold what stands in them, in order, with entities read."""
    root = elements_of('<ul class="a b"><li>Un &amp; deux<br>trois</li></ul>fin')
    item = Element("li", {}, ["Un & deux", Element("br"), "trois"])
    assert root.children == [Element("ul", {"class": "a b"}, [item]), "fin"]
    assert [element.tag for element in root.all()] == ["", "ul", "li", "br"]
    assert next(e for e in root.all() if e.tag == "ul").classes == {"a", "b"}


def test_elements_without_an_end_hold_nothing() -> None:
    """What is void, or closed at once, takes in nothing of what follows."""
    root = elements_of('<p><img src="a.png" alt>a<path d="M0"/>b</p>')
    (paragraph,) = root.children
    assert isinstance(paragraph, Element)
    assert [getattr(child, "tag", child) for child in paragraph.children] == [
        "img",
        "a",
        "path",
        "b",
    ]


def test_an_end_that_nothing_began_ends_nothing() -> None:
    """And the end of an element ends what was left open in it."""
    root = elements_of("<p></b>a<i>b</p>c")
    assert root.children == [Element("p", {}, ["a", Element("i", {}, ["b"])]), "c"]
