"""Which of the languages that there are is the one that a person asked for."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

ENGLISH = "en"
"""The language that messages are written in, and the last resort."""

_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
_NO_LANGUAGE = frozenset({"c", "posix"})
_SCRIPTS = {"latin": "Latn", "cyrillic": "Cyrl", "devanagari": "Deva"}
_SCRIPT_LETTERS = 4


def negotiate(wanted: Sequence[str], available: Sequence[str]) -> str:
    """Return the tag of *available* that fits *wanted* (tags in order of preference) best; else the first of them.

    For each tag in turn: the tag itself, the same with fewer subtags (RFC 4647, lookup; also without the script), then
    the same language of another region. POSIX names such as ``de_AT.UTF-8`` count as tags; ``C`` is English.
    """
    known = {tag.lower(): tag for tag in available}
    for name in wanted:
        tag = bcp47(name).lower()
        for candidate in (*_shorter(tag), *_relatives(tag, known)):
            if candidate in known:
                return known[candidate]
    return available[0]


def system_languages(environment: Mapping[str, str]) -> tuple[str, ...]:
    """Return the tags that a POSIX *environment* asks for, in order of preference; none where it has no wish.

    As gettext reads it: ``LANGUAGE`` lists several, and does not count where the locale is ``C``.
    """
    locale = next((environment[name] for name in _VARIABLES if environment.get(name)), "")
    names = environment.get("LANGUAGE", "").split(":") if not _is_c(locale) else []
    return tuple(dict.fromkeys(bcp47(name) for name in (*names, locale) if name))


def bcp47(name: str) -> str:
    """Return the tag of the POSIX locale *name*: ``de_AT.UTF-8`` is ``de-AT``, ``sr_RS@latin`` ``sr-Latn-RS``."""
    if _is_c(name):
        return ENGLISH
    locale, _, modifier = name.partition("@")
    language, *rest = locale.partition(".")[0].replace("_", "-").split("-")
    script = _SCRIPTS.get(modifier.lower())
    return "-".join([language, *([script] if script else []), *rest])


def _is_c(name: str) -> bool:
    return name.partition(".")[0].lower() in _NO_LANGUAGE


def _shorter(tag: str) -> Iterator[str]:
    """Yield *tag*, then the same with one subtag less each, without its script before that."""
    subtags = tag.split("-")
    while subtags:
        yield "-".join(subtags)
        if len(subtags) > 2 and _is_script(subtags[1]):  # noqa: PLR2004  because language and script are two
            yield "-".join([subtags[0], *subtags[2:]])
        subtags.pop()


def _relatives(tag: str, known: Iterable[str]) -> Iterator[str]:
    """Yield the *known* tags of the language of *tag*, but those that are written in another script."""
    language, script = _language_and_script(tag)
    for other in known:
        its_language, its_script = _language_and_script(other)
        if its_language == language and not (script and its_script and script != its_script):
            yield other


def _language_and_script(tag: str) -> tuple[str, str]:
    language, *rest = tag.split("-")
    return language, rest[0] if rest and _is_script(rest[0]) else ""


def _is_script(subtag: str) -> bool:
    return len(subtag) == _SCRIPT_LETTERS and subtag.isalpha()
