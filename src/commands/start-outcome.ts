import type { Trouble } from "../job/service.ts";
import type { Started } from "../job/start.ts";

/** A trouble in words, its code first. */
export function told({ code, message }: Trouble): string {
  return code === undefined ? message : `${code}: ${message}`;
}

/** Nothing was decided: a later run goes on from here. */
export function notNow(what: string, trouble: Trouble): Started {
  return { outcome: "waiting", why: `${what}: ${told(trouble)}` };
}

/** The provider understood and will not. */
export function refusal(what: string, trouble: Trouble): Started {
  const closed =
    trouble.code === "training_not_available"
      ? ". The provider trains no more for this organisation: take another target"
      : "";
  return { outcome: "refused", why: `the provider refused ${what}: ${told(trouble)}${closed}` };
}
