"""Which words only open the window: for them no command is made ready."""

from __future__ import annotations

import pytest

from crmdesk.cli_parser import make_parser, opens_window


@pytest.mark.parametrize(
    ("words", "only"),
    [
        ([], True), (["--sample"], True), (["--book", "b.crm"], True),
        (["--book", "list", "--passphrase-env", "NAME"], True), (["list"], False),
        (["--help"], False), (["--book"], False), (["--book", "b.crm", "list"], False),
        (["nonsense"], False),
    ],
)  # fmt: skip
def test_words_that_only_open_the_window(words: list[str], only: bool) -> None:
    assert opens_window(words) is only
    if only:
        chosen = make_parser(only_window=True).parse_args(words)
        assert chosen == make_parser().parse_args(words)
