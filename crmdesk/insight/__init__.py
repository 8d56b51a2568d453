"""Findings: pure functions on arrays, which know neither the book nor the window.

The floor turns columns of figures (a number per customer, order or month) into grades, charts and
findings. It imports numpy and nothing heavier, so that a command that only grades stays quick.
"""
