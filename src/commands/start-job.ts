import { ServiceError } from "../errors.ts";
import type { JobPlan } from "../job/plan.ts";
import { KEY_NAME } from "../job/plan.ts";
import type { Answered, RemoteJob, TrainingService } from "../job/service.ts";
import { type FoundJob, mismatchOf, nextStart, type Started, type StartStep } from "../job/start.ts";
import { appendEntries } from "../ledger/append.ts";
import type { Draft } from "../ledger/entry.ts";
import { jobRecord, type Noted, startDraft } from "../ledger/job-record.ts";
import { verifyChain } from "../ledger/verify.ts";
import { notNow, refusal, told } from "./start-outcome.ts";
import type { LedgerPlace, World } from "./world.ts";

export interface StartOptions {
  readonly branch: string;
  /** Who starts it. */
  readonly actor: string;
  readonly runUrl?: string;
  /** The bytes of a planned file. */
  readonly read: (path: string) => Promise<Uint8Array>;
  /** Run once before anything is sent that could cost something; why not, or `undefined`. */
  readonly check: () => Promise<string | undefined>;
}

/** More steps than any start needs; beyond, something goes round in circles. */
const MOST_STEPS = 40;

/**
 * Brings about exactly one job of a plan, from wherever earlier runs were cut off: each step is chosen from what the
 * ledger and the provider say. Whoever calls has made sure that the plan is approved. Rejects where the ledger cannot be
 * read or written.
 */
export async function startJob(
  plan: JobPlan,
  service: TrainingService,
  options: StartOptions,
  world: World,
): Promise<Started> {
  return new Start(plan, service, options, world).run();
}

class Start {
  readonly #plan: JobPlan;
  readonly #service: TrainingService;
  readonly #options: StartOptions;
  readonly #world: World;
  readonly #runner: string;
  readonly #files: Partial<Record<"train" | "validation", string>> = {};
  /** Of files at the provider, by id. */
  readonly #digests = new Map<string, string>();
  readonly #cancelled: string[] = [];
  #jobs: readonly FoundJob[] | undefined;
  #ledger: LedgerPlace | undefined;
  #sent = false;
  #checked = false;

  constructor(plan: JobPlan, service: TrainingService, options: StartOptions, world: World) {
    this.#plan = plan;
    this.#service = service;
    this.#options = options;
    this.#world = world;
    this.#runner = world.unique();
  }

