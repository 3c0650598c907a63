"""The Week as a painted grid of days and hours on which every activity is a real button."""
