"""What documents say, as frozen types: one file a kind. No reading and no judging."""
