"""String work: visible text, normalising, slugs, word counts, cutting."""
