import threading

import pytest
from PySide6.QtCore import QThread
from pytestqt.qtbot import QtBot

from coalitiedesk.ui.jobs import JobRunner, JobStep, Progress


@pytest.fixture
def runner(qtbot: QtBot) -> JobRunner:
    found = JobRunner()
    yield found
    found.close()


def test_job_tells_progress_and_result_on_the_thread_of_the_window(runner: JobRunner, qtbot: QtBot) -> None:
    heard: list[object] = []
    threads: set[bool] = set()

    def work(progress: Progress) -> str:
        threads.add(threading.current_thread() is threading.main_thread())
        progress.step(1, 2, "Blad 1")
        return "klaar"

    def hear(value: object) -> None:
        heard.append(value)
        threads.add(QThread.currentThread().isMainThread())

    job = runner.start(work, "Boekje maken…")
    job.progressed.connect(hear)
    job.finished.connect(hear)
    with qtbot.waitSignal(runner.ended):
        pass

    assert heard == [JobStep(done=1, total=2, text="Blad 1"), "klaar"]
    assert threads == {False, True}
    assert not runner.is_busy


def test_job_that_fails_hands_over_its_error(runner: JobRunner, qtbot: QtBot) -> None:
    def work(_progress: Progress) -> None:
        raise ValueError("geen papier")

    with qtbot.waitSignal(runner.start(work, "Posters").failed) as told:
        pass

    assert str(told.args[0]) == "geen papier"


def test_job_stops_at_its_next_step(runner: JobRunner, qtbot: QtBot) -> None:
    begun = threading.Event()

    def work(progress: Progress) -> None:
        begun.set()
        while True:
            progress.step(0, 0)

    job = runner.start(work, "Posters")
    assert begun.wait(5)
    with qtbot.waitSignal(job.cancelled):
        job.cancel()


def test_jobs_wait_for_each_other(runner: JobRunner, qtbot: QtBot) -> None:
    order: list[int] = []
    release = threading.Event()

    def first(_progress: Progress) -> None:
        release.wait(5)
        order.append(1)

    runner.start(first, "Een")
    second = runner.start(lambda _progress: order.append(2), "Twee")
    release.set()
    with qtbot.waitSignal(second.finished):
        pass

    assert order == [1, 2]


def test_closed_runner_takes_no_more(runner: JobRunner) -> None:
    assert runner.close()

    with pytest.raises(RuntimeError):
        runner.start(lambda _progress: None, "Te laat")
