"""What people write, in English and German, where the format has another word; small letters only."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

Words = Mapping[str, tuple[str, ...]]
"""A word, and what may be meant by it."""

KEYS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        **dict.fromkeys(("time", "duration", "length", "seconds", "sec", "dauer", "zeit", "sekunden"), ("for", "hold")),
        **dict.fromkeys(("rep", "repetition", "repetitions", "wiederholungen", "wdh", "whl"), ("reps",)),
        **dict.fromkeys(("set", "satz", "sätze", "saetze", "serien"), ("sets",)),
        **dict.fromkeys(("halten", "haltezeit", "haltedauer"), ("hold",)),
        **dict.fromkeys(("side", "seite", "seiten"), ("sides",)),
        **dict.fromkeys(("weight", "kg", "resistance", "band", "gewicht", "last", "widerstand"), ("load",)),
        **dict.fromkeys(
            ("max", "maximum", "limit", "cap", "up_to", "at most", "höchstens", "hoechstens"), ("at_most",)
        ),
        **dict.fromkeys(("links", "li", "l"), ("left",)),
        **dict.fromkeys(("rechts", "re", "r"), ("right",)),
        **dict.fromkeys(("speed", "pace", "cadence", "geschwindigkeit"), ("tempo",)),
        **dict.fromkeys(("breath", "breathing", "atmung", "atmen"), ("breathe",)),
        **dict.fromkeys(("atemzüge", "atemzuege"), ("breaths",)),
        **dict.fromkeys(("prepare", "preparation", "prep", "ready", "vorbereitung"), ("get_ready",)),
        **dict.fromkeys(("change", "wechsel", "seitenwechsel"), ("switch",)),
        **dict.fromkeys(("break", "pause", "pausen", "erholung", "recovery"), ("rest",)),
        **dict.fromkeys(("speak", "spoken", "voice", "ansage", "sagen"), ("say",)),
        **dict.fromkeys(("hint", "tip", "comment", "remark", "hinweis", "tipp", "kommentar"), ("cue", "notes")),
        **dict.fromkeys(("description", "beschreibung", "zusammenfassung", "intro"), ("summary", "move")),
        **dict.fromkeys(("notizen", "bemerkung", "bemerkungen", "note"), ("notes",)),
        **dict.fromkeys(("übung", "uebung", "movement", "ex"), ("exercise",)),
        **dict.fromkeys(("übungen", "uebungen"), ("exercises",)),
        **dict.fromkeys(("schritte", "ablauf", "step", "program", "programm"), ("steps",)),
        **dict.fromkeys(("name", "titel", "titre"), ("title",)),
        **dict.fromkeys(("sprache", "lang"), ("language",)),
        **dict.fromkeys(("ziel", "ziele", "purpose"), ("goals",)),
        **dict.fromkeys(("autor", "autorin", "physio", "therapist", "therapeut", "therapeutin"), ("author",)),
        **dict.fromkeys(("stufe", "niveau", "difficulty", "schwierigkeit"), ("level",)),
        **dict.fromkeys(("wann", "zeitpunkt"), ("when",)),
        **dict.fromkeys(("emom", "takt", "interval", "intervall"), ("every",)),
        **dict.fromkeys(("rounds", "round", "runden", "loop", "circuit", "times", "wiederhole"), ("repeat",)),
        **dict.fromkeys(("art", "typ", "type", "category"), ("kind",)),
        **dict.fromkeys(("muskel", "muskeln"), ("muscles",)),
        **dict.fromkeys(("gerät", "geräte", "material", "hilfsmittel", "props"), ("equipment",)),
        **dict.fromkeys(("fehler", "errors"), ("mistakes",)),
        **dict.fromkeys(("vorsicht", "warning", "warnung", "contraindications", "kontraindikationen"), ("caution",)),
        **dict.fromkeys(("image", "photo", "bild", "foto"), ("picture",)),
        **dict.fromkeys(("häufigkeit", "often"), ("frequency",)),
        **dict.fromkeys(("start", "von", "ab", "begin"), ("from",)),
        **dict.fromkeys(("end", "to", "bis", "ende"), ("until",)),
    }
)
"""What else people call a key, with the keys that may be meant."""

IN_FULL: Mapping[str, str] = MappingProxyType({"kg": "{value} kg", "band": "{value} band"})
"""What the value of a key means that is half of it: ``kg: 5`` is 5 kg."""


SIDES: Words = MappingProxyType(
    {
        **dict.fromkeys(("beide", "both sides", "beide seiten"), ("each", "both")),
        **dict.fromkeys(
            ("each side", "every", "per side", "left and right", "left + right", "left/right", "l/r", "l+r"), ("each",)
        ),
        **dict.fromkeys(
            ("beidseits", "beidseitig", "bilateral", "je seite", "pro seite", "links und rechts"), ("each",)
        ),
        **dict.fromkeys(("none", "no", "keine"), ("both",)),
        **dict.fromkeys(("left side", "links", "linke", "li", "l"), ("left",)),
        **dict.fromkeys(("right side", "rechts", "rechte", "re", "r"), ("right",)),
        **dict.fromkeys(("alternating", "alternately", "abwechselnd", "im wechsel"), ("alternate",)),
        **dict.fromkeys(("one", "single", "one side", "einseitig", "unilateral"), ("left", "right")),
    }
)
POSITIONS: Words = MappingProxyType(
    {
        **dict.fromkeys(
            ("lying", "lying down", "liegend", "liegen", "on the floor"), ("supine", "prone", "side-lying")
        ),
        **dict.fromkeys(("back", "on back", "on the back", "face up", "rückenlage", "rücken"), ("supine",)),
        **dict.fromkeys(("belly", "front", "stomach", "face down", "bauchlage", "bauch"), ("prone",)),
        **dict.fromkeys(("side", "on the side", "seitlage", "seitenlage"), ("side-lying",)),
        **dict.fromkeys(("sitting", "sit", "chair", "sitzend", "sitzen", "sitz"), ("seated",)),
        **dict.fromkeys(("stand", "stehend", "stehen", "stand"), ("standing",)),
        **dict.fromkeys(("kneeling", "kneel", "kniend", "knien"), ("half-kneeling", "quadruped")),
        **dict.fromkeys(
            ("all fours", "on all fours", "hands and knees", "vierfüßlerstand", "vierfüßler"), ("quadruped",)
        ),
    }
)
GOALS: Words = MappingProxyType(
    {
        **dict.fromkeys(("stretch", "stretches", "stretching", "dehnung", "dehnen"), ("flexibility",)),
        **dict.fromkeys(("beweglichkeit", "warm-up"), ("mobility", "flexibility")),
        **dict.fromkeys(("kraft", "kräftigung", "strengthening"), ("strength",)),
        **dict.fromkeys(("gleichgewicht", "koordination", "coordination"), ("balance",)),
        **dict.fromkeys(("stabilität", "stabilisation", "core"), ("stability",)),
        **dict.fromkeys(("atmung", "breath"), ("breathing",)),
        **dict.fromkeys(("entspannung", "relax"), ("relaxation",)),
    }
)
EXERCISE_KINDS: Words = MappingProxyType(
    {
        **dict.fromkeys(("stretching", "flexibility", "dehnung", "dehnen"), ("stretch",)),
        **dict.fromkeys(("strengthening", "stability", "balance", "kraft", "kräftigung"), ("strength",)),
        **dict.fromkeys(("mobilisation", "mobilization", "warm-up", "beweglichkeit"), ("mobility",)),
        **dict.fromkeys(("breath", "atmung", "atemübung"), ("breathing",)),
        **dict.fromkeys(("entspannung", "relax"), ("relaxation",)),
    }
)
LEVELS: Words = MappingProxyType(
    {
        **dict.fromkeys(("easy", "easier", "leicht", "anfänger"), ("beginner",)),
        **dict.fromkeys(("medium", "mittel", "normal"), ("intermediate",)),
        **dict.fromkeys(("hard", "harder", "schwer", "fortgeschritten"), ("advanced",)),
        **dict.fromkeys(("any", "everybody", "alle"), ("all",)),
    }
)
WHEN: Words = MappingProxyType(
    {
        **dict.fromkeys(("vorher", "vor dem lauf", "warm-up"), ("before-run",)),
        **dict.fromkeys(("nachher", "nach dem lauf", "cool-down"), ("after-run",)),
        **dict.fromkeys(("always", "whenever", "any", "immer", "jederzeit"), ("any-time",)),
    }
)
SPANS: Words = MappingProxyType(
    {
        **dict.fromkeys(("daily", "tag", "täglich"), ("day",)),
        **dict.fromkeys(("weekly", "woche", "wöchentlich"), ("week",)),
        **dict.fromkeys(("monthly", "monat", "monatlich"), ("month",)),
    }
)
WEEKDAYS: Words = MappingProxyType(
    {
        **dict.fromkeys(("monday", "mo", "montag", "mondays"), ("mon",)),
        **dict.fromkeys(("tuesday", "tu", "tues", "di", "dienstag", "tuesdays"), ("tue",)),
        **dict.fromkeys(("wednesday", "we", "mi", "mittwoch", "wednesdays"), ("wed",)),
        **dict.fromkeys(("thursday", "th", "thur", "thurs", "do", "donnerstag", "thursdays"), ("thu",)),
        **dict.fromkeys(("friday", "fr", "freitag", "fridays"), ("fri",)),
        **dict.fromkeys(("saturday", "sa", "samstag", "saturdays"), ("sat",)),
        **dict.fromkeys(("sunday", "su", "so", "sonntag", "sundays"), ("sun",)),
    }
)
PRIORITIES: Words = MappingProxyType(
    {
        **dict.fromkeys(("high", "hoch", "yes", "always"), ("must",)),
        **dict.fromkeys(("normal", "medium", "mittel"), ("should",)),
        **dict.fromkeys(("low", "optional", "niedrig"), ("could",)),
    }
)

NUMBERS = (
    (
        *("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven"),
        *("twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"),
    ),
    (
        *("null", "ein", "zwei", "drei", "vier", "fünf", "sechs", "sieben", "acht", "neun", "zehn", "elf"),
        *("zwölf", "dreizehn", "vierzehn", "fünfzehn", "sechzehn", "siebzehn", "achtzehn", "neunzehn"),
    ),
    (
        *("zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze"),
        *("treize", "quatorze", "quinze", "seize", "dix-sept", "dix-huit", "dix-neuf"),
    ),
    (
        *("cero", "uno", "dos", "tres", "cuatro", "cinco", "seis", "siete", "ocho", "nueve", "diez", "once", "doce"),
        *("trece", "catorce", "quince", "dieciséis", "diecisiete", "dieciocho", "diecinueve"),
    ),
    (
        *("zero", "uno", "due", "tre", "quattro", "cinque", "sei", "sette", "otto", "nove", "dieci", "undici"),
        *("dodici", "tredici", "quattordici", "quindici", "sedici", "diciassette", "diciotto", "diciannove"),
    ),
)
"""The whole numbers from 0 on as they are written out, in each language."""
