"""The Gmail API: messages, calls, errors, pushes, permissions, drafts."""
