"""Lists in CBOR, taken apart and put together."""

import pytest

from explainer.publish.filters import items, listed


@pytest.mark.parametrize(
    ("encoded", "parts"),
    [
        ("80", []),
        ("8301182019012c", ["01", "1820", "19012c"]),
        ("826161820102", ["6161", "820102"]),
        ("826161826162820102", ["6161", "826162820102"]),
        ("811a00010000", ["1a00010000"]),
    ],
)
def test_the_items_of_a_list_are_what_it_is_made_of(encoded: str, parts: list[str]) -> None:
    """Numbers, texts and lists in lists keep their bytes (as in RFC 8949, appendix A)."""
    found = items(bytes.fromhex(encoded))
    assert found == [bytes.fromhex(part) for part in parts]
    assert listed(found) == bytes.fromhex(encoded)


@pytest.mark.parametrize("count", [23, 24, 255, 256, 65_535, 65_536])
def test_lists_of_any_length_have_their_shortest_head(count: int) -> None:
    """What is put together can be taken apart, at each length of a list's head."""
    encoded = listed([b"\x01"] * count)
    assert len(items(encoded)) == count
    assert len(encoded) - count == 1 + (count > 23) + (count > 255) + 2 * (count > 65_535)
