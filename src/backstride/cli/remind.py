"""``backstride remind``: the notification of a reminder, which the desktop's timer has shown at the chosen time."""

from __future__ import annotations

import os
import subprocess

from backstride.cli.context import DONE, CommandError, Context, today
from backstride.devices.notifications import DEFAULT, Notification, Question
from backstride.history.interrupted import is_running
from backstride.i18n.messages import message
from backstride.routine.reminding import REMINDER
from backstride.storage.settings import is_reminded
from backstride.storage.user_timer import program, remind_later


def run(context: Context) -> int:
    """Show it, unless a session runs or the plan has no day today, and do what is pressed; return the exit code.

    Raises:
        CommandError: this desktop shows no notifications, or cannot wait.
    """
    if is_running(context.paths.journals) or not is_reminded(context.settings, today()):
        return DONE
    question = Question(_notification(context))
    answer = question.ask()
    if answer is None:
        raise CommandError(message("This desktop shows no notifications, so there is no reminder."))
    if answer in ("start", DEFAULT):
        _open_window(context, question.token)
    elif answer == "later" and not remind_later(context.paths):
        raise CommandError(message("This desktop cannot wait, so you will not be reminded again."))
    return DONE


def _notification(context: Context) -> Notification:
    say = context.catalogue.say
    return Notification(
        say(REMINDER.title), say(REMINDER.text), {key: say(words) for key, words in REMINDER.buttons.items()}
    )


def _open_window(context: Context, token: str) -> None:
    """Start the program, which brings the window that is open to the front; it outlives this process."""
    environment = os.environ | ({"XDG_ACTIVATION_TOKEN": token} if token else {})
    home = ("--home", str(context.paths.data)) if context.paths.named else ()
    subprocess.Popen((*program(), *home), start_new_session=True, env=environment)  # noqa: S603  because it is this very program
