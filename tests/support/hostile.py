"""Texts and routines that are meant to cost a reader much: what they cost is measured by `tools.bench.hostile`."""


def with_steps(*lines: str) -> str:
    return "\n".join(("format: 1", "title: Example", "steps:", *(f"  {line}" for line in lines), ""))


HOSTILE = {
    "brackets": "[" * 30_000,
    "braces": "{" * 250_000,
    "pairs": "[a," * 80_000,
    "dashes": "- " * 125_000,
    "questions": "? " * 125_000,
    "anchors": "- &a x\n" * 35_000,
    "aliases": "[" + "*a," * 80_000,
    "tags": "- !a x\n" * 35_000,
    "directives": "".join(f"%TAG !a{i}! b\n" for i in range(16_000)),
    "one long key": "a" * 250_000 + ": b",
    "one long text": 'a: "' + "b " * 120_000 + '"',
    "many keys": "".join(f"k{i}: v\n" for i in range(22_000)),
    "the same key": "a: b\n" * 50_000,
    "documents": "---\n" * 60_000,
    "empty lines": "\n" * 250_000,
    "comments": "#\n" * 120_000,
    "blanks": " " * 250_000 + "a",
    "tabs": "\t" * 250_000,
    "carriage returns": "\r" * 250_000 + "\x07" * 1000,
    "control characters": "a\x07\n" * 80_000,
    "staircase": "".join(" " * i + "a:\n" for i in range(700)),
    "open quote": '"' + "a\n" * 120_000,
    "laughs": "a: &a [x]\n" + "".join(f"b{i}: &b{i} [*a, *a, *a]\n" for i in range(5_000)),
    "ten megabytes": "a: b\n" * 2_000_000,
}
"""Texts that are no routines, by what they are full of."""

FULL_OF_PROBLEMS = {
    "unknown keys": with_steps("- rest: 1", *(f"  kee{number}: 1" for number in range(2400))),
    "unknown exercises": with_steps(*["- exercise: claf"] * 1600),
    "steps of no kind": with_steps(*["- exercize: calf"] * 1600),
    "times that are none": with_steps(*["- rest: 30 seks"] * 1600),
    "choices that are none": f"format: 1\ntitle: x\ngoals: [{'strenth,' * 4900}]\nsteps: [rest: 1]\n",
    "joints that are none": with_steps("- rest: 1")
    + "exercises: {a: {title: x, kind: stretch, figure: {end: {}, start: {"
    + ", ".join(f"elbo{number}: 5" for number in range(2300))
    + "}}}}\n",
}
"""Routines with more than 1600 problems each, by what is wrong."""

MANY_SETS = with_steps(*["- {exercise: calf, hold: 1, sets: 1000}"] * 400)
"""A routine whose timeline would have 400,000 phases."""
