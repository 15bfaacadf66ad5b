"""The keys of the format by where they belong, for those who must know them before a schema is asked."""

from __future__ import annotations

LEADING = ("exercise", "rest", "note", "repeat")
"""The keys that say what a step is."""

DOSE_KEYS = frozenset(
    [
        *("hold", "reps", "at_most", "tempo", "parts", "for", "breathe", "breaths", "sets", "sides", "first"),
        *("rest", "pause", "switch", "get_ready"),
    ]
)
"""The keys that say how much."""

HARDNESS_KEYS = ("easier", "harder", "easier_hint", "harder_hint")
"""The keys for what is easier or harder."""

STEP_KEYS = DOSE_KEYS | {
    *LEADING,
    "title",
    "every",
    "variant",
    "load",
    "say",
    "cue",
    *HARDNESS_KEYS,
    "priority",
    "count",
    "steps",
}
"""The keys of steps of every kind."""

ROUTINE_KEYS = frozenset(
    [
        *("format", "title", "id", "summary", "notes", "when", "goals", "level", "language", "author", "defaults"),
        *("prescription", "exercises", "allow", "steps"),
    ]
)
"""The keys of a routine."""

EXERCISE_KEYS = frozenset(
    [
        *("format", "title", "id", "language", "kind", "also_known_as", "muscles", "position", "equipment", "sides"),
        *("side_words", "when", "dose", "spoken", "setup", "move", "feel", "mistakes", "caution", "tags"),
        *(*HARDNESS_KEYS, "figure", "picture", "picture_shows", "sources", "variants", "formerly"),
    ]
)
"""The keys of an exercise."""

TEXT_KEYS = frozenset(
    [
        *(
            "title",
            "summary",
            "notes",
            "note",
            "load",
            "say",
            "cue",
            "spoken",
            "setup",
            "move",
            "feel",
            "caution",
            "stop_if",
        ),
        *HARDNESS_KEYS,
        *("move_on", "text", "name", "contact"),
    ]
)
"""The keys of texts, which may hold any sign."""

INNER_KEYS = frozenset(
    [
        *("name", "registration", "reviewed", "contact"),
        *("frequency", "per", "times", "every", "on", "from", "until", "stop_if", "pain", "go", "caution"),
        *("title", "publisher", "year", "url"),
        *("format", "id", "language", "summary", "levels", "routine", "move_on"),
        *("after", "apart", "text"),
    ]
)
"""The keys of a plan, and of the groups within a file: its author, what was prescribed, its sources."""

KIOSK_KEYS = frozenset(
    [
        *("library", "routines", "title", "languages", "idle", "ask_after", "reset_after", "pause_idle", "volume"),
        *("pin", "hash", "safety_notice", "explain", "open", "health", "watchdog", "counts", "text_size", "contrast"),
        *("low_controls", "emergency_region", "voice_command", "screen"),
    ]
)
"""The keys of a kiosk's configuration, which is read by the same means."""

KNOWN = STEP_KEYS | ROUTINE_KEYS | EXERCISE_KEYS | TEXT_KEYS | INNER_KEYS | KIOSK_KEYS
