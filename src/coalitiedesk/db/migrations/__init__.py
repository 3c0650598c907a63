"""From older file formats to the present one: numbered steps, one transaction, and a proof that they fit."""
