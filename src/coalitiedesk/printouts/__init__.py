"""Everything that ends on paper: one module per printed thing."""
