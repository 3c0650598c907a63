"""The six tabs, each imported and built when it is first shown."""

from collections.abc import Callable
from functools import partial

from PySide6.QtWidgets import QWidget

from coalitiedesk.ui.tab_context import TabContext
from coalitiedesk.ui.tab_deck import TabSpec

Connect = Callable[[QWidget], None]


def tab_specs(context: TabContext, connect: Connect) -> tuple[TabSpec, ...]:
    """All tabs in order; ``connect`` gets each widget once, to listen to its wishes."""
    makers: tuple[tuple[str, str, Callable[[TabContext], QWidget]], ...] = (
        ("overview", "Overzicht", _overview),
        ("partners", "Partners", _partners),
        ("plan", "Plan", _plan),
        ("week", "Week", _week),
        ("evaluation", "Evaluatie", _evaluation),
        ("printing", "Drukwerk", _printing),
    )
    return tuple(
        TabSpec(key=key, title=title, factory=partial(_made, maker, context, connect))
        for key, title, maker in makers
    )


def _made(maker: Callable[[TabContext], QWidget], context: TabContext, connect: Connect) -> QWidget:
    tab = maker(context)
    connect(tab)
    return tab


def _overview(context: TabContext) -> QWidget:
    from coalitiedesk.ui.tabs.overview_tab import OverviewTab

    return OverviewTab(context)


def _partners(context: TabContext) -> QWidget:
    from coalitiedesk.ui.tabs.partners_tab import PartnersTab

    return PartnersTab(context)


def _plan(context: TabContext) -> QWidget:
    from coalitiedesk.ui.tabs.plan_tab import PlanTab

    return PlanTab(context)


def _week(context: TabContext) -> QWidget:
    from coalitiedesk.ui.tabs.week_tab import WeekTab

    return WeekTab(context)


def _evaluation(context: TabContext) -> QWidget:
    from coalitiedesk.ui.tabs.evaluation_tab import EvaluationTab

    return EvaluationTab(context)


def _printing(context: TabContext) -> QWidget:
    from coalitiedesk.ui.tabs.printing_tab import PrintingTab

    return PrintingTab(context)
