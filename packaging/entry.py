"""What a bundle starts: the program, or one of its own processes: for pictures, music, a watch's file, or speech."""

from __future__ import annotations

import sys

PICTURES = "--draw-pictures"
MUSIC = "--guard-music"
RUNS = "--read-runs"
PICO = "--speak-by-pico"
"""The first argument of a start that does one of these; a bundle has no Python to which a module could be named."""

if __name__ == "__main__":
    if sys.argv[1:] == [PICTURES]:
        from backstride.ui.picture_process import main
    elif sys.argv[1:] == [MUSIC]:
        from backstride.devices.music_process import main
    elif sys.argv[1:] == [RUNS]:
        from backstride.exchange.activity_process import main
    elif sys.argv[1:2] == [PICO]:
        from backstride.devices.pico_process import main
    else:
        from backstride.__main__ import main
    main()
