"""Messages in one language: the words of a compiled catalogue, the numbers and lists as its readers write them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import cache, reduce
from gettext import GNUTranslations, NullTranslations
from io import BytesIO
from struct import error

from backstride.i18n.messages import Argument, Message, Readable, in_context
from backstride.i18n.text import ENGLISH, negotiate

OWN_NAME = in_context("name of this language", "English")
"""What its speakers call the language of a catalogue."""

_DECIMAL_SIGN = in_context("number", ".")
_BETWEEN_THOUSANDS = in_context("number", ",")

_GROUPED_FROM = 10_000
"""Several languages write 1234 without a sign, and none finds it wrong."""


class Catalogues:
    """The catalogues of a program; *available* are their tags beside English, *read* returns a compiled one (``.mo``).

    None is read before somebody wants its language, and English, in which messages are written, needs none.
    ``signature`` is another one when a catalogue is: the size and the time of change (ns) of them all.
    """

    def __init__(
        self,
        available: Sequence[str] = (),
        read: Callable[[str], bytes] | None = None,
        signature: tuple[int, int] = (0, 0),
    ) -> None:
        self.signature = signature
        self.languages = (ENGLISH, *(tag for tag in available if tag != ENGLISH))
        self._compiled = frozenset(available)
        self._read = read
        self._translations = cache(self._load)

    def open(self, *wanted: str) -> Catalogue:
        """Return the catalogue for a reader who *wanted* these languages, in order of preference."""
        language = negotiate(wanted, self.languages)
        return Catalogue(self, language, wanted or (language,), self._translations(language))

    def others(self) -> tuple[Catalogue, ...]:
        """Return the catalogue of every language but English."""
        return tuple(self.open(tag) for tag in self.languages if tag != ENGLISH)

    def names(self) -> Mapping[str, str]:
        """Return what each language is called by its speakers, by its tag; where a catalogue has no name, its tag."""
        return {tag: self.open(tag).name for tag in self.languages}

    def _load(self, language: str) -> NullTranslations:
        """Return the words of *language*, such as ``pt-BR``; what they lack is asked of ``pt``."""
        shorter = language.rpartition("-")[0]
        rest = self._translations(shorter) if shorter else NullTranslations()
        if self._read is None or language not in self._compiled:
            return rest
        try:
            translations = GNUTranslations(BytesIO(self._read(language)))
        except (OSError, ValueError, error):  # gone or damaged: English is better than no program
            return rest
        translations.add_fallback(rest)
        return translations


class Catalogue:
    """Says messages in one ``language``, and reads authors' texts in the first of ``wanted`` that they have."""

    def __init__(self, among: Catalogues, language: str, wanted: Sequence[str], translations: NullTranslations) -> None:
        self.language = language
        self.wanted = tuple(wanted)
        self._among = among
        self._translations = translations

    @property
    def name(self) -> str:
        """Return what the language is called by its speakers."""
        return OWN_NAME.id if self.language == ENGLISH else self.find(OWN_NAME.id, OWN_NAME.context) or self.language

    def names(self) -> Mapping[str, str]:
        """Return what each language that can be chosen is called by its speakers, by its tag."""
        return self._among.names()

    def speaking(self, language: str) -> Catalogue:
        """Return the catalogue for words beside a text of *language*, such as the name of an exercise."""
        return self if language == self.language else self._among.open(language, *self.wanted)

    def say(self, message: Message) -> str:
        """Return *message* in the reader's language; in English where that has no words for it."""
        parts = {name: self._argument(argument) for name, argument in message.arguments}
        try:
            return self._sentence(message).format_map(parts)
        except (LookupError, ValueError, AttributeError):  # a catalogue that somebody changed must not end a session
            return (message.many if message.many and message.number != 1 else message.id).format_map(parts)

    def read(self, text: Readable) -> str:
        """Return an author's *text* in the reader's language, or the next best that it has."""
        return text.read(*self.wanted)

    def find(self, words: str, context: str = "") -> str:
        """Return the translation of the English *words*, empty where there is none."""
        found = self._translations.pgettext(context, words) if context else self._translations.gettext(words)
        return "" if found is words else found  # what gettext does not know it returns as it is

    def number(self, value: float) -> str:
        """Return *value* to three decimals at most: ``1.5``, ``12,345``; in German ``1,5`` and ``12.345``."""
        whole, _, decimals = f"{value:.3f}".partition(".")
        decimals = decimals.rstrip("0")
        if abs(value) >= _GROUPED_FROM:
            whole = f"{int(whole):,}".replace(",", self.say(_BETWEEN_THOUSANDS))
        return f"{whole}{self.say(_DECIMAL_SIGN)}{decimals}" if decimals else whole

    def _sentence(self, message: Message) -> str:
        if not message.many:
            return self.find(message.id, message.context) or message.id
        if message.context:
            return self._translations.npgettext(message.context, message.id, message.many, message.number)
        return self._translations.ngettext(message.id, message.many, message.number)

    def _argument(self, argument: Argument) -> str:
        match argument:
            case str():
                return argument
            case Message():
                return self.say(argument)
            case tuple():
                return self._list(argument)
            case int() | float():
                return self.number(argument)
            case _:
                return self.read(argument)

    def _list(self, items: tuple[Argument, ...]) -> str:
        said = (self._argument(item) for item in items)
        return reduce(self._joined, said) if items else ""

    def _joined(self, items: str, last: str) -> str:
        return self.say(in_context("list", "{items}, {last}", items=items, last=last))


IN_ENGLISH = Catalogues().open()
"""What says a message before anybody is known who reads it: tests, logs, output for machines."""
