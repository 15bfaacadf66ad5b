"""usage: python3 -m tools.try_deb [SUITE...]: try the package and the folder of build/dist in fresh Debians.

In each one the package is installed, opened, played while the sound is recorded, found in the menu, by its files and by
its manual, and removed; then the folder that needs no installation is tried there. Display and sound server are those
of this machine, so that the fresh system has nothing but what the package asks for. Sound comes in both ways: through
Qt while no program plays sounds there, then through paplay. Without a suite that is bookworm and trixie.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path

from backstride import APP_ID
from tools.bench.null_sink import TOOLS as SOUND_TOOLS
from tools.bench.null_sink import NullSink, Recorder

ROOT = Path(__file__).parents[1]
DIST = ROOT / "build" / "dist"
ROOTS = ROOT / "build" / "roots"
SUITES = ("bookworm", "trixie")
PACKAGES = {
    "debootstrap": "debootstrap",
    "unshare": "util-linux",
    "Xvfb": "xvfb",
    "xdotool": "xdotool",
    **dict(zip(SOUND_TOOLS, ("pulseaudio", "pulseaudio-utils", "pulseaudio-utils"), strict=True)),
}
"""The programs that this needs, and the package that has each."""

USER = "1000:1000"
HOME = "/home/runner"
RUNTIME = ".run"
"""The folder at home for what lasts as long as a person is there, which no session makes here."""

INSIDE = "/srv"
"""Where the package waits to be installed."""
DESKTOP_TOOLS = (
    *("man-db", "bash-completion", "desktop-file-utils", "shared-mime-info", "libglib2.0-bin"),
    *("espeak-ng", "pulseaudio-utils"),  # what the package recommends
)
TYPE = "application/vnd.backstride.routine+yaml"
ROUTINE = "format: 1\ntitle: Mine\nsteps:\n  - exercise: plank\n    hold: 30s\n"
PATIENCE = 60.0
"""Seconds that a window may take on a busy machine."""

ENTER = (
    'root=$1 who=$2; shift 2; mount -t proc proc "$root/proc"; mount -t tmpfs tmpfs "$root/dev/shm"; '
    'exec chroot "--userspec=$who" "$root" "$@"'
)
"""How a command gets into the system: with mounts and processes of its own, which end with it."""

LOADED = (
    "cd /usr/lib/backstride/_internal && export LD_LIBRARY_PATH=$PWD:$PWD/PySide6/Qt/lib && "
    "find . -name '*.so*' -type f -exec ldd {} + 2>/dev/null | grep 'not found' | sort -u"
)
COMPLETED = (
    ". /usr/share/bash-completion/bash_completion; _completion_loader backstride; "
    "function=$(complete -p backstride | sed 's/.*-F \\([^ ]*\\).*/\\1/'); "
    "COMP_WORDS=(backstride pl) COMP_CWORD=1 COMP_LINE='backstride pl' COMP_POINT=13; "
    "$function backstride pl backstride; echo ${COMPREPLY[@]}"
)
TRACES = (
    "find / -xdev -iname '*backstride*' -not -path '/proc/*' -not -path '/home/*'; "
    "grep -rlis backstride /etc /usr/share/applications /usr/share/mime; true"
)


MOST_SHOWN = 2000
"""Letters of what went wrong."""


class Claims:
    """What was claimed of the package, line by line, and whether all of it held."""

    def __init__(self) -> None:
        """Begin with none."""
        self.hold = True

    def add(self, claim: str, shown: str = "", *, holds: bool) -> None:
        """Print a *claim* and, where it does not hold, what was *shown* instead."""
        self.hold &= holds
        print(f"{'ok  ' if holds else 'FAIL'}  {claim}", flush=True)
        if shown and not holds:
            print(shown.strip()[-MOST_SHOWN:], flush=True)


class System:
    """A Debian in a folder of its own, in which commands run as root or as a person."""

    def __init__(self, folder: Path, environment: Mapping[str, str]) -> None:
        """Use the system in *folder*; *environment* leads to the display and the sound server."""
        self.folder = folder
        clean = {name: value for name, value in os.environ.items() if name.endswith("_proxy")}
        path = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
        self._environment = {
            **clean,
            "PATH": path,
            "LC_ALL": "C.UTF-8",
            "DEBIAN_FRONTEND": "noninteractive",
            **environment,
        }

    def run(self, *command: str, person: bool = False) -> subprocess.CompletedProcess[str]:
        """Run a *command* to its end, and return what it printed, errors included."""
        return subprocess.run(  # noqa: S603  because all of it stands in this file
            self._entered(command, person=person),
            env=self._for(person=person), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True, check=False,
        )  # fmt: skip

    @contextmanager
    def started(self, *command: str) -> Iterator[subprocess.Popen[bytes]]:
        """Run a *command* as a person until the context ends."""
        argv = self._entered(command, person=True)
        with (ROOTS / "window.log").open("ab") as log:
            child = subprocess.Popen(argv, env=self._for(person=True), stdout=log, stderr=log)  # noqa: S603
        try:
            yield child
        finally:
            for process in descendants(child.pid):
                with suppress(OSError):
                    os.kill(process, signal.SIGTERM)
            with suppress(subprocess.TimeoutExpired):
                child.wait(10)
            child.kill()  # and with it all that it started, which is in its own space of processes
            child.wait()

    def _entered(self, command: Sequence[str], *, person: bool) -> list[str]:
        enter = ("unshare", "--mount", "--pid", "--fork", "--kill-child", "sh", "-ec", ENTER, "sh")
        return [*enter, str(self.folder), USER if person else "0:0", *command]

    def _for(self, *, person: bool) -> dict[str, str]:
        own = {"HOME": HOME, "XDG_RUNTIME_DIR": f"{HOME}/{RUNTIME}"} if person else {"HOME": "/root"}
        return self._environment | own


class Desk:
    """The display of this machine and a sound server of one's own, and what is seen and heard on them."""

    def __init__(self, display: str, folder: Path) -> None:
        """Use the *display*, which runs already; programs reach the sound server in *folder*."""
        self._display, self._folder = display, folder

    @contextmanager
    def sound(self) -> Iterator[Recorder]:
        """Run a sound server, and record what is heard there."""
        sink = NullSink(self._folder)
        sink.start()
        recorder = sink.record()
        self._folder.chmod(0o755)  # the recorder, too, has closed it to others
        try:
            yield recorder
        finally:
            print(f"      the loudest sample is {recorder.stop().peak()} of 32767")
            sink.die()

    def window(self, title: str = "Backstride") -> bool:
        """Wait until a window with *title* in its own is seen; say whether one ever was."""
        seen = ("xdotool", "search", "--onlyvisible", "--name", title)
        return _comes(lambda: subprocess.run(seen, env=self._found(), capture_output=True, check=False).returncode == 0)  # noqa: S603  because all of it stands here

    def photograph(self, path: Path) -> None:
        """Keep what the display shows as *path*, where ImageMagick is there to do it."""
        if camera := shutil.which("import"):
            subprocess.run((camera, "-window", "root", path), env=self._found(), check=False)  # noqa: S603

    def _found(self) -> dict[str, str]:
        return os.environ | {"DISPLAY": self._display}


