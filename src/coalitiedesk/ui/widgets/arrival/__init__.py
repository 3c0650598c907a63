"""What a successor sees first."""
