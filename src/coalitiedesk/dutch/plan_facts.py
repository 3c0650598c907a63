"""Chapters of the plan in words: the figures, what there is already, where we stand, and the sources."""

from collections.abc import Iterable, Mapping, Sequence

from coalitiedesk.domain.coverage import Cover, CoverageMatrix, CoverageVerdict
from coalitiedesk.domain.figure_topics import is_of_everybody, is_of_municipality
from coalitiedesk.domain.figures import Figure, FigureTheme, theme_of
from coalitiedesk.domain.ids import AreaId
from coalitiedesk.domain.inventory import Provision
from coalitiedesk.domain.knowledge import Provenance
from coalitiedesk.domain.milestones import PlanTopic
from coalitiedesk.domain.national_figures import NationalFigure, ReferenceGroup
from coalitiedesk.domain.pillars import PillarScan
from coalitiedesk.domain.plan import StepProgress, StepState
from coalitiedesk.domain.written import (
    Chapter,
    ChapterPart,
    Listing,
    ListLine,
    Passage,
    Subheading,
    WordColumn,
    WordTable,
)
from coalitiedesk.dutch.coverage_words import (
    amounts_sentence,
    left_out_sentences,
    verdict_sentences,
)
from coalitiedesk.dutch.figure_words import (
    measure_title,
    national_value,
    national_year,
    people_words,
    region_words,
    value_words,
    year_words,
)
from coalitiedesk.dutch.formats import enumerate_words, plain_date
from coalitiedesk.dutch.labels import label
from coalitiedesk.dutch.pillar_words import SCALE_WORDS, percent_words, stands_out
from coalitiedesk.dutch.pillar_words import headline as pillar_headline
from coalitiedesk.dutch.source_words import source_words

_GROUPS = (ReferenceGroup.ADULTS, ReferenceGroup.YOUNG_ADULTS, ReferenceGroup.OVER_75)
_NATIONAL_COLUMNS = (
    WordColumn(title="In heel Nederland", share=0.42),
    WordColumn(title="Jaar", share=0.14),
    WordColumn(title="Cijfer", share=0.14, is_amount=True),
    WordColumn(title="Bron", share=0.3),
)
_PROVISION_COLUMNS = (
    WordColumn(title="Wat er is", share=0.34),
    WordColumn(title="Wie het doet", share=0.22),
    WordColumn(title="Voor wie", share=0.24),
    WordColumn(title="Waar", share=0.2),
)
_STEP_COLUMNS = (
    WordColumn(title="Stap", share=0.38),
    WordColumn(title="Stand", share=0.22),
    WordColumn(title="Begonnen en klaar", share=0.4),
)
_ESTIMATE_NOTE = "Dit zijn schattingen: ze zijn niet geteld en niet gevraagd."
_PLACE_SHARE, _MEASURE_SHARE = 0.4, 0.2
_BESIDE_NOTE = "Het zijn verschillende onderzoeken. Zet ze naast elkaar, reken er niet mee."


