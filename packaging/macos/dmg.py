"""The disk image for macOS, as dmgbuild reads it.

dmgbuild -s packaging/macos/dmg.py -D app=build/dist/Backstride.app Backstride build/dist/Backstride.dmg
"""

# ruff: noqa: F821  because dmgbuild defines `defines`
application = defines.get("app", "build/dist/Backstride.app")
files = [application]
symlinks = {"Applications": "/Applications"}
badge_icon = "build/icons/backstride.icns"
format = "UDBZ"  # noqa: A001  because dmgbuild calls it so
window_rect = ((200, 200), (560, 320))
default_view = "icon-view"
icon_size = 128
icon_locations = {"Backstride.app": (150, 140), "Applications": (410, 140)}
