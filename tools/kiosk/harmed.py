"""The kiosk, which harms itself when it is asked to: it hangs at SIGUSR1, and eats memory at SIGUSR2.

``python -m tools.kiosk.harmed`` takes the words of ``backstride``. Python answers a signal between two steps of the
main thread, so what hangs is the event loop, and every other thread lives on.
"""

from __future__ import annotations

import signal
import time

from backstride.__main__ import main

_PIECE = 16 * 2**20


def _hang(_number: int, _frame: object) -> None:
    while True:
        time.sleep(3600)


def _eat(_number: int, _frame: object) -> None:
    eaten = []
    while True:
        eaten.append(bytearray(b"x" * _PIECE))


if __name__ == "__main__":
    signal.signal(signal.SIGUSR1, _hang)
    signal.signal(signal.SIGUSR2, _eat)
    main()
