"""Parts of the evaluation report: what each page says and how it stands there."""
