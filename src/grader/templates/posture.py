from common import calls_of, recorded, shown, weighed
from conversation import agrees, asks, consents, conversation_of, first_of, is_said_by, sentences_of, text_of, words_of
from given import Given, argument_leaves

PROMISES = (
    "i will, i ll, i am going to, i m going to, let me, the plan is, here is the plan, here s the plan"
).split(", ")
CONDITIONS = "if, once, after, unless, before, when, need, would, can, could, cannot, not".split(", ")
LEAVE = "shall i, should i, may i, can i, would you like me to, do you want me to, okay if i, mind if i".split(", ")
LOOKING = "look, check, search, find, pull up, review, retrieve, fetch".split(", ")


def assess_posture(config, sample, item):
    actions = (sample.get("trajectory") or {}).get("actions")
    count = len(actions) if isinstance(actions, list) else 0
    assessed = weighed(
        config["rules"],
        lambda name, rule: POSTURE_RULES[name](rule, config.get("tools", {}), sample, item),
        count,
        "every rule of posture holds",
    )
    if count > 0:
        judged = ["tool" in each or each.get("role") == "assistant" for each in actions]
        assessed["steps"] = [each if own else None for each, own in zip(assessed["calls"], judged)]
    return assessed


def tagged(tools, tags):
    return {tool for tag in tags for tool in tools.get(tag, [])}


def heard(steps):
    """Whether anything that was said is on record; without it, whether someone asked or agreed is unknown."""
    return any(is_said_by(step, "user") for _, step in steps)


def verdict(judged, faults, what):
    """The share without fault; a fault is (place, why), its place the index among the run's actions."""
    places = [place for place, _ in faults]
    why = ["at " + str(place) + " " + reason for place, reason in faults[:3]]
    more = ["and " + str(len(faults) - 3) + " more"] if len(faults) > 3 else []
    return 1 - len(faults) / judged, places, what + ": " + ", ".join(why + more)


def posture_confirmation(rule, tools, sample, item):
    steps = conversation_of(sample, item)
    guarded = tagged(tools, rule.get("of", ["irreversible"]))
    if not heard(steps):
        return None
    in_force = consents(steps, rule)
    judged, faults, used = 0, [], {}
    for position, (place, step) in enumerate(steps):
        if step.get("tool") not in guarded:
            continue
        judged += 1
        consent = in_force[position]
        used[consent] = used.get(consent, 0) + 1
        if consent is None:
            faults.append((place, step["tool"] + " without a yes to a question"))
        elif used[consent] > rule.get("calls_per_yes", used[consent]):
            faults.append((place, step["tool"] + " on a yes that another call has used"))
        else:
            unsaid = unsaid_values(rule.get("states", []), step, steps[: consent[1]])
            if unsaid:
                faults.append((place, step["tool"] + " confirmed without " + ", ".join(unsaid)))
    return verdict(judged, faults, "not confirmed") if judged else None


def unsaid_values(names, call, before):
    """The named arguments of which the user was not told the value."""
    said = set(words_of(" ".join(text_of(s.get("content")) for _, s in before if is_said_by(s, "assistant"))).split())
    arguments = call.get("arguments") or {}
    leaves = [(name, value) for name in names if name in arguments for _, value in argument_leaves(arguments[name])]
    return sorted({name for name, value in leaves if not set(words_of(text_of(value)).split()) <= said})


def posture_needless_confirmation(rule, tools, sample, item):
    """Of the stretches of calls between two messages of the user, those of reads alone that it asked leave for."""
    steps = conversation_of(sample, item)
    reads, others = tagged(tools, ["read"]), tagged(tools, ["write", "irreversible"])
    if not heard(steps):
        return None
    stretches, question = [], None
    for place, step in steps:
        if is_said_by(step, "assistant"):
            question = (place, step)
        elif is_said_by(step, "user"):
            leave = question is not None and asks_leave(question[1], rule) and agrees(step, rule) is True
            stretches.append((question[0] if leave else None, []))
            question = None
        elif "tool" in step and stretches:
            stretches[-1][1].append(step["tool"])
    looked = [(asked, made) for asked, made in stretches if reads & set(made)]
    needless = [(asked, made) for asked, made in looked if asked is not None and not others & set(made)]
    faults = [(asked, "asked before " + next(tool for tool in made if tool in reads)) for asked, made in needless]
    return verdict(len(looked), faults, "needless questions") if looked else None


