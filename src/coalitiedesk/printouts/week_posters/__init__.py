"""Parts of the week poster: its lines, its columns and what stands around them."""
