"""A routine on its way out: its text with what it is given with, and the routine that this text is."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path

from backstride.exchange.codes import Code, codes_of
from backstride.exchange.packed import Packed
from backstride.exchange.prescribing import Given, edits_for, given_with
from backstride.format.editing.editor import edited
from backstride.i18n.messages import MessageError, message
from backstride.library.manuscript import open_manuscript
from backstride.library.reading import Reading
from backstride.routine.model import Routine
from backstride.ui.kit.say import catalogue
from backstride.ui.services.bundles import Bundles

Check = Callable[[Path, bytes], Reading]


@dataclass(frozen=True, kw_only=True)
class Outgoing:
    """What is handed out: ``text``, which is ``reading``, with what it is ``given``; the file itself has ``before``.

    *bundles* pack it, and *check* reads its text.
    """

    bundles: Bundles
    check: Check
    base: str
    before: Given
    text: str
    reading: Reading
    routine: Routine
    given: Given

    @classmethod
    def begin(cls, reading: Reading, bundles: Bundles, check: Check) -> Outgoing:
        """Return the routine that was *reading* as its file has it.

        Raises:
            MessageError: it can no longer be read, or has errors.
        """
        routine = reading.routine
        if routine is None:
            raise MessageError(_NOT_YET)
        if reading.single:
            base, given = "", Given()
        else:
            base = bundles.written(reading)
            reading = check(reading.path, base.encode())
            routine = _routine(reading)
            given = given_with(routine, catalogue())
        return cls(
            bundles=bundles,
            check=check,
            base=base,
            before=given,
            text=base,
            reading=reading,
            routine=routine,
            given=given,
        )

    def giving(self, given: Given) -> Outgoing:
        """Return the same routine, *given* with this.

        Raises:
            MessageError: the text cannot be changed so.
        """
        language = catalogue().language
        own = self.routine.language.split("-")[0] == language.split("-")[0]
        text = edited(self.base, *edits_for(self.before, given, "" if own else language))
        reading = self.check(self.reading.path, text.encode())
        return replace(self, text=text, reading=reading, routine=_routine(reading), given=given)

    @cached_property
    def packed(self) -> Packed:
        """Return it with all that it needs.

        Raises:
            MessageError: it does not fit into one file.
        """
        packed = self.bundles.packed(self.reading, self.routine, self.text)
        return Packed(packed.text, packed.pictures)

    @cached_property
    def codes(self) -> tuple[Code, ...]:
        """Return its QR codes; none where it does not fit into any, or nothing makes them."""
        if self.reading.single:
            return ()
        try:
            return codes_of(self.packed)
        except MessageError:
            return ()

    def kept(self, drafts: Path) -> Outgoing:
        """Write it into its own file, of which there may be a draft among *drafts*; return it as that is now.

        Raises:
            MessageError: it cannot be written, or has changes in the studio that were not saved.
        """
        manuscript = open_manuscript(self.reading.path, drafts)
        if manuscript.has_draft or manuscript.text != self.base:
            raise MessageError(message("This routine was changed meanwhile. Save it in the studio, then hand it out."))
        manuscript.versions.record(self.text)
        manuscript.save()
        return replace(self, base=self.text, before=replace(self.given, name=""))


_NOT_YET = message("Fix what is wrong first, then it can be handed out.")


def _routine(reading: Reading) -> Routine:
    if reading.routine is None:
        raise MessageError(reading.problems[0].said if reading.problems else _NOT_YET)
    return reading.routine
