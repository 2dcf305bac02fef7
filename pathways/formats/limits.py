"""How much text is taken."""

CHARACTERS_MAX = 4_000_000
"""More than this is no call and no framework; two thousand pages have less."""
