"""Which messages open an introduction, an offer, a request or an opt-in, and for whom."""
