"""The record page: everything about one customer, each tab filled when it is first looked at."""
