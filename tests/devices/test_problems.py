from backstride.devices.problems import DeviceProblems
from backstride.devices.sounds import SilentSounds
from backstride.devices.speech import SilentVoice
from backstride.i18n.messages import Message, message, sentences


def test_what_is_missing_is_reported_once_and_beside_what_goes_missing_later() -> None:
    no_sound, no_voice = message("No sound: {why}.", why="none"), message("{path}: {problem}", path="a", problem="b")
    sounds, voice = SilentSounds(no_sound), SilentVoice()
    reported: list[Message] = []
    shortages = DeviceProblems((sounds, voice), reported.append)

    shortages.report_new()
    shortages.report_new()
    voice.problem = no_voice
    shortages.report_new()
    sounds.problem = voice.problem = None
    shortages.report_new()

    assert reported == [no_sound, sentences(no_sound, no_voice)]
