"""Shows the document that is open on the page of the studio, and follows what is pointed at there."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal

from backstride.format.problem import Problem
from backstride.i18n.messages import message
from backstride.playback.request import PlayRequest
from backstride.routine.prescribed import how_often
from backstride.session.tally import tally
from backstride.session.timeline import Position, Timeline
from backstride.session.timeline_compiler import compile_timeline
from backstride.ui.kit.say import catalogue, say
from backstride.ui.studio.asking import Asked
from backstride.ui.studio.document import Current, Document
from backstride.ui.studio.page import StudioPage
from backstride.ui.studio.said import said_at

_SAVED, _NOT_SAVED = message("Saved"), message("Not saved")


class Presenter(QObject):
    """Shows a document on the *page*. ``tried`` carries a `PlayRequest`, and how many times faster.

    *author* says whether the person sees warnings and where in the file they are.
    """

    tried = Signal(object, int)

    def __init__(self, page: StudioPage, asked: Asked, current: Current, author: Callable[[], bool]) -> None:
        super().__init__(page)
        self._page = page
        self._asked = asked
        self._author = author
        self._current = current
        self._timeline: Timeline | None = None
        page.steps.pointed.connect(self._on_pointed)
        page.bar.asked.connect(self.play_from)
        page.bar.pointed.connect(self._on_bar_pointed)
        page.head.tried.connect(self.play)
        page.preview.cure_asked.connect(self._on_cure_asked)
        page.text.typed.connect(self._on_typed)
        page.text.line_changed.connect(self._on_line_changed)
        page.turned.connect(self._on_turned)
        page.picker.pointed.connect(self._on_picker_pointed)
        page.add_line.pointed.connect(self._on_picker_pointed)
        page.picker.chosen.connect(self._on_picked)
        page.preview.details.entered.connect(self._on_detail_entered)
        page.preview.problem_asked.connect(self._on_problem_asked)

    def show(self, document: Document) -> None:
        """Show *document* from now on."""
        self._timeline = None
        document.changed.connect(self._on_changed)
        document.checked.connect(self._on_checked)
        document.saved.connect(self.show_state)
        self._page.notice.withdraw()
        self._page.steps.chosen = -1
        self._on_changed()

    def _on_changed(self) -> None:
        document = self._current.document
        if document is not None:
            title = document.outline.head.get("title", "")
            self._page.head.title.show_text(
                title
                if isinstance(title, str)
                else str(next(iter(title.values()), ""))
                if isinstance(title, dict)
                else ""
            )
            self._page.steps.show_outline(document.outline, document.exercise, self._asked.can_fix)
            self._page.text.show_text(document.text)
            self.show_state()
            self._on_pointed(self._page.steps.chosen)

    def _on_checked(self) -> None:
        document = self._current.document
        if document is None:
            return
        routine = document.routine
        if routine is not None:  # until it can be read again, what it was is shown, and not played
            self._timeline = compile_timeline(routine)
        self._page.bar.show_timeline(self._timeline)
        self._page.bar.setEnabled(routine is not None)
        self._page.head.try_it.setEnabled(routine is not None)
        known = routine or document.last_routine
        often = known.prescription and known.prescription.frequency if known else None
        self._page.show_sums(self._timeline, say(how_often(often)) if often else "")
        self._page.preview.agreed.show_routine(known)
        self._page.preview.show_tally(tally(self._timeline) if self._timeline else None)
        self._page.steps.show_outline(document.outline, document.exercise, self._asked.can_fix)
        problems = self._shown_problems()
        self._page.text.show_problems(problems)
        cures = [self._asked.cure(problem) for problem in problems]
        self._page.preview.show_problems(
            problems, [say(cure.words) if cure else "" for cure in cures], lines=self._author()
        )
        self._on_pointed(self._page.steps.chosen)

    def show_state(self) -> None:
        """Show whether everything is saved."""
        document = self._current.document
        if document is not None:
            versions, saved = document.manuscript.versions, document.manuscript.is_saved
            state = _SAVED if saved else _NOT_SAVED
            self._page.head.show_state(state, saved=saved, undo=versions.can_undo, redo=versions.can_redo)

    def _on_pointed(self, number: int) -> None:
        document = self._current.document
        rows = document.outline.rows if document else ()
        row = rows[number] if 0 <= number < len(rows) else None
        self._page.preview.show_exercise(document.exercise(row.exercise) if document and row else None)
        said = None
        if row and self._timeline:
            said = said_at(self._timeline, row.step, catalogue(), lambda _: None)
            self._page.bar.mark(row.step)
        self._page.preview.show_said(said)
        self._page.preview.details.show_row(
            row, self._current.exercise, readable=bool(document and document.outline.readable)
        )

    def _on_bar_pointed(self, source: tuple[int, ...]) -> None:
        rows = self._current.document.outline.rows if self._current.document else ()
        number = next((index for index, row in enumerate(rows) if row.step == source), -1)
        self._page.steps.choose(number)

    def play(self) -> None:
        """Have the routine played from its start, as it is now."""
        self.play_from(0)

    def play_from(self, phase: int) -> None:
        """Have the routine played from this phase on, as it is now."""
        if self._timeline and self._current.document and self._current.document.routine:
            request = PlayRequest(self._timeline, self._current.document.manuscript.path, Position(phase))
            self.tried.emit(request, int(str(self._page.head.speed.value)))

    def _shown_problems(self) -> tuple[Problem, ...]:
        """Return the problems that are shown: who is no author sees those that keep the routine from being played."""
        reading = self._current.document.reading if self._current.document else None
        if reading is None:
            return ()
        return reading.problems if self._author() else reading.errors

    def _on_cure_asked(self, number: int) -> None:
        self._asked.put_right(self._shown_problems()[number])

    def _on_problem_asked(self, number: int) -> None:
        problem, document = self._shown_problems()[number], self._current.document
        row = document.outline.at(problem.line) if document else -1
        if self._page.tab == "steps" and document and row >= 0 and problem.line <= document.outline.rows[row].last:
            self._page.steps.focus(row)
        else:
            self._page.show_tab("text")
            self._page.text.go_to(problem.line, problem.column)
            self._page.text.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_detail_entered(self, key: str, text: str) -> None:
        self._asked.of_row("detail", self._page.steps.chosen, (key, text))

    def _on_picker_pointed(self, id_: str) -> None:
        """Show how the exercise moves that may be chosen."""
        self._page.preview.show_exercise(self._current.exercise(id_))

    def _on_picked(self, id_: str) -> None:
        exercise = self._current.exercise(id_)
        without = exercise is None or exercise.dose.mode is None
        self._asked.add([{"exercise": id_, "hold": "30 s"} if without else {"exercise": id_}])

    def go_to_problem(self, by: int) -> None:
        """Go to the next problem in the text, or to the one before."""
        if self._page.tab != "text":
            self._page.show_tab("text")
        self._page.text.go_to_problem(by)

    def _on_typed(self, text: str) -> None:
        if self._current.document:
            self._current.document.type_text(text)

    def _on_line_changed(self, line: int) -> None:
        if self._current.document and self._page.tab == "text":
            self._page.steps.choose(self._current.document.outline.at(line))

    def _on_turned(self, name: str) -> None:
        """Show the same step in the other view."""
        rows = self._current.document.outline.rows if self._current.document else ()
        chosen = self._page.steps.chosen
        if name == "text":
            if 0 <= chosen < len(rows):
                self._page.text.go_to(rows[chosen].first)
            self._page.text.setFocus(Qt.FocusReason.OtherFocusReason)
        elif name == "steps" and 0 <= chosen < len(rows):
            self._page.steps.focus(chosen)
