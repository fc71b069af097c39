/**
 * Runs one bot: whatever comes in is obeyed once, what follows is durable before anything of it
 * is done, and everything that is owed is done in the end.
 */
import { setTimeout as waitMs } from "node:timers/promises";
import { assemble, type Parts } from "./assembly.ts";
import type { Mailbox } from "./intake/mailbox.ts";
import type { Runtime, RuntimeOptions, Wait } from "./options.ts";

const TICK_EVERY_MS = 1_000;
/** Being ready does not wait longer than this for what came in while the bot was away. */
const READY_WAIT_MS = 30_000;
const PRUNE_NOTES_EVERY_TICKS = 60;
/** What is owed is looked for in the state; receipts and retries do not wait for that. */
const OWED_EVERY_TICKS = 300;
/** Once an hour; what is due is gathered over a day anyway. */
const ERASURE_EVERY_TICKS = 3_600;
/** A little at a time; mostly there is nothing to forget. */
const PRUNE_EVERY_TICKS = 1;

/**
 * Starts at once. Throws `corrupt` when the journal cannot be ours; later failures that make
 * going on unsafe are told to `onFatal`, once.
 */
export function startRuntime<State>(options: RuntimeOptions<State>): Runtime<State> {
  const ending = new AbortController();
  let isDead = false;
  const onFatal = (reason: unknown): void => {
    if (isDead) return;
    isDead = true;
    options.log("error", "fatal", { reason });
    ending.abort();
    void parts.mailbox.close();
    void parts.outbox.stop();
    options.onFatal(reason);
  };
  const later = (ms: number, then: () => void): void => {
    waitOf(options)(ms, ending.signal).then(then, () => undefined);
  };
  const parts = assemble(options, { later, onFatal });
  const ready = begin(options, parts, ending).catch((reason: unknown) => {
    if (!ending.signal.aborted) onFatal(reason);
    throw reason;
  });
  // Whoever does not wait for it hears of the failure through `onFatal`.
  ready.catch(() => undefined);
  return {
    state: () => parts.ledger.state(),
    ready,
    tell: (notice, about) => {
      void parts.mailbox.run(() =>
        about === undefined
          ? parts.notices.tellSeldom(notice)
          : parts.notices.tell(notice, { about }),
      );
    },
    safeMode: () => parts.safeMode.degraded(options.clock.nowMs()),
    stop: async () => {
      ending.abort();
      await options.inbox.stop();
      await parts.mailbox.close();
      await parts.outbox.stop();
      await parts.pulse?.stop();
    },
  };
}

async function begin<State>(
  options: RuntimeOptions<State>,
  parts: Parts<State>,
  ending: AbortController,
): Promise<void> {
  const { mailbox, outbox, ledger, entries, past, pulse, doorway } = parts;
  const wait = waitOf(options);
  outbox.start();
  await mailbox.run(() => entries.drain());
  const started = options.inbox.start(
    (incoming) => doorway.take(incoming),
    (incoming) => doorway.isLater(incoming),
  );
  const limit = new AbortController();
  const signal = AbortSignal.any([ending.signal, limit.signal]);
  const isThrough = started.then(async () => {
    await mailbox.run(() => past.settle());
    await mailbox.run(() => past.reviewOwed("start"));
    pulse?.begin();
  });
  await Promise.race([isThrough, wait(READY_WAIT_MS, signal)]);
  limit.abort();
  const everyMs = options.tickEveryMs ?? TICK_EVERY_MS;
  void tickOn({ wait, ending, mailbox, everyMs }, [
    { every: 1, job: () => parts.tick() },
    { every: PRUNE_NOTES_EVERY_TICKS, job: () => ledger.pruneNotes() },
    { every: OWED_EVERY_TICKS, job: () => past.reviewOwed("now-and-then") },
    { every: ERASURE_EVERY_TICKS, job: () => parts.reviewErasure() },
    { every: PRUNE_EVERY_TICKS, job: () => ledger.pruneObeyed() },
  ]);
}

type Ticking = Readonly<{
  wait: Wait;
  ending: AbortController;
  mailbox: Mailbox;
  everyMs: number;
}>;
type TickJob = Readonly<{ every: number; job(): Promise<void> }>;

/** One tick waits for the one before it, however long that took. */
async function tickOn(ticking: Ticking, jobs: readonly TickJob[]): Promise<void> {
  const { wait, ending, mailbox, everyMs } = ticking;
  for (let count = 0; !ending.signal.aborted; count += 1) {
    for (const { every, job } of jobs) if (count % every === 0) await mailbox.run(job);
    await wait(everyMs, ending.signal).catch(() => undefined);
  }
}

function waitOf<State>(options: RuntimeOptions<State>): Wait {
  return options.wait ?? realWait;
}

async function realWait(ms: number, signal: AbortSignal): Promise<void> {
  await waitMs(ms, undefined, { signal });
}
