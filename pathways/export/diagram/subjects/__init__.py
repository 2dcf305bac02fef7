"""What can be drawn: a file for each kind of subject."""
