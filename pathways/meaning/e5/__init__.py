"""The sentence model multilingual-e5-small in 4 bits a weight: its file, and how it cuts text into pieces."""
