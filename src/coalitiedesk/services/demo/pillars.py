"""The self-scans of the example, in the three years before its newest Week."""

import tomllib

from coalitiedesk import resources
from coalitiedesk.db.tables import PillarAnswerRow
from coalitiedesk.domain.pillars import PillarAnswer
from coalitiedesk.services.demo.row_book import RowBook
from coalitiedesk.services.demo.weeks import DemoWeek


def add_pillars(book: RowBook, *, newest: DemoWeek) -> None:
    """Add the answers; the last of each question is of the year before the newest Week.

    Raises:
        TypeError: The file holds a word that nobody reads.
        ValueError: An answer does not exist, or a question has not one proof for every answer.
    """
    stored = tomllib.loads(resources.read_text("demo/pillars.toml"))
    for one in stored["answers"]:
        _add_question(book, newest.year, **one)


def _add_question(
    book: RowBook, newest_year: int, *, question: str, answers: list[str], proof: list[str]
) -> None:
    first = newest_year - len(answers)
    for year, (answer, words) in enumerate(zip(answers, proof, strict=True), start=first):
        if answer:
            book.add(
                PillarAnswerRow,
                year=year,
                question_key=question,
                answer=PillarAnswer(answer),
                proof=words,
            )
