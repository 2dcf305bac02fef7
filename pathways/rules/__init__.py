"""A condition and what is known of somebody: met, not met, or unknown and what would settle it."""
