"""How well two colours can be told apart, after WCAG 2."""

CHANNEL = 255


def luminance(colour: str) -> float:
    """Return the relative luminance of ``#rrggbb``."""
    values = [int(colour[index : index + 2], 16) / CHANNEL for index in (1, 3, 5)]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in values]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    """Return the ratio of two colours, from 1 to 21."""
    bright, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dark + 0.05)