def _comes(claim: Callable[[], bool]) -> bool:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        if claim():
            return True
        time.sleep(0.2)
    return False


def try_suite(suite: str) -> bool:
    """Try both packages in a fresh Debian *suite*; say whether all that is claimed of them holds there."""
    print(f"== {suite}", flush=True)
    claims = Claims()
    folder = fresh(suite)
    with ExitStack() as stack:
        stack.callback(shutil.rmtree, folder)
        display = stack.enter_context(virtual_display())
        system = System(folder, {"DISPLAY": display, "PULSE_SERVER": "unix:/run/sound/native"})
        desk = Desk(display, folder / "run" / "sound")
        bare(system, desk, claims)
        with_desktop(system, desk, claims)
        removed(system, claims)
        folder_alone(system, desk, claims)
    return claims.hold


def bare(system: System, desk: Desk, claims: Claims) -> None:
    """Install the package with nothing but what it depends on: sound comes through Qt."""
    package = only(DIST.glob("backstride_*.deb"))
    shutil.copy(package, system.folder / INSIDE[1:])
    answer = system.run("apt-get", "install", "-y", "--no-install-recommends", f"{INSIDE}/{package.name}")
    claims.add("installs with what it depends on", answer.stdout, holds=answer.returncode == 0)
    missing = system.run("sh", "-c", LOADED).stdout
    claims.add("finds every library that it loads", missing, holds=not missing)
    listed = system.run("backstride", "list", person=True)
    claims.add("lists its routines", listed.stdout, holds="before-run" in listed.stdout)
    with system.started("backstride"):
        claims.add("opens its window", holds=desk.window())
        time.sleep(5)
        print(f"      at rest it takes {memory(system.folder)} MB of memory (PSS)")
        desk.photograph(ROOTS / f"{system.folder.name}.png")
    plays(system, desk, claims, "through Qt, without a program for it", "backstride")


