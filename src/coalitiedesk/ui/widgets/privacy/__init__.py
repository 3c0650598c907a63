"""The three panes of *Gegevens van mensen*: what may go, one person, and how long things are kept."""
