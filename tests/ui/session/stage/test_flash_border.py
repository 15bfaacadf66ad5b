"""The frame that lights up."""

from PySide6.QtCore import QPoint, QVariantAnimation
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from backstride.ui.kit.style import Style
from backstride.ui.kit.tokens import LIGHT
from backstride.ui.session.stage.flash_border import FlashBorder


def test_it_is_there_only_for_a_moment(qtbot: QtBot, style: Style, host: QWidget) -> None:
    pulse = FlashBorder(style, host)
    assert not pulse.isVisible()
    pulse.light_up("work")
    assert pulse.isVisible()

    qtbot.waitUntil(pulse.isHidden)


def test_it_covers_the_edge_only(style: Style, host: QWidget) -> None:
    pulse = FlashBorder(style, host)
    pulse.light_up("work")

    assert pulse.mask().contains(QPoint(2, 150))
    assert not pulse.mask().contains(QPoint(200, 150))


def test_reduced_motion_has_it_steady(qtbot: QtBot, style: Style, qapp: QApplication, host: QWidget) -> None:
    style.apply(qapp, LIGHT, still=True)
    pulse = FlashBorder(style, host)
    pulse.light_up("work")
    assert pulse._fade.state() == QVariantAnimation.State.Stopped
    assert pulse._strength == 1.0

    qtbot.waitUntil(pulse.isHidden)
