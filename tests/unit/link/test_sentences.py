"""The sentence around a place, in French and in English."""

import pytest

from explainer.limits import SENTENCE_LENGTH
from explainer.link.sentences import sentence_around, sentences, shortened


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("Un. Lee part. Deux.", "Lee part."),
        ("Lee part", "Lee part"),
        ("Un ! Lee part ? Deux.", "Lee part ?"),
        ("Un… Lee part… Deux.", "Lee part…"),
        ("Un. M. Lee part. Deux.", "M. Lee part."),
        ("Un. J. D. Lee part. Deux.", "J. D. Lee part."),
        ("Un. Lee, cf. art. 3, part. Deux.", "Lee, cf. art. 3, part."),
        ("Un. Lee vaut 1.5 point. Deux.", "Lee vaut 1.5 point."),
        ("Un. Lee part (hier.) Deux.", "Lee part (hier.)"),
        ("Un.[^ap] Lee part.[^ap] Deux.", "Lee part.[^ap]"),
        ("Un.\n\nLee part\n\nDeux.", "Lee part"),
        ("Un. Lee dit « non. » Deux.", "Lee dit « non. »"),
        ("Un. Lee s'arrête... puis part. Deux.", "Lee s'arrête..."),
        ("He left. Mr. Lee, Sen. of Ohio, stays. End.", "Mr. Lee, Sen. of Ohio, stays."),
    ],
)
def test_a_sentence_ends_at_its_sign(text: str, sentence: str) -> None:
    """A full stop after an abbreviation, an initial or before a small letter ends none."""
    start = text.index("Lee")
    first, last = sentence_around(text, start, start + 3)
    assert text[first:last].strip() == sentence


def test_a_long_sentence_is_cut_at_a_word() -> None:
    """What is cut says so; nothing is cut that fits; lines become one."""
    assert shortened("un\ndeux  trois") == "un deux trois"
    cut = shortened("mot, " * 200)
    assert cut.endswith("mot\u202f…")
    assert len(cut) <= SENTENCE_LENGTH + 2


def test_the_sentences_of_a_text_are_the_whole_text() -> None:
    """Nothing is lost between two sentences, and each ends where a sentence does."""
    text = "Un. M. Lee part. Deux\n\nTrois"
    found = [text[start:end] for start, end in sentences(text)]
    assert found == ["Un.", " M. Lee part.", " Deux\n\n", "Trois"]
