"""A year of twelve partners by keyboard: found, shortlisted, visited, kept, thanked, merged, gone."""

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from coalitiedesk.domain.contact_log import CommitmentState, InteractionKind
from coalitiedesk.domain.engagement import EngagementStage
from coalitiedesk.services.partners import get_partner, list_partners
from coalitiedesk.services.shortlist import get_shortlist
from coalitiedesk.ui import workbench
from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.theme.theme import Theme
from tests.end_to_end.hands import Hands
from tests.end_to_end.partner_steps import (
    CTRL,
    call_about,
    carry,
    choose,
    fill_the_week,
    find_partners,
    let_leave,
    line_of,
    log_of,
    make_coalition,
    merge,
    names_in_list,
    offered,
    see_due,
    send,
    shortlist,
    stage_of,
    summary,
    titled,
    visit,
)
from tests.ui.workbench_scene import Answers, started_bench

LIST = """Organisatie;Sector;Plaats;Contactpersoon;E-mail;Telefoon
Apotheek De Vijzel;apotheek;Lindermeer;Anouk de Wit;anouk@proef.test;0123-100001
Bakkerij Hulst;bakker;Lindermeer;Fatma Hulst;fatma@proef.test;0123-100002
Bibliotheek Lindermeer;bibliotheek;Lindermeer;Carla Bos;carla@proef.test;0123-100003
Eetcafé Şenol;horeca;Lindermeer;Deniz Şenol;deniz@proef.test;0123-100004
Fysio aan de Vaart;fysiotherapie;Lindermeer;Els Maas;els@proef.test;0123-100005
Humanitas;vrijwilligers;Lindermeer;Frits Kok;frits@proef.test;0123-100006
Kapsalon Zus;kapper;Lindermeer;Gina Smit;gina@proef.test;0123-100007
Moskee El Noor;moskee;Lindermeer;Hamza Amrani;hamza@proef.test;0123-100008
Repair Café;vrijwilligers;Lindermeer;Ida Vos;ida@proef.test;0123-100009
Sportclub DVO;sport;Lindermeer;Joost Prins;joost@proef.test;0123-100010
Vereniging Humanitas afdeling Noord;maatjes;Lindermeer-Noord;Karin Blom;karin@proef.test;0123-100011
Zwembad Het Diep;sport;Lindermeer;Leo Visser;leo@proef.test;0123-100012
"""
HUMANITAS, DOUBLE = "Humanitas", "Vereniging Humanitas afdeling Noord"
THANKS, CERTIFICATE = "Bedankbrief na de Week", "Certificaat van deelname"
BAKERY, CAFE, POOL = "Bakkerij Hulst", "Eetcafé Şenol", "Zwembad Het Diep"
CALL_BAKERY = "Bellen over Twintig broden"
CALL_DOUBLE = f"{DOUBLE}: Bellen over Vier vrijwilligers"


@dataclass(slots=True)
class Calendar:
    """The day on the wall of the office."""

    day: dt.date = dt.date(2027, 1, 12)

    def today(self) -> dt.date:
        return self.day


@pytest.fixture
def calendar(monkeypatch: pytest.MonkeyPatch) -> Calendar:
    found = Calendar()
    monkeypatch.setattr(workbench, "TabContext", partial(TabContext, today=found.today))
    return found


@pytest.fixture
def file(tmp_path: Path) -> Path:
    found = tmp_path / "stick" / "Samen.coalitie"
    found.parent.mkdir()
    return found


@pytest.fixture
def hands(
    home: None,
    calendar: Calendar,
    theme: Theme,
    qtbot: QtBot,
    tmp_path: Path,
    answers: Answers,
) -> Iterator[Hands]:
    with started_bench(theme, qtbot, tmp_path) as bench:
        bench.window.resize(1366, 768)
        yield Hands(qtbot, bench)


