// src/trajectory/trajectory.ts
function isToolAction(action) {
	return "tool" in action;
}

// src/trajectory/sample.ts
function sampleOf(trajectory) {
	const { output } = trajectory;
	const output_tools = output.tool_calls ?? toolCallsOf(trajectory);
	const output_json = output.json === void 0 ? parsed(output.text) : output.json;
	const choices = [{
		index: 0,
		finish_reason: "stop",
		message: {
			role: "assistant",
			content: output.text,
			tool_calls: output_tools
		}
	}];
	return output_json === void 0 ? {
		output_text: output.text,
		output_tools,
		choices
	} : {
		output_text: output.text,
		output_json,
		output_tools,
		choices
	};
}
function withRecorded(sample, run, fields) {
	const known = fields.filter((field) => run[field] !== void 0);
	return {
		...sample,
		trajectory: Object.fromEntries(known.map((field) => [field, run[field]]))
	};
}
function toolCallsOf(trajectory) {
	return (trajectory.actions ?? []).filter(isToolAction).map((action, index) => ({
		id: `call_${index}`,
		type: "function",
		function: {
			name: action.tool,
			arguments: JSON.stringify(action.arguments)
		}
	}));
}
function parsed(text) {
	const start = text.trimStart()[0];
	if (start !== "{" && start !== "[") return void 0;
	try {
		return JSON.parse(text);
	} catch {
		return;
	}
}

export { withRecorded as n, isToolAction as r, sampleOf as t };