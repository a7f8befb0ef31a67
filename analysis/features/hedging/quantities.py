"""Rules on numbers: where a word makes a quantity approximate."""

from analysis.features.hedging.site import Site
from analysis.features.hedging.words import begins_number, is_be, is_listed


def before_number(site: Site) -> bool:
    """'about 500', 'around a dozen', 'some $3 billion'."""
    return begins_number(site.ahead)


def before_large_number(site: Site) -> bool:
    """'some 50', 'some two dozen', not 'some one' or 'some 2016 promises'."""
    if not begins_number(site.ahead) or site.after in ("one", "a"):
        return False
    digits = site.after.replace(",", "")
    return not (
        digits.isdecimal() and (int(digits[:9]) < 10 or (1900 <= int(digits[:9]) < 2100 and site.after == digits))
    )


def before_whole(site: Site) -> bool:
    """'nearly all', 'almost everyone': a whole that is not quite reached."""
    return is_listed(site.after, "whole")


def before_unit(site: Site) -> bool:
    """'nearly a month', 'almost an hour'."""
    return site.after in ("a", "an") and len(site.ahead) > 1 and is_listed(site.ahead[1], "unit")


def after_quantity(site: Site) -> bool:
    """'a dozen or so', 'ten years or so'."""
    return any(begins_number([word]) for word in site.behind[:2])


def not_topic(site: Site) -> bool:
    """Not 'talk about 800,000 jobs' or 'it is about two men': what is spoken of, and no amount."""
    return not is_listed(site.before, "topic") and not (
        is_be(site.before) and site.behind[1:2] in (["this"], ["that"], ["it"], ["not"])
    )