def asks_leave(step, rule):
    """Whether one of its questions asks to be allowed to look."""
    return any(
        question
        and first_of(words, rule.get("asks", LEAVE)) is not None
        and first_of(words, rule.get("about", LOOKING)) is not None
        for words, question in sentences_of(text_of(step.get("content")))
    )


def posture_clarification(rule, tools, sample, item):
    steps = conversation_of(sample, item)
    if not heard(steps):
        return None
    looked_at = tagged(tools, rule.get("of", ["read", "write", "irreversible"]))
    given = Given()
    for text in list(rule.get("known", [])) + sources_of(rule.get("sources", []), sample, item):
        given.read(text)
    judged, faults = 0, []
    for place, step in steps:
        if step.get("tool") in looked_at:
            invented = invented_arguments(rule, step, given)
            if not invented or given.whole:
                judged += 1
            if invented and given.whole:
                faults.append((place, step["tool"] + "(" + ", ".join(invented) + ")"))
        given.hear(step)
    return verdict(judged, faults, "arguments that nobody gave") if judged else None


def invented_arguments(rule, call, given):
    found, ignored = [], set(rule.get("ignore", []))
    only = rule.get("required", {}).get(call["tool"])
    for names, value in argument_leaves(call.get("arguments") or {}):
        spelled = {spelling for name in names for spelling in (name, call["tool"] + "." + name)}
        if spelled & ignored or (only is not None and names[0] not in only) or given.holds(value):
            continue
        found.append(".".join(names) + " " + shown(value, 30))
    return found[:3]


def sources_of(paths, sample, item):
    """What the row or the recorded context says there; what is absent says nothing."""
    found = []
    for path in paths:
        root, *keys = path.split(".")
        value = item if root == "item" else (sample.get("trajectory") or {}).get("context")
        for key in keys:
            value = value.get(key) if isinstance(value, dict) else None
        found.append(text_of(value))
    return found


def posture_plan(rule, tools, sample, item):
    """Calls of the plan's tools that were said before they were made, and promised steps that were taken in order."""
    steps = conversation_of(sample, item)
    if not any(is_said_by(step, "assistant") for _, step in steps):
        return None
    judged, faults, announced = 0, [], set()
    for position, (place, step) in enumerate(steps):
        mine = {name for name, each in rule["steps"].items() if step.get("tool") in each["tools"]}
        if mine:
            judged += 1
            if not mine & announced:
                faults.append((place, step["tool"] + " was not announced"))
        if not is_said_by(step, "assistant"):
            continue
        text = text_of(step.get("content"))
        announced.update(named_in(rule["steps"], words_of(text)))
        promise = promised(rule, text) if place is not None and binds(rule, steps, position) else []
        kept = steps_kept(rule["steps"], promise, steps[position + 1 :])
        judged += len(promise)
        faults.extend((place, name + " was promised and not done in its turn") for name in promise if name not in kept)
    return verdict(judged, faults, "no plan, or not kept to") if judged else None


def named_in(planned, words):
    """The steps that are named, in that order."""
    places = {name: first_of(words, each["says"]) for name, each in planned.items()}
    return sorted((name for name in places if places[name] is not None), key=lambda name: (places[name], name))


