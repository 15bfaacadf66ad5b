"""An SVG is drawn only when it holds nothing but shapes and text."""

import pytest

from backstride.storage.safe_svg import refusal
from tests.support.english import english

OPEN = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 9 9">'


def svg(inside: str) -> bytes:
    return f"{OPEN}{inside}</svg>".encode()


def bomb(element: str, link: str, levels: int) -> str:
    """Return a picture of a few KB that is ten to the power of *levels* squares once all is written out."""
    name = element.partition(" ")[0]
    nested = (
        f'<g id="g{level}">' + f'<{element} {link}="#g{level - 1}"></{name}>' * 10 + "</g>"
        for level in range(1, levels + 1)
    )
    return '<g id="g0"><rect width="1" height="1"/></g>' + "".join(nested)


@pytest.mark.parametrize(
    "inside",
    [
        '<rect width="9" height="9" fill="url(#shade)"/><text>hold, then breathe</text>',
        '<defs><linearGradient id="shade" xlink:href="#other"/></defs>',
        "<style>rect { fill: url(#shade) }</style>",
        '<path d="M0 0L9 9" stroke-dasharray="none" style="fill:none;stroke-dasharray:none;stroke-dashoffset:0"/>',
        '<metadata><n:note xmlns:n="urn:notes">from an editor</n:note></metadata>',
        '<s:namedview xmlns:s="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" id="view"/>',
        '<defs><rect id="a" width="3" height="3"/></defs><use xlink:href="#a"/><use href="#a"/><use href="#none"/>',
        '<symbol id="leg"><path d="M0 0L9 9"/></symbol>' + '<use href="#leg"/>' * 20,
        '<defs><clipPath id="c"><rect width="9" height="9"/></clipPath></defs><g clip-path="url(#c)"/>',
    ],
)
def test_shapes_and_text_are_drawn(inside: str) -> None:
    assert refusal(svg(inside)) is None


@pytest.mark.parametrize(
    ("inside", "why"),
    [
        ("<script>go()</script>", "`script`"),
        ('<h:script xmlns:h="http://www.w3.org/1999/xhtml">go()</h:script>', "`script`"),
        ('<foreignObject width="9" height="9"/>', "`foreignObject`"),
        ('<image xlink:href="http://example.org/a.png"/>', "`image`"),
        ('<use xlink:href="other.svg#a"/>', "from elsewhere"),
        ('<q:image xmlns:q="urn:q" width="9" height="9"/>', "`image`"),
        ('<q:pattern xmlns:q="urn:q"/>', "`pattern`"),
        ('<q:mask xmlns:q="urn:q"/>', "`mask`"),
        ('<q:filter xmlns:q="urn:q"/>', "`filter`"),
        ('<metadata><q:animate xmlns:q="urn:q"/></metadata>', "`animate`"),
        ('<clipPath id="c"><rect width="9" height="9"/></clipPath>', "`clipPath` outside `defs`"),
        (bomb("use", "href", 10), "repeats its parts too often"),
        (bomb("use", "xlink:href", 10), "repeats its parts too often"),
        (bomb('q:use xmlns:q="urn:q"', "xlink:href", 10), "repeats its parts too often"),
        ('<g id="a"><use href="#a"/></g>', "repeats its parts too often"),
        ('<g id="a">' + '<use href="#a"/>' * 1_000 + "</g>", "repeats its parts too often"),
        ('<g id="a"><use href="#none" xlink:href="#a"/></g>', "repeats its parts too often"),
        (f'<path id="a" d="{"M0 0L9 9" * 30_000}"/>' + '<use href="#a"/>' * 5, "repeats its parts too often"),
        ("".join(f'<linearGradient id="g{n}" href="#g{n - 1}"/>' for n in range(300)), "repeats its parts too often"),
        ('<animate attributeName="x"/>', "`animate`"),
        ('<rect onclick="go()"/>', "runs a script"),
        ('<linearGradient xlink:href="other.svg#shade"/>', "from elsewhere"),
        ('<rect fill="url(http://example.org/#a)"/>', "from elsewhere"),
        ("<rect style=\"fill: url('//example.org/a')\"/>", "from elsewhere"),
        ("<style>@import 'http://example.org/a.css'</style>", "from elsewhere"),
        ('<a href="javascript:go()"><rect/></a>', "`a`"),
        ("<?xml-stylesheet href='a.css'?>", "instruction"),
        ("<g>" * 70 + "</g>" * 70, "too large"),
        ("<g/>" * 2_001, "too large"),
        ("<text>" + "a" * 600_000 + "</text>", "too large"),
        ('<mask id="a"/>', "`mask`"),
        ('<marker id="a"/>', "`marker`"),
        ('<path d="M0 0L9 9" stroke-dasharray="0.001"/>', "`stroke-dasharray`"),
        ('<path d="M0 0L9 9" style="stroke-dasharray : .001 .001"/>', "`stroke-dasharray`"),
        ("<style>path { stroke-dasharray/**/: 0.001 }</style>", "`stroke-dasharray`"),
        ("<g>", "not well-formed"),
    ],
)
def test_what_runs_loads_or_grows_is_refused(inside: str, why: str) -> None:
    assert why in english(refusal(svg(inside)))


@pytest.mark.parametrize(
    "document",
    [
        b'<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><svg xmlns="http://www.w3.org/2000/svg">&b;</svg>',
        b'<!DOCTYPE svg SYSTEM "http://example.org/a.dtd"><svg/>',
    ],
)
def test_a_document_type_is_refused(document: bytes) -> None:
    assert english(refusal(document)) == "it declares a document type"


@pytest.mark.parametrize("document", [b"", b"\x00\xff", b"plain text", b"<svg>\xed\xa0\x80</svg>"])
def test_what_is_no_xml_is_refused(document: bytes) -> None:
    assert english(refusal(document)) == "it is not well-formed"


def test_another_kind_of_document_is_no_svg() -> None:
    assert english(refusal(b"<g xmlns='http://www.w3.org/2000/svg'/>")) == "it is not an SVG"