  async run(): Promise<Started> {
    for (let at = 0; at < MOST_STEPS; at++) {
      const step = nextStart({
        plan: this.#plan,
        record: await this.#record(),
        runner: this.#runner,
        now: Date.parse(this.#world.now()),
        files: this.#files,
        ...(this.#jobs === undefined ? {} : { jobs: this.#jobs }),
        sent: this.#sent,
      });
      const ended = await this.#carryOut(step);
      if (ended !== undefined) return ended;
    }
    return { outcome: "waiting", why: "the provider and the ledger do not come to rest; run this again" };
  }

  async #carryOut(step: StartStep): Promise<Started | undefined> {
    switch (step.do) {
      case "look":
        return this.#look();
      case "place":
        return (await this.#mayBegin()) ?? this.#send(step.part);
      case "claim":
        return (await this.#mayBegin()) ?? this.#claim();
      case "create":
        return this.#create();
      case "record":
        await this.#enter(startDraft(this.#plan, this.#noted(), { status: "created", id: step.job.id }));
        return undefined;
      case "cancel":
        return this.#cancel(step.id, step.why);
      case "done":
        return { outcome: "started", job: step.id, cancelled: this.#cancelled };
      case "wait":
        return { outcome: "waiting", until: step.until, why: step.why };
      case "stop":
        return { outcome: "refused", why: step.why };
    }
  }

  async #mayBegin(): Promise<Started | undefined> {
    if (this.#checked) return undefined;
    const why = await this.#options.check();
    this.#checked = true;
    return why === undefined ? undefined : { outcome: "refused", why };
  }

  async #look(): Promise<Started | undefined> {
    const [train] = this.#plan.files;
    let named: readonly string[] = [];
    if (this.#plan.compiled.profile.metadata !== "yes" && train !== undefined) {
      const files = await this.#service.files(train.name);
      if (files.kind !== "ok") return notNow("looking for the training file", files);
      named = files.value.map(({ id }) => id);
    }
    const jobs = await this.#service.jobs([KEY_NAME, this.#plan.key], named);
    if (jobs.kind !== "ok") return notNow("looking for a job of this plan", jobs);
    const found: FoundJob[] = [];
    for (const job of jobs.value) {
      const digest = await this.#digestOf(job.training_file);
      if (digest.kind === "busy" || digest.kind === "unclear") return notNow(`reading ${job.training_file}`, digest);
      if (digest.kind !== "ok")
        this.#world.log.warn(`${job.id}: its training file cannot be read, so it was not compared`);
      const mismatch = mismatchOf(this.#plan, job, this.#digests);
      found.push({ job, ...(mismatch === undefined ? {} : { mismatch }) });
    }
    this.#jobs = found;
    return undefined;
  }

  /** Asked once of each file. */
  async #digestOf(id: string): Promise<Answered<string>> {
    const known = this.#digests.get(id);
    if (known !== undefined) return { kind: "ok", value: known };
    const read = await this.#service.fileDigest(id);
    if (read.kind === "ok") this.#digests.set(id, read.value);
    return read;
  }

  /** Takes a file that is there, if its bytes are the planned ones whatever it is called; else sends it. */
  async #send(part: "train" | "validation"): Promise<Started | undefined> {
    const file = this.#plan.files.find((each) => each.part === part);
    if (file === undefined) throw new TypeError(`the plan has no file for ${part}`);
    const there = await this.#service.files(file.name);
    if (there.kind !== "ok") return notNow("looking for uploaded files", there);
    for (const { id, failed, bytes } of there.value) {
      if (failed || (bytes >= 0 && bytes !== file.bytes)) continue;
      const digest = await this.#digestOf(id);
      if (digest.kind === "busy" || digest.kind === "unclear") return notNow(`reading ${id}`, digest);
      if (digest.kind !== "ok" || digest.value !== file.sha256) continue;
      this.#files[part] = id;
      return undefined;
    }
    const bytes = await this.#options.read(file.path);
    const sent = await this.#service.upload(file.name, bytes);
    if (sent.kind === "busy" || sent.kind === "unclear") return notNow("uploading", sent);
    if (sent.kind !== "ok") return refusal("the upload", sent);
    this.#files[part] = sent.value.id;
    this.#digests.set(sent.value.id, file.sha256);
    return undefined;
  }

  async #claim(): Promise<undefined> {
    await this.#enter(startDraft(this.#plan, this.#noted(), { status: "claimed", runner: this.#runner }));
    this.#jobs = undefined;
    return undefined;
  }

  async #create(): Promise<Started | undefined> {
    const { compiled, metadata } = this.#plan;
    const { train, validation } = this.#files;
    if (train === undefined) throw new TypeError("a job is created without its training file");
    const body = compiled.body({ train, ...(validation === undefined ? {} : { validation }) }, metadata);
    this.#sent = true;
    this.#jobs = undefined;
    const made = await this.#service.create(body);
    if (made.kind === "ok") {
      await this.#enter(startDraft(this.#plan, this.#noted(), { status: "created", id: made.value.id }));
      return this.#unmarked(made.value);
    }
    // Whether there is a job now, the next look says.
    if (made.kind === "unclear") return undefined;
    const status = made.kind === "busy" || made.kind === "denied" ? "released" : "refused";
    const detail = told(made);
    await this.#enter(startDraft(this.#plan, this.#noted(), { status, runner: this.#runner, detail }));
    return made.kind === "busy" ? notNow("creating the job", made) : refusal("the job", made);
  }

  #unmarked({ id, metadata }: RemoteJob): undefined {
    if (metadata?.[KEY_NAME] === this.#plan.key) return undefined;
    this.#world.log.warn(`${id} does not show the plan's key: it is found again by its training file and the ledger`);
    return undefined;
  }

  async #cancel(id: string, why: string): Promise<Started | undefined> {
    const done = await this.#service.cancel(id);
    this.#jobs = undefined;
    if (done.kind !== "ok" && done.kind !== "missing") return notNow(`cancelling ${id} (${why})`, done);
    this.#cancelled.push(id);
    const draft = startDraft(this.#plan, this.#noted(), { status: "duplicate_cancelled", id, detail: why });
    await this.#enter(draft);
    return undefined;
  }

  #noted(): Noted {
    const { actor, runUrl } = this.#options;
    const url = runUrl === undefined ? {} : { run_url: runUrl };
    return { at: this.#world.now(), actor, engine: this.#world.version, ...url };
  }

  async #enter(draft: Draft): Promise<void> {
    const { archive, wait } = await this.#place();
    await appendEntries([draft], { store: archive, sha256: this.#world.sha256, wait });
  }

  async #place(): Promise<LedgerPlace> {
    this.#ledger ??= await this.#world.ledger(this.#options.branch);
    return this.#ledger;
  }

  /** Without a ledger there is no record, and the first entry makes one. */
  async #record() {
    const { archive } = await this.#place();
    const head = await archive.head();
    if (head === undefined) return jobRecord([], this.#plan.key);
    const { entries, problems } = verifyChain(await archive.read(head), this.#world.sha256);
    const [first] = problems;
    if (first === undefined) return jobRecord(entries, this.#plan.key);
    const message = `the ledger does not hold, so no job is started: ${first.message}`;
    throw new ServiceError({ service: "ledger", operation: "read", message, retryable: false });
  }
}
