import { t as canonicalJson } from "./part-json.js";
import { t as MAX_POLICY_BYTES } from "./part-yaml.js";

// src/commands/policy-sources.ts
const RECORDINGS_LIMIT = 268435456;
async function policiesDigest(tree, folder, sha256) {
	const files = (await tree.list(folder.replace(/\/+$/, ""))).filter(({ path }) => /\.(ya?ml|py)$/i.test(path));
	const listed = [];
	for (const { path } of files) {
		const content = await tree.read(path, MAX_POLICY_BYTES);
		listed.push([path, content.kind === "text" ? sha256(content.text) : content.kind]);
	}
	return sha256(canonicalJson(listed));
}
async function recordingsDigest(tree, file, sha256) {
	const content = await tree.read(file, RECORDINGS_LIMIT);
	return content.kind === "text" ? sha256(content.text) : void 0;
}
async function sourcesOf({ tree, set, folder }, revision, sha256) {
	const policies = {
		of: "policies",
		name: folder,
		digest: await policiesDigest(tree, folder, sha256),
		revision
	};
	const files = new Set([...set?.suites.values() ?? []].flatMap((suite) => suite.recordings));
	const recordings = [];
	for (const name of [...files].sort()) {
		const digest = await recordingsDigest(tree, name, sha256);
		if (digest !== void 0) recordings.push({
			of: "recordings",
			name,
			digest,
			revision
		});
	}
	return [policies, ...recordings];
}

export { recordingsDigest as n, sourcesOf as r, policiesDigest as t };