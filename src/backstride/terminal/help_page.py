"""When to get help, as lines of text: the same for everybody, with the number of the person's region."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from backstride.i18n.catalogue import Catalogue
from backstride.i18n.messages import message
from backstride.routine.emergency import ELSEWHERE, REGIONS, Region
from backstride.routine.red_flags import ANYWHERE, EMERGENCY, NOT_ASKED, SECTIONS, SOON, TITLE, Section

_WIDTH = 78


def help_page(region: Region, catalogue: Catalogue) -> Iterator[str]:
    """Yield the page in the words of *catalogue*, the most urgent first."""
    yield catalogue.say(TITLE)
    for section in SECTIONS:
        yield ""
        yield from _section(section, region, catalogue)
    yield ""
    yield from wrap(catalogue.say(NOT_ASKED), _WIDTH)


def emergency(region: Region, catalogue: Catalogue) -> Iterator[str]:
    """Yield only when to get emergency help, and whom to call."""
    yield from _section(EMERGENCY, region, catalogue)


def _section(section: Section, region: Region, catalogue: Catalogue) -> Iterator[str]:
    say = catalogue.say
    yield say(section.heading)
    if section is EMERGENCY:
        yield f"  {say(message('In an emergency call {number}.', number=region.emergency))}"
        if region.emergency != REGIONS[ELSEWHERE].emergency:
            yield f"  {say(ANYWHERE)}"
    if section is SOON and region.advice:
        yield f"  {say(message('Medical advice by phone: {number}', number=region.advice))}"
    if section.lead:
        yield f"  {say(section.lead)}"
    for sign in section.signs:
        yield from wrap(say(sign), _WIDTH, initial_indent="  * ", subsequent_indent="    ")
