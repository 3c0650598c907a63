import io

from reportlab.graphics.barcode.qr import QrCodeWidget

from coalitiedesk.printouts.kit.document import About, document
from coalitiedesk.printouts.kit.paper import A4
from coalitiedesk.printouts.kit.qr import place_qr, quiet_zone, web_url
from coalitiedesk.printouts.kit.style import inks_for
from coalitiedesk.printouts.kit.text import paper_text
from tests.printouts.page_checks import pictures

ADDRESS = paper_text("voorbeeldrecht.test/komerbij")
SIDE = 400


def test_web_url_adds_what_a_telephone_needs():
    assert web_url("voorbeeldrecht.test") == "https://voorbeeldrecht.test"
    assert web_url(" http://voorbeeldrecht.test ") == "http://voorbeeldrecht.test"


def test_place_qr_draws_every_module():
    buffer = io.BytesIO()
    with document(buffer, about=About(title="x"), paper=A4, inks=inks_for()) as pen:
        place_qr(pen, ADDRESS, 0, 0, SIDE)
    page = pictures(buffer.getvalue(), dots_per_inch=72)[0]

    code = QrCodeWidget(web_url(ADDRESS), barLevel="M").qr
    code.addData(web_url(ADDRESS)) if not code.dataList else None
    code.make()
    count = code.getModuleCount()
    edge = 4
    assert quiet_zone(ADDRESS) == edge / (count + 2 * edge)
    size = SIDE / (count + 2 * edge)
    for row in range(count):
        for column in range(count):
            x, y = (column + edge + 0.5) * size, page.height - SIDE + (row + edge + 0.5) * size
            is_dark = page.getpixel((int(x), int(y)))[0] < 128
            assert is_dark == bool(code.isDark(row, column)), (row, column)
