"""``python -m reviewpress`` in; the command line out."""

from .cli import main

if __name__ == "__main__":
    main()
