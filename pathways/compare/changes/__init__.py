"""Two versions of a document: what changed in what it says, and for whom."""
