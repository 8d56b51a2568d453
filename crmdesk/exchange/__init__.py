"""Formats: bytes on one side, plain values on the other; nothing here knows of the client book."""
