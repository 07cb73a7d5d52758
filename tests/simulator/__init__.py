"""The simulated Gmail, held against Google's own client and discovery document."""
