"""The schema of the first version.

A new book is made by ``schema.create_all`` at the newest schema, so this step has nothing to do:
no book is older. Later steps start from here; a test brings the committed book of this version
up to date and compares it with a new one.
"""

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Nothing is older than this."""
