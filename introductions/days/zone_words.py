"""The time zone that a text names beside an hour: "11am Pacific", "15:00 Lagos time"."""

from __future__ import annotations

import re
from functools import lru_cache
from zoneinfo import available_timezones

_NAMED = {
    "pacific": "America/Los_Angeles", "pt": "America/Los_Angeles", "pst": "America/Los_Angeles",
    "pdt": "America/Los_Angeles", "mountain": "America/Denver", "mt": "America/Denver",
    "mst": "America/Denver", "mdt": "America/Denver", "central": "America/Chicago",
    "ct": "America/Chicago", "cst": "America/Chicago", "cdt": "America/Chicago",
    "eastern": "America/New_York", "et": "America/New_York", "est": "America/New_York",
    "edt": "America/New_York", "gmt": "UTC", "utc": "UTC", "bst": "Europe/London",
    "cet": "Europe/Paris", "cest": "Europe/Paris", "mez": "Europe/Berlin", "mesz": "Europe/Berlin",
    "eet": "Europe/Athens", "eest": "Europe/Athens", "msk": "Europe/Moscow", "ist": "Asia/Kolkata",
    "sgt": "Asia/Singapore", "hkt": "Asia/Hong_Kong", "jst": "Asia/Tokyo", "kst": "Asia/Seoul",
    "aest": "Australia/Sydney", "aedt": "Australia/Sydney", "nzst": "Pacific/Auckland",
    "nzdt": "Pacific/Auckland", "brt": "America/Sao_Paulo", "sast": "Africa/Johannesburg",
    "wat": "Africa/Lagos", "eat": "Africa/Nairobi", "gst": "Asia/Dubai", "pkt": "Asia/Karachi",
}  # fmt: skip
_AFTER = re.compile(
    r"\W{0,3}(?:(?P<short>"
    + "|".join(_NAMED)
    + r")\b(?:\s+time)?|(?P<city>[^\W\d_]+(?: [^\W\d_]+)?) time\b)",
    re.IGNORECASE,
)


def zone_after(text: str, at: int) -> str:
    """Return the IANA zone named right after position *at*, "" where none is."""
    match = _AFTER.match(text, at)
    if match is None:
        return ""
    if match["short"]:
        return _NAMED[match["short"].lower()]
    return _cities().get(match["city"].lower().replace(" ", "_"), "")


@lru_cache(maxsize=1)
def _cities() -> dict[str, str]:
    return {name.rpartition("/")[2].lower(): name for name in sorted(available_timezones())}
