"""Parts of the printed plan: its frame, its columns of text and tables, the squares of the coverage."""
