"""What the way between the pages knows of the features that have controllers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import SignalInstance

from backstride.ui.kit.page import Page

if TYPE_CHECKING:
    from backstride.care.appointment import Kept
    from backstride.library.reading import Reading


class RoutineFeature(Protocol):
    """What opens routines: a page for one that plays, and one for the problems of a file."""

    @property
    def page(self) -> Page:
        """Return the page of a routine that plays."""

    @property
    def problems(self) -> Page:
        """Return the page of a file that does not."""

    @property
    def opened(self) -> SignalInstance:
        """Carry the timeline of a routine that may soon be started."""

    @property
    def started(self) -> SignalInstance:
        """Carry a `PlayRequest`."""

    @property
    def left(self) -> SignalInstance:
        """Ask for the page that led here."""

    @property
    def help_requested(self) -> SignalInstance:
        """Ask for the page that says when to get help."""

    @property
    def level_requested(self) -> SignalInstance:
        """Carry the id of the routine that is another level of a plan."""

    @property
    def alone_requested(self) -> SignalInstance:
        """Carry the id of an exercise that is to be done alone."""

    @property
    def hand_out_requested(self) -> SignalInstance:
        """Carry the `Reading` of a routine that is to be handed out."""

    @property
    def edit_requested(self) -> SignalInstance:
        """Carry the path of the file to edit, and whether a copy of it is meant."""

    @property
    def title(self) -> str:
        """Return what is open."""

    @property
    def offers_to_go_on(self) -> bool:
        """Say whether its page asks where to begin."""

    def open(self, reading: Reading, minutes: float = 0) -> Page:
        """Show a routine, shortened to *minutes* unless that is 0, or its problems; return the page."""

    def follow(self) -> Page | None:
        """Show the file as it is now; return its page where that is another reading."""

    def again(self) -> Page | None:
        """Show the same file as the settings are now."""

    def start(self, phase: int) -> None:
        """Start the routine that is open at this phase."""


class HistoryFeature(Protocol):
    """What shows past sessions."""

    @property
    def page(self) -> Page:
        """Return the page of past sessions."""

    @property
    def left(self) -> SignalInstance:
        """Ask for the page that led here."""

    @property
    def resumed(self) -> SignalInstance:
        """Carry the uid of a session that is to continue."""

    @property
    def again_requested(self) -> SignalInstance:
        """Carry the id of a routine that is to be done again."""

    @property
    def paper_requested(self) -> SignalInstance:
        """Carry what is `Kept` of the person, for a page for an appointment."""

    def open(self) -> None:
        """Fill the page for somebody who comes to it."""

    def fill(self) -> None:
        """Show what was done, as it is now."""


class SettingsFeature(Protocol):
    """What shows the settings."""

    @property
    def left(self) -> SignalInstance:
        """Ask for the page that led here."""

    def show(self) -> Page:
        """Show what is set now; return the page."""

    def focus_setting(self, key: str) -> None:
        """Put the focus on one setting."""


class HandOutFeature(Protocol):
    """What hands routines out."""

    @property
    def page(self) -> Page:
        """Return the page with the ways out and the sheet before it is printed."""

    @property
    def codes_page(self) -> Page:
        """Return the page of the routine's QR codes."""

    @property
    def codes_requested(self) -> SignalInstance:
        """Ask for the page of the QR codes."""

    @property
    def left(self) -> SignalInstance:
        """Ask for the page that led here."""

    @property
    def title(self) -> str:
        """Return what is handed out."""

    def open(self, reading: Reading) -> Page:
        """Show a routine with the ways to hand it out; return the page."""

    def save_appointment(self, kept: Kept) -> None:
        """Ask where to, and save what is *kept* of the person as one page for an appointment."""
