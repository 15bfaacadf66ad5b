"""What of the library is left to translators."""

from pathlib import Path

import pytest

from tools.catalogues import library_template

CALF = """\
format: 1
title: Calf stretch
spoken: Calf stretch
also_known_as: [wall stretch]
setup: Stand.
equipment: [wall]
easier: soleus
mistakes:
  - Bouncing
"""
ROUTINE = """\
format: 1
title: Calves
steps:
  - {exercise: calf, cue: Stand.}
  - {rest: 5 s, say: Calf stretch}
exercises:
  soleus: {title: Soleus, spoken: Lower calf, easier: calf}
"""


@pytest.fixture
def library(tmp_path: Path) -> Path:
    (tmp_path / "exercises").mkdir()
    for name, text in (("exercises/calf", CALF), ("exercises/soleus", ""), ("calves", ROUTINE)):
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")
    return tmp_path


def test_every_text_is_there_once_with_the_places_where_it_stands(library: Path) -> None:
    found = {(m.context, m.id): m.auto_comments for m in library_template(library) if m.id}

    assert found == {
        (None, "Calves"): ["calves: title"],
        (None, "Stand."): ["calves: steps 1 cue", "calf: setup"],
        (None, "Calf stretch"): ["calves: steps 2 say", "calf: title"],
        (None, "Soleus"): ["calves: exercises soleus title"],
        (None, "Lower calf"): ["calves: exercises soleus spoken"],
        ("spoken", "Calf stretch"): ["calf: spoken"],
        (None, "wall stretch"): ["calf: also_known_as 1"],
        (None, "wall"): ["calf: equipment 1"],
        (None, "Bouncing"): ["calf: mistakes 1"],
    }
