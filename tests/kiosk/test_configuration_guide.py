"""The page about the configuration is true: each example means what it claims, and every code is explained."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from backstride.format.codes import CODES
from backstride.kiosk import advice, load, reader
from backstride.kiosk.config import KioskConfig
from backstride.kiosk.reader import CONFIG, read_config

PAGE = (Path(__file__).parents[2] / "docs" / "kiosk-configuration.md").read_text(encoding="utf-8")
HASH = "scrypt:" + "0" * 32 + ":" + "0" * 64

_SECTION = re.compile(r"^### `([a-z_-]+)`$(.*?)(?=^#|\Z)", re.MULTILINE | re.DOTALL)
_EXAMPLE = re.compile(r"<!-- (\w+): (.*) -->\n```yaml\n(.*?)^```$", re.MULTILINE | re.DOTALL)


class Example(NamedTuple):
    """An example below a heading, with what the page claims of it."""

    heading: str
    kind: str
    claim: str
    text: str


EXAMPLES = [
    Example(section[1], *found.groups())
    for section in _SECTION.finditer(PAGE)
    for found in _EXAMPLE.finditer(section[2])
]
MEANT = [each for each in EXAMPLES if each.kind == "means"]
PROBLEMS = [each for each in EXAMPLES if each.kind == "problem"]


def config_of(text: str) -> KioskConfig:
    text = text if "pin:" in text else f'{text}pin: {{hash: "{HASH}"}}\n'
    config, problems = read_config(text.encode())
    assert not problems
    assert config
    return config


@pytest.mark.parametrize("example", MEANT, ids=lambda example: example.heading)
def test_an_example_means_what_the_page_says(example: Example) -> None:
    config = config_of(example.text)

    assert f"{example.heading} = {getattr(config, example.heading)!r}" == example.claim


def test_every_key_has_an_example() -> None:
    assert {example.heading for example in MEANT} == CONFIG.known.keys()


def test_what_stands_at_the_top_has_every_key() -> None:
    found = re.search(r"<!-- everything -->\n```yaml\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)

    assert found
    assert config_of(found[1]).volume == 70
    assert re.findall(r"^(\w+):", found[1], re.MULTILINE) == list(CONFIG.known)


@pytest.mark.parametrize("example", PROBLEMS, ids=lambda example: example.heading)
def test_an_example_of_a_problem_has_it(example: Example) -> None:
    _, problems = read_config(example.text.encode())

    assert example.claim in {problem.code for problem in problems}


def codes_in(module: object) -> Iterator[str]:
    """Yield the codes of problems that are written in the source of *module*."""
    tree = ast.parse(Path(str(getattr(module, "__file__", ""))).read_text(encoding="utf-8"))
    for call in (node for node in ast.walk(tree) if isinstance(node, ast.Call)):
        for argument in (*call.args, *(keyword.value for keyword in call.keywords if keyword.arg == "code")):
            if isinstance(argument, ast.Constant) and re.fullmatch("[a-z]+(-[a-z0-9]+)+", str(argument.value)):
                yield str(argument.value)


def test_every_code_is_explained_here_or_in_the_guide() -> None:
    written = {code for module in (reader, load, advice) for code in codes_in(module)}
    explained = set(re.findall(r"^### `([a-z-]+)`$", PAGE.partition("## Problems")[2], re.MULTILINE))

    assert explained - {"missing-file"} == written - CODES.keys()
