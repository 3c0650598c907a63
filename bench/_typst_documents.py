"""The floor for paper: the same texts in the same font with Typst, tagged. Runs in the peers' Python.

_typst_documents.py booklet|posters|report DATA.json FONTS OUT      prints making=ms
"""

import json
import sys
import tempfile
import time
from pathlib import Path

import typst

HEAD = """#set document(title: "Programma")
#set text(font: "Atkinson Hyperlegible", lang: "nl", hyphenate: true)
#let data = json("data.json")
"""
BOOKLET = """#set page("a5", margin: (x: 36pt, top: 36pt, bottom: 42pt),
  footer: context align(center, text(7.5pt)[#data.title · #counter(page).display()]))
#set text(size: 8.5pt)
#set par(leading: 3pt, spacing: 3pt)
#show heading.where(level: 1): it => { pagebreak(weak: true); text(18pt, it.body); v(6pt) }
#show heading.where(level: 2): it => text(11pt, it.body)
#align(center)[#v(150pt) #text(26pt, weight: "bold")[#data.title]]
#pagebreak()
#outline(title: "Inhoud")
#for (number, one) in data.activities.enumerate() {
  if number == 0 or data.activities.at(number - 1).day != one.day { heading(level: 1, one.day) }
  block(breakable: false, below: 10pt)[#heading(level: 2, one.title)
  #emph[#one.time · #one.price]\\
  #emph(one.venue)\\
  #emph(one.organisers)\\
  #one.description\\
  *#one.sign_up*]
}
"""
POSTER = """#set page("a4", margin: 50pt)
#let one = data.activities.at(int(sys.inputs.number))
#align(center)[#block(text(30pt, weight: "bold", one.title)) #v(8pt)
  #block(text(20pt, weight: "bold")[#one.day \\ #one.time])
  #block(text(20pt, weight: "bold", one.venue))]
#v(20pt)
#set text(14pt)
#one.description

#one.organisers

#one.sign_up · #one.price
"""
REPORT_HEAD = """#set page("a4", margin: 50pt,
  footer: context align(right, text(8pt)[#counter(page).display()]))
#set text(10pt)
#set par(justify: true, leading: 5pt)
"""
SECTIONS, CHARTS = 12, 6


def main() -> None:
    document, data, fonts, out = sys.argv[1:5]
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        (folder / "data.json").write_bytes(Path(data).read_bytes())
        begin = time.monotonic()
        {"booklet": booklet, "posters": posters, "report": report}[document](folder, fonts, Path(out))
        print(f"making={(time.monotonic() - begin) * 1000:.1f}")


def booklet(folder: Path, fonts: str, out: Path) -> None:
    compiled(folder, HEAD + BOOKLET, fonts, out)


def posters(folder: Path, fonts: str, out: Path) -> None:
    """A file for each, with one compiler that keeps fonts and texts."""
    out.mkdir(parents=True, exist_ok=True)
    source = folder / "main.typ"
    source.write_text(HEAD + POSTER, encoding="utf-8")
    count = len(json.loads((folder / "data.json").read_text(encoding="utf-8"))["activities"])
    compiler = typst.Compiler(str(source), root=str(folder), font_paths=[fonts])
    for number in range(count):
        content = compiler.compile(sys_inputs={"number": str(number)})
        (out / f"{number}.pdf").write_bytes(content)


def report(folder: Path, fonts: str, out: Path) -> None:
    data = json.loads((folder / "data.json").read_text(encoding="utf-8"))
    texts = [one["description"] for one in data["activities"]]
    parts = [HEAD + REPORT_HEAD]
    for number in range(SECTIONS):
        parts.append("#pagebreak()\n" if number else "")
        parts.append(f"= Deel {number + 1}\n")
        parts += [f"#data.activities.at({(number * 9 + at) % len(texts)}).description\n\n" for at in range(9)]
        parts.append(chart(number) if number < CHARTS else table(number))
    compiled(folder, "".join(parts), fonts, out)


def chart(number: int) -> str:
    bars = "".join(
        f"place(bottom + left, dx: {20 + at * 55}pt,"
        f' rect(width: 40pt, height: {30 + (at * 37 + number * 11) % 120}pt, fill: rgb("1f5fa8")));'
        f"place(bottom + left, dx: {20 + at * 55}pt, dy: 12pt, text(8pt)[dag {at + 1}]);"
        for at in range(7)
    )
    return (
        f'#figure(block(width: 440pt, height: 170pt, {{{bars}}}), alt: "Bezoekers", caption: [Bezoekers])\n'
    )


def table(number: int) -> str:
    rows = ",".join(f"[Rij {at}],[{at * 7 + number}],[{at * 3} %]" for at in range(12))
    return f"#table(columns: 3, [Onderdeel], [Aantal], [Aandeel], {rows})\n"


def compiled(folder: Path, source: str, fonts: str, out: Path) -> None:
    (folder / "main.typ").write_text(source, encoding="utf-8")
    typst.compile(str(folder / "main.typ"), output=str(out), root=str(folder), font_paths=[fonts])


if __name__ == "__main__":
    main()
