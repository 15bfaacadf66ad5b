"""The catalogues of the window, held against its sources."""

from pathlib import Path

import pytest

from tools.translations import CATALOGUES, compile_into

HERE = sorted((Path(__file__).parents[2] / CATALOGUES).glob("*.ts"))


@pytest.mark.parametrize("catalogue", HERE, ids=lambda path: path.stem)
def test_what_is_shipped_was_compiled_from_the_catalogue_beside_it(catalogue: Path, tmp_path: Path) -> None:
    compile_into(catalogue, tmp_path / "anew.qm")

    assert (tmp_path / "anew.qm").read_bytes() == catalogue.with_suffix(".qm").read_bytes()
