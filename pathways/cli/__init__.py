"""The command line: one file a command. Heavy rooms are imported inside the command that needs them."""
