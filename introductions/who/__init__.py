"""Who is who: names, addresses, sides, and people as a text writes them."""
