"""The kiosk's service is one that systemd accepts and confines; its installer can be repeated, and undone."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from backstride.kiosk.pin import hash_pin
from backstride.kiosk.reader import CONFIG, read_config
from backstride.kiosk.set_pin import with_hash
from tools.kiosk.unit import MOST_EXPOSED, exposure, filled, is_checkable, objections

DOCS = Path(__file__).parents[1] / "docs"
KIOSK = Path(__file__).parents[1] / "packaging" / "kiosk"
UNIT = "backstride-kiosk.service"
LISTS = {
    "passwd": "root:x:0:0:root:/root:/bin/bash\n",
    "shadow": "root:*:19000:0:99999:7:::\n",
    "group": "root:x:0:\naudio:x:29:\nvideo:x:44:\nrender:x:106:\n",
    "gshadow": "root:*::\naudio:*::\nvideo:*::\nrender:!::\n",
}
"""The users and groups that every Debian has, as far as they matter here."""

needs_systemd = pytest.mark.skipif(not is_checkable(), reason="needs systemd's programs, and cage")
needs_root = pytest.mark.skipif(
    not (shutil.which("systemd-sysusers") and hasattr(os, "geteuid") and os.geteuid() == 0),
    reason="needs root, and systemd's programs",
)


def run(*words: str | Path, **more: str) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"LC_ALL": "C.UTF-8", "SYSTEMD_COLORS": "0"} | more
    return subprocess.run(words, capture_output=True, text=True, check=False, env=environment)  # noqa: S603  because they are this file's own


@pytest.fixture
def unit(tmp_path: Path) -> Path:
    return filled(tmp_path)


@needs_systemd
def test_systemd_has_nothing_to_say_against_the_service(unit: Path) -> None:
    assert objections(unit) == ""


@needs_systemd
def test_a_key_that_is_misspelt_would_be_found(unit: Path) -> None:
    unit.write_text(unit.read_text("utf-8").replace("WatchdogSec=", "WatchDogSec="), encoding="utf-8")

    assert "WatchDogSec" in objections(unit)


@needs_systemd
def test_the_service_is_confined(unit: Path) -> None:
    assert exposure(unit) <= MOST_EXPOSED


def test_no_login_session_takes_the_processes_out_of_the_service(unit: Path) -> None:
    assert "PAMName=" not in unit.read_text("utf-8")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return the root of a system that has what every Debian has."""
    root = tmp_path / "root"
    for folder in ("etc/systemd/system", "etc/sysusers.d", "etc/tmpfiles.d", "var/lib/systemd", "srv"):
        (root / folder).mkdir(parents=True)
    for name, lines in LISTS.items():
        (root / "etc" / name).write_text(lines, encoding="utf-8")
    (root / "etc" / ".pwd.lock").touch()
    return root


def all_of(root: Path) -> dict[str, tuple[int, int, int, bytes]]:
    """Return mode, owner, group and content of all that is under *root*, without the lists that were there before."""
    found = {}
    for path in sorted(root.rglob("*")):
        if not path.name.endswith("-"):
            about = path.lstat()
            what = os.fsencode(path.readlink()) if path.is_symlink() else b"" if path.is_dir() else path.read_bytes()
            found[str(path.relative_to(root))] = (about.st_mode & 0o777, about.st_uid, about.st_gid, what)
    return found


def install(root: Path, *words: str) -> str:
    done = run("sh", KIOSK / "install.sh", *words, DESTDIR=str(root), BACKSTRIDE=sys.executable)
    assert done.returncode == 0, done.stderr
    return done.stdout


@needs_root
def test_installing_twice_is_installing_once_and_leaves_no_trace_when_it_is_undone(root: Path) -> None:
    before = all_of(root)
    said = install(root)
    once = all_of(root)
    install(root)

    assert "without one the kiosk does not start" in said
    assert all_of(root) == once
    assert {name for name in once if name.startswith("etc/systemd/system/")} == {
        f"etc/systemd/system/{UNIT}",
        "etc/systemd/system/multi-user.target.wants",
        f"etc/systemd/system/multi-user.target.wants/{UNIT}",
    }
    assert b"kernel.sysrq = 0" in once["etc/sysctl.d/60-backstride-kiosk.conf"][3]
    assert b"NAutoVTs=0" in once["etc/systemd/logind.conf.d/backstride-kiosk.conf"][3]
    assert once["etc/backstride/kiosk.yaml"][0] == 0o640
    assert once["var/lib/backstride-kiosk"][0] == 0o700
    assert re.findall(rb"@[A-Z]+@", once[f"etc/systemd/system/{UNIT}"][3]) == []

    install(root, "purge")

    assert all_of(root) == before


@needs_root
def test_uninstalling_keeps_the_configuration_and_the_counts_and_installing_again_finds_them(root: Path) -> None:
    install(root)
    config, counts = root / "etc/backstride/kiosk.yaml", root / "var/lib/backstride-kiosk/counts.csv"
    config.write_text("title: Ours\npin: {hash: 'scrypt:x'}\n", encoding="utf-8")
    counts.write_text("date\n", encoding="utf-8")
    said = install(root, "uninstall")

    assert "Kept: /etc/backstride/kiosk.yaml" in said
    assert not (root / "etc/systemd/system" / UNIT).exists()

    said = install(root)

    assert "does not start" not in said
    assert config.read_text("utf-8").startswith("title: Ours")
    assert counts.exists()


@needs_root
def test_without_the_program_nothing_is_installed(root: Path) -> None:
    before = all_of(root)
    done = run("sh", KIOSK / "install.sh", DESTDIR=str(root), BACKSTRIDE=str(root / "backstride"))

    assert done.returncode == 1
    assert done.stderr == f"{root}/backstride is not a program that can be started.\n"
    assert all_of(root) == before


def test_the_configuration_to_begin_with_lacks_nothing_but_a_pin() -> None:
    data = (KIOSK / "kiosk.yaml").read_bytes()

    assert [problem.code for problem in read_config(data)[1]] == ["no-pin"]

    config, problems = read_config(with_hash(data, hash_pin("271828", bytes(16))))

    assert problems == ()
    assert config is not None
    assert config.idle.reset_after == 75


def test_the_page_for_setting_up_names_every_key_of_the_configuration() -> None:
    page = (DOCS / "kiosk-setup.md").read_text(encoding="utf-8") + (KIOSK / "kiosk.yaml").read_text(encoding="utf-8")

    assert [field.key for field in CONFIG.fields if f"{field.key}:" not in page] == []