def plan_figures(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """Those that belong in a plan: loneliness, of everybody everywhere, and of groups in the municipality."""
    return tuple(
        one
        for one in figures
        if theme_of(one.measure) is FigureTheme.LONELINESS
        and one.thousandths is not None
        and (is_of_everybody(one) or is_of_municipality(one))
    )


def figures_chapter(
    figures: Sequence[Figure], national: Sequence[NationalFigure], areas: Mapping[AreaId, str]
) -> Chapter:
    """Our own figures with year and source, and the national ones beside them."""
    title = "Feiten en cijfers"
    if not figures:
        return Chapter(title=title)
    together: dict[tuple[object, ...], list[Figure]] = {}
    for one in figures:
        key = (one.group_words, one.year, one.source, one.method_words, one.is_estimate)
        together.setdefault(key, []).append(one)
    parts: list[ChapterPart] = [part for alike in together.values() for part in _series(alike, areas)]
    beside = national_rows(national)
    if beside:
        parts += [
            WordTable(columns=_NATIONAL_COLUMNS, rows=beside),
            Passage(text=_BESIDE_NOTE, is_quiet=True),
        ]
    return Chapter(title=title, parts=tuple(parts))


def national_rows(national: Iterable[NationalFigure]) -> tuple[tuple[str, ...], ...]:
    """The newest national figure of each measure for adults, young adults and people over 75."""
    newest: dict[tuple[ReferenceGroup, str], NationalFigure] = {}
    for one in national:
        key = (one.group, one.measure.value)
        if one.group in _GROUPS and (key not in newest or (one.year or 0) > (newest[key].year or 0)):
            newest[key] = one
    return tuple(
        (
            f"{label(one.measure)}: {_lowered(label(one.group))}",
            national_year(one),
            national_value(one),
            one.study or label(one.provenance.document),
        )
        for one in newest.values()
    )


def coverage_chapter(
    matrix: CoverageMatrix,
    verdict: CoverageVerdict,
    *,
    rows: Sequence[str],
    columns: Sequence[str],
) -> Chapter:
    """What there is in counts, and every blank spot by name."""
    title = "Wat er al is"
    if not verdict.amount:
        return Chapter(title=title)
    squares = (amounts_sentence(matrix), *left_out_sentences(len(matrix.everywhere), len(matrix.unplaced)))
    words = [" ".join(part for part in squares if part), " ".join(verdict_sentences(verdict))]
    parts: list[ChapterPart] = [Passage(text="\n".join(line for line in words if line))]
    lines = tuple(_blank_lines(matrix, rows, columns))
    if lines:
        parts += [Subheading(text="Witte vlekken: hier is niets"), Listing(lines=lines)]
    return Chapter(title=title, parts=tuple(parts))


def provisions_part(provisions: Sequence[Provision], areas: Mapping[AreaId, str]) -> tuple[ChapterPart, ...]:
    """Everything that is going on, for whom and where."""
    rows = tuple(
        (
            one.name,
            one.organiser,
            enumerate_words(one.target_groups) or "iedereen",
            enumerate_words([areas[key] for key in one.area_ids if key in areas]) or "hele gemeente",
        )
        for one in provisions
        if one.is_active
    )
    if not rows:
        return ()
    return (Subheading(text="Het hele aanbod"), WordTable(columns=_PROVISION_COLUMNS, rows=rows))


def progress_chapter(
    texts: Mapping[PlanTopic, str], steps: Sequence[StepProgress], scan: PillarScan
) -> Chapter:
    """How we follow it, where the six steps stand and how strong the five pillars are."""
    parts: list[ChapterPart] = []
    words = texts.get(PlanTopic.PROGRESS, "").strip()
    if words:
        parts.append(Passage(text=words))
    if any(step.state is not StepState.NOT_YET for step in steps):
        rows = tuple((label(one.step), label(one.state), step_dates(one)) for one in steps)
        parts += [Subheading(text="De zes stappen"), WordTable(columns=_STEP_COLUMNS, rows=rows)]
    if scan.answered:
        parts += _pillar_parts(scan)
    return Chapter(title="Hoe we de voortgang volgen", parts=tuple(parts))


def step_dates(one: StepProgress) -> str:
    """``12 maart 2026 – 4 juni 2026``; what is unknown is left out."""
    begun = plain_date(one.started_on) if one.started_on else ""
    done = plain_date(one.finished_on) if one.finished_on else ""
    return f"{begun} – {done}" if begun and done else begun or done


def sources_chapter(
    figures: Sequence[Figure], national: Sequence[NationalFigure], known: Iterable[Provenance]
) -> Chapter:
    """Every source once."""
    lines = [
        *(f"{one.source}, {year_words(one.year)}" for one in figures if one.source.strip()),
        *(source_words(one.provenance) for one in national if figures and one.group in _GROUPS),
        *(source_words(one) for one in known),
    ]
    listing = Listing(lines=tuple(ListLine(text=line) for line in dict.fromkeys(lines)))
    return Chapter(title="Bronnen", parts=(listing,) if lines else ())


def _series(alike: Sequence[Figure], areas: Mapping[AreaId, str]) -> tuple[ChapterPart, ...]:
    """Figures of one study in one table: places below each other, what was measured beside each other."""
    first = alike[0]
    measures = list(dict.fromkeys(measure_title(one) for one in alike))
    values = {(region_words(one, areas), measure_title(one)): value_words(one) for one in alike}
    places = list(dict.fromkeys(place for place, _ in values))
    head = f"{people_words(first)}, {year_words(first.year)}"
    columns = (
        WordColumn(title=f"{head[:1].upper()}{head[1:]}", share=_PLACE_SHARE),
        *(WordColumn(title=title, share=_MEASURE_SHARE, is_amount=True) for title in measures),
    )
    rows = tuple((place, *(values.get((place, title), "") for title in measures)) for place in places)
    source = f"Bron: {first.source}." if first.source.strip() else ""
    note = " ".join(part for part in (source, _ESTIMATE_NOTE if first.is_estimate else "") if part)
    table = WordTable(columns=columns, rows=rows)
    return (table, Passage(text=note, is_quiet=True)) if note else (table,)


def _blank_lines(matrix: CoverageMatrix, rows: Sequence[str], columns: Sequence[str]) -> Iterable[ListLine]:
    """Rows without anything together in one line, then every row with where nothing is."""
    amount = len(columns)
    blank = {
        row: [columns[place] for place in range(amount) if _is_blank(matrix, at * amount + place)]
        for at, row in enumerate(rows)
    }
    nowhere = [row for row, names in blank.items() if len(names) == amount > 1]
    if nowhere:
        yield ListLine(text="Nergens iets speciaal voor", note=enumerate_words(nowhere), is_open=True)
    for row, names in blank.items():
        if names and row not in nowhere:
            yield ListLine(text=row, note=f"Niets in {enumerate_words(names)}", is_open=True)


def _is_blank(matrix: CoverageMatrix, at: int) -> bool:
    return matrix.squares[at].cover is Cover.BLANK


def _pillar_parts(scan: PillarScan) -> list[ChapterPart]:
    before = scan.before
    columns = [WordColumn(title="Pijler", share=0.5)]
    if before is not None:
        columns.append(WordColumn(title=str(before), share=0.25))
    columns.append(WordColumn(title=str(scan.year), share=0.25))
    rows = tuple(
        (
            label(one.guide.pillar),
            *([percent_words(one.earlier[-1])] if before is not None else []),
            percent_words(one.score),
        )
        for one in scan.standings
    )
    return [
        Subheading(text="De vijf pijlers"),
        Passage(text=f"{pillar_headline(scan)}. {' '.join(stands_out(scan))}"),
        WordTable(columns=tuple(columns), rows=rows),
        Passage(text=SCALE_WORDS, is_quiet=True),
    ]


def _lowered(words: str) -> str:
    return words[:1].lower() + words[1:]
