"""Files that come in from and go out to other programmes."""
