"""Every picture that is taken of the window: which states, in which sizes, colours, texts and languages."""

from __future__ import annotations

from tests.support.kiosk_states import STATES_OF_KIOSK
from tests.support.languages import LONGEST
from tests.support.session_states import STATES
from tests.support.studio_states import STATES_OF_STUDIO
from tests.support.window_states import STATES_OF_WINDOW
from tools.shot import Shot

_SMALL, _PORTRAIT, _HUGE = (800, 480), (1080, 1920), (3840, 2160)
_PAGES = (
    "home",
    "home-first",
    "welcome",
    "welcome-set-up",
    "routine",
    "routine-steps",
    "problems",
    "history",
    "settings",
    "about",
    "help",
    "after-moment",
    "after-skipped",
    "after-left",
    "home-continue",
    "home-plan",
    "after-three",
)
_CHARTS = ("history-end", "history-table")
_SESSIONS = ("session-hold", "session-rest", "session-breathe-in", "session-self-paced")

_STUDIO = tuple(STATES_OF_STUDIO)

_LONG = (
    *(
        "home-end",
        "home-before",
        "home-after",
        "home-prescribed",
        "home-nothing-found",
        "home-empty",
        "welcome-heard",
        "routine-long",
        "routine-variant",
        "sheet",
    ),
    *("routine-shortened", "after", "notice", "settings-middle", "settings-end", "settings-problem"),
)
_LONG_SESSIONS = tuple(f"session-{state}" for state in STATES)

SHOTS: tuple[Shot, ...] = (
    *(Shot(name=f"{state}-dark", state=state, scheme="dark") for state in _STUDIO),
    *(Shot(name=f"{state}-small", state=state, size=_SMALL) for state in _STUDIO),
    *(Shot(name=f"{state}-de", state=state, language="de") for state in _STUDIO),
    *(Shot(name=f"{state}-mirrored", state=state, mirrored=True) for state in ("studio", "studio-own")),
    *(Shot(name=f"{state}-light", state=state) for state in STATES_OF_WINDOW),
    *(
        Shot(name=f"{state}-dark", state=state, scheme="dark")
        for state in (*_PAGES, *_CHARTS, "home-filtered", "home-menu", *_SESSIONS)
    ),
    *(Shot(name=f"{state}-contrast", state=state, scheme="contrast") for state in (*_PAGES, *_SESSIONS)),
    *(
        Shot(name=f"{state}-small", state=state, size=_SMALL)
        for state in (*_PAGES, *_CHARTS, "home-filtered", *_SESSIONS)
    ),
    *(Shot(name=f"{state}-portrait", state=state, size=_PORTRAIT) for state in (*_PAGES[:5], *_SESSIONS)),
    *(Shot(name=f"{state}-huge", state=state, size=_HUGE) for state in (*_PAGES, *_SESSIONS)),
    *(Shot(name=f"{state}-text200", state=state, text_size=200) for state in (*_PAGES, *_SESSIONS[:2])),
    *(
        Shot(name=f"{state}-small-text200", state=state, size=_SMALL, text_size=200, scheme="dark")
        for state in (*_PAGES, "home-search", "sheet", *_SESSIONS, "session-how-to", "session-leaving", "session-hurts")
    ),
    *(Shot(name=f"{state}-mirrored", state=state, mirrored=True) for state in (*_PAGES, "routine-long", *_SESSIONS)),
    *(Shot(name=f"{state}-long", state=state, language=LONGEST) for state in (*_PAGES, *_LONG, *_LONG_SESSIONS)),
    *(Shot(name=f"{state}-long-small", state=state, language=LONGEST, size=_SMALL) for state in (*_PAGES, *_SESSIONS)),
    *(
        Shot(name=f"{state}-long-text200", state=state, language=LONGEST, text_size=200)
        for state in (*_PAGES, "settings-middle", "settings-end", *_SESSIONS)
    ),
)
"""Every picture."""

_KIOSK = tuple(f"kiosk-{state}" for state in STATES_OF_KIOSK)
_FULL_HD = (1920, 1080)

KIOSK: tuple[Shot, ...] = (
    *(Shot(name=f"{state}-light", state=state) for state in _KIOSK),
    *(Shot(name=f"{state}-fullhd", state=state, size=_FULL_HD) for state in _KIOSK[:12]),
    *(Shot(name=f"{state}-huge", state=state, size=_HUGE) for state in _KIOSK[:12]),
    *(Shot(name=f"{state}-portrait", state=state, size=_PORTRAIT) for state in _KIOSK),
    *(Shot(name=f"{state}-text200", state=state, text_size=200) for state in _KIOSK),
    *(Shot(name=f"{state}-portrait-text200", state=state, size=_PORTRAIT, text_size=200) for state in _KIOSK),
    *(Shot(name=f"{state}-dark", state=state, scheme="dark") for state in _KIOSK),
    *(Shot(name=f"{state}-contrast", state=state, scheme="contrast") for state in _KIOSK),
    *(Shot(name=f"{state}-long", state=state, language=LONGEST) for state in _KIOSK),
    *(Shot(name=f"{state}-low", state=state) for state in _KIOSK),
    *(Shot(name=f"{state}-low-portrait", state=state, size=_PORTRAIT) for state in _KIOSK),
)
"""Every picture of a kiosk."""

_IN_STORE = ("home", "routine", "session-hold", "session-breathe-in", "history")

STORE: tuple[Shot, ...] = tuple(
    Shot(name=f"store-{state}{suffix}", state=state, size=(1000, 700), language=language)
    for language, suffix in (("en", ""), ("de", "-de"))
    for state in _IN_STORE
)
"""The pictures of the program's page in a software centre, which shows none that is larger."""
