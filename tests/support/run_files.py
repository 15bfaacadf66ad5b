"""Files as watches and their apps write them, so that their bytes are seen where they are claimed about."""

import struct
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta

_EPOCH = datetime(1989, 12, 31, tzinfo=UTC)
_SESSION, _ACTIVITY, _RUNNING = 18, 34, 1
_CRC = (
    *(0x0000, 0xCC01, 0xD801, 0x1400, 0xF001, 0x3C00, 0x2800, 0xE401),
    *(0xA001, 0x6C00, 0x7800, 0xB401, 0x5000, 0x9C01, 0x8801, 0x4400),
)
_Field = tuple[int, int, str, int]
"""The number of a field, its base type, the letter that packs it, and its value (FIT protocol, 4.3)."""


def fit(
    started: datetime,
    *,
    seconds: float = 3660.0,
    metres: float = 12_000.0,
    sport: int = _RUNNING,
    ahead: int | None = None,
) -> bytes:
    """Return a FIT file with one session; its watch's clock is *ahead* of UTC by so many minutes, if it says so."""
    begun, ended = _since(started), _since(started + timedelta(seconds=seconds))
    session = (
        (253, 0x86, "I", ended),
        (2, 0x86, "I", begun),
        (5, 0x00, "B", sport),
        (7, 0x86, "I", round(seconds * 1000)),
        (8, 0x86, "I", round(seconds * 1000)),
        (9, 0x86, "I", round(metres * 100)),
    )
    local = () if ahead is None else ((5, 0x86, "I", ended + ahead * 60),)
    return whole(_message(0, _SESSION, session) + _message(1, _ACTIVITY, ((253, 0x86, "I", ended), *local)))


def whole(body: bytes) -> bytes:
    """Return a FIT file of these messages."""
    head = struct.pack("<BBHI4s", 14, 0x10, 2132, len(body), b".FIT")
    data = head + struct.pack("<H", _crc(head)) + body
    return data + struct.pack("<H", _crc(data))


def _message(local: int, number: int, fields: Iterable[_Field]) -> bytes:
    fields = tuple(fields)
    sizes = b"".join(struct.pack("<BBB", name, struct.calcsize(letter), kind) for name, kind, letter, _ in fields)
    values = b"".join(struct.pack(f"<{letter}", value) for _, _, letter, value in fields)
    return struct.pack("<BBBHB", 0x40 | local, 0, 0, number, len(fields)) + sizes + bytes((local,)) + values


def _since(moment: datetime) -> int:
    return round((moment - _EPOCH).total_seconds())


def _crc(data: bytes) -> int:
    crc = 0
    for byte in data:
        for half in (byte & 0xF, byte >> 4):
            crc = ((crc >> 4) & 0x0FFF) ^ _CRC[crc & 0xF] ^ _CRC[half]
    return crc


def gpx(started: datetime, *, points: int = 37, step: float = 0.003, kind: str = "running") -> bytes:
    """Return a GPX file with a track due north, a point every hundred seconds: 0.003 degrees are 333.6 m."""
    started = started.astimezone(UTC)
    track = "".join(
        f'<trkpt lat="{48 + number * step:.4f}" lon="11.5">'
        f"<time>{started + timedelta(seconds=100 * number):{_WHEN}}</time></trkpt>"
        for number in range(points)
    )
    return (
        '<?xml version="1.0" encoding="UTF-8"?><gpx version="1.1" xmlns="http://www.topografix.com/GPX/1/1">'
        f"<trk><type>{kind}</type><trkseg>{track}</trkseg></trk></gpx>"
    ).encode()


_WHEN = "%Y-%m-%dT%H:%M:%SZ"


def tcx(
    started: datetime, *, laps: int = 2, seconds: float = 1830.0, metres: float = 6000.0, sport: str = "Running"
) -> bytes:
    """Return a TCX file with one activity of so many laps, each as long."""
    started = started.astimezone(UTC)
    lap = (
        f'<Lap StartTime="{started:{_WHEN}}"><TotalTimeSeconds>{seconds}</TotalTimeSeconds>'
        f"<DistanceMeters>{metres}</DistanceMeters></Lap>"
    )
    return (
        '<?xml version="1.0"?><TrainingCenterDatabase '
        'xmlns="http://www.garmin.com/xmlschemas/TrainingCenterDatabase/v2"><Activities>'
        f'<Activity Sport="{sport}"><Id>{started:{_WHEN}}</Id>{lap * laps}</Activity>'
        "</Activities></TrainingCenterDatabase>"
    ).encode()
