"""How the program looks: colours by role, type, distances, light, dark and high contrast."""