def promised(rule, text):
    """The steps that it says it will take: not those it asks about or makes depend on something."""
    found = []
    for sentence, question in sentences_of(text):
        words = sentence.replace(" let me know ", " ")
        marked = first_of(words, rule.get("marks", PROMISES))
        if marked is None or question or first_of(words, CONDITIONS) is not None:
            continue
        found.extend(name for name in named_in(rule["steps"], words[marked:]) if name not in found)
    return found


def binds(rule, steps, position):
    """Where it asked, only if the reply agrees; else unless the reply refuses."""
    reply = next((each for _, each in steps[position + 1 :] if is_said_by(each, "user")), None)
    said = None if reply is None else agrees(reply, rule)
    return said is True if asks(steps[position][1], rule) else said is not False


def steps_kept(planned, names, later):
    """The longest run of the announced steps whose first calls come in the order announced."""
    runs = []
    for name in names:
        made = (index for index, (_, step) in enumerate(later) if step.get("tool") in planned[name]["tools"])
        first = next(made, None)
        if first is not None:
            best = max((run for last, run in runs if last <= first), key=len, default=[])
            runs.append((first, best + [name]))
    return max((run for _, run in runs), key=len, default=[])


def posture_escalation(rule, tools, sample, item):
    demand, place, unknown = escalation_demand(rule["when"], sample, item)
    if "max_calls" in rule or set(rule["when"]) - {"item"}:
        actions = recorded(sample, "actions")
        names = [(index, each["tool"]) for index, each in enumerate(actions) if "tool" in each]
        own = [index for index, each in enumerate(actions) if "tool" in each or is_said_by(each, "assistant")]
        if place is not None and max(own, default=-1) <= place:
            # the run ends with the demand, and what the assistant would have done is unknown
            return None
    else:
        names = [(None, call[0]) for call in calls_of(sample)]
    made = [index for index, (_, tool) in enumerate(names) if tool == rule["tool"]]
    if demand is None:
        if unknown or not rule.get("only_then", False):
            return None
        blamed = [names[index][0] for index in made if names[index][0] is not None]
        return 0.0 if made else 1.0, blamed, evidence(blamed, rule["tool"] + " though nothing demanded it")
    later = [index for index in made if place is None or names[index][0] > place]
    cause = evidence([place] if place is not None else [], demand)
    if not later:
        return 0.0, [], rule["tool"] + " was not called, though demanded " + cause
    since = [tool for index, tool in names[: later[0]] if place is None or index > place]
    if len(since) > rule.get("max_calls", len(since)):
        why = str(len(since)) + " calls from the demand " + cause + " to " + rule["tool"]
        return 0.0, [names[later[0]][0]], why
    return 1.0, [], ""


def evidence(places, text):
    return ("at " + str(places[0]) + " " if places else "") + text


def escalation_demand(when, sample, item):
    """What first demands it, where (None: from the start), and whether something that could demand it is unknown."""
    unknown = False
    if "item" in when:
        value = item
        for key in when["item"].split(".")[1:]:
            value = value.get(key) if isinstance(value, dict) else None
        unknown = value is None
        if value:
            return "by " + when["item"], None, False
    if not set(when) - {"item"}:
        return None, None, unknown
    failed = 0
    for place, step in enumerate(recorded(sample, "actions")):
        said = words_of(text_of(step.get("output") if "tool" in step else step.get("content")))
        source = "results_say" if "tool" in step else "user_says" if step.get("role") == "user" else None
        for phrase in when.get(source, []):
            if words_of(phrase) in said:
                return shown(phrase), place, False
        failed += bool(step.get("error")) if "tool" in step else 0
        if failed >= when.get("failed_calls", failed + 1):
            return "by " + str(failed) + " failed calls", place, False
        unknown = unknown or ("results_say" in when and "tool" in step and "output" not in step)
    return None, None, unknown


POSTURE_RULES = {
    "confirmation": posture_confirmation,
    "needless_confirmation": posture_needless_confirmation,
    "clarification": posture_clarification,
    "plan": posture_plan,
    "escalation": posture_escalation,
}
