from __future__ import annotations

import re
from pathlib import Path

import pytest

import backstride
from tools.code_map import PAGE, with_map

ROOT = Path(__file__).parents[1]
PAGES = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").glob("*.md"))]

_LINK = re.compile(r"(?<!`)\[[^\]]+\]\(([^)\s]+)\)")
_CODE = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)


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


def test_the_code_map_names_every_module_as_it_is_now() -> None:
    page = PAGE.read_text(encoding="utf-8")

    assert "conductor.py" in page
    assert with_map(page) == page, "run `make code-map`"


def test_every_file_that_the_architecture_cites_is_there() -> None:
    page = (ROOT / "ARCHITECTURE.md").read_text(encoding="utf-8")
    cited = re.findall(
        r"`((?:\w+/)+(?:\w+\.(?:py|md))?)`", page.partition("<!-- code map")[0] + page.partition("<!-- end -->")[2]
    )

    assert cited
    assert [path for path in cited if not any((at / path).exists() for at in (ROOT, ROOT / "src" / "backstride"))] == []


def test_every_test_that_holds_a_point_of_accessibility_is_there() -> None:
    page = (ROOT / "docs" / "accessibility.md").read_text(encoding="utf-8")
    named = set(re.findall(r"`(tests/[\w/]+(?:\.py)?)`", page))

    assert named
    assert sorted(path for path in named if not (ROOT / path).exists()) == []
