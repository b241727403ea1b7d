import { Type } from "typebox";

/** Fields that several kinds of entry have, as JSON Schema. Everything is bounded: an entry is read whole by everyone. */

export const closed = { additionalProperties: false } as const;

const SHA256 = "^[0-9a-f]{64}$";

export const Digest = Type.String({ pattern: SHA256, description: "sha256, lower-case hexadecimal." });
export const Commit = Type.String({ pattern: "^([0-9a-f]{40}|[0-9a-f]{64})$", description: "A full commit id." });
/** The name of a policy, a stage, a user and the like. */
export const Word = Type.String({ minLength: 1, maxLength: 200 });
/** A sentence for a person. */
export const Note = Type.String({ maxLength: 2000 });
export const Path = Type.String({ minLength: 1, maxLength: 1000 });
export const Count = Type.Integer({ minimum: 0 });
export const Day = Type.String({ pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$", description: "YYYY-MM-DD in UTC." });
export const TIME = "^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}\\.[0-9]{3}Z$";
export const PullRequest = Type.Integer({ minimum: 1, description: "Its number." });
export const VerdictWord = Type.Enum(["pass", "fail", "inconclusive"]);
export const Side = Type.Enum(["base", "head"]);
