"""Questions that the sector's documents answer: a plan on a day, a tree walked, what builds an area."""
