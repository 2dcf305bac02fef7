"""Building and changing a framework: what is shown of its parts, and what is asked for each change."""
