import { N as SAMPLE_FIELDS } from "./part-grader-schema.js";

// src/grader/trainers.ts
const SUPPLIED = {
	openai: [
		"item",
		"output_text",
		"output_json",
		"output_tools"
	],
	foundry: [
		"item",
		"output_text",
		"output_json",
		"output_tools"
	],
	bedrock: [
		"item",
		"output_text",
		"output_json"
	],
	"self-run": [
		"item",
		"output_text",
		"output_json",
		"output_tools",
		"trajectory.actions",
		"trajectory.cost",
		"trajectory.context"
	]
};
const TRAINERS = [
	"openai",
	"foundry",
	"bedrock",
	"self-run"
];
function feeding(process) {
	const reads = SAMPLE_FIELDS.filter((field) => Object.values(process).some((part) => part.reads.includes(field)));
	const all = TRAINERS.map((trainer) => ({
		trainer,
		fields: reads.filter((field) => !SUPPLIED[trainer].includes(field))
	}));
	return {
		fed: all.filter(({ fields }) => fields.length === 0).map(({ trainer }) => trainer),
		lacking: all.filter(({ fields }) => fields.length > 0)
	};
}

export { feeding as t };