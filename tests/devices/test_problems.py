from backstride.devices.problems import DeviceProblems
from backstride.devices.sounds import SilentSounds
from backstride.devices.speech import SilentVoice


def test_what_is_missing_is_told_once_and_beside_what_goes_missing_later() -> None:
    sounds, voice = SilentSounds("No sound."), SilentVoice()
    told: list[str] = []
    shortages = DeviceProblems((sounds, voice), told.append)

    shortages.report_new()
    shortages.report_new()
    voice.problem = "No voice."
    shortages.report_new()
    sounds.problem = voice.problem = ""
    shortages.report_new()

    assert told == ["No sound.", "No sound. No voice."]
