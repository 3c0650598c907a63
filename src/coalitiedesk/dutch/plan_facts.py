"""Chapters of the plan in words: the figures, what there is already, where we stand, and the sources."""

from collections.abc import Iterable, Mapping, Sequence

from coalitiedesk.domain.coverage import Cover, CoverageMatrix, CoverageVerdict
from coalitiedesk.domain.figures import Figure, FigureTheme, RegionLevel, level_of, theme_of
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
    ESTIMATE,
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
_WIDE = (RegionLevel.COUNTRY, RegionLevel.MUNICIPALITY)
_FIGURE_COLUMNS = (
    WordColumn(title="Wat", share=0.24),
    WordColumn(title="Van wie", share=0.18),
    WordColumn(title="Waar", share=0.2),
    WordColumn(title="Jaar", share=0.09),
    WordColumn(title="Cijfer", share=0.12, is_amount=True),
    WordColumn(title="Bron", share=0.17),
)
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
_ESTIMATE_NOTE = "Een schatting is berekend met een model. Hij is niet geteld en niet gevraagd."
_BESIDE_NOTE = "Het zijn verschillende onderzoeken. Zet ze naast elkaar, reken er niet mee."


def plan_figures(figures: Iterable[Figure]) -> tuple[Figure, ...]:
    """Those that belong in a plan: loneliness, of everybody everywhere, and of groups in the municipality."""
    return tuple(
        one
        for one in figures
        if theme_of(one.measure) is FigureTheme.LONELINESS
        and one.thousandths is not None
        and (not one.group_words or (one.area_id is None and level_of(one.region_code) in _WIDE))
    )


def figures_chapter(
    figures: Sequence[Figure], national: Sequence[NationalFigure], areas: Mapping[AreaId, str]
) -> Chapter:
    """Our own figures with year and source, and the national ones beside them."""
    title = "Feiten en cijfers"
    if not figures:
        return Chapter(title=title)
    parts: list[ChapterPart] = [
        WordTable(columns=_FIGURE_COLUMNS, rows=tuple(_figure_row(one, areas) for one in figures))
    ]
    if any(one.is_estimate for one in figures):
        parts.append(Passage(text=_ESTIMATE_NOTE, is_quiet=True))
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


def _figure_row(figure: Figure, areas: Mapping[AreaId, str]) -> tuple[str, ...]:
    value = value_words(figure)
    return (
        measure_title(figure),
        people_words(figure),
        region_words(figure, areas),
        year_words(figure.year),
        f"{value} ({ESTIMATE})" if figure.is_estimate else value,
        figure.source,
    )


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
