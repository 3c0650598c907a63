"""What the tab Week says while there is no Week, or nothing in it."""

from coalitiedesk.ui.widgets.empty_screen import EmptyText

NO_WEEK = EmptyText(
    question="Welke Week ga je vullen?",
    explanation="Kies een jaar. De bekende dagen staan klaar. Naam en dagen pas je aan zoals je wilt.",
    main_words="Maak een Week…",
)
NO_ACTIVITIES = EmptyText(
    question="Wat is er te doen?",
    explanation="Haal de lijst binnen die partners stuurden, of zet er één activiteit in. "
    "Weet je de dag of de tijd nog niet? Dat mag.",
    main_words="Haal een lijst binnen…",
    main_icon="page",
    second_words="Zet er één activiteit in",
)
