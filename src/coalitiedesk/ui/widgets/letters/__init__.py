"""Parts of the window in which letters and mails are written."""
