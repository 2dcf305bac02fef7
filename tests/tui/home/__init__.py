"""Home: search, where to go on, my role, and a place that is not listed."""
