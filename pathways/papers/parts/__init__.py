"""Parts that papers of every kind are made of: roles, criteria, moves, sources."""
