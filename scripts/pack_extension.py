"""Pack the extension for a browser's store: the same files give the same zip, byte for byte."""

from __future__ import annotations

import json
import sys
import zipfile
from pathlib import Path

ROOT = Path(__file__).parent.parent
EXTENSION = ROOT / "extension"
LONG_AGO = (1980, 1, 1, 0, 0, 0)  # the earliest time that a zip can hold
OF_UNPACKED_ONLY = ("key",)  # stores give an extension their own key and refuse ours


def files(extension: Path = EXTENSION) -> list[Path]:
    """Return what belongs into the zip, in a fixed order."""
    return sorted(path for path in extension.rglob("*") if path.is_file() and path.suffix != ".md")


def packed_manifest(extension: Path = EXTENSION) -> bytes:
    """Return the manifest as a store takes it."""
    manifest = json.loads((extension / "manifest.json").read_text())
    for name in OF_UNPACKED_ONLY:
        manifest.pop(name, None)
    return (json.dumps(manifest, indent=2, ensure_ascii=False) + "\n").encode()


def pack(target: Path, extension: Path = EXTENSION) -> Path:
    """Write the zip and return where it is."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in files(extension):
            name = path.relative_to(extension).as_posix()
            data = packed_manifest(extension) if name == "manifest.json" else path.read_bytes()
            entry = zipfile.ZipInfo(name, LONG_AGO)
            entry.compress_type = zipfile.ZIP_DEFLATED
            entry.external_attr = 0o644 << 16
            archive.writestr(entry, data)
    return target


def main() -> int:
    """Pack into dist/ and say where."""
    version = json.loads((EXTENSION / "manifest.json").read_text())["version"]
    print(pack(ROOT / "dist" / f"introkeeper-extension-{version}.zip").relative_to(ROOT))
    return 0


if __name__ == "__main__":
    sys.exit(main())
