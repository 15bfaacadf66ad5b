"""The runs in a file that a watch or its app wrote: FIT (Garmin's protocol), GPX (Topografix, 1.0 and 1.1) or TCX."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta, timezone
from itertools import pairwise
from math import asin, cos, isfinite, radians, sin, sqrt
from typing import TYPE_CHECKING, Any

from backstride.i18n.messages import MessageError, message

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

LARGEST = 32 * 1024 * 1024
"""Bytes of a file, also of one that was packed: a day's run with a point each second has less."""

_FIT_MARK = slice(8, 12)
_GZIP_MARK = b"\x1f\x8b"
_EARTH_KM = 6371.0088
"""The mean radius of the earth (IUGG)."""

_LONGEST_MINUTES, _LONGEST_KM = 3000.0, 500.0
_ON_FOOT = ("run", "jog", "trail")
_NOT_SAID = frozenset({"", "generic", "other", "all", "9"})
"""What a file says that names no sport; a run's number in the files of some apps is 9."""

NEEDED = message("Runs in files need the packages fitdecode and defusedxml: `pip install 'backstride[runs]'`.")
_UNKNOWN = message("This is not a FIT, GPX or TCX file.")
_DAMAGED = message("This file is damaged or not complete. Export it again from your watch or its app.")
_NO_RUN = message("There is no run in this file.")
_NO_TIME = message("This file does not say when it was: it is a route, not a run.")
TOO_LARGE = message("This file is too large. The limit is {count} MB.", count=LARGEST // 1024 // 1024)


class NoRunError(MessageError):
    """There is no run in a file, or it cannot be read; the message is a sentence that says why."""


class UnreadableError(NoRunError):
    """A file cannot be read, whatever is in it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Activity:
    """What somebody did from ``started`` on, for so many ``minutes`` without pauses, and how many ``km`` that was.

    ``home`` says that ``started`` has the offset from UTC of the place where it was; else it is in UTC. ``sport`` is
    the word that the file has for it, in small letters, empty where it has none.
    """

    started: datetime
    minutes: float | None = None
    km: float | None = None
    sport: str = ""
    home: bool = False

    @property
    def is_run(self) -> bool:
        """Say whether it was a run; what names no sport is one where it has a distance."""
        return any(word in self.sport for word in _ON_FOOT) or (self.sport in _NOT_SAID and bool(self.km))


def runs_in(data: bytes) -> tuple[Activity, ...]:
    """Return the runs in the *data* of a file, which may be packed with gzip.

    Raises:
        NoRunError: there is none in it.
        UnreadableError: it cannot be read.
    """
    try:
        found = tuple(_activities(_unpacked(data)))
    except NoRunError:
        raise
    except ImportError as error:
        raise UnreadableError(NEEDED) from error
    except Exception as error:  # because what reads a foreign file may raise anything
        raise UnreadableError(_DAMAGED) from error
    runs = tuple(each for each in found if each.is_run)
    if found and not runs:
        raise NoRunError(message("This is not a run: the file says `{sport}`.", sport=_plain(found[0].sport)))
    if not runs:
        raise NoRunError(_NO_RUN)
    return runs


def _unpacked(data: bytes) -> bytes:
    if data.startswith(_GZIP_MARK):
        try:
            with gzip.open(io.BytesIO(data)) as packed:
                data = packed.read(LARGEST + 1)
        except (OSError, EOFError, zlib.error) as error:
            raise UnreadableError(_DAMAGED) from error
    if len(data) > LARGEST:
        raise UnreadableError(TOO_LARGE)
    return data


def _activities(data: bytes) -> Iterator[Activity]:
    if data[_FIT_MARK] == b".FIT":
        yield from _of_fit(data)
        return
    if not data.lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n\0").startswith(b"<"):
        raise NoRunError(_UNKNOWN)
    from defusedxml.ElementTree import fromstring  # noqa: PLC0415  because few files have runs in them

    root = fromstring(data, forbid_dtd=True)  # a document type is all that an entity could be declared in
    readers = {"gpx": _of_gpx, "TrainingCenterDatabase": _of_tcx}
    reader = readers.get(root.tag.rpartition("}")[2])
    if reader is None:
        raise NoRunError(_UNKNOWN)
    yield from reader(root)


def _of_fit(data: bytes) -> Iterator[Activity]:
    """Yield each session of a FIT file; its activity message says how far its clock is from UTC."""
    import fitdecode  # noqa: PLC0415  because few files have runs in them

    sessions, offset = [], None
    options = {"check_crc": fitdecode.CrcCheck.RAISE, "error_handling": fitdecode.ErrorHandling.IGNORE}
    with fitdecode.FitReader(data, **options) as reader:
        for frame in reader:
            if frame.frame_type != fitdecode.FIT_FRAME_DATA:
                continue
            if frame.name == "session":
                sessions.append({field.name: field.value for field in frame.fields})
            elif frame.name == "activity":
                offset = _offset(
                    frame.get_value("timestamp", fallback=None), frame.get_value("local_timestamp", fallback=None)
                )
    for each in sessions:
        started = each.get("start_time")
        if isinstance(started, datetime):
            yield _activity(
                started.astimezone(timezone(offset)) if offset is not None else started,
                each.get("total_timer_time") or each.get("total_elapsed_time"),
                each.get("total_distance"),
                each.get("sport"),
                home=offset is not None,
            )


def _offset(utc: object, local: object) -> timedelta | None:
    """Return by how much a clock was ahead of UTC that showed *local* then, to the quarter of an hour."""
    if not (isinstance(utc, datetime) and isinstance(local, datetime)):
        return None
    ahead = local.replace(tzinfo=UTC) - utc
    quarters = round(ahead / timedelta(minutes=15))
    return timedelta(minutes=15 * quarters) if abs(quarters) <= 14 * 4 else None


def _of_gpx(root: Element) -> Iterator[Activity]:
    """Yield each track; between its segments nobody ran."""
    for track in root.iterfind("{*}trk"):
        seconds = metres = 0.0
        started = None
        for segment in track.iterfind("{*}trkseg"):
            points = [_point(each) for each in segment.iterfind("{*}trkpt")]
            times = [moment for _, moment in points if moment is not None]
            if times:
                started = started or times[0]
                seconds += (times[-1] - times[0]).total_seconds()
            metres += (
                sum(map(_apart, *zip(*pairwise([place for place, _ in points]), strict=True))) if points[1:] else 0.0
            )
        if started is None:
            raise NoRunError(_NO_TIME)
        yield _activity(started, seconds, metres, track.findtext("{*}type"))


_Place = tuple[float, float]


def _point(point: Element) -> tuple[_Place, datetime | None]:
    """Return where a track was, in radians, and when."""
    said = point.findtext("{*}time")
    place = radians(float(point.attrib["lat"])), radians(float(point.attrib["lon"]))
    return place, _moment(said) if said else None


def _apart(one: _Place, other: _Place) -> float:
    """Return the metres from *one* place to the *other* over the ground (haversine formula)."""
    (lat, lon), (to_lat, to_lon) = one, other
    half = sin((to_lat - lat) / 2) ** 2 + cos(lat) * cos(to_lat) * sin((to_lon - lon) / 2) ** 2
    return 2 * _EARTH_KM * 1000 * asin(sqrt(min(1.0, half)))


def _of_tcx(root: Element) -> Iterator[Activity]:
    """Yield each activity: what its laps add up to."""
    for activity in root.iterfind("{*}Activities/{*}Activity"):
        laps = activity.findall("{*}Lap")
        begun = [lap.get("StartTime") for lap in laps] + [activity.findtext("{*}Id")]
        started = next(filter(None, begun), None)
        if started:
            seconds, metres = (_sum(laps, name) for name in ("TotalTimeSeconds", "DistanceMeters"))
            yield _activity(_moment(started), seconds, metres, activity.get("Sport"))


def _sum(laps: Iterable[Element], name: str) -> float:
    return sum(float(lap.findtext(f"{{*}}{name}") or 0.0) for lap in laps)


def _moment(text: str) -> datetime:
    """Return the moment that *text* names; one without an offset is in UTC (GPX 1.1)."""
    moment = datetime.fromisoformat(text.strip())
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _activity(started: datetime, seconds: Any, metres: Any, sport: Any, *, home: bool = False) -> Activity:  # noqa: ANN401  because a file may say anything
    minutes, km = _amount(seconds, 60.0, _LONGEST_MINUTES), _amount(metres, 1000.0, _LONGEST_KM)
    if minutes is None and km is None:
        raise NoRunError(_NO_RUN)
    return Activity(started=started, minutes=minutes, km=km, sport=str(sport or "").strip().lower(), home=home)


def _amount(value: object, unit: float, most: float) -> float | None:
    """Return *value* in units of *unit*, to the hundredth; ``None`` where it is nothing, or more than anybody runs."""
    if not isinstance(value, int | float) or not isfinite(value) or not 0 < value / unit <= most:
        return None
    return round(value / unit, 2) or None


def _plain(text: str) -> str:
    return " ".join("".join(letter for letter in text if letter.isprintable()).split())[:40]
