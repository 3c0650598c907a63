"""Questions to the coalition: each takes a session, returns records in a stated order, and never commits."""
