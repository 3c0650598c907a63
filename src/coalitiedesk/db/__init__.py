"""The coalition in SQLite: tables, change log, migrations and queries that return records."""
