"""What is said is made before it is needed, what comes first at first."""

from collections.abc import Iterable

from backstride.devices.speech import SilentVoice
from backstride.playback.plan import OPENING, CoachingOptions, better_plan, is_ready, plan_session, speak_ahead
from backstride.session.cues import Phrase
from backstride.session.timeline import Timeline
from backstride.session.timeline_compiler import compile_timeline
from tests.support.examples import exercise, routine, step

GUIDANCE = CoachingOptions()


class Slow(SilentVoice):
    """A voice that makes phrases when the test says so, each of them two seconds long."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[Phrase] = []
        self.done: set[Phrase] = set()

    def prepare(self, phrases: Iterable[Phrase]) -> None:
        self.asked = list(phrases)

    def made(self, phrases: Iterable[Phrase]) -> bool:
        return self.done.issuperset(phrases)

    def wait(self, seconds: float) -> bool:
        assert seconds == 0
        return self.made(self.asked)

    def length(self, phrase: Phrase) -> float | None:
        return 2.0 if phrase in self.done else None


def long() -> Timeline:
    """Return three holds of OPENING seconds, each of another exercise, with five seconds before each."""
    steps = (step(name, hold=OPENING) for name in ("plank", "bridge", "squat"))
    return compile_timeline(routine(*steps, squat=exercise("squat")))


def texts(phrases: Iterable[Phrase]) -> list[str]:
    return [phrase.text for phrase in phrases]


def test_every_phrase_is_made_once_in_the_order_in_which_it_may_be_said() -> None:
    voice = Slow()
    speak_ahead(long(), voice, GUIDANCE)

    assert len(set(voice.asked)) == len(voice.asked)
    firsts = [next(text for text in texts(voice.asked) if name in text) for name in ("Plank", "Bridge", "Squat")]
    assert sorted(firsts, key=texts(voice.asked).index) == firsts


def test_what_goes_on_in_the_middle_has_the_words_from_there_made_first() -> None:
    voice, timeline = Slow(), long()
    everything = Slow()
    speak_ahead(timeline, everything, GUIDANCE)
    since = next(phase.index for phase in timeline.phases if phase.exercise == "squat")

    speak_ahead(timeline, voice, GUIDANCE, since)

    assert "Squat" in voice.asked[0].text
    assert set(voice.asked) == set(everything.asked)


def test_a_session_is_ready_once_the_words_of_its_beginning_are_made() -> None:
    voice, timeline = Slow(), long()
    speak_ahead(timeline, voice, GUIDANCE)
    ready = is_ready(timeline, voice, GUIDANCE)
    assert not ready()

    voice.done = {phrase for phrase in voice.asked if "Squat" not in phrase.text}
    assert ready()
    assert not voice.wait(0)


def test_the_better_plan_comes_when_all_is_made_and_knows_every_length() -> None:
    voice, timeline = Slow(), long()
    speak_ahead(timeline, voice, GUIDANCE)
    better = better_plan(timeline, voice, GUIDANCE)
    voice.done = set(voice.asked[:-1])
    assert better() is None

    voice.done = set(voice.asked)
    plan = better()

    assert plan == plan_session(timeline, voice, GUIDANCE)
    assert plan is not None
    assert not [cue for cues in plan.cues for cue in cues if cue.estimated]


def test_without_a_voice_a_session_is_ready_at_once() -> None:
    assert is_ready(long(), SilentVoice(), GUIDANCE)()
