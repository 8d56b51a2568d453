"""Which kind of file a book is, and which version of the schema this program writes."""

APPLICATION_ID = 0x43524D44  # "CRMD"
SCHEMA_NUMBER = 4  # kept in the file's user_version; grows with each migration
REVISION = "0004"  # Alembic's name of the same
