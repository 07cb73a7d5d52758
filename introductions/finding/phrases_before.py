"""Words of offers, requests and opt-in asks: nothing has been brought together yet."""

from __future__ import annotations

from introductions.finding import linking, linking_abroad
from introductions.finding.phrases import any_of

OFFER = any_of(*linking.OFFERS, *linking_abroad.OFFERS)
REQUEST = any_of(*linking.REQUESTS, *linking_abroad.REQUESTS)
OPT_IN = any_of(*linking.OPT_INS, *linking_abroad.OPT_INS)
