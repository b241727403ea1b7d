import json

from common import recorded


def leaves(value, path=""):
    """The scalars of a JSON value as texts, each with where it stands in it."""
    if isinstance(value, dict):
        pairs = value.items()
    elif isinstance(value, list):
        pairs = enumerate(value)
    else:
        return [] if value is None else [(path, value if isinstance(value, str) else json.dumps(value))]
    return [leaf for key, each in pairs for leaf in leaves(each, path + "." + str(key) if path else str(key))]


def written(sample, over):
    """What the assistant wrote: (where, the place among the run's actions or None, text)."""
    texts = []
    if "output" in over:
        texts.append(("output", None, sample.get("output_text") or ""))
    if "tool_arguments" in over:
        for number, call in enumerate(sample.get("output_tools") or [], 1):
            function = call.get("function") or {}
            arguments = function.get("arguments")
            try:
                arguments = json.loads(arguments)
            except (TypeError, ValueError, RecursionError):
                pass
            where = "call " + str(number) + " of " + str(function.get("name")) + " "
            texts.extend((where + path, None, text) for path, text in leaves(arguments))
    if "actions" in over:
        for place, step in enumerate(recorded(sample, "actions")):
            if "tool" in step:
                where = "action " + str(place) + " " + str(step["tool"]) + " "
                texts.extend((where + path, place, text) for path, text in leaves(step.get("arguments")))
            elif step.get("role") == "assistant":
                where = "action " + str(place)
                texts.extend((where, place, text) for _, text in leaves(step.get("content")))
    return texts


def actions_of(sample, over):
    """The run's actions where they are looked at, for the credit of each."""
    actions = (sample.get("trajectory") or {}).get("actions")
    return actions if "actions" in over and isinstance(actions, list) else []


def with_steps(assessed, actions):
    """What each action earned, where it is the assistant's own."""
    if actions:
        own = ["tool" in each or each.get("role") == "assistant" for each in actions]
        assessed["steps"] = [each if is_own else None for each, is_own in zip(assessed["calls"], own)]
    return assessed