def with_desktop(system: System, desk: Desk, claims: Claims) -> None:
    """Add what a desktop has and what the package recommends: menu, types of files, manual, voice."""
    answer = system.run("apt-get", "install", "-y", "--no-install-recommends", *DESKTOP_TOOLS)
    claims.add("has a desktop's tools beside it", answer.stdout, holds=answer.returncode == 0)
    healthy(system, desk, claims, "backstride")
    plays(system, desk, claims, "through paplay", "backstride")
    for name in ("mine.backstride", "mine.backstride.yaml", "mine.yaml"):
        (system.folder / HOME[1:] / name).write_text(ROUTINE, encoding="utf-8")
        kind = system.run("gio", "info", "-a", "standard::content-type", f"{HOME}/{name}", person=True).stdout
        claims.add(
            f"{name} is {'its own' if name != 'mine.yaml' else 'any'} YAML",
            kind,
            holds=(TYPE in kind) is (name != "mine.yaml"),
        )
    desktop_file = f"/usr/share/applications/{APP_ID}.desktop"
    opens = system.run("gio", "mime", TYPE, person=True).stdout
    claims.add("opens its files", opens, holds=f"{APP_ID}.desktop" in opens)
    with system.started("sh", "-c", f"gio launch {desktop_file}; sleep 600"):
        claims.add("is started by its entry in the menu", holds=desk.window())
    with system.started("sh", "-c", f"gio launch {desktop_file} {HOME}/mine.backstride; sleep 600"):
        claims.add("shows the page of a file that is opened", holds=desk.window("Mine"))
    manual = system.run("man", "-P", "cat", "backstride", person=True).stdout
    claims.add("has a manual", manual, holds="backstride play" in manual)
    completed = system.run("bash", "-c", COMPLETED, person=True).stdout
    claims.add("completes its commands", completed, holds=completed.split() == ["play"])


def removed(system: System, claims: Claims) -> None:
    """Remove the package: nothing of it stays, but what a person kept."""
    answer = system.run("apt-get", "purge", "-y", "backstride")
    claims.add("is removed", answer.stdout, holds=answer.returncode == 0)
    for package in (system.folder / INSIDE[1:]).glob("*.deb"):
        package.unlink()
    left = system.run("sh", "-c", TRACES).stdout
    claims.add("leaves no trace", left, holds=not left)


def folder_alone(system: System, desk: Desk, claims: Claims) -> None:
    """Unpack the folder at home, where it needs no installation."""
    done("tar", "-xJf", only(DIST.glob("backstride-*-linux-*.tar.xz")), "-C", system.folder / HOME[1:])
    healthy(system, desk, claims, f"{HOME}/backstride/backstride")
    plays(system, desk, claims, "from its folder", f"{HOME}/backstride/backstride")


def healthy(system: System, desk: Desk, claims: Claims, program: str) -> None:
    """Ask *program* what is missing: only a bus, which no desktop is there to bring."""
    with desk.sound():
        asked = system.run(program, "doctor", "--json", person=True).stdout
    with suppress(ValueError):
        missing = {check["name"] for check in json.loads(asked)["checks"] if not check["ok"]}
        claims.add(f"{program} doctor misses nothing", asked, holds=missing <= {"Screen kept on"})
        return
    claims.add(f"{program} doctor answers", asked, holds=False)


def plays(system: System, desk: Desk, claims: Claims, how: str, program: str) -> None:
    """Play a session in the window of *program* until some of it was heard."""
    with desk.sound() as recorder, system.started(program, "play", "kiosk-demo-3"):
        claims.add(f"plays a session that is heard, {how}", holds=desk.window() and recorder.hears())


