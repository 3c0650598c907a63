import pytest

from coalitiedesk.dutch.knowledge_messages import knowledge_sentence


@pytest.mark.parametrize(
    ("entry", "begin"),
    [
        ("", "Het kennisbestand ‘forms.toml’ klopt niet"),
        ("form social", "Het kennisbestand ‘forms.toml’ bij ‘form social’ klopt niet"),
    ],
)
def test_sentence_says_where_and_that_nothing_is_lost(entry: str, begin: str) -> None:
    sentence = knowledge_sentence("forms.toml", entry)

    assert sentence.startswith(begin)
    assert "Je eigen gegevens zijn in orde." in sentence
