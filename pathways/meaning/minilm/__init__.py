"""The sentence model all-MiniLM-L6-v2: its weights, and how it cuts text into pieces."""
