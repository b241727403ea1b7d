WORD, LINE_FEED, EDGE, LAST_LINE_FEED, OTHER = "word", "line_feed", "edge", "last_line_feed", "other"
MOST_MOVES = 20000


def kind_of(symbol):
    if symbol == "\n":
        return LINE_FEED
    return WORD if symbol.isalnum() or symbol == "_" else OTHER


def place_holds(where, before, after):
    """Whether a place between two characters is what a pattern asks for."""
    if where == "start":
        return before == EDGE
    if where == "end":
        return after == EDGE
    if where == "line_start":
        return before in (EDGE, LINE_FEED)
    if where == "line_end":
        return after in (EDGE, LINE_FEED, LAST_LINE_FEED)
    if where == "last_line_end":
        return after in (EDGE, LAST_LINE_FEED)
    return ((before == WORD) != (after == WORD)) == (where == "word_edge")


CLASS_HAS = {
    "d": lambda symbol: symbol.isdecimal(),
    "s": lambda symbol: symbol.isspace(),
    "w": lambda symbol: symbol.isalnum() or symbol == "_",
}


def node_takes(node, symbol):
    if node[0] == "char":
        return ord(symbol) == node[1]
    if node[0] != "set":
        return node[0] == "all" or symbol != "\n"
    within = any(low <= ord(symbol) <= high for low, high in node[2])
    return within or any(CLASS_HAS[each.lower()](symbol) == each.islower() for each in node[3])


class Matcher:
    """
    Finds a pattern in time linear in the text: all ways to match are followed side by side, in the order in which
    python's own `re` would try them, and never one after the other.
    """

    def __init__(self, node, ignore_case=False):
        self.ignore_case = ignore_case
        self.code = [("match",)]
        self.entry = self.build(node, 0)
        self.nodes, self.count = {}, 0

    def add(self, *instruction):
        self.code.append(instruction)
        return len(self.code) - 1

    def split(self, greedy, body, then):
        return ("split", body, then) if greedy else ("split", then, body)

    def build(self, node, then):
        """Adds the instructions of a node, which go on to `then`; gives the first of them."""
        if node[0] == "cat":
            for each in reversed(node[1]):
                then = self.build(each, then)
            return then
        if node[0] == "alt":
            starts = [self.build(each, then) for each in node[1]]
            entry = starts[-1]
            for start in reversed(starts[:-1]):
                entry = self.add("split", start, entry)
            return entry
        if node[0] == "at":
            return self.add("at", node[1], then)
        if node[0] != "rep":
            return self.add("take", node, then)
        body, least, most, greedy = node[1:]
        entry = then
        if most is None:
            again = self.add("split", then, then)
            entry = self.build(body, again)
            self.code[again] = self.split(greedy, entry, then)
            if least == 0:
                return self.add(*self.split(greedy, entry, then))
            least -= 1
        else:
            for _ in range(most - least):
                entry = self.add(*self.split(greedy, self.build(body, entry), then))
        for _ in range(least):
            entry = self.build(body, entry)
        return entry

    def takes(self, node, symbol):
        negated = node[0] == "set" and node[1]
        spellings = {symbol}
        if self.ignore_case:
            others = [symbol.lower(), symbol.upper(), symbol.upper().lower()]
            spellings.update(each for each in others if len(each) == 1)
        return any(node_takes(node, each) for each in spellings) != negated

    def reached(self, threads, before, after):
        """The threads that wait for a character, best first, up to the first that has matched, and that one's start."""
        seen, waiting, stack = set(), [], list(reversed(threads))
        while stack:
            at, start = stack.pop()
            if at in seen:
                continue
            seen.add(at)
            instruction = self.code[at]
            if instruction[0] == "match":
                return waiting, start
            if instruction[0] == "take":
                waiting.append((at, start))
            elif instruction[0] == "split":
                stack.append((instruction[2], start))
                stack.append((instruction[1], start))
            elif place_holds(instruction[1], before, after):
                stack.append((instruction[2], start))
        return waiting, None

    def stepped(self, waiting, symbol):
        taking = [(self.code[at], start) for at, start in waiting]
        return [(code[2], start) for code, start in taking if self.takes(code[1], symbol)]

    def move(self, state, symbol, after):
        """One step from a state, whatever the text: whether it has matched, and the next state or None."""
        threads, searching, before = state
        entries = [(at, 0) for at in threads] + ([(self.entry, 0)] if searching else [])
        waiting, matched = self.reached(entries, before, after)
        going_on = searching and matched is None
        following = () if symbol == "" else tuple(dict.fromkeys(at for at, _ in self.stepped(waiting, symbol)))
        if symbol == "" or not (following or going_on):
            return matched is not None, None
        key = (following, going_on, kind_of(symbol))
        return matched is not None, self.nodes.setdefault(key, (key, {}))

    def find(self, text, begin=0):
        """Start and end of the first match at or after `begin`, the one that python's `re` would give, or None."""
        if self.count > MOST_MOVES:
            self.nodes, self.count = {}, 0
        before = EDGE if begin == 0 else kind_of(text[begin - 1])
        key = ((), True, before)
        node, found, floor = self.nodes.setdefault(key, (key, {})), False, begin
        last = len(text) - 1
        for place in range(begin, len(text) + 1):
            state, moves = node
            symbol = text[place] if place <= last else ""
            ending = place >= last and symbol in ("", "\n")
            if not found and not state[0]:
                floor = place
            known = None if ending else moves.get(symbol)
            if known is None:
                after = kind_of(symbol) if not ending else LAST_LINE_FEED if symbol else EDGE
                known = self.move(state, symbol, after)
                if not ending:
                    self.count += 1
                    moves[symbol] = known
            found = found or known[0]
            node = known[1]
            if node is None or found:
                break
        return self.locate(text, floor) if found else None

    def locate(self, text, begin):
        """As `find`, where a match is known to begin at or soon after `begin`."""
        threads, best = [], None
        before = EDGE if begin == 0 else kind_of(text[begin - 1])
        for place in range(begin, len(text) + 1):
            symbol = text[place : place + 1]
            if best is None:
                threads.append((self.entry, place))
            if not threads:
                break
            ending = place >= len(text) - 1 and symbol in ("", "\n")
            after = kind_of(symbol) if not ending else LAST_LINE_FEED if symbol else EDGE
            waiting, start = self.reached(threads, before, after)
            if start is not None:
                best = (start, place)
            if symbol == "":
                break
            threads, before = self.stepped(waiting, symbol), kind_of(symbol)
        return best

    def find_all(self, text, most):
        """The first so many matches, none of which overlap."""
        found, begin = [], 0
        while begin <= len(text) and len(found) < most:
            match = self.find(text, begin)
            if match is None:
                break
            found.append(match)
            begin = match[1] if match[1] > match[0] else match[1] + 1
        return found

    def is_whole(self, text):
        """Whether the first match is the whole text."""
        return self.find(text) == (0, len(text))
