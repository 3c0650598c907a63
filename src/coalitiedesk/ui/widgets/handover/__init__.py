"""The steps of *Overdragen*: what is open, what only you know, what goes along, package and paper."""
