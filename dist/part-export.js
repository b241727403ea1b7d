import { n as UserError } from "./part-errors.js";
import { D as permissionOf, E as TOOL_STAGES, P as recordedFields, b as graderTypes } from "./part-grader-schema.js";
import { n as isJsonObject, t as canonicalJson } from "./part-json.js";
import { a as escapeHidden } from "./part-yaml.js";
import { r as parseFormula } from "./part-formula-value.js";
import { a as pythonValue, i as pythonTuple, n as pythonLines, r as pythonText, t as pythonFloat } from "./part-python-literal.js";
import { t as compileTemplate } from "./part-template.js";
import { r as heldOut, t as loadPolicies } from "./part-load.js";
import { t as loadChecked } from "./part-load-checked.js";
import { i as readNativeGrader } from "./part-native-grader.js";

// src/policy/export/openai.ts
function openaiExport(grader) {
	const { native, pass_threshold, layer, source, process = {} } = grader;
	const lost = [`pass_threshold ${pass_threshold}${source?.document.spec.pass_threshold !== void 0 || source === void 0 ? "" : " (the default)"}: a training grader has none, only its score counts`];
	if (layer !== void 0) lost.push(`layer ${layer}: a provider knows none`);
	if (source !== void 0) {
		const { version, owners } = source.document.metadata;
		lost.push(`version ${version}${owners === void 0 ? "" : " and owners"}: keep the digest with the job instead`);
	}
	for (const [place, { reads }] of Object.entries(process)) {
		const fields = recordedFields(reads);
		if (fields.length === 0) continue;
		const who = place === "" ? "the grader" : `the part "${place}"`;
		lost.push(`the recorded ${fields.join(", ")} that ${who} reads: no provider supplies them, so it has no score there`);
	}
	if (native.type === "label_model") lost.push("label_model is taken in evals and within a multi, and by no training job by itself");
	if ((isJsonObject(native.graders) ? Object.values(native.graders) : [native]).some((part) => isJsonObject(part) && part.evaluation_metric === "cosine")) lost.push("the metric cosine is taken in evals and by no training job");
	return {
		text: `${escapeHidden(canonicalJson(native), "json")}\n`,
		lost
	};
}

