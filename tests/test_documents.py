from __future__ import annotations

import re
from pathlib import Path

import pytest

import backstride

ROOT = Path(__file__).parents[1]
PAGES = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").glob("*.md"))]

_LINK = re.compile(r"(?<!`)\[[^\]]+\]\(([^)\s]+)\)")
_CODE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
_MAPPED = re.compile(r"^( *)([\w/]+/|\w+\.py)(?: |$)")


def _anchors(page: Path) -> set[str]:
    """Return the anchors that a web page of *page* has: its headings, as such pages spell them."""
    headings = re.findall(r"^#+ (.*)$", _CODE.sub("", page.read_text(encoding="utf-8")), re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_leads_somewhere(page: Path) -> None:
    for link in _LINK.findall(_CODE.sub("", page.read_text(encoding="utf-8"))):
        if re.match("https?:", link):
            continue
        name, _, anchor = link.partition("#")
        target = (page.parent / name) if name else page

        assert target.exists(), link
        assert not anchor or anchor in _anchors(target), link


def test_the_newest_changes_are_those_of_this_version() -> None:
    versions = re.findall(r"^## \[([^\]]+)\]", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE)

    assert versions[0] == backstride.__version__


def test_every_make_target_that_a_page_names_exists() -> None:
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named = {name for page in PAGES for name in re.findall(r"`make ([a-z]+)`", page.read_text(encoding="utf-8"))}

    assert named <= targets


def _mapped() -> list[Path]:
    """Return what the code map names, each under the folder below which it is indented."""
    page = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    above: list[tuple[int, Path]] = [(-1, ROOT)]
    named = []
    for found in map(_MAPPED.match, page.partition("## Code map")[2].partition("\n## ")[0].splitlines()):
        if found is None:
            continue
        while above[-1][0] >= len(found[1]):
            above.pop()
        path = above[-1][1] / found[2]
        above.append((len(found[1]), path))
        named.append(path)
    return named


def test_the_code_map_names_what_is_there() -> None:
    assert [path for path in _mapped() if not path.exists()] == []


def test_the_code_map_leaves_no_part_out() -> None:
    parts = {
        path for path in (ROOT / "src" / "backstride").iterdir() if not path.name.startswith(("__init__", "__pyc"))
    }

    assert parts <= set(_mapped())


def test_every_file_that_the_architecture_cites_is_there() -> None:
    page = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    cited = re.findall(r"`((?:\w+/)+(?:\w+\.(?:py|md))?)`", page)

    assert cited
    assert [path for path in cited if not any((at / path).exists() for at in (ROOT, ROOT / "src" / "backstride"))] == []
