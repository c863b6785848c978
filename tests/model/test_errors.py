"""Errors are one line: what, where, what to do."""

from reader.model import ReaderError, SourceError, UsageError


def test_an_error_says_where_what_and_what_to_do() -> None:
    error = SourceError("it is gone", where="page.txt", remedy="Look elsewhere.")
    assert str(error) == "page.txt: it is gone. Look elsewhere."
    assert str(ReaderError("it is gone")) == "it is gone"


def test_the_exit_codes_tell_a_bad_source_from_wrong_use() -> None:
    assert (SourceError.exit_code, UsageError.exit_code) == (1, 2)
