/** What is to happen outside. All are idempotent: a plain value, carried out as often as it is handed out. */
export type EffectKind =
  | { readonly kind: "publish_weights"; readonly weight: number; readonly mirror: number }
  | { readonly kind: "point_alias"; readonly model: string | null }
  /** Read the alias back; what was read is the answer. */
  | { readonly kind: "verify_alias"; readonly model: string | null }
  | { readonly kind: "deployment"; readonly model: string; readonly stage: string; readonly weight: number }
  | {
      readonly kind: "deployment_status";
      readonly model: string;
      readonly state: "in_progress" | "success" | "failure" | "inactive";
      readonly description: string;
    }
  | { readonly kind: "lock"; readonly reason: string }
  | { readonly kind: "issue"; readonly title: string; readonly body: string };

/** An effect is written down as planned before it is carried out, and stays so until it is confirmed. */
export type Effect = EffectKind & {
  /** Says which one it is, also to the world: the same id is the same effect. */
  readonly id: string;
  readonly done: boolean;
  /** How often it was carried out in vain. */
  readonly attempts: number;
  readonly last_error?: string;
};

/** Effects in the order in which they are to happen; ids are made unique by what they belong to. */
export function planned(scope: string, kinds: readonly EffectKind[]): readonly Effect[] {
  return kinds.map((kind, index) => ({ ...kind, id: `${scope}/${index}-${kind.kind}`, done: false, attempts: 0 }));
}

/** Those that move traffic: until they are confirmed nothing is measured and nothing has ended. The others only tell of it. */
export function movesTraffic({ kind }: Effect): boolean {
  return kind === "publish_weights" || kind === "point_alias" || kind === "verify_alias";
}

/**
 * What may be carried out now: everything not yet done, in order, up to the first that has to be seen to have worked. What
 * comes after it would tell of something that is not known.
 */
export function ready(effects: readonly Effect[]): readonly Effect[] {
  const open = effects.filter((effect) => !effect.done);
  const stop = open.findIndex((effect) => effect.kind === "verify_alias");
  return stop < 0 ? open : open.slice(0, stop + 1);
}

export function trafficSettled(effects: readonly Effect[]): boolean {
  return effects.every((effect) => effect.done || !movesTraffic(effect));
}
