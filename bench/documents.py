"""Booklet, 200 poster files and report against Typst with the same texts and font.

Judged is the making; the whole process (start, imports, opening and checking the file) is told beside it.
"""

import importlib.util
import json
import sys
from pathlib import Path

from _interleaved import interleaved, median, ratio, runs_asked, verdict
from _material import FOLDER, HERE, example, peer_python

from coalitiedesk.dutch.moments import day_words, time_words
from coalitiedesk.services.activities import list_activities
from coalitiedesk.services.editions import list_editions
from coalitiedesk.services.opening import open_coalition
from coalitiedesk.services.partners import all_partners
from coalitiedesk.services.printing import find_print_kind
from coalitiedesk.services.venues import list_venues

ACTIVITIES = 200
MOST_MB = 80
DOCUMENTS = {
    # name: (printed kind, its options, years of the example, at most this many times Typst)
    "booklet": ("booklet", ("include=all", "layout=reading"), 1.6),
    "posters": ("poster", ("include=all",), 1.5),
    "report": ("evaluation_report", (), 2.5),
}


def main() -> int:
    file = example(activities=ACTIVITIES, partners=60, years=2)
    data = FOLDER / "documents.json"
    data.write_text(json.dumps(content(file), ensure_ascii=False), encoding="utf-8")
    good = []
    for name, (kind, options, must) in DOCUMENTS.items():
        if find_print_kind(kind) is None:
            print(f"    {name}: not printed yet")
            continue
        suffix = "" if name == "posters" else ".pdf"
        out = FOLDER / f"{name}-ours{suffix}"
        commands = {
            "typst": [
                peer_python(),
                str(HERE / "_typst_documents.py"),
                name,
                str(data),
                str(fonts()),
                str(FOLDER / f"{name}-typst{suffix}"),
            ],
            "ours": [sys.executable, str(HERE / "_own_documents.py"), kind, str(file), str(out), *options],
        }
        found = interleaved(commands, runs=runs_asked())
        for engine, runs in found.items():
            making, whole, peak = (
                median(runs, lambda run: run.told["making"]),
                median(runs, lambda run: run.seconds),
                median(runs, lambda run: run.peak_mb),
            )
            print(f"   {name:8} {engine:6} making {making:6.0f} ms   process {whole:5.2f} s   {peak:4.0f} MB")
        ours, floor = found["ours"], found["typst"]
        good += [
            verdict(f"{name}: making", ratio(ours, floor, lambda run: run.told["making"]), must=must),
            verdict(f"{name}: peak memory", median(ours, lambda run: run.peak_mb), must=MOST_MB, unit="MB"),
        ]
    return 0 if all(good) else 1


def content(file: Path) -> dict[str, object]:
    """The texts of the newest Week, in the order of its days."""
    desk = open_coalition(file, view_only=True)
    edition = list_editions(desk)[0]
    venues = {venue.id: venue.name for venue in list_venues(desk)}
    names = {partner.id: partner.name for partner in all_partners(desk)}
    pairs = [
        (activity, moment)
        for activity in list_activities(desk, edition.id)
        for moment in activity.occurrences[:1]
    ]
    pairs.sort(key=lambda pair: (str(pair[1].day), pair[1].start or 0))
    desk.close()
    return {
        "title": f"{edition.name} {edition.year}",
        "activities": [
            {
                "title": activity.title,
                "description": activity.description,
                "day": day_words(moment),
                "time": time_words(moment),
                "venue": venues.get(moment.venue_id, "") if moment.venue_id else "",
                "organisers": ", ".join(names[key] for key in activity.organiser_ids),
                "price": activity.price or "Gratis",
                "sign_up": activity.sign_up_how or "Aanmelden hoeft niet",
            }
            for activity, moment in pairs
        ],
    }


def fonts() -> Path:
    """The folder of the house font, so that both engines set the same letters."""
    found = importlib.util.find_spec("fontpkg_atkinson_hyperlegible")
    if found is None or not found.submodule_search_locations:
        sys.exit("The house font is not installed.")
    return Path(found.submodule_search_locations[0])


if __name__ == "__main__":
    sys.exit(main())
