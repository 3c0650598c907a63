from dataclasses import replace

from coalitiedesk.domain.visit_figures import VisitTally
from coalitiedesk.printouts.evaluation_report import EvaluationReportOptions, render
from tests.printouts.evaluation_samples import EMPTY, FULL
from tests.printouts.pdf_reading import Printed, assert_accessible


def report(content=FULL, **options):
    return Printed(render, content, EvaluationReportOptions(**options))


def test_report_tells_how_each_number_was_counted():
    text = report().text(0)

    for words in (
        "Voor de wethouder",
        "Week van de Ontmoeting 2026",
        "Geteld in programmaversie 3: 32 aangekondigd, 1 ging niet door.",
        "1.146",
        "Geteld bij 27 van de 29 momenten. Van 2 momenten is geen aantal bekend.",
        "Gevraagd bij 24 momenten.",
        "Gevraagd besluit in het college van dinsdag 8 december 2026",
        "Verslag versie 1 · 20 november 2026 · gegevens uit programmaversie 3",
    ):
        assert words in text


def test_report_prints_only_stories_with_consent():
    text = report().text()

    assert "Nu dek ik elke donderdag mee de tafel" in text
    assert "Met toestemming, zonder naam." in text
    assert "Şenol, 34 jaar" in text
    assert "Dit verhaal" not in text


def test_report_is_accessible_with_tables_and_described_charts():
    printed = report()

    assert_accessible(printed)
    assert {"H2", "Table", "TR", "TH", "TD", "Figure", "Lbl", "LBody"} <= set(printed.tags)
    described = " ".join(printed.descriptions)
    assert "donderdag 1 oktober: 212" in described
    assert "Jongvolwassenen: Centrum 2, Havenwijk niets" in described


def test_report_says_under_a_chart_what_is_missing():
    assert "* Van 2 momenten is geen aantal bekend: het echte aantal ligt hoger." in report().text(1)


def test_report_never_makes_unknown_a_zero():
    printed = report(EMPTY)

    text = printed.text()
    assert_accessible(printed)
    assert "Aantal bezoeken nog niet bekend" in text
    assert " 0 " not in text


def test_report_marks_an_estimate():
    content = replace(
        FULL, total=VisitTally(counted=100, counted_moments=2, estimated=50, estimated_moments=1)
    )

    text = report(content).text(0)

    assert "ca. 150" in text
    assert "Geteld bij 2 en geschat bij 1 van de 3 momenten." in text


def test_report_in_one_ink_and_without_the_rest():
    assert_accessible(report(one_ink=True))
    assert report(with_charts=False, with_table=False, with_stories=False).result.pages == 1


def test_report_is_the_same_twice():
    assert report().data == report().data
