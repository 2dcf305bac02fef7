"""A person's own plan, in words."""
