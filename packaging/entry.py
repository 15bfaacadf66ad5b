"""What a bundle starts: the program, or the process of its own that draws an author's picture."""

from __future__ import annotations

import sys

PICTURES = "--draw-pictures"
"""The only argument of a start that draws pictures; a bundle has no Python to which a module could be named."""

if __name__ == "__main__":
    if sys.argv[1:] == [PICTURES]:
        from backstride.ui.picture_process import main
    else:
        from backstride.__main__ import main
    main()
