"""Sentences for what is still to be looked at in a coalition."""

import datetime as dt

from coalitiedesk.domain.problem import Problem
from coalitiedesk.domain.programme_checks import CheckCode
from coalitiedesk.dutch.formats import short_date

_SENTENCES = {
    CheckCode.WEEK_WITHOUT_DATES: "‘{subject}’ heeft nog geen begin en einde.",
    CheckCode.DAY_MISSING: "‘{subject}’ heeft nog geen dag.",
    CheckCode.TIME_MISSING: "‘{subject}’ heeft nog geen tijd.",
    CheckCode.VENUE_MISSING: "‘{subject}’ heeft nog geen plek.",
    CheckCode.OUTSIDE_WEEK: "‘{subject}’ valt buiten de dagen van de Week.",
    CheckCode.TABOO_IN_TITLE: "In de titel ‘{subject}’ staat ‘{word}’. Voor publiek is ‘Kom erbij’ beter.",
    CheckCode.TABOO_IN_TEXT: "In de tekst van ‘{subject}’ staat ‘{word}’. Voor publiek is ‘Kom erbij’ beter.",
    CheckCode.SAME_VENUE: "‘{subject}’ en ‘{other}’ willen {day} tegelijk in {name}.",
    CheckCode.SAME_ORGANISER: "{name} staat {day} tegelijk bij ‘{subject}’ en ‘{other}’.",
    CheckCode.QUESTION_WAITS: "Er wacht nog een vraag: {subject}",
}


def check_sentence(problem: Problem) -> str:
    """The sentence for something a check found."""
    facts = dict(problem.facts)
    if day := str(facts.get("day", "")):
        facts["day"] = f"op {short_date(dt.date.fromisoformat(day))}"
    return " ".join(_SENTENCES[CheckCode(problem.code)].format(subject=problem.subject, **facts).split())
