import re

from conversation import is_said_by, text_of, words_of

MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
NUMBER_WORDS = "zero one two three four five six seven eight nine ten eleven twelve".split()
MONTH_NAME = r"(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}"


class Given:
    """What the assistant was told so far: words, numbers and days. Its own words are not among it."""

    def __init__(self):
        self.words, self.numbers, self.days, self.whole = set(), set(), set(), True

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
        words = words_of(text)
        self.words.update(words.split())
        for number in re.findall(r"\d[\d,]*(?:\.\d+)?", text):
            self.numbers.add(float(number.replace(",", "")))
        self.numbers.update(float(NUMBER_WORDS.index(each)) for each in words.split() if each in NUMBER_WORDS)
        for month, day in re.findall(r"\b" + MONTH_NAME + r" (\d{1,2})(?:st|nd|rd|th)?\b", words):
            self.days.add((MONTHS.index(month) + 1, int(day)))
        for day, month in re.findall(r"\b(\d{1,2})(?:st|nd|rd|th)? (?:of )?" + MONTH_NAME + r"\b", words):
            self.days.add((MONTHS.index(month) + 1, int(day)))
        for month, day in re.findall(r"\b(\d{1,2})/(\d{1,2})\b", text):
            self.days.add((int(month), int(day)))

    def holds(self, value):
        """Every word of a text; a number as any spelling of it; a day also without its year."""
        if isinstance(value, (int, float)) and not isinstance(value, bool):
            return value in self.numbers
        if not isinstance(value, str):
            return True
        day = re.fullmatch(r"\d{4}-(\d{2})-(\d{2})", value)
        if day and (int(day[1]), int(day[2])) in self.days:
            return True
        if re.fullmatch(r"-?\d+(\.\d+)?", value) and float(value) in self.numbers:
            return True
        return all(word in self.words for word in words_of(value).split())


def argument_leaves(value, names=()):
    """The scalars of a call's arguments, each with the names of the arguments it stands in."""
    if isinstance(value, dict):
        return [leaf for key in value for leaf in argument_leaves(value[key], names + (key,))]
    if isinstance(value, list):
        return [leaf for each in value for leaf in argument_leaves(each, names)]
    return [(names, value)]
