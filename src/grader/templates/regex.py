from common import shown, weighed
from matcher import Matcher
from written import actions_of, with_steps, written

MOST_FOUND = 100


def assess_regex(config, sample, item):
    over = config.get("over", ["output"])
    texts = written(sample, over)
    actions = actions_of(sample, over)
    assessed = weighed(
        config["rules"],
        lambda name, rule: regex_rule(rule, texts),
        len(actions),
        "every rule on patterns holds",
    )
    return with_steps(assessed, actions)


def regex_rule(rule, texts):
    """What is found counts once, however often it stands there: an output is often an action as well."""
    flags = rule.get("flags", [])
    found, places = findings(rule, texts, "ignore_case" in flags)
    if "forbid" in rule:
        score = 0.0 if found and rule.get("penalty") is None else max(0.0, 1 - rule.get("penalty", 1) * len(found))
        why = [shown(text) + " at " + where for text, where in list(found.items())[:3]]
        more = ["and " + str(len(found) - 3) + " more"] if len(found) > 3 else []
        return score, places, "found " + ", ".join(why + more)
    least = rule.get("min", 1)
    return (1.0 if len(found) >= least else 0.0), [], "found " + str(len(found)) + " of at least " + str(least)


def findings(rule, texts, ignore_case):
    """Each text that the pattern matches and that is not allowed, with where it first stands; and the places."""
    matcher = Matcher(rule["parsed"], ignore_case)
    allowed = set(rule.get("allow", []))
    allowing = [Matcher(each, ignore_case) for each in rule.get("parsed_allow", [])]
    found, places = {}, []
    for where, place, text in texts:
        for start, end in matcher.find_all(text, MOST_FOUND):
            match = text[start:end]
            if match in allowed or any(each.is_whole(match) for each in allowing):
                continue
            found.setdefault(match, where.strip() + " " + str(start) + "-" + str(end))
            if place is not None:
                places.append(place)
    return found, places
