import type { RemoteCheckpoint } from "./service.ts";
import type { Spend } from "./spend.ts";
import type { Vitals } from "./vitals.ts";
import type { Reason } from "./watch.ts";

/** What one look at a job found, and what was done about it. */
export interface Watched {
  readonly version: 1;
  readonly kind: "gradegate/training";
  readonly policy: string;
  readonly provider: string;
  readonly job: string;
  /** The provider's word after all that was done; `vanished` where it knows no such job. */
  readonly status: string;
  readonly outcome: "goes_on" | "held" | "succeeded" | "failed" | "stopped" | "unknown";
  readonly reasons: readonly Reason[];
  /** What nobody can rule out. */
  readonly cannot_tell: readonly string[];
  readonly problems: readonly string[];
  /** Warnings and errors among the provider's events, and its safety checks: the latest, oldest first. */
  readonly notices: readonly string[];
  readonly spend?: Spend;
  readonly budget: { readonly usd: number; readonly tokens?: number; readonly hours?: number };
  readonly vitals: readonly Vitals[];
  readonly checkpoints: readonly RemoteCheckpoint[];
  readonly trained_model?: string;
  readonly error?: { readonly code: string; readonly message: string };
}
