import { n as UserError } from "./part-errors.js";
import { t as verifyChain } from "./part-verify.js";

// src/commands/read-ledger.ts
async function readLedger(branch, world) {
	const { archive } = await world.ledger(branch);
	const head = await archive.head();
	if (head === void 0) throw noLedger(branch);
	const { entries, problems } = verifyChain(await archive.read(head), world.sha256);
	const [first] = problems;
	if (first === void 0) return entries;
	throw new UserError(`the ledger does not hold, so nothing it says counts: ${first.message}. See gradegate audit verify`);
}
function noLedger(branch) {
	return new UserError(`there is no ledger: no branch ${branch} at origin, or in this clone where it has no origin. Name another with --branch`);
}

export { readLedger as n, noLedger as t };