"""The picture of who works with whom, and what is told of one partner in it."""