def test_twelve_partners_from_longlist_to_lasting(
    hands: Hands,
    calendar: Calendar,
    theme: Theme,
    qtbot: QtBot,
    tmp_path: Path,
    file: Path,
    answers: Answers,
) -> None:
    make_coalition(hands, answers, file)
    (tmp_path / "partners.csv").write_text(LIST, encoding="utf-8-sig")
    find_partners(hands, answers, tmp_path / "partners.csv")
    assert len(list_partners(hands.desk)) == 12

    shortlist(hands, BAKERY, CAFE, HUMANITAS)
    assert {stage_of(hands.desk, one) for one in (BAKERY, CAFE, HUMANITAS)} == {EngagementStage.CONNECT}
    crosses = {one.name: len(one.crosses) for one in get_shortlist(hands.desk).candidates if one.crosses}
    assert crosses == {BAKERY: 2, CAFE: 2, HUMANITAS: 2}
    carry(hands, BAKERY)
    assert stage_of(hands.desk, BAKERY) is EngagementStage.ENTICE

    calendar.day = dt.date(2027, 2, 1)
    visit(hands, BAKERY, promise="Twintig broden", due="1-3")
    visit(hands, DOUBLE, promise="Vier vrijwilligers", due="1-12")
    (talk,), (promise,) = log_of(hands.desk, BAKERY).interactions, log_of(hands.desk, BAKERY).commitments
    assert (talk.kind, talk.day, talk.follow_up_on) == (
        InteractionKind.VISIT,
        dt.date(2027, 2, 1),
        dt.date(2027, 2, 15),
    )
    assert (promise.text, promise.due) == ("Twintig broden", dt.date(2027, 3, 1))

    calendar.day = dt.date(2027, 2, 16)
    see_due(hands, f"{BAKERY}: {CALL_BAKERY}", CALL_DOUBLE)
    call_about(hands, f"{BAKERY}: {CALL_BAKERY}")
    assert len(log_of(hands.desk, BAKERY).interactions) == 2
    see_due(hands, CALL_DOUBLE)

    hands.open_tab(2)
    calendar.day = dt.date(2027, 2, 25)
    see_due(hands, CALL_DOUBLE, f"{BAKERY} beloofde: Twintig broden")
    hands.push(choose(hands, BAKERY), "Nagekomen: Twintig broden")
    (kept,) = log_of(hands.desk, BAKERY).commitments
    assert (kept.state, kept.settled_on) == (CommitmentState.KEPT, calendar.day)
    see_due(hands, CALL_DOUBLE)

    fill_the_week(
        hands, ("Soep", BAKERY, "do 30-9"), ("Bingo", CAFE, "vr 1-10"), ("Praatje", DOUBLE, "vr 1-10")
    )
    taking_part = [BAKERY, CAFE, DOUBLE]
    calendar.day = dt.date(2027, 10, 18)
    thanks = send(hands, answers, THANKS, tmp_path / "bedankt.pdf")
    certificates = send(hands, answers, CERTIFICATE, tmp_path / "certificaten.pdf")
    for name in taking_part:
        assert name in thanks
        assert name in certificates
    assert POOL not in thanks
    for template in (THANKS, CERTIFICATE):
        assert offered(hands, template) == []  # nobody gets two

    calendar.day = dt.date(2027, 12, 6)
    before = summary(hands.desk)
    double = line_of(hands.desk, DOUBLE).id
    merge(hands, HUMANITAS, DOUBLE)
    let_leave(hands, POOL, "Het zwembad sluit")
    one, gone = line_of(hands.desk, HUMANITAS), line_of(hands.desk, POOL)
    merged, left = get_partner(hands.desk, one.id), get_partner(hands.desk, gone.id)
    assert get_partner(hands.desk, double) is None
    assert (merged.sector, merged.place) == ("vrijwilligers, maatjes", "Lindermeer-Noord")
    assert [person.name for person in merged.contacts] == ["Frits Kok", "Karin Blom"]
    log = log_of(hands.desk, HUMANITAS)
    assert {found.text for found in log.commitments} == {"Vier vrijwilligers"}
    assert InteractionKind.VISIT in {found.kind for found in log.interactions}
    assert titled(hands.desk, "Praatje").organiser_ids == (one.id,)
    assert offered(hands, THANKS) == []
    assert (left.is_active, left.left_on, left.left_reason) == (False, calendar.day, "Het zwembad sluit")
    made = summary(hands.desk)

    for keys, wanted in (((Qt.Key.Key_Z,) * 2, before), ((Qt.Key.Key_Y,) * 2, made)):
        for key in keys:
            hands.activate(hands.bench.window)
            qtbot.keyClick(hands.bench.window, key, CTRL)
        assert summary(hands.desk) == wanted

    hands.bench.window.close()
    with started_bench(theme, qtbot, tmp_path, file) as bench:
        again = Hands(qtbot, bench)
        again.wait_for(lambda: bench.desk)
        assert summary(again.desk) == made
        assert len(names_in_list(again)) == 11
        visit(again, CAFE, promise="Soep voor tien", due="vrijdag")
        assert len(log_of(again.desk, CAFE).commitments) == 1
        again.activate(bench.window)
        qtbot.keyClick(bench.window, Qt.Key.Key_Z, CTRL)
        assert summary(again.desk) == made
