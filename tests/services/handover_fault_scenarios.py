"""Handing over and taking over, made to be hurt, and what must be true afterwards, whatever went wrong.

The coalition is opened and changed unhurt; the faults are in what comes after. One letter per thing that was
promised: ``B`` copied, ``K`` package made, ``U`` unlocked, ``T`` put in its place, ``O`` opened, ``S`` seen,
``X`` closed; ``E`` and a code for what was explained.
"""

import atexit
import datetime as dt
import os
import shutil
import tempfile
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from types import SimpleNamespace

import pyrage

from coalitiedesk.document.backups import counts, verify
from coalitiedesk.domain.handover import HandoverScope
from coalitiedesk.paths import HOME_VARIABLE, data_folder
from coalitiedesk.services.arrival import arrival_of, mark_arrival_seen, unlock
from coalitiedesk.services.desk import Desk
from coalitiedesk.services.handover_package import PackageWish, begin_package, package_path
from coalitiedesk.services.opening import create_coalition, open_coalition, recoverable
from coalitiedesk.services.partners import all_partners, save_partner
from tests.builders import a_contact, a_partner
from tests.document.fault_scenarios import Say, Scenario, Work

MADE_AT = dt.datetime(2026, 9, 6, 12, 3, tzinfo=dt.UTC)
WORDS = "molen-fluit-koek"
PERSON = "Zoë Jansenxyz"
PARTNERS = ["Buurthuis", "Kerk"]
OFTEN = {"pwrite64": 7, "pread64": 25}
"""SQLite copies a file page by page; every page alike."""
_KEY_VARIABLE = "COALITIEDESK_FAULT_KEY"
# The process that bears the victims inherits it.
_KEY = pyrage.x25519.Identity.from_str(
    os.environ.setdefault(_KEY_VARIABLE, str(pyrage.x25519.Identity.generate()))
)


def _with_a_quick_key() -> None:
    """A key in the place of the passphrase: the same format, without the second of sums per run."""

    def encrypt(content: bytes, _: str) -> bytes:
        return pyrage.encrypt(content, [_KEY.to_public()])

    def decrypt(content: bytes, _: str) -> bytes:
        return pyrage.decrypt(content, [_KEY])

    pyrage.passphrase = SimpleNamespace(encrypt=encrypt, decrypt=decrypt)


def coalition_in(folder: Path) -> Path:
    return folder / "mine" / "noord.coalitie"


def stick_in(folder: Path) -> Path:
    return folder / "stick"


def package_in(folder: Path, *, is_locked: bool) -> Path:
    return package_path(stick_in(folder) / "pakket", is_locked=is_locked)


def at_home(folder: Path) -> None:
    os.environ[HOME_VARIABLE] = str(folder / "home")


@cache
def _models() -> Path:
    """A coalition and a locked package of it, made once per process and copied for each run."""
    _with_a_quick_key()
    folder = Path(tempfile.mkdtemp())
    atexit.register(shutil.rmtree, folder, ignore_errors=True)
    before = os.environ.get(HOME_VARIABLE)
    at_home(folder)
    for name in ("mine", "stick"):
        (folder / name).mkdir()
    desk = create_coalition(coalition_in(folder), name="Noord")
    save_partner(desk, a_partner(name=PARTNERS[0], contacts=(a_contact(name=PERSON),)))
    desk.publish()
    wish = PackageWish(target=package_in(folder, is_locked=True), made_at=MADE_AT, passphrase=WORDS)
    begin_package(desk, wish).run()
    desk.close()
    if before is not None:
        os.environ[HOME_VARIABLE] = before
    return folder


# Handing over


def with_a_coalition(folder: Path) -> None:
    (folder / "mine").mkdir(parents=True)
    stick_in(folder).mkdir()
    shutil.copyfile(coalition_in(_models()), coalition_in(folder))


def with_an_older_package(folder: Path) -> None:
    with_a_coalition(folder)
    shutil.copyfile(package_in(_models(), is_locked=True), package_in(folder, is_locked=True))


def changed_desk(folder: Path) -> Desk:
    at_home(folder)
    desk = open_coalition(coalition_in(folder))
    save_partner(desk, a_partner(name=PARTNERS[1]))
    return desk


def begin_everything(folder: Path) -> Work:
    return _handing_over(changed_desk(folder), HandoverScope.EVERYTHING, "")


def begin_locked(folder: Path) -> Work:
    return _handing_over(changed_desk(folder), HandoverScope.WITHOUT_PEOPLE, WORDS)


def _handing_over(desk: Desk, scope: HandoverScope, words: str) -> Work:
    def work(folder: Path, say: Say) -> None:
        target = package_in(folder, is_locked=bool(words))
        begun = begin_package(
            desk, PackageWish(target=target, made_at=MADE_AT, scope=scope, passphrase=words)
        )
        say("B")
        begun.run()
        say("K")
        desk.leave()
        say("X")

    return work


