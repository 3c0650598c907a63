"""Words and figures of a date or time, as a row of tokens that keep their place in the text."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache


class T(StrEnum):
    """Kinds of tokens."""

    DATE = "date"  # value: (day, month, year or 0)
    PAIR = "pair"  # 24-9, 24/9, 24.9: two figures whose meaning depends on what is around them
    CLOCK = "clock"  # value: (hour, minute); text says whether it was written with words
    NUMBER = "number"
    YEAR = "year"
    WEEKDAY = "weekday"
    MONTH = "month"
    ORDINAL = "ordinal"
    EVERY = "every"
    DAILY = "daily"
    WORKDAYS = "workdays"
    WEEKEND = "weekend"
    WHOLE_WEEK = "whole_week"
    ALL_DAY = "all_day"
    FROM = "from"
    RANGE = "range"
    UNTIL = "until"
    DOORS = "doors"
    DAYPART = "daypart"
    UNKNOWN = "unknown"
    AFTER = "after"
    APPROXIMATE = "approximate"
    OF_MONTH = "of_month"
    UNSURE = "unsure"  # except, or, every other week: what follows cannot be taken at its word
    SEPARATOR = "separator"
    FILLER = "filler"
    WORD = "word"


@dataclass(frozen=True, slots=True, kw_only=True)
class Token:
    """One token; ``start`` and ``end`` are its place in the text."""

    kind: T
    start: int
    end: int
    value: tuple[int, ...] = ()
    text: str = ""


_NUMBER_WORDS = {
    word: at
    for at, word in enumerate(
        ("een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"),
        start=1,
    )
} | {"twintig": 20, "kwart": 15}
_NUM = r"(\d{1,2}|een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)"
_MONTH_PREFIXES = ("jan", "feb", "maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_WEEKDAY_STEMS = ("ma", "di", "wo", "do", "vr", "za", "zo")
_FULL_WEEKDAYS = ("maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag")
_FULL_MONTHS = (
    "januari",
    "februari",
    "maart",
    "april",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
)
_ORDINALS = {"eerste": 1, "tweede": 2, "derde": 3, "vierde": 4, "vijfde": 5, "laatste": -1}
_DAYPARTS = (
    r"('?s ?)?(ochtends?|morgens?|voormiddags?|middags?|namiddags?|avonds?|nachts?|vroege ochtend|vooravond)"
)
_UNKNOWN_WORDS = (
    r"(?:datum |tijd |tijdstip |dag )?(?:is |zijn |nog |nog niet |niet )*(?:bekend te maken|"
    r"onbekend|niet bekend|onbepaald)\b"
    r"|(?:nog niet|niet) bekend\b|n\.?t\.?b\.?(?![a-z])|n\.?n\.?b\.?(?![a-z])|t\.?b\.?[da]\.?(?![a-z])"
    r"|(?:nog |nader )*te bepalen\b|(?:nog |nader )*te plannen\b|nog (?:af te spreken|"
    r"in te plannen|in te vullen|open|plannen)\b"
    r"|(?:datum |tijd |exacte datum )?volgt(?: nog| later| zsm| z\.s\.m\.)*\b|(?:wordt|"
    r"worden) (?:later |nog |zsm )*bekend(?: ?gemaakt)?\b"
    r"|in (?:onderling )?overleg\b|op afspraak\b|nader overeen te komen\b|\?+"
    r"|(?:wisselende|diverse|verschillende|meerdere) (?:dagen|data|datums|tijden|tijdstippen|"
    r"momenten)\b|wisselend\b|divers\b|diverse\b"
)
# In order: the first pattern that fits at a place is taken.
_PATTERNS: tuple[tuple[str, str], ...] = (
    ("iso", r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?!\d)t?"),
    ("date_dash", r"(\d{1,2})-(\d{1,2})-(\d{4}|'?\d{2})(?![\d:])(?![-/.]\d)"),
    ("date_slash", r"(\d{1,2})/(\d{1,2})/(\d{4}|'?\d{2})(?![\d:])(?![-/.]\d)"),
    ("date_dot", r"(\d{1,2})\.(\d{1,2})\.(\d{4}|'?\d{2})(?![\d:])(?![-/.]\d)"),
    ("date_spaced", r"(\d{1,2})\s?[-/.]\s?(\d{1,2})\s?[-/.]\s?(20\d{2})(?!\d)"),
    ("compact_date", r"(\d{2})(\d{2})(20\d{2})(?!\d)"),
    ("seconds", r"(\d{1,2}):(\d{2}):\d{2}(?!\d)"),
    ("half_day", r"(\d{1,2})(?:[.:](\d{2}))?\s?(am|pm|a\.m\.|p\.m\.)(?![a-z])"),
    ("words_half", r"half\s+" + _NUM + r"(?![a-z\d.:])(?:\s+uur)?"),
    (
        "words_past",
        (
            r"(kwart|een|twee|drie|vier|vijf|acht|tien|twaalf|twintig|\d{1,2})\s+(?:min(?:uten|"
            r"\.)?\s+)?(over|voor)\s+(half\s+)?"
        )
        + _NUM
        + r"(?![a-z\d.:-])(?:\s+uur)?",
    ),
    ("words_hour", r"(een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien|elf|twaalf)\s+uur\b"),
    ("colon", r"(\d{1,2})\s?:\s?(\d{2})(?!\d)\s*(?:uur|u\.?(?![a-z])|h\.?(?![a-z]))?"),
    ("dotted_hour", r"(\d{1,2})\s?[.,]\s?(\d{2})(?!\d)\s*(?:uur|u\.?|h\.?)(?![a-z\d])"),
    ("u_minutes", r"(\d{1,2})\s?[uh]\s?(\d{2})(?!\d)"),
    ("compact_hour", r"(\d{2})(\d{2})\s?(?:uur|u\.?|h\.?)(?![a-z\d])"),
    ("hour", r"(\d{1,2})\s?(?:uur|u\.?|h\.?)(?![a-z\d])"),
    ("dot_pair", r"(\d{1,2})\.(\d{1,2})(?![\d])(?!\.\d)"),
    ("pair", r"(\d{1,2})\s?([-/])\s?(\d{1,2})(?!\d)(?![.:,]\d)(?![-/]\d)(?!\s?(?:uur|u|h)(?![a-z]))"),
    ("four", r"(\d{4})(?!\d)"),
    ("short_year", r"'(\d{2})(?!\d)"),
    ("ordinal_figure", r"(\d{1,2})(?:e|ste|de)(?![a-z])"),
    ("number", r"(\d{1,2})(?!\d)"),
    ("word_date_unknown", _UNKNOWN_WORDS),
    ("after", r"(?:daarna|aansluitend(?: aan)?|direct (?:daarna|erna)|na afloop|vervolgens|erna|hierna)\b"),
    (
        "whole_week",
        (
            r"(?:de )?(?:hele|gehele) week(?: door)?\b|gedurende (?:de )?(?:hele )?week\b|(?:tijdens|"
            r"in) de week(?: tegen eenzaamheid)?\b|doorlopend\b"
        ),
    ),
    ("all_day", r"(?:de )?(?:hele|gehele) dag(?: door)?\b|doorlopend de hele dag\b"),
    ("daily", r"dagelijks\b|(?:elke|iedere|alle) dag(?:en)?(?: van de week)?\b|7 dagen per week\b"),
    ("workdays", r"(?:op )?(?:alle |elke |iedere )?(?:werkdag(?:en)?|doordeweeks|door de week|weekdagen)\b"),
    ("weekend", r"(?:in het |het )?weekend\b|weekeinde\b"),
    ("of_month", r"van de(?:ze)? maand\b|v/d maand\b|vd maand\b|(?:per|in de) maand\b"),
    (
        "unsure",
        (
            r"(?:behalve|uitgezonderd|m\.?u\.?v\.?|met uitzondering van|niet op|om de week|"
            r"om de (?:twee|2|drie|3) weken|tweewekelijks|2-wekelijks|(?:on)?even weken|maandelijks|"
            r"per kwartaal|vakanties?|of|misschien|eventueel|onder voorbehoud|o\.?v\.?b\.?|liefst|"
            r"begin|eind|half(?= [a-z])|medio|rond de|eerste week|laatste week)(?![a-z])"
        ),
    ),
    ("every", r"(?:op )?(?:elke|iedere|alle|wekelijks|wekelijks op|ieder|elk)(?![a-z])"),
    (
        "doors",
        (
            r"(?:inloop|deuren?(?: gaan)? open|zaal(?: is| gaat)? open|ontvangst|binnenloop|verzamelen|"
            r"aankomst|"
            r"koffie staat klaar)(?![a-z])"
        ),
    ),
    ("approximate", r"(?:circa|ca\.?|ongeveer|plm\.?|omstreeks|rond|±|\+/-|richting)(?![a-z])"),
    ("until_incl", r"tot en met\b|t\s?/\s?m\b|t\.?e\.?m\.?(?![a-z])|tm\b|t\.m\.|t-m\b|t&m\b|tot & met\b"),
    (
        "from",
        (
            r"(?:vanaf|v\.?a\.?(?![a-z])|van|tussen|om|start|aanvang|begint|begin om|met ingang van|"
            r"m\.?i\.?v\.?(?![a-z])|sinds)(?![a-z])"
        ),
    ),
    ("until", r"(?:tot|uiterlijk)(?![a-z])"),
    ("dash", r"[-–—−‐‑‒]+"),
    (
        "weekday",
        (
            r"(?:(maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag)(?:en|s)?(?=ochtend|"
            r"morgen|middag|namiddag|avond|nacht|[^a-z]|$)|(maand|maa|ma|dins|din|di|woens|woe|wo|"
            r"dond|don|do|vrijd|vrij(?! (?:entree|toegankelijk|toegang|inloop))|vrij?|vr|zat|za|zond|"
            r"zon|zo)\.?(?![a-z'\d]))"
        ),
    ),
    (
        "month",
        (
            r"(januari|jan|februari|febr|feb|maart|mrt|april|apr|mei|juni|jun|juli|jul|augustus|aug|"
            r"september|sept|sep|oktober|october|okt|oct|november|nov|december|dec)\.?(?![a-z])"
        ),
    ),
    ("ordinal", r"(eerste|tweede|derde|vierde|vijfde|laatste)(?![a-z])"),
    ("daypart", _DAYPARTS + r"(?![a-z])"),
    ("separator", r"[,;/&+|\n•·]+|en(?![a-z])|alsmede\b|plus(?![a-z])"),
    (
        "filler",
        (
            r"(?:uur|u|h|op|de|het|dag|dagen|datum|data|tijd|in|te|is|ook|telkens|steeds|d\.d\.|dd|"
            r"open|geopend)(?![a-z])|[():.*\[\]=<>\"'!]+"
        ),
    ),
    ("word", r"[^\W\d_]+|[^\s]"),
)


@cache
def _scanner() -> re.Pattern[str]:
    return re.compile("|".join(f"(?P<{name}>{_unnamed(pattern)})" for name, pattern in _PATTERNS))


@cache
def _single(name: str) -> re.Pattern[str]:
    return re.compile(dict(_PATTERNS)[name])


def _unnamed(pattern: str) -> str:
    return re.sub(r"(?<!\\)\((?!\?)", "(?:", pattern)


def plain(text: str) -> str:
    """The text in lower case with plain letters, apostrophes and dashes; every sign keeps its place."""
    return "".join(_plain_char(char) for char in text)


def tokenise(text: str, *, is_time: bool) -> tuple[Token, ...]:
    """Tokens in order; only blanks fall between them.

    Args:
        text: One cell.
        is_time: The cell stands in a column of times, where ``1930`` is a time and not a year.
    """
    bare = plain(text)
    tokens = []
    for found in _scanner().finditer(bare):
        name = found.lastgroup or "word"
        groups = _single(name).match(bare, found.start()) or found
        tokens.append(_token(name, groups, start=found.start(), end=found.end(), is_time=is_time))
    return tuple(tokens)


@cache
def _plain_char(char: str) -> str:
    import unicodedata

    if char in "’‘`´ʼ′":
        return "'"
    if char in "–—−‐‑‒":
        return "-"
    base = unicodedata.normalize("NFD", char)[0].lower()
    return base if len(base) == 1 else char


def _token(name: str, found: re.Match[str], *, start: int, end: int, is_time: bool) -> Token:
    groups = found.groups()
    if (simple := _SIMPLE.get(name)) is not None:
        return Token(kind=simple, start=start, end=end, text=found.group())
    if name in _CLOCKS:
        value: tuple[int, ...] = (*_clock_value(name, groups), int(name.startswith("words")))
        return Token(kind=T.CLOCK, start=start, end=end, value=value, text=found.group())
    if name in {"dot_pair", "pair"}:
        return _pair_token(name, groups, start=start, end=end)
    if name == "four":
        return _four_figures(int(groups[0] or 0), found.group(), start=start, end=end, is_time=is_time)
    kind, value = _plain_value(name, groups)
    token = Token(kind=kind, start=start, end=end, value=value, text=found.group())
    return _word(token) if kind is T.WORD else token


def _pair_token(name: str, groups: tuple[str, ...], *, start: int, end: int) -> Token:
    first, sign, second = (groups[0], ".", groups[1]) if name == "dot_pair" else groups
    value = (int(first), int(second), len(second), int(first[0] == "0"))
    return Token(kind=T.PAIR, start=start, end=end, value=value, text=sign)


def _four_figures(figure: int, text: str, *, start: int, end: int, is_time: bool) -> Token:
    """``1930`` is a time in a column of times, and else a year or nothing."""
    if is_time and figure // 100 < 25 and figure % 100 < 60:
        value = (figure // 100, figure % 100, 0)
        return Token(kind=T.CLOCK, start=start, end=end, value=value, text=text)
    if 1990 <= figure <= 2100:
        return Token(kind=T.YEAR, start=start, end=end, value=(figure,), text=text)
    return Token(kind=T.WORD, start=start, end=end, text=text)


def _plain_value(name: str, groups: tuple[str, ...]) -> tuple[T, tuple[int, ...]]:
    """Kind and value of the patterns that mean one thing only."""
    match name:
        case "iso":
            found: tuple[T, tuple[int, ...]] = T.DATE, (int(groups[2]), int(groups[1]), int(groups[0]))
        case "date_dash" | "date_slash" | "date_dot" | "date_spaced" | "compact_date":
            found = T.DATE, (int(groups[0]), int(groups[1]), _full_year(groups[2]))
        case "short_year":
            found = T.YEAR, (2000 + int(groups[0]),)
        case "number" | "ordinal_figure":
            found = (T.NUMBER if name == "number" else T.ORDINAL), (int(groups[0]),)
        case "ordinal":
            found = T.ORDINAL, (_ORDINALS[groups[0]],)
        case "weekday":
            found = T.WEEKDAY, (_WEEKDAY_STEMS.index((groups[0] or groups[1])[:2]),)
        case "month":
            found = T.MONTH, (_month(groups[0]),)
        case _:
            found = T.WORD, ()
    return found


_SIMPLE = {
    "word_date_unknown": T.UNKNOWN,
    "after": T.AFTER,
    "whole_week": T.WHOLE_WEEK,
    "all_day": T.ALL_DAY,
    "daily": T.DAILY,
    "workdays": T.WORKDAYS,
    "weekend": T.WEEKEND,
    "of_month": T.OF_MONTH,
    "unsure": T.UNSURE,
    "every": T.EVERY,
    "doors": T.DOORS,
    "approximate": T.APPROXIMATE,
    "until_incl": T.RANGE,
    "from": T.FROM,
    "until": T.UNTIL,
    "dash": T.RANGE,
    "daypart": T.DAYPART,
    "separator": T.SEPARATOR,
    "filler": T.FILLER,
}
_CLOCKS = frozenset(
    {
        "seconds",
        "half_day",
        "words_half",
        "words_past",
        "words_hour",
        "colon",
        "dotted_hour",
        "u_minutes",
        "compact_hour",
        "hour",
    }
)


def _clock_value(name: str, groups: tuple[str | None, ...]) -> tuple[int, int]:
    first = _figure(groups[0])
    if name == "half_day":
        late = str(groups[2]).startswith("p")
        return (first % 12 + (12 if late else 0), int(groups[1] or 0))
    if name == "words_half":
        return divmod((first * 60 - 30) % 720 or 720, 60) if first * 60 - 30 > 0 else (12, 30)
    if name == "words_past":
        base = _figure(groups[3]) * 60 - (30 if groups[2] else 0)
        total = base + (first if groups[1] == "over" else -first)
        return divmod(total if total > 0 else total + 720, 60)
    if name in {"words_hour", "hour"}:
        return first, 0
    return first, int(groups[1] or 0)


def _figure(word: str | None) -> int:
    text = word or "0"
    return int(text) if text.isdigit() else _NUMBER_WORDS[text]


def _full_year(text: str) -> int:
    year = int(text.strip("'"))
    return year if year > 99 else 2000 + year


def _month(word: str) -> int:
    if word == "mrt":
        return 3
    return _MONTH_PREFIXES.index({"oct": "okt"}.get(word[:3], word[:3])) + 1


def _word(token: Token) -> Token:
    """A long word may be a weekday or month with a typing error."""
    if len(token.text) < 6 or not token.text.isalpha():
        return token
    from rapidfuzz import fuzz, process

    for kind, names in ((T.WEEKDAY, _FULL_WEEKDAYS), (T.MONTH, _FULL_MONTHS)):
        if found := process.extractOne(token.text, names, scorer=fuzz.ratio, score_cutoff=86):
            value = found[2] if kind is T.WEEKDAY else _month(found[0])
            return Token(kind=kind, start=token.start, end=token.end, value=(value,), text=token.text)
    return token
