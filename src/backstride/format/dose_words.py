"""The words of a dose in every language that the program speaks: patterns, in small letters, one line a language.

What the program shows in a field has to be among them, for it can be typed back.
"""

from __future__ import annotations


def _any(*languages: str) -> str:
    """Return a pattern for a word of any of *languages*, which are English, German, French, Spanish and Italian."""
    return f"(?:{'|'.join(languages)})"


SETS = _any("sets?|rounds?", "satz|sätze|saetze|serien?|runden?", "séries?|tours?", "series|rondas?", "gir[io]")
REPS = _any(
    "repetitions?|reps?|times|x|breaths?",
    "wdhl?|wiederholungen|wiederholung|mal|atemzüge|atemzug",
    r"répétitions?|rép\.?|fois|respirations?",
    r"repetici(?:ón|ones)|rep\.|ve(?:z|ces)|respiraci(?:ón|ones)",
    r"ripetizion[ei]|rip\.?|volt[ae]|respir[io]",
)
SECONDS = _any("secs?|seconds?|s", "sek|sekunden?", "secondes?", "segundos?|seg", "second[io]")
MINUTES = _any("mins?|minutes?|m", "minuten?", "minutes?", "minutos?", "minut[io]")
BETWEEN = _any("-|to|or", "bis|oder", "à|ou", "a|o", "o")
"""Between the two ends of a range."""

OF = _any("of|for|x", "je|zu|à|a", "de|pendant", "de|durante", "di|da|per")
"""Between how often and how long."""

WITH = _any("@|at|with|x", "mit|bei|a|à", "avec", "con", "con")
TIMES = _any("x|\\*|times|by", "mal", "fois", "veces|por", "volte|per")
THEN = _any("then|and then", "dann", "puis|et puis", "luego|y luego", "poi|e poi")
AND = _any("and", "und", "et", "y", "e")
NO = _any("no|none|-", "keine?", "aucune?", "ningun[oa]|sin", "nessun[oa]?|senza")
ONE_OF_EACH = _any(
    "on|per|each|both|every|a|/", "je|pro|jede|beide|auf jeder", "par|chaque", "por|cada|ambos", "per|ogni"
)
LIMB = _any(
    "sides?|legs?|arms?|feet|foot",
    "seiten?|beine?|arme?|füße?|fuß",
    "côtés?|jambes?|bras|pieds?",
    "lados?|piernas?|brazos?|pies?",
    "lat[io]|gamb[ae]|bracci[ao]|pied[ei]",
)
LEFT = _any("left", "links|li", "gauche|g", r"izquierd[ao]|izq\.?", "sinistr[ao]|sx")
RIGHT = _any("right", "rechts|re", "droite?|dr", r"derech[ao]|dcha\.?|der\.?", "destr[ao]|dx")
ONE_SIDE = _any("on the|the", "auf der", "à|côté|à la", "a la|lado|pierna|el lado", "a|lato|gamba")
"""Before a side, where it is named alone."""

EACH = _any(
    "each|both|every|bilateral",
    "beidseits|beidseitig|bds|jede|beide|je",
    "des deux côtés|les deux côtés|bilatéral|chaque",
    "a ambos lados|bilateral|cada",
    "(?:da |su )?(?:entrambi|tutti e due) i lati|bilaterale",
)
ALTERNATING = _any(
    "alternat(?:e|ing|ely)",
    "abwechselnd|im wechsel",
    "en alternance|en alternant|alternés?",
    "alternando(?: lados)?|alternad[ao]s?",
    "alternando(?: i lati)?|alternat[io]",
)
TO_THE_END = _any(
    "max|amrap|maximum|(?:to|until|till) (?:failure|fatigue)|as (?:many|long) as .*",
    "maximal|bis .*",
    r"max\.|jusqu'.*|le plus .*",
    r"máx(?:imo)?\.?|hasta .*|lo más .*",
    "massimo|fino a.*|più .* che puoi",
)
"""An amount that is left to the person."""

AT_MOST = _any(
    r"max(?:imum)?\.?|up to|at most",
    "maximal|höchstens|bis zu",
    "au plus|au maximum|jusqu'à",
    r"máx(?:imo)?\.?|como máximo|hasta",
    "massimo|al massimo|fino a",
)
HALF = _any("half an? ", "eine halbe ", "une demi[- ]", "medi[oa] ", "mezz[oa] |mezz'")
HOLD = _any("hold(?: for)?", "halten", "tenir|maintenir", "mant[eé]n(?:er)?", "tieni|tenere|mantieni")
TEMPO = _any("(?:at )?(?:a )?(?:tempo|pace)", "tempo", "tempo|rythme|cadence", "tempo|ritmo|cadencia", "tempo|ritmo")
REST = _any("rest|break|pause", "pausen?", "repos|récupération", "descanso|pausa", "recupero|riposo|pausa")
GET_READY = _any("get ready|getting ready", "bereitmachen", "préparation", "preparación", "preparati|preparazione")
SWITCH = _any(
    "change sides?|switch",
    "seitenwechsel|wechsel",
    "changement(?: de côté)?",
    "cambio(?: de lado)?",
    "cambio(?: lato)?",
)
LOAD = _any("load|with", "mit|gewicht", "charge|avec", "carga|con", "carico|con")
NOTE = _any("note", "notiz|hinweis", "note|remarque", "nota", "nota")
BREATHE = _any("breathe", "atmen", "respirer", "respirar?", "respira(?:re)?")
