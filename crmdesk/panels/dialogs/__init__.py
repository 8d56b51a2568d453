"""Dialogs: what a panel must ask before it can act."""
