"""The `variorum` command: arguments to the command line or the terminal app, imports deferred."""

from __future__ import annotations


def main() -> int:
    """Run the command and return its exit code."""
    raise SystemExit("variorum: not built yet")


if __name__ == "__main__":
    raise SystemExit(main())
