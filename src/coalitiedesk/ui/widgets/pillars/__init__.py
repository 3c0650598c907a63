"""The parts of the window about the five pillars: where each stands over the years, and its questions."""
