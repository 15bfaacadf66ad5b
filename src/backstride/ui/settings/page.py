"""Settings, built from the table of settings: each takes hold at once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import QAbstractButton, QFileDialog, QLineEdit, QVBoxLayout, QWidget

from backstride.devices.speech import Offer
from backstride.i18n.messages import Message, message
from backstride.storage.settings import TABLE, Between, Day, Flag, List, OneOf, Settings, SomeOf, Tag, Words
from backstride.ui.kit.buttons import Button, card, label
from backstride.ui.kit.choice import Choice
from backstride.ui.kit.day_choice import DayChoice, first_days, last_days
from backstride.ui.kit.disclosure import DisclosureFrame
from backstride.ui.kit.flow import FlowLayout
from backstride.ui.kit.page import ScrollPage
from backstride.ui.kit.person_picker import PersonPicker
from backstride.ui.kit.say import catalogue, say
from backstride.ui.kit.slider_field import SliderField
from backstride.ui.kit.spacing import add_gap, spaced
from backstride.ui.kit.style import Style
from backstride.ui.settings.chip_field import ChipField
from backstride.ui.settings.folder_list import FolderList
from backstride.ui.settings.labels import choice_words, setting_words
from backstride.ui.settings.setting_row import SettingRow
from backstride.ui.settings.toggle import Toggle
from backstride.ui.settings.voice_list import VoiceList

_FIELD = 240
"""Pixels of a field for text, at 100 % text."""

_ENDS = {"voice_rate": (message("Slower"), message("Faster"))}
"""What stands at the ends of a slider whose number says nothing to most people."""

_UNITS = {"percent": "%", "seconds": "s", "words a minute": ""}
_STEPS = {"percent": 10, "words a minute": 5}
_TURNED = {"muted"}
"""Switches that are on where their setting is off, because nobody switches a lack on."""

_WIDE = frozenset(
    {
        *("remind_days", "plan_days", "own_goal", "plan_where", "run_folders", "library_folders"),
        *("clinic_logo", "voice_command", "voices", "person"),
    }
)
"""Controls that take all of the width, below their words."""

_FOLDERS = {"run_folders": message("A folder with runs"), "library_folders": message("A folder with routines")}
"""What a dialog asks for."""

_AT_REST = {"text_size"}
"""Dragging these would move the slider away under the finger."""


class SettingsPage(ScrollPage):
    """Every setting in groups. ``changed`` carries the key and the new value.

    ``voice_requested`` carries a language and the id of the voice that is to be heard in it.
    """

    changed = Signal(str, object)
    sound_check_requested = Signal()
    voice_check_requested = Signal()
    voice_requested = Signal(str, str)
    own_folder_requested = Signal()
    gym_requested = Signal()
    calendar_requested = Signal()

    def __init__(self, style: Style, *, may_edit: bool = True, parent: QWidget | None = None) -> None:
        super().__init__(style, parent=parent)
        self._may_edit = may_edit
        self._show: dict[str, Callable[[Any], None]] = {}
        self._controls: dict[str, QWidget] = {}
        self._days: dict[str, DayChoice] = {}
        self._today = date.min
        self._lids: dict[str, QAbstractButton] = {}
        self._status = label("", "warning")
        self._build()

    def show_settings(self, settings: Settings, today: date) -> None:
        """Show what is set, as of *today*."""
        self._today = today
        for key, show in self._show.items():
            show(getattr(settings, key))
        for key in self._days:  # a method among the others would hold this
            self._show_day(key, getattr(settings, key))

    def show_status(self, problem: Message | None) -> None:
        """Show what is wrong with sound, voice or the settings file; nothing for ``None``."""
        self._status.setText(say(problem) if problem else "")
        self._status.setVisible(problem is not None)

    def offer_voices(self, voices: Mapping[str, Sequence[Offer]]) -> None:
        """Show the *voices* of each language, the best first."""
        self._voices.offer(voices)

    def focus_setting(self, key: str) -> None:
        """Put the focus on the setting *key*, in sight."""
        if key in self._lids:
            self._lids[key].setChecked(True)
        control = self._controls[key]
        control.setFocus(Qt.FocusReason.OtherFocusReason)
        self.area.show_part(control, control.rect())

    def _build(self) -> None:
        self._head(say(message("Settings")))
        column = self.area.column
        column.addWidget(self._status)
        self._status.hide()
        for heading, keys, extra in self._groups():
            add_gap(self._style, column, 1)
            column.addWidget(label(heading, "heading"))
            column.addWidget(self._group(keys, extra))
        column.addStretch(1)

    def _groups(self) -> tuple[tuple[str, tuple[str, ...], QWidget | None], ...]:
        sounds = ("muted", "cue_volume", "voice_volume", "lower_music")
        voice = ("verbosity", "voice_rate", "voices")
        return (
            (
                say(message("Sound")),
                sounds,
                self._buttons((say(message("Test sound")), "volume-2", self.sound_check_requested)),
            ),
            (
                say(message("Voice")),
                voice,
                self._advanced(
                    ("voice_command",), self._buttons((say(message("Test voice")), "play", self.voice_check_requested))
                ),
            ),
            (say(message("Session")), ("explain", "countdown", "lead_in", "look_away", "rotation"), None),
            (say(message("Appearance")), ("theme", "person", "text_size", "reduce_motion", "language"), None),
            (say(message("Your running week")), ("run_time", "own_item", "run_folders"), None),
            (
                say(message("Your plan")),
                ("own_goal", "plan_where", "plan_days", "plan_from", "plan_until"),
                self._buttons((say(message("Save for a calendar…")), "calendar-days", self.calendar_requested)),
            ),
            (say(message("Reminder")), ("remind_days", "remind_at"), None),
            (
                say(message("This computer")),
                ("role", "tray", "emergency_region"),
                self._buttons((say(message("This is a gym or clinic screen")), "lock", self.gym_requested)),
            ),
            (say(message("Sheets")), ("clinic_name", "clinic_logo"), None),
            (
                say(message("Library")),
                ("library_folders",),
                self._buttons((say(message("Open routines folder")), "folder-open", self.own_folder_requested))
                if self._may_edit
                else None,
            ),
        )

    def _buttons(self, *table: tuple[str, str, SignalInstance]) -> QWidget:
        line = QWidget()
        flow = spaced(self._style, FlowLayout(line), 1)
        for words, icon, signal in table:
            button = Button(self._style, words, "", icon)
            button.clicked.connect(signal)
            flow.addWidget(button)
        return line

    def _advanced(self, keys: tuple[str, ...], *others: QWidget) -> QWidget:
        """Return *others*, and the settings of *keys* below a heading that opens."""
        folded = QVBoxLayout()
        for key in keys:
            words = setting_words(key)
            self._controls[key] = control = self._control(key, words.name)
            folded.addWidget(SettingRow(self._style, words.name, words.help, control, below=True))
        frame = DisclosureFrame(self._style, say(message("Advanced")), folded)
        self._lids |= dict.fromkeys(keys, frame.lid)
        both = QWidget()
        column = spaced(self._style, QVBoxLayout(both), 0, 0, 1)
        for each in (*others, frame):
            column.addWidget(each)
        return both

    def _group(self, keys: tuple[str, ...], extra: QWidget | None) -> QWidget:
        box = card()
        column = spaced(self._style, QVBoxLayout(box), 0, 1, 2)
        for number, key in enumerate(keys):
            if number:
                column.addWidget(card("line"))
            words = setting_words(key)
            self._controls[key] = control = self._control(key, words.name)
            below = key in _WIDE
            column.addWidget(SettingRow(self._style, words.name, words.help, control, below=below))
        if extra:
            add_gap(self._style, column, 1)
            column.addWidget(extra)
            add_gap(self._style, column, 1)
        return box

    def _control(self, key: str, name: str) -> QWidget:
        match TABLE[key].rule:
            case OneOf(choices=choices) if key == "person":
                return self._people(key, choices)
            case OneOf(choices=choices):
                return self._choice(key, name, choices)
            case Tag():
                return self._choice(key, name, (str(TABLE[key].default), *catalogue().names()))
            case Between(low=low, high=high, unit=unit):
                return self._amount(key, name, (low, high), unit)
            case Flag():
                return self._toggle(key, name)
            case SomeOf(choices=choices):
                return self._some(key, name, choices)
            case Words():
                return self._line(key, name)
            case List() if key == "voices":
                return self._voice_list(key)
            case Day():
                return self._day(key, name)
            case _:
                return self._folders(key)

    def _choice(self, key: str, name: str, choices: tuple[str | int, ...]) -> QWidget:
        control = Choice(self._style, name)
        control.offer([(value, choice_words(key, value)) for value in choices], TABLE[key].default)
        control.chosen.connect(partial(self.changed.emit, key))
        self._show[key] = control.choose
        return control

    def _some(self, key: str, name: str, choices: tuple[str, ...]) -> QWidget:
        control = ChipField(self._style, name, [(value, choice_words(key, value)) for value in choices])
        control.chosen.connect(partial(self.changed.emit, key))
        self._show[key] = control.choose
        return control

    def _people(self, key: str, choices: tuple[str | int, ...]) -> QWidget:
        control = PersonPicker(self._style, {str(value): choice_words(key, value) for value in choices})
        control.chosen.connect(partial(self.changed.emit, key))
        self._show[key] = control.choose
        return control

    def _voice_list(self, key: str) -> QWidget:
        self._voices = VoiceList(self._style)
        self._voices.chosen.connect(partial(self.changed.emit, key))
        self._voices.heard.connect(self.voice_requested)
        self._show[key] = self._voices.choose
        return self._voices

    def _amount(self, key: str, name: str, bounds: tuple[int, int], unit: str) -> QWidget:
        step, at_rest = _STEPS.get(unit, 1), key in _AT_REST
        ends = tuple(map(say, _ENDS.get(key, ())))
        control = SliderField(self._style, name, bounds, _UNITS.get(unit, unit), ends, step=step, at_rest=at_rest)
        control.chosen.connect(partial(self.changed.emit, key))
        self._show[key] = control.show_value
        return control

    def _toggle(self, key: str, name: str) -> QWidget:
        control = Toggle(self._style, name)
        turned = key in _TURNED
        control.chosen.connect(partial(self._on_switched, key, turned))
        self._show[key] = partial(_switch, control, turned)
        return control

    def _line(self, key: str, name: str) -> QWidget:
        control = QLineEdit()
        control.setAccessibleName(name)
        control.setMinimumWidth(self._style.pixels(_FIELD))
        control.editingFinished.connect(partial(self._on_edited, key, control))
        self._show[key] = control.setText
        return control

    def _folders(self, key: str) -> QWidget:
        control = FolderList(self._style)
        control.changed.connect(partial(self.changed.emit, key))
        control.add_requested.connect(partial(self._on_add_requested, key, control))
        self._show[key] = control.show_folders
        return control

    def _day(self, key: str, name: str) -> QWidget:
        control = DayChoice(self._style, name)
        control.changed.connect(partial(self._on_day_changed, key, control))
        self._days[key] = control
        control.setFocusProxy(control.choice)
        return control

    def _show_day(self, key: str, day: str) -> None:
        """Offer days that are often meant: to begin on, and to end on some weeks later."""
        first = self._days["plan_from"].value if key == "plan_until" else None
        offers = first_days(self._today) if key == "plan_from" else last_days(first or self._today)
        self._days[key].show_day(tuple(offers), date.fromisoformat(day) if day else None)

    def _on_day_changed(self, key: str, control: DayChoice) -> None:
        self.changed.emit(key, control.value.isoformat() if control.value else "")
        if key == "plan_from":
            until = self._days["plan_until"].value
            self._show_day("plan_until", until.isoformat() if until else "")

    def _on_switched(self, key: str, turned: bool, on: bool) -> None:  # noqa: FBT001  because Qt's signal sends it so
        self.changed.emit(key, on != turned)

    def _on_edited(self, key: str, control: QLineEdit) -> None:
        self.changed.emit(key, control.text().strip())

    def _on_add_requested(self, key: str, control: FolderList) -> None:
        chosen = QFileDialog.getExistingDirectory(self, say(_FOLDERS[key]))
        if chosen:
            control.add(str(Path(chosen)))


def _switch(control: Toggle, turned: bool, on: bool) -> None:  # noqa: FBT001  because it is handed through
    control.setChecked(on != turned)
