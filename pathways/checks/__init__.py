"""One file a check: problems of a document, and observations about the framework that it describes."""
