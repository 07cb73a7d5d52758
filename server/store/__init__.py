"""Every query lives in this package: one module per subject, a session in, core objects out."""