def fresh(suite: str) -> Path:
    """Return the folder of a fresh Debian; what it is made of is fetched once."""
    kept, folder = ROOTS / f"{suite}.tar", ROOTS / suite
    if not kept.exists():
        print(f"Fetching Debian {suite} ...", flush=True)
        made = ROOTS / f"{suite}.new"
        shutil.rmtree(made, ignore_errors=True)
        done("debootstrap", "--variant=minbase", suite, made, *mirror())
        done("tar", "-C", made, "--one-file-system", "-cf", f"{kept}.new", ".")
        Path(f"{kept}.new").rename(kept)
        shutil.rmtree(made)
    shutil.rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    done("tar", "-C", folder, "-xpf", kept)
    shutil.copy("/etc/resolv.conf", folder / "etc" / "resolv.conf")
    home = folder / HOME[1:]
    for made in (home, home / RUNTIME):
        made.mkdir(mode=0o700)
        os.chown(made, 1000, 1000)
    with (folder / "etc" / "passwd").open("a") as people:
        people.write(f"runner:x:{USER}:Runner:{HOME}:/bin/bash\n")
    return folder


def mirror() -> list[str]:
    """Return where this machine's Debian comes from; nothing where it is none, and debootstrap knows where from."""
    told = done("apt-get", "indextargets", "--format", "$(REPO_URI)").split()
    return [uri for uri in told if uri.rstrip("/").endswith("/debian")][:1]


def done(*command: str | Path) -> str:
    """Run a *command* of this machine, and return what it printed.

    Raises:
        subprocess.CalledProcessError: it failed.
    """
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True).stdout  # noqa: S603  because all of it stands in this file


@contextmanager
def virtual_display() -> Iterator[str]:
    """Run a display that shows nothing to anybody, and yield its name."""
    read, write = os.pipe()
    command = ("Xvfb", "-displayfd", str(write), "-screen", "0", "1280x800x24", "-ac", "-nolisten", "tcp")
    server = subprocess.Popen(command, pass_fds=(write,), stderr=subprocess.DEVNULL)  # noqa: S603
    os.close(write)
    try:
        with os.fdopen(read) as told:
            yield f":{told.readline().strip()}"
    finally:
        server.terminate()
        server.wait()


def descendants(process: int) -> list[int]:
    """Return what a *process* started, and what that did."""
    found, waiting = [], [process]
    while waiting:
        with suppress(OSError):
            for task in Path(f"/proc/{waiting.pop()}/task").iterdir():
                waiting += map(int, (task / "children").read_text().split())
        found += [each for each in waiting if each not in found]
    return found


def memory(system: Path) -> int:
    """Return the megabytes of the window's process in the *system*, each shared page counted as a part."""
    total = 0
    for path in Path("/proc").glob("[0-9]*"):
        with suppress(OSError, StopIteration):
            program = path / "root" / "usr" / "lib" / "backstride" / "backstride"
            if (path / "root").samefile(system) and (path / "exe").samefile(program):
                lines = (path / "smaps_rollup").read_text().splitlines()
                total += next(int(line.split()[1]) for line in lines if line.startswith("Pss:"))
    return total // 1024


def only(found: Iterator[Path]) -> Path:
    """Return the one file that was built, or end with what to do."""
    paths = sorted(found)
    if len(paths) != 1:
        sys.exit("There must be one package and one packed folder in build/dist. Run: make bundle deb")
    return paths[0]


def main() -> int:
    """Try each suite that was asked for."""
    if os.geteuid() != 0:
        sys.exit("A fresh Debian can be made by root only. Run: sudo make try-deb")
    missing = sorted({package for tool, package in PACKAGES.items() if shutil.which(tool) is None})
    if missing:
        sys.exit(f"Programs are missing that this needs. Run: apt install {' '.join(missing)}")
    only(DIST.glob("backstride_*.deb"))
    ROOTS.mkdir(parents=True, exist_ok=True)
    held = [try_suite(suite) for suite in sys.argv[1:] or SUITES]
    return 0 if all(held) else 1


if __name__ == "__main__":
    sys.exit(main())
