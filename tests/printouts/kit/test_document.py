import errno
import io
from pathlib import Path

import pytest

from coalitiedesk.domain.output_codes import OutputFault
from coalitiedesk.printouts.kit.document import About, PrintError, document, write_whole
from coalitiedesk.printouts.kit.paper import A4
from coalitiedesk.printouts.kit.style import inks_for
from coalitiedesk.printouts.kit.text import paper_text

ABOUT = About(title="Proef")


def draw(target):
    with document(target, about=ABOUT, paper=A4, inks=inks_for()) as pen, pen.canvas.content("H1"):
        pen.put(paper_text("Proef"), 50, 500, size=20)


def test_document_writes_a_path_or_an_open_file(tmp_path):
    buffer = io.BytesIO()

    draw(tmp_path / "proef.pdf")
    draw(buffer)

    assert (tmp_path / "proef.pdf").read_bytes() == buffer.getvalue()
    assert [path.name for path in tmp_path.iterdir()] == ["proef.pdf"]


def test_document_that_is_broken_off_leaves_what_was_there(tmp_path):
    target = tmp_path / "proef.pdf"
    target.write_bytes(b"vorige")

    with (
        pytest.raises(KeyboardInterrupt),
        document(target, about=ABOUT, paper=A4, inks=inks_for()),
    ):
        raise KeyboardInterrupt

    assert [path.read_bytes() for path in tmp_path.iterdir()] == [b"vorige"]


@pytest.mark.parametrize(
    ("name", "code"),
    [
        (".", OutputFault.IS_A_FOLDER),
        ("weg/proef.pdf", OutputFault.FOLDER_MISSING),
    ],
)
def test_write_whole_says_what_is_in_the_way(tmp_path, name, code):
    with pytest.raises(PrintError) as caught:
        write_whole(tmp_path / name, b"x")

    assert caught.value.code is code
    assert set(caught.value.facts) == {"name", "folder", "detail"}


def test_write_whole_on_a_full_disk_leaves_nothing(tmp_path, monkeypatch):
    def full(self, _content):
        self.touch()
        raise OSError(errno.ENOSPC, "vol")

    monkeypatch.setattr(Path, "write_bytes", full)

    with pytest.raises(PrintError) as caught:
        write_whole(tmp_path / "proef.pdf", b"x")

    assert caught.value.code is OutputFault.DISK_FULL
    assert caught.value.errno == errno.ENOSPC
    assert list(tmp_path.iterdir()) == []
