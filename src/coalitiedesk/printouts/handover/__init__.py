"""Parts of the handover dossier: cover, lists, the year wheel."""
