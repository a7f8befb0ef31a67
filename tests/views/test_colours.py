"""Colours stay with their outlet and read the same from both ends."""

import re

import pytest

from views.parts.colours import OKABE_ITO, outlet_looks, sentiment_style


def test_look_does_not_depend_on_order_or_repetition() -> None:
    assert outlet_looks(["B", "A", "B"]) == outlet_looks(["A", "B"])


def test_forty_outlets_all_look_different() -> None:
    looks = outlet_looks(f"Outlet {number:02}" for number in range(40))
    assert len(set(looks.values())) == 40
    assert len({look.colour for look in looks.values()}) == len(OKABE_ITO)


def test_zero_is_neutral_and_ends_differ() -> None:
    assert sentiment_style(0.0).endswith("0.000)")
    assert sentiment_style(-1.0) != sentiment_style(1.0)
    assert sentiment_style(-5.0) == sentiment_style(-1.0)


@pytest.mark.parametrize(("ground", "text"), [("#ffffff", "#22262a"), ("#15181b", "#e8e6e1")], ids=["light", "dark"])
@pytest.mark.parametrize("value", [-1.0, -0.5, 0.0, 0.5, 1.0])
def test_text_on_the_scale_can_be_read(ground: str, text: str, value: float) -> None:
    *colour, density = (float(part) for part in re.findall(r"[\d.]+", sentiment_style(value)))
    mixed = [density * part + (1 - density) * below for part, below in zip(colour, _parts(ground), strict=True)]
    lighter, darker = sorted((_luminance(mixed), _luminance(_parts(text))), reverse=True)
    assert (lighter + 0.05) / (darker + 0.05) >= 4.5


def _parts(colour: str) -> list[float]:
    return [float(int(colour[at : at + 2], 16)) for at in (1, 3, 5)]


def _luminance(colour: list[float]) -> float:
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in (part / 255 for part in colour)]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