// src/policy/export/python-parts.generated.ts
const PYTHON_PARTS = {
	core: {
		imports: ["import re"],
		text: [
			"class GradeError(Exception):",
			"    \"\"\"There is no score. Never a number: a trainer decides what a run without a score is worth, and should count it.\"\"\"",
			"",
			"    def __init__(self, code, message):",
			"        super().__init__(code + \": \" + message)",
			"        self.code = code",
			"",
			"",
			"_SURROGATES = re.compile(\"[\\ud800-\\udfff]\")",
			"_ESCAPED = re.compile('[\\x00-\\x1f\"\\\\\\\\\\ud800-\\udfff]')",
			"_SHORT = {'\"': '\\\\\"', \"\\\\\": \"\\\\\\\\\", \"\\b\": \"\\\\b\", \"\\f\": \"\\\\f\", \"\\n\": \"\\\\n\", \"\\r\": \"\\\\r\", \"\\t\": \"\\\\t\"}",
			"_INDEX = re.compile(\"(?:0|[1-9][0-9]{0,9})\\\\Z\")",
			"",
			"",
			"def _joined(text):",
			"    \"\"\"Two halves of a character that stand side by side are that character.\"\"\"",
			"    if _SURROGATES.search(text) is None:",
			"        return text",
			"    return text.encode(\"utf-16-le\", \"surrogatepass\").decode(\"utf-16-le\", \"surrogatepass\")",
			"",
			"",
			"def _number_text(number):",
			"    \"\"\"A finite float as JavaScript writes it: 1, 0.1, 1e-7, 1e+21.\"\"\"",
			"    if number == 0:",
			"        return \"0\"",
			"    sign = \"-\" if number < 0 else \"\"",
			"    mantissa, _, exponent = repr(abs(number)).partition(\"e\")",
			"    whole, _, fraction = mantissa.partition(\".\")",
			"    point = len(whole) + int(exponent or \"0\")",
			"    digits = whole + fraction",
			"    point -= len(digits) - len(digits.lstrip(\"0\"))",
			"    digits = digits.strip(\"0\")",
			"    if len(digits) <= point <= 21:",
			"        return sign + digits + \"0\" * (point - len(digits))",
			"    if 0 < point <= 21:",
			"        return sign + digits[:point] + \".\" + digits[point:]",
			"    if -6 < point <= 0:",
			"        return sign + \"0.\" + \"0\" * -point + digits",
			"    power = (\"+\" if point > 0 else \"-\") + str(abs(point - 1))",
			"    return sign + digits[0] + (\".\" + digits[1:] if len(digits) > 1 else \"\") + \"e\" + power",
			"",
			"",
			"def _string_text(text):",
			"    return '\"' + _ESCAPED.sub(lambda found: _SHORT.get(found[0], \"\\\\u%04x\" % ord(found[0])), text) + '\"'",
			"",
			"",
			"def _is_index(key):",
			"    return _INDEX.match(key) is not None and int(key) < 4294967295",
			"",
			"",
			"def _plain(value):",
			"    \"\"\"A copy as it would be after a trip through JSON: 1.0 is 1, keys that are indices come first, nothing is shared.\"\"\"",
			"    if value is None or isinstance(value, bool):",
			"        return value",
			"    if isinstance(value, str):",
			"        return _joined(value)",
			"    if isinstance(value, (int, float)):",
			"        try:",
			"            number = float(value)",
			"        except OverflowError:",
			"            number = float(\"inf\")",
			"        if number - number != 0:",
			"            raise GradeError(\"variable_missing\", \"a number of the row is not finite, which JSON cannot say\")",
			"        text = _number_text(number)",
			"        return number if \".\" in text or \"e\" in text else int(text)",
			"    if isinstance(value, (list, tuple)):",
			"        return [_plain(each) for each in value]",
			"    if isinstance(value, dict):",
			"        copy = {}",
			"        for key, each in value.items():",
			"            if not isinstance(key, str):",
			"                raise TypeError(\"a key of the row is not text but \" + type(key).__name__)",
			"            copy[_joined(key)] = _plain(each)",
			"        first = sorted((key for key in copy if _is_index(key)), key=int)",
			"        return {key: copy[key] for key in first + [key for key in copy if not _is_index(key)]} if first else copy",
			"    raise TypeError(\"a value of the row is not of a JSON type but \" + type(value).__name__)",
			"",
			"",
			"def _json_text(value):",
			"    \"\"\"Compact JSON of a plain value.\"\"\"",
			"    if value is None:",
			"        return \"null\"",
			"    if isinstance(value, bool):",
			"        return \"true\" if value else \"false\"",
			"    if isinstance(value, str):",
			"        return _string_text(value)",
			"    if isinstance(value, (int, float)):",
			"        return _number_text(float(value))",
			"    if isinstance(value, list):",
			"        return \"[\" + \",\".join([_json_text(each) for each in value]) + \"]\"",
			"    return \"{\" + \",\".join([_string_text(key) + \":\" + _json_text(each) for key, each in value.items()]) + \"}\"",
			"",
			"",
			"def _step(value, key):",
			"    if isinstance(key, int):",
			"        if isinstance(value, list) and key < len(value):",
			"            return True, value[key]",
			"    elif isinstance(value, dict) and key in value:",
			"        return True, value[key]",
			"    return False, None",
			"",
			"",
			"def _render(template, row):",
			"    \"\"\"Text stands as it is, a variable is its namespace and its path; what is not text is written as compact JSON.\"\"\"",
			"    parts = []",
			"    for part in template:",
			"        if isinstance(part, str):",
			"            parts.append(part)",
			"            continue",
			"        namespace, path = part",
			"        value = row[namespace]",
			"        for depth, key in enumerate(path):",
			"            found, value = _step(value, key)",
			"            if not found:",
			"                code = \"variable_missing\"",
			"                if namespace == \"sample\" and depth == 0 and key == \"output_json\":",
			"                    code = \"sample_not_json\"",
			"                raise GradeError(code, namespace + \" has no \" + \" > \".join(str(each) for each in path))",
			"        parts.append(value if isinstance(value, str) else _json_text(value))",
			"    return _joined(\"\".join(parts))",
			"",
			"",
			"def _unit(value):",
			"    \"\"\"A score from 0 to 1. What rounding put over 1 is taken off.\"\"\"",
			"    if 1 < value < 1 + 1e-9:",
			"        return 1.0",
			"    if not 0 <= value <= 1:",
			"        raise GradeError(\"out_of_range\", str(value) + \" lies outside the grader's range [0, 1]\")",
			"    return float(value)",
			""
		].join("\n")
	},
	grade: {
		imports: [],
		text: [
			"def grade(sample, item):",
			"    \"\"\"The score of one run as a float. Raises GradeError where there is none: that is never 0.\"\"\"",
			"    return _GRADE({\"sample\": _plain(sample), \"item\": _plain(item)})",
			""
		].join("\n")
	},
	grade_judged: {
		imports: [],
		text: [
			"def grade(sample, item, judge=None):",
			"    \"\"\"The score of one run as a float. Raises GradeError where there is none: that is never 0.",
			"",
			"    judge(request) asks a model and returns its answer. The request is a dict of the arguments of a Chat Completions call:",
			"    model, messages, response_format and how to sample. The answer is a text, or a dict with \"text\" and \"finish_reason\",",
			"    or with \"refusal\". A judge that cannot answer raises.",
			"    \"\"\"",
			"    return _GRADE({\"sample\": _plain(sample), \"item\": _plain(item), \"judge\": judge})",
			""
		].join("\n")
	},
	judge: {
		imports: [
			"import json",
			"import math",
			"import re"
		],
		text: [
			"_SPACE = \"\\t\\n\\v\\f\\r \\xa0\\u1680\\u2000\\u2001\\u2002\\u2003\\u2004\\u2005\\u2006\\u2007\\u2008\\u2009\\u200a\\u2028\\u2029\\u202f\\u205f\\u3000\\ufeff\"",
			"_FENCED = re.compile(\"```(?:json)?[ \\\\t]*\\\\r?\\\\n([\\\\s\\\\S]*)\\\\n```\\\\Z\", re.IGNORECASE | re.ASCII)",
			"",
			"",
			"def _score_model(model, messages, sampling, response_format, low, high):",
			"    ask = _judged(model, messages, sampling, response_format)",
			"",
			"    def grade(row):",
			"        text = ask(row)",
			"        parsed = _judgement(text)",
			"        result = parsed.get(\"result\") if isinstance(parsed, dict) else None",
			"        number = _finite_number(result)",
			"        if number is None:",
			"            raise GradeError(\"judge_unparsable\", 'expected a JSON object with a number \"result\", got ' + repr(text[:80]))",
			"        if not low <= number <= high:",
			"            raise GradeError(\"judge_out_of_range\", \"%r lies outside the range [%r, %r]\" % (result, low, high))",
			"        return number",
			"",
			"    return grade",
			"",
			"",
			"def _label_model(model, messages, response_format, labels, passing):",
			"    ask = _judged(model, messages, {}, response_format)",
			"",
			"    def grade(row):",
			"        text = ask(row)",
			"        bare = text.strip(_SPACE)",
			"        label = bare",
			"        if bare not in labels:",
			"            parsed = _judgement(bare)",
			"            if parsed is not _NOT_JSON:",
			"                label = parsed.get(\"label\") if isinstance(parsed, dict) else None",
			"        if not isinstance(label, str) or label == \"\":",
			"            raise GradeError(\"judge_unparsable\", 'expected a JSON object with the field \"label\", got ' + repr(text[:80]))",
			"        if label not in labels:",
			"            raise GradeError(\"judge_label_unknown\", repr(label[:80]) + \" is not one of the labels\")",
			"        return 1.0 if label in passing else 0.0",
			"",
			"    return grade",
			"",
			"",
			"def _judged(model, messages, sampling, response_format):",
			"    \"\"\"Messages are (role, content); content is a template, or a list of (place, template) for the parts of a message.\"\"\"",
			"",
			"    def ask(row):",
			"        rendered = []",
			"        for role, content, is_plain in messages:",
			"            if is_plain:",
			"                rendered.append({\"role\": role, \"content\": _render(content, row)})",
			"            else:",
			"                parts = [_placed(place, _render(template, row)) for place, template in content]",
			"                rendered.append({\"role\": role, \"content\": parts})",
			"        if row[\"judge\"] is None:",
			"            raise GradeError(\"judgement_missing\", \"this grader asks a model: call grade(sample, item, judge)\")",
			"        request = {\"model\": model, \"messages\": rendered, \"response_format\": response_format}",
			"        request.update(sampling)",
			"        return _answer_text(row[\"judge\"](request))",
			"",
			"    return ask",
			"",
			"",
			"def _placed(place, text):",
			"    \"\"\"The part of a message in which the text takes the place of None.\"\"\"",
			"    return {key: _placed(each, text) if isinstance(each, dict) else text if each is None else each for key, each in place.items()}",
			"",
			"",
			"def _answer_text(answer):",
			"    if isinstance(answer, str):",
			"        answer = {\"text\": answer}",
			"    if not isinstance(answer, dict):",
			"        raise TypeError(\"judge must return a text or a dict, it returned \" + type(answer).__name__)",
			"    if answer.get(\"refusal\"):",
			"        raise GradeError(\"judge_refused\", \"the judge refused: \" + repr(str(answer[\"refusal\"])[:80]))",
			"    if answer.get(\"finish_reason\") == \"length\":",
			"        raise GradeError(\"judge_truncated\", \"the judge ran out of tokens before its answer was complete\")",
			"    if answer.get(\"finish_reason\") == \"content_filter\":",
			"        raise GradeError(\"judge_refused\", \"the judge's answer was withheld by a content filter\")",
			"    return _joined(answer[\"text\"])",
			"",
			"",
			"_NOT_JSON = object()",
			"",
			"",
			"def _judgement(text):",
			"    trimmed = text.strip(_SPACE)",
			"    fenced = _FENCED.match(trimmed)",
			"    try:",
			"        return json.loads(fenced[1] if fenced else trimmed, parse_constant=_no_constant)",
			"    except (ValueError, RecursionError):",
			"        return _NOT_JSON",
			"",
			"",
			"def _finite_number(value):",
			"    if isinstance(value, bool) or not isinstance(value, (int, float)):",
			"        return None",
			"    try:",
			"        number = float(value)",
			"    except OverflowError:",
			"        return None",
			"    return number if math.isfinite(number) else None",
			""
		].join("\n")
	},
	multi: {
		imports: ["import math"],
		text: [
			"def _multi(graders, formula):",
			"    \"\"\"Each grader of `graders`, a list of (key, grade), once; `formula` is postfix: numbers, keys and operations.\"\"\"",
			"",
			"    def grade(row):",
			"        values, absent = {}, None",
			"        for key, part in graders:",
			"            try:",
			"                values[key] = part(row)",
			"            except GradeError as error:",
			"                if error.code != \"not_applicable\":",
			"                    raise",
			"                absent = absent or error",
			"        if absent is not None:",
			"            raise absent",
			"        stack = []",
			"        for kind, operand in formula:",
			"            if kind == \"number\":",
			"                stack.append(operand)",
			"            elif kind == \"key\":",
			"                stack.append(values[operand])",
			"            else:",
			"                operands = stack[-operand:]",
			"                del stack[-operand:]",
			"                stack.append(_finite(kind, operands))",
			"        return stack[0]",
			"",
			"    return grade",
			"",
			"",
			"def _finite(operation, operands):",
			"    try:",
			"        value = float(_OPERATIONS[operation](*operands))",
			"    except (ValueError, OverflowError, ZeroDivisionError):",
			"        value = math.nan",
			"    if not math.isfinite(value):",
			"        shown = operation + \"(\" + \", \".join(str(each) for each in operands) + \")\"",
			"        raise GradeError(\"formula_not_finite\", \"the formula has no finite value: \" + shown)",
			"    return value",
			"",
			"",
			"_OPERATIONS = {",
			"    \"negate\": lambda value: -value,",
			"    \"+\": lambda left, right: left + right,",
			"    \"-\": lambda left, right: left - right,",
			"    \"*\": lambda left, right: left * right,",
			"    \"/\": lambda left, right: left / right,",
			"    \"^\": math.pow,",
			"    \"min\": min,",
			"    \"max\": max,",
			"    \"abs\": abs,",
			"    \"floor\": lambda value: math.copysign(math.floor(value), value),",
			"    \"ceil\": lambda value: math.copysign(math.ceil(value), value),",
			"    \"exp\": math.exp,",
			"    \"sqrt\": math.sqrt,",
			"    \"log\": math.log,",
			"}",
			""
		].join("\n")
	},
	python: {
		imports: [
			"import itertools",
			"import math",
			"import sys",
			"import types"
		],
		text: [
			"_MODULES = itertools.count(1)",
			"_FIELDS = (\"output_text\", \"output_json\", \"output_tools\", \"choices\")",
			"",
			"",
			"def _python(source, recorded=()):",
			"    \"\"\"Runs the source anew for every row and gives it a copy of the row, so that nothing passes from one to the next.\"\"\"",
			"    compiled = []",
			"",
			"    def load():",
			"        if not compiled:",
			"            try:",
			"                compiled.append(compile(source, \"grader.py\", \"exec\", 0, True))",
			"            except (SyntaxError, MemoryError) as error:",
			"                raise GradeError(\"python_syntax_error\", str(error)) from error",
			"        module = types.ModuleType(\"_gradegate_grader_%d\" % next(_MODULES))",
			"        sys.modules[module.__name__] = module",
			"        try:",
			"            _guarded(exec, compiled[0], module.__dict__)",
			"        except BaseException:",
			"            sys.modules.pop(module.__name__, None)",
			"            raise",
			"        return module",
			"",
			"    def grade(row):",
			"        sample = {key: row[\"sample\"][key] for key in row[\"sample\"] if key in _FIELDS}",
			"        if recorded:",
			"            run = row[\"sample\"].get(\"trajectory\")",
			"            if not isinstance(run, dict):",
			"                raise GradeError(\"variable_missing\", \"this grader reads the recorded run: sample has no trajectory\")",
			"            sample[\"trajectory\"] = {field: run[field] for field in recorded if field in run}",
			"        module = load()",
			"        try:",
			"            found = _callable(module.__dict__)",
			"            return _score(_guarded(found, _plain(sample), _plain(row[\"item\"])))",
			"        finally:",
			"            sys.modules.pop(module.__name__, None)",
			"",
			"    return grade",
			"",
			"",
			"def _guarded(call, *arguments):",
			"    try:",
			"        return call(*arguments)",
			"    except KeyboardInterrupt:",
			"        raise",
			"    except BaseException as error:",
			"        code = \"python_exception\"",
			"        if type(error).__name__ == \"NotApplicable\":",
			"            code = \"not_applicable\"",
			"        elif isinstance(error, SystemExit):",
			"            code = \"python_exited\"",
			"        elif isinstance(error, MemoryError):",
			"            code = \"python_memory\"",
			"        elif isinstance(error, ModuleNotFoundError) and type(error.name) is str:",
			"            code = \"python_module_missing\"",
			"        elif type(error) is TypeError and type(call) is not types.FunctionType and call is not exec:",
			"            if error.__traceback__.tb_next is None and \"argument\" in str(error):",
			"                code = \"python_grade_arity\"",
			"        try:",
			"            message = str(error)",
			"        except BaseException:",
			"            message = \"its message cannot be read\"",
			"        raise GradeError(code, type(error).__name__ + \": \" + message) from error",
			"",
			"",
			"def _callable(names):",
			"    if \"grade\" not in names:",
			"        raise GradeError(\"python_grade_missing\", \"the source defines no function grade(sample, item)\")",
			"    found = names[\"grade\"]",
			"    if type(found) is types.FunctionType:",
			"        if not _takes_two(found):",
			"            raise GradeError(\"python_grade_arity\", \"grade must take two positional arguments, sample and item\")",
			"    elif not callable(found):",
			"        raise GradeError(\"python_grade_missing\", \"grade is not a function but a value of type \" + type(found).__name__)",
			"    return found",
			"",
			"",
			"def _takes_two(function):",
			"    code = function.__code__",
			"    optional = len(function.__defaults__ or ())",
			"    if code.co_kwonlyargcount > len(function.__kwdefaults__ or {}):",
			"        return False",
			"    return code.co_argcount - optional <= 2 and (code.co_argcount >= 2 or code.co_flags & 4 != 0)",
			"",
			"",
			"def _score(value):",
			"    kind = type(value)",
			"    if kind is not bool and issubclass(kind, (int, float)):",
			"        try:",
			"            number = float.__float__(value) if issubclass(kind, float) else float(int.__int__(value))",
			"        except OverflowError:",
			"            number = math.inf",
			"        if math.isfinite(number):",
			"            return number",
			"    shown = str(value)[:40] if value is None or kind in (bool, float) else \"a value of type \" + kind.__name__",
			"    raise GradeError(\"python_invalid_value\", \"grade must return a finite int or float, it returned \" + shown)",
			""
		].join("\n")
	},
	sample: {
		imports: ["import json"],
		text: [
			"def sample_of(text, tool_calls=()):",
			"    \"\"\"A sample of what a model wrote: output_json is there only where the text is a JSON object or list.\"\"\"",
			"    sample = {",
			"        \"output_text\": text,",
			"        \"output_tools\": list(tool_calls),",
			"        \"choices\": [",
			"            {",
			"                \"index\": 0,",
			"                \"finish_reason\": \"stop\",",
			"                \"message\": {\"role\": \"assistant\", \"content\": text, \"tool_calls\": list(tool_calls)},",
			"            }",
			"        ],",
			"    }",
			"    if text.lstrip()[:1] in (\"{\", \"[\"):",
			"        try:",
			"            sample[\"output_json\"] = json.loads(text, parse_constant=_no_constant)",
			"        except (ValueError, RecursionError):",
			"            pass",
			"    return sample",
			"",
			"",
			"def _no_constant(name):",
			"    raise ValueError(name + \" is not JSON\")",
			""
		].join("\n")
	},
	string_check: {
		imports: [],
		text: [
			"def _string_check(operation, input, reference):",
			"    def grade(row):",
			"        left = _render(input, row)",
			"        right = _render(reference, row)",
			"        if operation == \"eq\":",
			"            holds = left == right",
			"        elif operation == \"ne\":",
			"            holds = left != right",
			"        elif operation == \"like\":",
			"            holds = _contains(left, right)",
			"        else:",
			"            holds = _contains(left.lower(), right.lower())",
			"        return 1.0 if holds else 0.0",
			"",
			"    return grade",
			"",
			"",
			"def _contains(text, part):",
			"    if _SURROGATES.search(part) is not None:",
			"        text, part = _halves(text), _halves(part)",
			"    return part in text",
			"",
			"",
			"def _halves(text):",
			"    \"\"\"Each character beyond U+FFFF as the two halves that UTF-16 has for it.\"\"\"",
			"    data = text.encode(\"utf-16-le\", \"surrogatepass\")",
			"    return \"\".join([chr(data[at] | data[at + 1] << 8) for at in range(0, len(data), 2)])",
			""
		].join("\n")
	},
	text_similarity: {
		imports: [
			"import math",
			"import re",
			"from collections import Counter"
		],
		text: [
			"def _text_similarity(metric, input, reference):",
			"    measure = _METRICS[metric]",
			"",
			"    def grade(row):",
			"        left = _render(input, row)",
			"        right = _render(reference, row)",
			"        return _unit(measure(left, right))",
			"",
			"    return grade",
			"",
			"",
			"def _lcs_length(left, right):",
			"    \"\"\"Length of the longest common subsequence, a bit for each place of `left` (Hyyro, 2004).\"\"\"",
			"    masks = {}",
			"    for place, symbol in enumerate(left):",
			"        masks[symbol] = masks.get(symbol, 0) | 1 << place",
			"    full = (1 << len(left)) - 1",
			"    state = full",
			"    for symbol in right:",
			"        matched = state & masks.get(symbol, 0)",
			"        state = (state + matched | state - matched) & full",
			"    return len(left) - bin(state).count(\"1\")",
			"",
			"",
			"def _fuzzy_match(left, right):",
			"    total = len(left) + len(right)",
			"    if total == 0:",
			"        return 1.0",
			"    return 1 - (total - 2 * _lcs_length(left, right)) / total",
			"",
			"",
			"def _ngrams(tokens, n):",
			"    return Counter(tuple(tokens[at : at + n]) for at in range(len(tokens) - n + 1))",
			"",
			"",
			"def _shared(left, right, n):",
			"    return sum((_ngrams(left, n) & _ngrams(right, n)).values())",
			"",
			"",
			"def _ngram_count(tokens, n):",
			"    return max(0, len(tokens) - n + 1)",
			"",
			"",
			"def _bleu(left, right):",
			"    candidate, expected = left.split(), right.split()",
			"    shared = [_shared(candidate, expected, n) for n in (1, 2, 3, 4)]",
			"    if not candidate or shared[0] == 0:",
			"        return 0.0",
			"    logs = 0.0",
			"    for n, matches in enumerate(shared, 1):",
			"        precision = matches / max(1, _ngram_count(candidate, n))",
			"        logs += 0.25 * math.log(precision or 2.2250738585072014e-308)",
			"    brevity = 1.0 if len(candidate) > len(expected) else math.exp(1 - len(expected) / len(candidate))",
			"    return brevity * math.exp(logs)",
			"",
			"",
			"def _gleu(left, right):",
			"    candidate, expected = left.split(), right.split()",
			"    shared = sum(_shared(candidate, expected, n) for n in (1, 2, 3, 4))",
			"    total = max(sum(_ngram_count(tokens, n) for n in (1, 2, 3, 4)) for tokens in (candidate, expected))",
			"    return shared / total if total else 0.0",
			"",
			"",
			"def _rouge_tokens(text):",
			"    return re.findall(\"[a-z0-9]+\", text.lower())",
			"",
			"",
			"def _f_measure(shared, of_candidate, of_reference):",
			"    precision = shared / max(1, of_candidate)",
			"    recall = shared / max(1, of_reference)",
			"    return 0.0 if precision + recall == 0 else (2 * precision * recall) / (precision + recall)",
			"",
			"",
			"def _rouge_n(n):",
			"    def measure(left, right):",
			"        candidate, expected = _rouge_tokens(left), _rouge_tokens(right)",
			"        return _f_measure(_shared(candidate, expected, n), _ngram_count(candidate, n), _ngram_count(expected, n))",
			"",
			"    return measure",
			"",
			"",
			"def _rouge_l(left, right):",
			"    candidate, expected = _rouge_tokens(left), _rouge_tokens(right)",
			"    return _f_measure(_lcs_length(candidate, expected), len(candidate), len(expected))",
			"",
			"",
			"_METRICS = {",
			"    \"fuzzy_match\": _fuzzy_match,",
			"    \"bleu\": _bleu,",
			"    \"gleu\": _gleu,",
			"    \"rouge_1\": _rouge_n(1),",
			"    \"rouge_2\": _rouge_n(2),",
			"    \"rouge_3\": _rouge_n(3),",
			"    \"rouge_4\": _rouge_n(4),",
			"    \"rouge_5\": _rouge_n(5),",
			"    \"rouge_l\": _rouge_l,",
			"}",
			""
		].join("\n")
	}
};

