"""What a bench is asked for on its command line."""

from __future__ import annotations

import argparse


def asked_for(**usual: int | float) -> argparse.Namespace:
    """Return the numbers given as `--name N`, else the *usual* ones."""
    words = argparse.ArgumentParser()
    for name, number in usual.items():
        words.add_argument(f"--{name}", type=type(number), default=number)
    return words.parse_args()
