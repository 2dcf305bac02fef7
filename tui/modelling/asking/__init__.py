"""What is asked before a change is made, one file a kind of thing."""
