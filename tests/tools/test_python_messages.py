"""What Babel is told of a module."""

from io import BytesIO

from babel.messages.extract import extract

from backstride.i18n.messages import KEYWORDS
from tools.python_messages import calls

MODULE = b"""
a = message("outer {x}", x=other(message("inner {y}", y=plural("one", "{count} many", n))))
b = plural("one step"
   " joined", "{count} steps joined", len(x), name=f"{a}", other="no words")
# Not for translators.
# NOTE: a verb,
# as on a button
c = self.say(messages.message("Rest"))
d = in_context("noun", "Rest") if c else plural_in_context("noun", "a", "b", 2)
"""


def test_every_marked_message_is_found_with_its_context_and_its_comment() -> None:
    found = list(extract("tools.python_messages:extract", BytesIO(MODULE), keywords=KEYWORDS, comment_tags=("NOTE:",)))

    assert [(words, comments, context) for _, words, comments, context in found] == [
        ("outer {x}", [], None),
        ("inner {y}", [], None),
        (("one", "{count} many"), [], None),
        (("one step joined", "{count} steps joined"), [], None),
        ("Rest", ["NOTE: a verb,", "as on a button"], None),
        ("Rest", [], "noun"),
        (("a", "b"), [], "noun"),
    ]


def test_what_is_no_literal_is_none() -> None:
    (call,) = calls("message(f'{x}', name=1, **more)")

    assert call.words == (None,)
    assert call.names == ("name", None)
