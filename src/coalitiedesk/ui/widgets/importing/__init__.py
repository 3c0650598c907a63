"""Parts of the window that brings in a list: what each column is, the rows, and what differs."""
