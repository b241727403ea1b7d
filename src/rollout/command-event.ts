import type { RolloutPlan } from "./plan.ts";
import { type CauseOf, enterNext, missing } from "./progress.ts";
import { hasEnded, type Promotion, type RolloutState } from "./state.ts";
import { ended, goingBack, noted, paused, restarted, resumed } from "./transition.ts";

/** The plan and the digest by which it was approved. */
export interface ApprovedPlan {
  readonly plan: RolloutPlan;
  readonly digest: string;
}

interface Given {
  /** The same id is the same command: it has its effect once. */
  readonly id: string;
  readonly by: string;
  readonly why: string;
}

/** What a person, or an alert in a person's stead, asks for. */
export type ManualEvent =
  | ({ readonly kind: "advance"; readonly hold?: string } & Given)
  | ({ readonly kind: "pause" | "abort" | "rollback" | "retry" } & Given)
  | ({ readonly kind: "promotion"; readonly candidate: string } & Given);

interface Commanded {
  readonly state: RolloutState;
  readonly why: readonly string[];
}

/**
 * Takes a command, once. Going back is taken in every phase in which a candidate could have traffic, and waits for nobody;
 * going forward skips no analysis. What is refused stands in the history as well.
 */
export function command(state: RolloutState, approved: ApprovedPlan, event: ManualEvent, now: string): Commanded {
  if (state.processed.includes(event.id)) return { state, why: [`${event.id}: already taken`] };
  const cause: CauseOf = (why) => ({ now, by: event.by, why: event.why === "" ? why : `${event.why} (${why})` });
  const taken = decide(state, approved, event, cause);
  const next =
    typeof taken === "string" ? noted(state, `${event.kind} refused`, { now, by: event.by, why: taken }) : taken.state;
  const why = typeof taken === "string" ? `${event.kind} refused: ${taken}` : taken.why;
  return { state: { ...next, processed: [...next.processed, event.id] }, why: [why] };
}

type Taken = { readonly state: RolloutState; readonly why: string } | string;

function decide(state: RolloutState, approved: ApprovedPlan, event: ManualEvent, cause: CauseOf): Taken {
  switch (event.kind) {
    case "advance":
      return forward(state, approved, event.hold, cause);
    case "pause":
      if (hasEnded(state) || state.phase === "rolling_back" || state.phase === "rollback_failed") {
        return `it is ${state.phase}: there is nothing to pause`;
      }
      if (state.phase === "paused") return "it is paused already";
      return { state: paused(state, "manual", cause("paused by hand")), why: "paused" };
    case "abort":
    case "rollback":
      return backward(state, event.kind, cause);
    case "retry":
      return again(state, approved, cause);
    case "promotion":
      return newer(state, approved, { candidate: event.candidate, at: cause("").now, by: event.by }, cause);
  }
}

function forward(state: RolloutState, { plan, digest }: ApprovedPlan, hold: string | undefined, cause: CauseOf): Taken {
  if (hold !== undefined) return `held: ${hold}`;
  if (hasEnded(state)) {
    const promotion = state.waiting.at(-1);
    if (promotion === undefined) return `it is ${state.phase} and no promotion waits`;
    const why = `${promotion.candidate} was promoted by ${promotion.by} and waited`;
    return { state: restarted(state, { promotion, plan: digest }, cause(why)), why };
  }
  if (state.phase === "rolling_back") return "it is going back";
  if (state.phase === "rollback_failed") return "the way back is not verified; roll back again first";
  if (digest !== state.plan) return `the plan is ${digest}, approved was ${state.plan}`;
  if (state.phase === "paused") return { state: resumed(state, cause("resumed by hand")), why: "resumed" };
  if (state.phase === "awaiting_approval") {
    const approvedState = { ...state, approved: [...state.approved, state.step + 1] };
    // Since it began to wait, the analysis may have changed its mind.
    const open = state.step < 0 ? undefined : missing(state, plan, cause("").now);
    if (open !== undefined) {
      const why = `approved, but the present step lacks: ${open}`;
      return { state: noted({ ...approvedState, phase: "running" }, "approved", cause(why)), why };
    }
    return enterNext(approvedState, plan, "approved", cause);
  }
  if (state.step < 0) return enterNext(state, plan, "begun by hand", cause);
  const open = missing(state, plan, cause("").now, true);
  return open === undefined ? enterNext(state, plan, "the rest of the time was skipped", cause) : open;
}

function backward(state: RolloutState, kind: "abort" | "rollback", cause: CauseOf): Taken {
  if (state.phase === "rolling_back") return "it is going back already";
  const mayGoBack = !hasEnded(state) || (kind === "rollback" && state.phase === "completed");
  if (!mayGoBack) return `it is ${state.phase}: the candidate has no traffic`;
  // A way back that failed was begun for a reason that still stands.
  const to =
    state.phase === "rollback_failed"
      ? (state.back?.to ?? "rolled_back")
      : kind === "abort"
        ? "aborted"
        : "rolled_back";
  return { state: goingBack(state, to, cause(`${kind} by hand`)), why: "going back" };
}

function again(state: RolloutState, { digest }: ApprovedPlan, cause: CauseOf): Taken {
  if (state.phase !== "rolled_back" && state.phase !== "aborted" && state.phase !== "rejected") {
    return `it is ${state.phase}: only what was rolled back, aborted or rejected can be tried again`;
  }
  return { state: restarted(state, { plan: digest }, cause("tried again from the first step")), why: "tried again" };
}

function newer(state: RolloutState, { plan }: ApprovedPlan, promotion: Promotion, cause: CauseOf): Taken {
  const { candidate } = promotion;
  if (candidate === state.candidate && !hasEnded(state)) return `${candidate} is being rolled out`;
  if (candidate === state.candidate && state.phase === "completed") return `${candidate} is in production`;
  const waiting = [...state.waiting.filter((each) => each.candidate !== candidate), promotion].slice(-MOST_WAITING);
  const queued = noted({ ...state, waiting }, "promotion waits", cause(`${candidate} waits`));
  const isActive = !hasEnded(state) && state.phase !== "rolling_back" && state.phase !== "rollback_failed";
  if (plan.on_newer === "queue" || !isActive) return { state: queued, why: `${candidate} waits` };
  const because = cause(`${candidate} is newer`);
  const hadTraffic = state.step >= 0 && state.stage !== "offline";
  const next = hadTraffic ? goingBack(queued, "superseded", because) : ended(queued, "superseded", because);
  return { state: next, why: `superseded by ${candidate}` };
}

const MOST_WAITING = 20;
