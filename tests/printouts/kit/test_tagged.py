import datetime as dt
import io

import pypdf
import pytest

from coalitiedesk.printouts.kit.paper import A5
from coalitiedesk.printouts.kit.tagged import TaggedCanvas


@pytest.fixture
def canvas():
    return TaggedCanvas(
        size=A5.size, title="Proef & <b>", author="Coalitie", subject="Week", made_on=dt.date(2026, 9, 14)
    )


def reader(canvas):
    return pypdf.PdfReader(io.BytesIO(canvas.finish()), strict=True)


def test_tagged_canvas_tells_what_the_document_is(canvas):
    canvas.showPage()

    read = reader(canvas)
    root = read.trailer["/Root"]
    about = root["/Metadata"].get_object().get_data().decode()
    assert root["/Lang"] == "nl-NL"
    assert "<pdfuaid:part>1</pdfuaid:part>" in about
    assert "Proef &amp; &lt;b&gt;" in about
    assert "<rdf:li>nl-NL</rdf:li>" in about
    assert read.metadata.title == "Proef & <b>"
    assert read.metadata.creation_date.date() == dt.date(2026, 9, 14)
    assert read.pages[0]["/Tabs"] == "/S"


def test_tagged_canvas_ties_content_on_two_pages_to_one_element(canvas):
    with canvas.element("P"):
        with canvas.drawing():
            canvas.drawString(50, 50, "eerste")
        canvas.showPage()
        with canvas.drawing():
            canvas.drawString(50, 50, "tweede")

    read = reader(canvas)
    tree = read.trailer["/Root"]["/StructTreeRoot"]
    element = tree["/K"]["/K"].get_object()
    assert element["/S"] == "/P"
    assert element["/K"][0] == 0
    assert element["/K"][1]["/Type"] == "/MCR"
    owners = tree["/ParentTree"]["/Nums"]
    assert [owners[index] for index in (0, 2)] == [0, 1]
    assert owners[3].get_object()[0].get_object() == element


def test_tagged_canvas_describes_figures_and_table_heads(canvas):
    with canvas.content("Figure", alt="Een ’kring’", box=(1, 2, 3, 4)):
        canvas.circle(50, 50, 10)
    with canvas.element("Table"), canvas.element("TR"), canvas.content("TH", scope="Column", span=2):
        canvas.drawString(50, 50, "Dag")

    figure, table = (
        kid.get_object() for kid in reader(canvas).trailer["/Root"]["/StructTreeRoot"]["/K"]["/K"]
    )
    assert figure["/Alt"] == "Een ’kring’"
    assert [float(side) for side in figure["/A"]["/BBox"]] == [1, 2, 3, 4]
    head = table["/K"].get_object()["/K"].get_object()
    assert head["/A"] == {"/O": "/Table", "/Scope": "/Column", "/ColSpan": 2}


def test_tagged_canvas_places_a_figure_where_it_ends_up_on_a_scaled_page(canvas):
    canvas.scale(2, 2)
    with canvas.content("Figure", alt="x", box=(1, 2, 3, 4)):
        canvas.circle(50, 50, 10)

    figure = reader(canvas).trailer["/Root"]["/StructTreeRoot"]["/K"]["/K"].get_object()
    assert [float(side) for side in figure["/A"]["/BBox"]] == [2, 4, 6, 8]


def test_tagged_canvas_ties_a_link_to_its_words(canvas):
    with canvas.element("Link"):
        with canvas.drawing():
            canvas.drawString(50, 50, "programma")
        canvas.link("https://voorbeeldrecht.test", (50, 50, 90, 60), words="programma")

    read = reader(canvas)
    annotation = read.pages[0]["/Annots"][0].get_object()
    link = read.trailer["/Root"]["/StructTreeRoot"]["/K"]["/K"].get_object()
    assert annotation["/A"]["/URI"] == "https://voorbeeldrecht.test"
    assert annotation["/Contents"] == "programma"
    assert link["/K"][1]["/Obj"].get_object() == annotation
    numbers = read.trailer["/Root"]["/StructTreeRoot"]["/ParentTree"]["/Nums"]
    assert numbers[numbers.index(annotation["/StructParent"]) + 1].get_object() == link


def test_tagged_canvas_refuses_content_within_content(canvas):
    with canvas.content("P"), pytest.raises(RuntimeError), canvas.artifact():
        pass
