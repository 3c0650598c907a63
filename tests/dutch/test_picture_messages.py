import pytest

from coalitiedesk.domain.pictures import PictureFault
from coalitiedesk.dutch.picture_messages import picture_sentence


@pytest.mark.parametrize("fault", PictureFault)
def test_every_fault_names_the_file(fault: PictureFault) -> None:
    sentence = picture_sentence(fault, name="logo {limit}.png", limit=10)

    assert "‘logo {limit}.png’" in sentence
