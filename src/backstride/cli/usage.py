"""Help and usage errors in the reader's language: argparse asks gettext for its words, here our catalogue has them."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from backstride.i18n.catalogue import Catalogue
from backstride.i18n.messages import Message, message

WORDS = (
    message("usage: "),
    message("positional arguments"),
    message("options"),
    message("show this help message and exit"),
    message("%(prog)s: error: %(message)s\n"),
    message("argument %(argument_name)s: %(message)s"),
    message("the following arguments are required: %s"),
    message("unrecognized arguments: %s"),
    message("invalid choice: %(value)r (choose from %(choices)s)"),
    message("expected one argument"),
    message("expected at least one argument"),
    message("not allowed with argument %s"),
    message("ignored explicit argument %r"),
)
"""All that argparse can say of our commands, as it is written there; a test compares them."""


Say = Callable[[Message], str]
"""Says a message in the reader's language."""


class Parser(argparse.ArgumentParser):
    """A parser whose help is made of messages."""

    def __init__(self, *, say: Say, **given: Any) -> None:  # noqa: ANN401  because they are argparse's
        super().__init__(**given)
        self.say = say

    def take(self, *names: str, meaning: Message, **given: Any) -> None:  # noqa: ANN401  because they are argparse's
        """Take an argument or option with these *names*, explained by *meaning*."""
        self.add_argument(*names, help=self.say(meaning), **given)


@contextmanager
def argparse_speaks(catalogue: Catalogue) -> Iterator[None]:
    """Have argparse speak the language of *catalogue* for as long as this lasts."""
    before = vars(argparse)["_"]
    vars(argparse)["_"] = lambda words: catalogue.find(words) or words
    try:
        yield
    finally:
        vars(argparse)["_"] = before