// src/policy/export/python-template.ts
function pythonTemplate(text) {
	return `[${compileTemplate(text).map((part) => {
		if (typeof part === "string") return pythonText(part);
		const path = part.path.map((key) => typeof key === "number" ? String(key) : pythonText(key));
		return pythonTuple([pythonText(part.namespace), pythonTuple(path)]);
	}).join(", ")}]`;
}
function pythonMessages(items) {
	return `[${items.map(({ role, content }) => {
		if (typeof content === "string") return pythonTuple([
			pythonText(role),
			pythonTemplate(content),
			"True"
		]);
		if (!Array.isArray(content)) {
			const { text, part } = slotOf(content);
			if (part.type === "text") return pythonTuple([
				pythonText(role),
				pythonTemplate(text),
				"True"
			]);
		}
		const parts = (Array.isArray(content) ? content : [content]).map((each) => {
			const { text, part } = slotOf(each);
			return pythonTuple([pythonValue(part), pythonTemplate(text)]);
		});
		return pythonTuple([
			pythonText(role),
			`[${parts.join(", ")}]`,
			"False"
		]);
	}).join(", ")}]`;
}
function slotOf(part) {
	if (typeof part === "string") return {
		text: part,
		part: {
			type: "text",
			text: null
		}
	};
	switch (part.type) {
		case "input_image": {
			const detail = part.detail === void 0 ? {} : { detail: part.detail };
			return {
				text: String(part.image_url),
				part: {
					type: "image_url",
					image_url: {
						url: null,
						...detail
					}
				}
			};
		}
		case "input_audio": {
			const { data, format } = part.input_audio;
			return {
				text: data,
				part: {
					type: "input_audio",
					input_audio: {
						data: null,
						format
					}
				}
			};
		}
		default: return {
			text: String(part.text),
			part: {
				type: "text",
				text: null
			}
		};
	}
}

