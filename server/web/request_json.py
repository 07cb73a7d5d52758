"""The JSON of a request: nested past all reason, it counts as malformed like any other."""

from __future__ import annotations

from typing import Any

from flask.json.provider import DefaultJSONProvider


class RequestJson(DefaultJSONProvider):
    """Flask's own reader; what nests too deeply for it is no JSON of ours."""

    def loads(self, s: str | bytes, **kwargs: Any) -> Any:
        """Return what the text says; raise `ValueError` where it cannot be read."""
        try:
            return super().loads(s, **kwargs)
        except RecursionError:
            raise ValueError("The JSON is nested too deeply.") from None
