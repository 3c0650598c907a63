"""The coalition file on disk: opening, keeping, publishing, backups and handover."""
