"""The JSON Schema that editors use, against the reader: one table, one verdict."""

from __future__ import annotations

import re
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from backstride.format.document import read_document
from backstride.format.doses import DOSE_FIELDS
from backstride.format.findings import Findings
from backstride.format.records import Record
from backstride.format.schema import EXERCISE, PLAN, ROUTINE, json_schema
from backstride.format.steps import STEP_KINDS
from backstride.format.tree import ListNode, MapNode, Node, ScalarNode

RECORDS = {"routine": ROUTINE, "exercise": EXERCISE, "plan": PLAN}
VALIDATORS = {name: Draft202012Validator(json_schema(name)) for name in RECORDS}
MINIMAL = {
    "routine": {"format": "1", "title": "Example", "steps": "[rest: 5]"},
    "exercise": {"format": "1", "title": "Example", "kind": "stretch"},
    "plan": {"format": "1", "title": "Example", "levels": "[routine: a]"},
}

# Values of every shape, and some that only look right. Bounds of what is in quotation marks are the reader's alone.
VALUES = (
    *("", "~", '""', "' '", "abc", "Two words", '"quoted"', "true", "no", "No", "FALSE", "maybe"),
    *("0", "1", "7", '"7"', "-5", "1.5", "200", "201", "100000", "1e3", "0x10"),
    *("45s", "1 MIN 30 s", "1:30", "1:75", "0:45", "1:05:00", "30 seks", "1,5 min", "0 s", "5 5"),
    *("2-0-2", "0-0-0", "2-0", "4-0-6-0", "0-0-6-0", "2.5-0-2", "2026-11-01", "1.11.2026"),
    *("before-run", "[after-run, any-time]", "[]", "[a, b]", "[before, 5]", "[6, 4, 2]", "[6, 0]", "[[a]]"),
    *("[Press, Let go, '']", "[{en: Press, de: Drücken}, ~, Back]", "[Press, Back]", "[a, [b], c]"),
    *("{}", "{en: Side plank, de: Seitstütz}", "{english: x}", "{en: {de: x}}", "{en: ''}", "[{en: x}, y]"),
    *("each", "left", "alternate", "both sides", "strength", "mobility", "supine", "must", "all", "expert"),
    *("de", "pt-BR", "german", "my-id", "My Id", "-id", "front.png", "pictures/a.JPG", "../a.png", "/a.png", "a.gif"),
    *("{per: week, times: 3}", "{per: year, times: 3}", "{times: 3}", "{go: 2, caution: 5}", "{go: 11, caution: 12}"),
    *("{hold: 5, sets: 2}", "{hold: 5, for: 6}", "{tempo: 2-0-2}", "{breathe: 4-0-6-0, breaths: 3}", "{rest: 0}"),
    *("{title: x, kind: stretch}", "{a: {title: x, kind: stretch}}", "{A: {title: x, kind: stretch}}"),
    *("{title: x, year: 2019}", "{title: x, year: next}", "{name: x, reviewed: 2026-11-01}", "{name: x, age: 5}"),
    *("[rest: 5]", "[rest: 0, note: x]", "[{note: x, for: 5}]", "[{exercise: a, repeat: 2}]", "[hold: 5]", "[a]"),
    *(
        "[{repeat: 2, steps: [rest: 5]}]",
        "[{repeat: 2, steps: []}]",
        "[{repeat: 0, steps: [rest: 5]}]",
        "[{repeat: 2}]",
        "[{repeat: 2, for: 60, steps: [rest: 5]}]",
        "[{repeat: max, for: 60, steps: [rest: 5]}]",
        "[{repeat: 2, every: 60, rest: 5, steps: [rest: 5]}]",
        "[{repeat: 2, every: 60, steps: [rest: 5]}]",
    ),
    *("max", "MAX", "maximum"),
    *("[{routine: a, move_on: x}]", "[{routine: A}]", "[{move_on: x}]", "{routine: a}"),
)
DOSES = (
    *("hold: 5", "reps: 5", "for: 5", "breathe: 4-0-6-0", "breaths: 5", "tempo: 2-0-2", "parts: [a, '', b]"),
    *("sides: each", "sets: 2"),
)


