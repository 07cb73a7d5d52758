"""Check offline that every installed dependency has a licence that we know: exit 1 if not."""

from __future__ import annotations

import re
import sys
from importlib.metadata import Distribution, distributions
from pathlib import Path

LOCK = Path(__file__).parent.parent / "requirements.lock"
KNOWN = re.compile(
    r"\b(MIT|BSD|Apache|ISC|PSF|Python Software Foundation|MPL|Mozilla Public License|LGPL"
    r"|Lesser General Public|Unlicense|0BSD|Zope|ZPL|HPND|CNRI)",
    re.IGNORECASE,
)


def main() -> int:
    """Print what is not known; return how the process ends."""
    wanted = {_plain(n) for n in re.findall(r"^([\w.-]+)==", LOCK.read_text(), re.MULTILINE)}
    found = {_plain(d.metadata["Name"]): licence(d) for d in distributions()}
    bad = {name: found[name] for name in sorted(wanted & found.keys()) if not is_known(found[name])}
    for name, words in bad.items():
        print(f"{name}: {words or 'names no licence'}")
    print(f"{len(wanted & found.keys())} dependencies, {len(bad)} with a licence to look at")
    return 1 if bad else 0


def licence(found: Distribution) -> str:
    """Return what a distribution says of its licence: expression, classifiers, or first line."""
    told = found.metadata
    classes = [c for c in told.get_all("Classifier") or () if c.startswith("License ::")]
    free = (told.get("License") or "").strip().split("\n")[0]
    return told.get("License-Expression") or "; ".join(classes) or free


def is_known(words: str) -> bool:
    """Return True for a licence that lets us use and pass on the dependency."""
    return bool(KNOWN.search(words))


def _plain(name: str) -> str:
    return re.sub(r"[-_.]+", "-", name).lower()


if __name__ == "__main__":
    sys.exit(main())