def judge_everything(folder: Path, promised: str) -> None:
    _judge_nothing_left(folder, promised)
    _judge_coalition(folder)
    package = package_in(folder, is_locked=False)
    assert package.exists() or "K" not in promised
    if package.exists():
        assert _content_of(package) == ([PERSON], PARTNERS)
    _judge_nothing_beside(folder, package)


def judge_locked(folder: Path, promised: str) -> None:
    _judge_nothing_left(folder, promised)
    _judge_coalition(folder)
    package = package_in(folder, is_locked=True)
    is_older = package.read_bytes() == package_in(_models(), is_locked=True).read_bytes()
    assert not (is_older and "K" in promised)
    if not is_older:
        unlocked = unlock(package, WORDS)
        assert _content_of(unlocked.put_at(folder / "uitgepakt")) == ([], PARTNERS)
        unlocked.discard()
    _judge_nothing_beside(folder, package)


# Taking over


def with_a_package(folder: Path) -> None:
    stick_in(folder).mkdir(parents=True)
    (folder / "mine").mkdir()
    shutil.copyfile(package_in(_models(), is_locked=True), package_in(folder, is_locked=True))


def begin_arrival(folder: Path) -> Work:
    at_home(folder)
    return arrive


def arrive(folder: Path, say: Say) -> None:
    unlocked = unlock(package_in(folder, is_locked=True), WORDS)
    say("U")
    try:
        place = unlocked.put_at(coalition_in(folder))
    finally:
        unlocked.discard()
    say("T")
    desk = open_coalition(place)
    say("O")
    assert arrival_of(desk) is not None
    mark_arrival_seen(desk)
    say("S")
    desk.close()
    say("X")


def judge_arrival(folder: Path, promised: str) -> None:
    _judge_nothing_left(folder, promised)
    if "T" not in promised:
        assert [name for name in _files_in(folder / "mine") if name != "noord.coalitie"] == []
    package = package_in(folder, is_locked=True)
    assert package.read_bytes() == package_in(_models(), is_locked=True).read_bytes()
    _judge_nothing_beside(folder, package)
    assert coalition_in(folder).exists() or "T" not in promised
    if not coalition_in(folder).exists():
        arrive(folder, lambda _: None)
    verify(coalition_in(folder))
    desk = open_coalition(coalition_in(folder))
    assert [one.name for one in all_partners(desk)] == PARTNERS[:1]
    arrival = arrival_of(desk)
    assert arrival is not None
    assert arrival.is_seen or "S" not in promised
    _two_days_later(folder / "mine")
    desk.publish()
    desk.close()
    assert _files_in(folder / "mine") == ["noord.coalitie"]
    assert _files_in(data_folder() / "work") == []


# Afterwards


def _judge_nothing_left(folder: Path, promised: str) -> None:
    """The next start, on the same day, removes every copy with people in it."""
    _with_a_quick_key()
    at_home(folder)
    assert "unknown" not in promised
    recoverable()
    assert _files_in(data_folder() / "quarantine") == []
    assert [name for name in _files_in(data_folder() / "work") if "package" in name] == []


def _two_days_later(folder: Path) -> None:
    """What publishing itself was writing when it was killed is removed when it is a day old."""
    ago = dt.datetime.now(dt.UTC).timestamp() - 2 * 24 * 3600
    for path in folder.glob(".~cd-*"):
        os.utime(path, (ago, ago))


def _judge_coalition(folder: Path) -> None:
    """The change that was kept before the faults is there, and the file opens and takes it."""
    verify(coalition_in(folder))
    desk = open_coalition(coalition_in(folder))
    assert [one.name for one in all_partners(desk)] == PARTNERS
    desk.close()
    verify(coalition_in(folder))
    assert counts(coalition_in(folder))["partner"] == len(PARTNERS)
    assert _files_in(folder / "mine") == ["noord.coalitie"]
    assert _files_in(data_folder() / "work") == []


def _judge_nothing_beside(folder: Path, package: Path) -> None:
    assert _files_in(stick_in(folder)) in ([package.name], [])


def _content_of(path: Path) -> tuple[list[str], list[str]]:
    """People and partners in a package, which must open like any file."""
    verify(path)
    desk = open_coalition(path, view_only=True)
    partners = all_partners(desk)
    desk.leave()
    return [person.name for one in partners for person in one.contacts], [one.name for one in partners]


def _files_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.rglob("*") if path.is_file() and path.name != "lock")


SCENARIOS: Mapping[str, Scenario] = {
    "handover": Scenario(
        prepare=with_a_coalition, begin=begin_everything, judge=judge_everything, promised="BKX", every=OFTEN
    ),
    "handover_locked": Scenario(
        prepare=with_an_older_package, begin=begin_locked, judge=judge_locked, promised="BKX", every=OFTEN
    ),
    "arrival": Scenario(
        prepare=with_a_package, begin=begin_arrival, judge=judge_arrival, promised="UTOSX", every=OFTEN
    ),
}
