"""Dutch words for codes; dates, times and numbers as people read them; sentences for problems."""
