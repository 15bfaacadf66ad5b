"""A message bus of the tests' own. It knows no services to start, so that the desktop's own never answer a test."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import quote

SRC = Path(__file__).parents[2] / "src"
DAEMON = shutil.which("dbus-daemon")

_CONFIGURATION = """<!DOCTYPE busconfig PUBLIC "-//freedesktop//DTD D-BUS Bus Configuration 1.0//EN" "busconfig.dtd">
<busconfig>
  <type>session</type>
  <listen>unix:dir={folder}</listen>
  <auth>EXTERNAL</auth>
  <policy context="default">
    <allow send_destination="*"/>
    <allow receive_sender="*"/>
    <allow own="*"/>
  </policy>
</busconfig>
"""


@contextmanager
def private_bus() -> Iterator[str]:
    """Run a bus and give its address."""
    with TemporaryDirectory() as folder:  # not tmp_path, because the path of a socket has to be short
        configuration = Path(folder, "bus.conf")
        configuration.write_text(_CONFIGURATION.format(folder=quote(folder)), encoding="utf-8")
        command = [str(DAEMON), f"--config-file={configuration}", "--print-address", "--nofork"]
        with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as daemon:  # noqa: S603  because it is this file's own
            try:
                assert daemon.stdout is not None
                yield daemon.stdout.readline().strip()
            finally:
                daemon.terminate()


def start_on(address: str, script: str, *words: str) -> subprocess.Popen[str]:
    """Run a script to which the bus at *address* is that of its session."""
    return subprocess.Popen(  # noqa: S603  because it runs this very Python
        [sys.executable, "-c", script, *words],
        env={**os.environ, "PYTHONPATH": str(SRC), "DBUS_SESSION_BUS_ADDRESS": address},
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )


def line_of(process: subprocess.Popen[str]) -> str:
    assert process.stdout is not None
    return process.stdout.readline().strip()
