"""When to stop and when to get help: the same words for everybody, to be read; nothing is asked or judged."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from backstride.i18n.catalogue import Catalogue
from backstride.i18n.messages import Message, message

if TYPE_CHECKING:
    from backstride.routine.model import Routine

TITLE = message("When to get help")
STOP_RULE = message("Stop if it turns sharp or runs down a leg.")
"""When to stop, for a routine whose author wrote nothing else."""

ANYWHERE = message("112 works from any mobile phone in most countries.")
NOT_ASKED = message("This page is the same for everybody. The program asks no symptoms and judges none.")


@dataclass(frozen=True, slots=True)
class Section:
    """What to do, and the ``signs`` for which to do it; ``lead`` comes before them, where it is not plain."""

    heading: Message
    signs: tuple[Message, ...]
    lead: Message | None = None


EMERGENCY = Section(
    message("Get emergency help now"),
    (
        message("numbness or tingling around the genitals, back passage or inner thighs"),
        message("trouble starting, stopping or feeling when you pass urine or stool"),
        message("a change in sexual feeling"),
        message("pain, numbness or weakness in both legs"),
        message("a foot that drags"),
        message("chest pain"),
        message("or if it began with a serious accident"),
    ),
    message("If, with back or leg pain, you newly have:"),
)

SOON = Section(
    message("See a doctor soon, today if you can"),
    (
        message("fever, drenching sweats or feeling very ill"),
        message("weight loss that you cannot explain"),
        message("a past cancer and a new pain"),
        message("pain that rest does not ease and that is worse at night"),
        message("a lump or swelling in the back"),
        message("weak bones, steroids or a weak immune system, and a small knock"),
        message("new weakness or numbness in one leg"),
    ),
)

LOOKED_AT = Section(
    message("Have it looked at"),
    (
        message("no better after one or two weeks, or it keeps coming back"),
        message("sciatica that has not settled, or pain that makes ordinary tasks hard"),
    ),
)

STOP = Section(
    message("Stop exercising"),
    (
        message("pain that is sharp, or above 5 of 10"),
        message("pain, tingling or numbness that goes down a leg"),
        message("dizziness, chest pain or unusual breathlessness"),
        message("chest pain or breathlessness that does not pass with rest: get emergency help now"),
        message("form that you can no longer keep"),
    ),
)

SECTIONS = (EMERGENCY, SOON, LOOKED_AT, STOP)
"""All that the page says, the most urgent first (clinical notes, section 4)."""


def stop_rule(routine: Routine, catalogue: Catalogue) -> tuple[str, str]:
    """Return when to stop *routine*, as (language, words): in its author's words, else in the library's."""
    written = routine.prescription.stop_if if routine.prescription else None
    if written is not None:
        return written.pick(*catalogue.wanted)
    return catalogue.language, catalogue.say(STOP_RULE)