def resolved(node: Node) -> Any:  # noqa: ANN401  because YAML holds anything
    """Return what an editor makes of *node*: scalars resolved by YAML 1.2's core schema."""
    if isinstance(node, MapNode):
        return {key: resolved(entry.value) for key, entry in node.entries.items()}
    if isinstance(node, ListNode):
        return [resolved(item) for item in node.items]
    assert isinstance(node, ScalarNode)
    if node.empty:
        return None
    if not node.plain:
        return node.text
    if node.text.lower() in ("true", "false"):
        return node.text.lower() == "true"
    if re.fullmatch("[-+]?[0-9]+", node.text):
        return int(node.text)
    if re.fullmatch("0x[0-9a-f]+", node.text):
        return int(node.text, 16)
    if re.fullmatch(r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", node.text):
        return float(node.text)
    return node.text


def verdicts(name: str, text: str) -> tuple[bool, bool]:
    """Return whether the reader's table and whether the schema takes *text*."""
    root, problems = read_document(text.encode())
    assert root is not None
    assert problems == []
    found = Findings([])
    RECORDS[name].read(root, found)
    return not found.problems, VALIDATORS[name].is_valid(resolved(root))


def document(name: str, **keys: str) -> str:
    return "".join(f"{key}: {value}\n" for key, value in {**MINIMAL[name], **keys}.items())


# In these the reader sees the text that was written, and an editor what it resolves to.
WRITTEN_OTHERWISE = {"0x10", "1e3", "FALSE"}


def assert_one_verdict(name: str, text: str, value: str) -> None:
    reader, editor = verdicts(name, text)

    assert reader == editor or (value in WRITTEN_OTHERWISE and not reader), text


@pytest.mark.parametrize("value", VALUES)
@pytest.mark.parametrize("name", RECORDS)
def test_reader_and_schema_agree_on_every_key_of_a_file(name: str, value: str) -> None:
    for field in RECORDS[name].fields:
        if field.key != "figure":  # its own reader checks it
            assert_one_verdict(name, document(name, **{field.key: value}), value)


def steps_with(record: Record, key: str, value: str) -> str:
    needed = {"exercise": "a", "repeat": "2", "note": "x", "rest": "5", "steps": "[rest: 5]"}
    keys = {each.key: needed[each.key] for each in record.fields if each.required}
    return "[{" + ", ".join(f"{k}: {v}" for k, v in {**keys, key: value}.items()) + "}]"


@pytest.mark.parametrize("value", VALUES)
@pytest.mark.parametrize("kind", STEP_KINDS)
def test_reader_and_schema_agree_on_every_key_of_a_step(kind: str, value: str) -> None:
    record = STEP_KINDS[kind]
    for field in record.fields:
        assert_one_verdict("routine", document("routine", steps=steps_with(record, field.key, value)), value)


@pytest.mark.parametrize("one", DOSES)
@pytest.mark.parametrize("other", DOSES)
@pytest.mark.parametrize("third", DOSES[:5])
def test_reader_and_schema_agree_on_which_keys_of_a_dose_go_together(one: str, other: str, third: str) -> None:
    keys = ", ".join(sorted({one, other, third}))

    assert_one_verdict("routine", document("routine", steps=f"[{{exercise: a, {keys}}}]"), "")
    assert_one_verdict("exercise", document("exercise", dose=f"{{{keys}}}"), "")


@pytest.mark.parametrize("name", RECORDS)
def test_reader_and_schema_agree_on_what_is_needed_and_what_is_unknown(name: str) -> None:
    for key in MINIMAL[name]:
        text = "".join(f"{k}: {v}\n" for k, v in MINIMAL[name].items() if k != key)
        assert verdicts(name, text) == (False, False)
    assert verdicts(name, document(name)) == (True, True)
    assert verdicts(name, document(name, titel="x")) == (False, False)
    assert verdicts(name, "[a]\n") == (False, False)


@pytest.mark.parametrize("name", RECORDS)
def test_the_schema_is_one_and_tells_an_editor_what_each_key_is(name: str) -> None:
    schema = json_schema(name)

    Draft202012Validator.check_schema(schema)
    assert all(part["description"] for part in schema["properties"].values())


def test_it_completes_the_ids_of_the_exercises_that_there_are_and_takes_others() -> None:
    parts = json_schema("routine", ["plank", "bridge"])["$defs"]
    validator = Draft202012Validator({"$ref": "#/$defs/exercise-id", "$defs": parts})

    assert parts["exercise-id"]["anyOf"][0] == {"enum": ["bridge", "plank"]}
    assert [validator.is_valid(name) for name in ("plank", "my-own", "No id")] == [True, True, False]


def test_every_pattern_is_anchored_since_a_schema_searches() -> None:
    patterns = re.findall(r"'pattern': '(.*?)'[,}]", str([json_schema(name) for name in RECORDS]).replace("\\\\", "\\"))

    assert patterns
    assert all(pattern == r"\S" or pattern[0] == "^" for pattern in patterns)


def test_every_key_of_a_dose_is_in_a_step() -> None:
    keys = {field.key for field in STEP_KINDS["exercise"].fields}

    assert keys >= {field.key for field in DOSE_FIELDS}
