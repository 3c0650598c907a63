"""Small widgets that several tabs show."""
