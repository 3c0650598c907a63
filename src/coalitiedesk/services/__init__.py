"""One public function for each intention of the coordinator."""
