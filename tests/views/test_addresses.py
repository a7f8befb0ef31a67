"""What is chosen stands in the address under a name, and no two pages share one: where a page comes up in haste, it
would be given a choice that it does not offer, and going back would come to rest on it.
"""

import ast
from collections import Counter
from pathlib import Path

VIEWS = Path(__file__).parents[2] / "views"


def names_in_addresses() -> Counter[str]:
    """How often each name is declared by a control that is bound to the address."""
    calls = [
        {keyword.arg: keyword.value for keyword in node.keywords}
        for path in VIEWS.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call)
    ]
    keys = [call["key"] for call in calls if "bind" in call]
    return Counter(key.value for key in keys if isinstance(key, ast.Constant))


def test_no_two_controls_share_a_name() -> None:
    names = names_in_addresses()
    assert {"outlet", "story", "of", "portrayed_by"} <= set(names)
    assert [name for name, count in names.items() if count > 1] == []
