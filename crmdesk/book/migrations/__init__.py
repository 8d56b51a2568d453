"""Migrations of the book's schema, one numbered step each."""
