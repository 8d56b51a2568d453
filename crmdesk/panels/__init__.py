"""One panel per noun of the side bar: each shows, asks and emits; none queries."""
