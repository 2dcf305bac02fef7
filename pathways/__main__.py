"""`python -m pathways` is the command `pathways`."""

from pathways.cli.main import main

if __name__ == "__main__":
    main()