// src/policy/export/python-file.ts
function pythonFile(source) {
	const writer = new Writer(source.process ?? {}, source.similarity ?? {});
	const grader = writer.grader(source.native, "");
	if (writer.refused.length > 0) return { refused: writer.refused };
	const parts = PARTS.filter((part) => writer.used.has(part));
	const last = [writer.used.has("judge") ? "grade_judged" : "grade", "sample"];
	const imports = [...new Set([...parts, ...last].flatMap((part) => PYTHON_PARTS[part].imports))].sort();
	const body = [
		...parts.map((part) => PYTHON_PARTS[part].text),
		...writer.constants,
		`_GRADE = ${grader}\n`,
		...last.map((part) => PYTHON_PARTS[part].text)
	];
	return { text: [
		head(source, writer),
		imports.join("\n"),
		"",
		"",
		body.join("\n\n")
	].join("\n") };
}
const PARTS = [
	"core",
	"string_check",
	"text_similarity",
	"python",
	"judge",
	"multi"
];
const METRICS = new Set([...PYTHON_PARTS.text_similarity.text.matchAll(/^ {4}"(\w+)": _/gm)].map((match) => match[1]));
var Writer = class {
	used = /* @__PURE__ */ new Set(["core"]);
	constants = [];
	refused = [];
	formulas = [];
	#process;
	#assumed;
	constructor(process, assumed) {
		this.#process = process;
		this.#assumed = assumed;
	}
	grader(native, place) {
		switch (native.type) {
			case "string_check": return this.#compared("string_check", native, place, "operation");
			case "text_similarity": return this.#similarity(native, place, String(native.evaluation_metric));
			case "python": return this.#python(native, place);
			case "multi": return this.#multi(native);
			case "score_model":
			case "label_model": return this.#judge(native, place);
			default: return this.#refuse(place, `${native.type} has no form in Python yet`);
		}
	}
	#similarity(native, place, metric) {
		const { fuzzy = "ratio", processor = "none", stemming = false } = this.#assumed;
		const isPlain = metric === "fuzzy_match" ? fuzzy === "ratio" && processor === "none" : !(stemming && metric.startsWith("rouge_"));
		if (!METRICS.has(metric)) return this.#refuse(place, `the metric "${metric}" has no form without further packages`);
		if (!isPlain) return this.#refuse(place, `${metric} as "similarity" assumes it has no form in Python yet`);
		return this.#compared("text_similarity", native, place, "evaluation_metric");
	}
	#compared(part, native, place, choice) {
		const known = [
			"type",
			"name",
			"input",
			"reference",
			choice
		];
		const more = Object.keys(native).filter((key) => !known.includes(key));
		if (more.length > 0) return this.#refuse(place, `the option "${more[0]}" of ${part} has no form in Python yet`);
		this.used.add(part);
		return `_${part}(\n${[
			pythonText(String(native[choice])),
			pythonTemplate(String(native.input)),
			pythonTemplate(String(native.reference))
		].map((each) => `    ${each},\n`).join("")})`;
	}
	#python(native, place) {
		this.used.add("python");
		const name = `_SOURCE_${this.constants.length + 1}`;
		this.constants.push(`${name} = ${pythonLines(String(native.source))}\n`);
		const recorded = recordedFields(this.#process[place]?.reads ?? []).map(pythonText);
		return recorded.length === 0 ? `_python(${name})` : `_python(${name}, ${pythonTuple(recorded)})`;
	}
	#judge(native, place) {
		const known = [
			"type",
			"name",
			"model",
			"input",
			"range",
			"sampling_params",
			"labels",
			"passing_labels"
		];
		const more = Object.keys(native).filter((key) => !known.includes(key));
		const bare = {
			...native,
			input: [{
				role: "user",
				content: ""
			}]
		};
		const [request, ...others] = graderTypes(native.type)?.prepare(bare, graderTypes)({
			item: {},
			sample: {
				output_text: "",
				output_tools: [],
				choices: []
			}
		}).requests ?? [];
		if (more.length > 0 || request?.kind !== "judge" || others.length > 0) {
			const what = more.length > 0 ? `the option "${more[0]}" of ` : "";
			return this.#refuse(place, `${what}${native.type} has no form in Python yet`);
		}
		this.used.add("judge");
		const messages = pythonMessages(native.input);
		const { model, sampling, response_format } = request;
		const [low, high] = native.range ?? [0, 1];
		const call = native.type === "score_model" ? [sampling, response_format].map(pythonValue).concat(pythonFloat(low), pythonFloat(high)) : [
			response_format,
			native.labels,
			native.passing_labels
		].map(pythonValue);
		return `_${native.type}(\n${[
			pythonText(model),
			messages,
			...call
		].map((each) => `    ${each},\n`).join("")})`;
	}
	#multi(native) {
		this.used.add("multi");
		const graders = native.graders;
		const text = String(native.calculate_output);
		const parsed = parseFormula(text, Object.keys(graders));
		if ("fault" in parsed) throw new TypeError(`unchecked formula: ${parsed.fault.message}`);
		const { root, variables } = parsed.formula;
		this.formulas.push(text);
		const children = variables.map((key) => {
			const child = this.grader(graders[key], key).replaceAll("\n", "\n        ");
			return `        (${pythonText(key)}, ${child}),\n`;
		});
		const steps = postfix(root, variables).map(([kind, operand]) => `        (${pythonText(kind)}, ${operand}),\n`);
		return `_multi(\n    [\n${children.join("")}    ],\n    [\n${steps.join("")}    ],\n)`;
	}
	#refuse(place, reason) {
		this.refused.push({
			place,
			reason
		});
		return "None";
	}
};
function postfix(node, variables) {
	switch (node.kind) {
		case "number": return [["number", pythonFloat(node.value)]];
		case "variable": return [["key", pythonText(variables[node.index])]];
		case "negate": return [...postfix(node.operand, variables), ["negate", "1"]];
		case "binary": return [
			...postfix(node.left, variables),
			...postfix(node.right, variables),
			[node.operator, "2"]
		];
		case "call": return [...node.operands.flatMap((operand) => postfix(operand, variables)), [node.name, String(node.operands.length)]];
	}
}
function head({ name, version, digest }, { formulas, used }) {
	const notes = [...formulas.map((formula) => `Formula: ${formula.replace(/\s+/g, " ")}`), ...used.has("python") ? ["Time, memory and output are not bounded here, and clock and chance are those of the machine."] : []].map((line) => `# ${ascii(line)}\n`);
	return `"""${ascii(name)} ${version}, exported by gradegate.

grade(sample, item) returns the score of one run as a float, and raises where there is none: GradeError, whose message
starts with the code of the failure. Never read that as 0. Python 3.9 or later, nothing beyond the standard library.
"""

# sha256 of the compiled grader: ${digest}
${notes.join("")}# Do not edit: export the policy again.`.trimEnd().concat("\n");
}
function ascii(text) {
	return text.replace(/[^\x20-\x7e]|["\\]/g, "?");
}

// src/policy/export/tool-scope.ts
function toolScopeExport({ metadata, spec }, sha256) {
	const names = Object.keys(spec.tools).sort();
	const held = {
		stages: Object.fromEntries(TOOL_STAGES.map((stage) => [stage, {
			default: spec.default ?? "forbidden",
			tools: Object.fromEntries(names.map((tool) => [tool, permissionOf(spec, tool, stage)]))
		}])),
		arguments: Object.fromEntries(names.flatMap((tool) => {
			const schema = spec.tools[tool]?.arguments;
			return isJsonObject(schema) || typeof schema === "boolean" ? [[tool, schema]] : [];
		}))
	};
	const { name, version } = metadata;
	const scope = {
		kind: "gradegate/tool-scope",
		version: 1,
		name,
		policy_version: version,
		digest: sha256(canonicalJson(held))
	};
	return `${JSON.stringify({
		...scope,
		...held
	}, null, 2)}\n`;
}

// src/commands/export.ts
async function run(args, world) {
	const [name, ...rest] = args.positionals;
	if (name === void 0 || rest.length > 0) throw new UserError("export: expected GRADER, SCOPE or preferences, e.g. export refund-reward --format python");
	const format = args.value("format");
	if (name === "preferences" && format === void 0) return (await import("./part-export-preferences.js")).exportPreferences(args, world);
	if (format === "tool-scope") return exportScope(name, args, world);
	if (format !== "openai" && format !== "python") throw new UserError(`export: --format must be openai, python or tool-scope, got "${format ?? ""}"`);
	const grader = name.endsWith(".json") ? await fromFile(name, args, world) : await fromPolicies(name, args, world);
	const { text, lost } = format === "openai" ? openaiExport(grader) : exportPython(grader);
	const out = args.value("out");
	if (out !== void 0) await world.writeFile(out, text);
	if (args.isSet("json")) {
		const { digest } = grader;
		world.print(`${JSON.stringify({
			grader: grader.name,
			format,
			digest,
			lost,
			text
		}, null, 2)}\n`);
		return 0;
	}
	if (out === void 0) world.print(text);
	for (const each of lost) world.log.warn(`not carried over: ${each}`);
	world.log.info(`${out === void 0 ? "" : `${out}: `}${grader.name}, digest ${grader.digest}`);
	return 0;
}
async function exportScope(name, args, world) {
	const { set, issues } = await loadChecked(await world.workTree(), args.value("policies") ?? "policies", world);
	if (set === void 0) throw new UserError("the policies are not valid", issues);
	const scope = set.toolScopes.get(name);
	if (scope === void 0) {
		const known = set.toolScopes.size === 0 ? "there is none" : `known: ${[...set.toolScopes.keys()].join(", ")}`;
		throw new UserError(`there is no tool scope "${name}"; ${known}`);
	}
	const text = toolScopeExport(scope.document, world.sha256);
	const out = args.value("out");
	if (out === void 0) world.print(text);
	else await world.writeFile(out, text);
	return 0;
}
function exportPython(grader) {
	const file = pythonFile(grader);
	if ("refused" in file) {
		const reasons = file.refused.map(({ place, reason }) => `  ${place === "" ? grader.name : place}: ${reason}`);
		throw new UserError(`${grader.name} cannot be one Python file:\n${reasons.join("\n")}\nExport it with --format openai, or export the parts that ask nobody.`);
	}
	return {
		text: file.text,
		lost: [`pass_threshold ${grader.pass_threshold}: the file returns the score alone`]
	};
}
async function fromPolicies(name, args, world) {
	const { set, issues } = await loadChecked(await world.workTree(), args.value("policies") ?? "policies", world);
	if (set === void 0) throw new UserError("the policies are not valid", issues);
	const grader = set.graders.get(name);
	if (grader === void 0) throw new UserError(`there is no grader "${name}"; known: ${[...set.graders.keys()].join(", ")}`);
	refuseHeldOut(grader, set);
	return grader;
}
async function fromFile(name, args, world) {
	const grader = await readNativeGrader(name, void 0, world);
	const { set } = await loadPolicies(await world.workTree(), args.value("policies") ?? "policies", world.sha256);
	if (set !== void 0) refuseHeldOut(grader, set);
	return grader;
}
function refuseHeldOut(grader, set) {
	const why = heldOut(grader, set);
	if (why === void 0) return;
	throw new UserError(`${grader.name} is not exported: ${why}. A grader that training must not see loses its worth once a trainer has it.`);
}

export { run };