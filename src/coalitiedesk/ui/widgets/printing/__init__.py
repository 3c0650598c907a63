"""Parts of the Drukwerk tab: kinds at the left, the page in the middle, choices at the right."""
