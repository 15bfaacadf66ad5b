"""The voices, grouped by language, best first: each can be heard, and one for each language is chosen."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from PySide6.QtCore import QLocale, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from backstride.devices.speech import Offer
from backstride.i18n.messages import message
from backstride.ui.kit.buttons import Button, icon_button, label
from backstride.ui.kit.flow import FlowLayout
from backstride.ui.kit.say import catalogue, say
from backstride.ui.kit.spacing import spaced
from backstride.ui.kit.style import Style


class VoiceList(QWidget):
    """Shows offers by language. ``chosen`` carries the ids that are set from now on, ``heard`` a language and an id."""

    chosen = Signal(object)
    heard = Signal(str, str)

    def __init__(self, style: Style, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._style = style
        self._groups: dict[str, dict[str, Button]] = {}
        self._shown: list[QWidget] = []
        self._set: tuple[str, ...] = ()
        self._column = spaced(style, QVBoxLayout(self), 0.5)

    def offer(self, voices: Mapping[str, Sequence[Offer]]) -> None:
        """Show the *voices* of each language (a tag), the best first."""
        shown = {language: tuple(offers) for language, offers in voices.items() if offers}
        if {language: [each.id for each in offers] for language, offers in shown.items()} == {
            language: list(buttons) for language, buttons in self._groups.items()
        }:
            return
        for old in self._shown:
            old.hide()
            old.deleteLater()
        self._groups, self._shown = {}, []
        for language, offers in shown.items():
            self._shown += [label(_endonym(language), "strong"), self._group(language, offers)]
        for each in self._shown:
            self._column.addWidget(each)
        self.choose(self._set)

    def choose(self, voices: tuple[str, ...]) -> None:
        """Show *voices* (ids) as chosen, and the best one where none of a language is."""
        self._set = tuple(voices)
        for buttons in self._groups.values():
            speaks = next((id_ for id_ in self._set if id_ in buttons), next(iter(buttons)))
            for id_, button in buttons.items():
                button.setChecked(id_ == speaks)
                button.fill(id_ == speaks)

    def _group(self, language: str, offers: Sequence[Offer]) -> QWidget:
        group = QWidget()
        flow = spaced(self._style, FlowLayout(group), 1)
        buttons = self._groups[language] = {}
        for offer in offers:
            name = _name(offer)
            pair = QWidget()
            line = spaced(self._style, QHBoxLayout(pair), 0)
            buttons[offer.id] = button = Button(self._style, name, "chip")
            button.setCheckable(True)
            button.setAccessibleName(f"{_endonym(language)}: {name}")
            button.clicked.connect(partial(self._on_clicked, language, offer.id))
            hear = icon_button(self._style, say(message("Hear {voice}", voice=name)), "play")
            hear.clicked.connect(partial(self.heard.emit, language, offer.id))
            line.addWidget(button)
            line.addWidget(hear)
            flow.addWidget(pair)
        return group

    def _on_clicked(self, language: str, id_: str) -> None:
        ids = tuple(self._groups[language])
        others = tuple(each for each in self._set if each not in ids)
        self.choose(others if id_ == ids[0] else (*others, id_))
        self.chosen.emit(self._set)


def _endonym(language: str) -> str:
    """Return what its speakers call *language*."""
    return catalogue().names().get(language, language)


def _name(offer: Offer) -> str:
    """Return what a voice is called: its engine, and its own name or the place whose language it speaks."""
    own = offer.name or (QLocale(offer.tag).nativeTerritoryName() if "-" in offer.tag else "")
    return f"{offer.engine} · {own}" if own else offer.engine
