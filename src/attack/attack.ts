import type { Candidate, Family } from "./candidate.ts";
import type { Material } from "./fragments.ts";
import type { CandidateCall, Rendered } from "./rendered.ts";
import type { Subject } from "./subject.ts";

/**
 * What must hold of a sound grader under an attack: the output does not pass; adding it gains nothing; a cosmetic
 * change loses nothing; breaking what is required loses.
 */
export type Property = "no_pass" | "no_gain" | "invariance" | "strict_loss";

interface AttackFacts {
  /** Stable: reports, tests and saved cases name it. */
  readonly id: string;
  readonly family: Family;
  /** One sentence: how its output is made. */
  readonly construction: string;
  readonly property: Property;
  /** Where it was seen. */
  readonly source: string;
  /** Grader types that it applies to; a `multi` has those of its parts. */
  readonly types: readonly string[];
}

/** Hands in outputs made of public text. One that passes where it shows no competence is an exploit. */
export interface OutputAttack extends AttackFacts {
  readonly kind: "output";
  make(material: Material, subjects: readonly Subject[]): readonly Draft[];
}

/** Rewrites a recorded success of the same task: a weaker claim, for the attacker had the answer. */
export interface RewriteAttack extends AttackFacts {
  readonly kind: "rewrite";
  /** `undefined`: there is nothing in this output to rewrite. */
  rewrite(honest: Rendered): Rendered | undefined;
}

/** Speaks to a judge. Needs recorded or live answers; without them it is not run, and the report says so. */
export interface JudgeAttack extends AttackFacts {
  readonly kind: "judge";
  make(material: Material, subjects: readonly Subject[]): readonly Draft[];
}

export type Attack = OutputAttack | RewriteAttack | JudgeAttack;

/** A candidate before it knows of which attack it is. */
export type Draft = Partial<Omit<Candidate, "id" | "family">>;

export function candidatesOf(
  attack: OutputAttack | JudgeAttack,
  material: Material,
  subjects: readonly Subject[],
): readonly Candidate[] {
  return attack.make(material, subjects).map((draft) => ({
    text: "",
    calls: [],
    made_of: "public",
    ...draft,
    id: attack.id,
    family: attack.family,
  }));
}

export const TEXT_TYPES = ["string_check", "text_similarity", "python", "score_model", "label_model"] as const;
export const JUDGES = ["score_model", "label_model"] as const;

/** Texts that no task has as its answer, each of another alphabet so that none says what another says. */
export const NOISE = ["zqxj vkpw", "9w7#qz!", "ムンヨ", "Lorem ipsum dolor sit amet."] as const;

export const say = (texts: readonly string[], more: Draft = {}): readonly Draft[] =>
  texts.map((text) => ({ text, ...more }));

/** Calls whose arguments are empty. */
export const bare = (tools: readonly string[]): readonly CandidateCall[] =>
  tools.map((tool) => ({ tool, arguments: "{}" }));
