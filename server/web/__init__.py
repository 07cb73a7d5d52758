"""HTTP: routes, sign-in, what every answer carries."""
