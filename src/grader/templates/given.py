import re

from conversation import is_said_by, text_of, words_of

MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
NUMBER_WORDS = "zero one two three four five six seven eight nine ten eleven twelve".split()
MONTH_NAME = r"\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\b"


class Given:
    """What the assistant was told so far: words, numbers and days. Its own words are not among it."""

    def __init__(self):
        self.words, self.numbers, self.days, self.whole = set(), set(), set(), True
        # results are long, and few arguments are numbers or days: those are looked for when one is
        self.unread = {"numbers": [], "days": []}

    def hear(self, step):
        if "tool" not in step:
            if not is_said_by(step, "assistant"):
                self.read(text_of(step.get("content")))
        elif "output" in step:
            self.read(text_of(step["output"]))
        elif not step.get("error"):
            # its result was not recorded, and whatever comes later may be from there
            self.whole = False

    def read(self, text):
        self.words.update(words_of(text).split())
        for texts in self.unread.values():
            texts.append(text)

    def has_number(self, value):
        for text in self.unread["numbers"]:
            self.numbers.update(float(each.replace(",", "")) for each in re.findall(r"\d[\d,]*(?:\.\d+)?", text))
        self.unread["numbers"] = []
        small = 0 <= value < len(NUMBER_WORDS) and value == int(value)
        return value in self.numbers or (small and NUMBER_WORDS[int(value)] in self.words)

    def has_day(self, month, day):
        for text in self.unread["days"]:
            words = words_of(text)
            named = re.findall(MONTH_NAME + r" (\d{1,2})(?:st|nd|rd|th)?\b", words)
            before = re.findall(r"\b(\d{1,2})(?:st|nd|rd|th)? (?:of )?" + MONTH_NAME, words)
            named += [(name, number) for number, name in before]
            self.days.update((MONTHS.index(name) + 1, int(number)) for name, number in named)
            slashed = re.findall(r"\b(\d{1,2})/(\d{1,2})\b", text)
            self.days.update((int(first), int(second)) for first, second in slashed)
        self.unread["days"] = []
        return (month, day) in self.days

    def holds(self, value):
        """Every word of a text; a number in any spelling; a day also without its year."""
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            return self.has_number(value)
        if not isinstance(value, str) or set(words_of(value).split()) <= self.words:
            return True
        if re.fullmatch(r"-?\d{1,300}(\.\d{1,300})?", value):
            return self.has_number(float(value))
        day = re.fullmatch(r"\d{4}-(\d{2})-(\d{2})", value)
        return day is not None and self.has_day(int(day[1]), int(day[2]))


def argument_leaves(value, names=()):
    """The scalars of a call's arguments, each with the names of the arguments it stands in."""
    if isinstance(value, dict):
        return [leaf for key in value for leaf in argument_leaves(value[key], names + (key,))]
    if isinstance(value, list):
        return [leaf for each in value for leaf in argument_leaves(each, names)]
    return [(names, value)]
