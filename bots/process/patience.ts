/** Waiting for the homeserver before a bot has begun: it is calmer than to die and start again. */
import { setTimeout as wait } from "node:timers/promises";
import { Fault } from "../../shared/core/fault.ts";
import type { NetworkState } from "../../shared/domain/network-state.ts";
import type { Runtime } from "../../shared/runtime/options.ts";
import { boundedWaitMs } from "../../shared/core/values/retry-after.ts";

const PAUSE_MS = 2_000;
/** Before this the roster may not have come yet; afterwards it is served without. */
const ROSTER_WAIT_MS = 15_000;
const ROSTER_POLL_MS = 50;
const SIGNALS = ["SIGTERM", "SIGINT"] as const;

/**
 * The result of `work`, which is tried again for as long as the same may succeed later. Fails with
 * its last fault when the process is told to end meanwhile.
 */
export async function patiently<Result>(work: () => Promise<Result>): Promise<Result> {
  const ending = new AbortController();
  const end = (): void => {
    ending.abort();
  };
  for (const signal of SIGNALS) process.on(signal, end);
  try {
    for (;;) {
      try {
        return await work();
      } catch (error) {
        const isWorthIt = error instanceof Fault && error.isTransient && !ending.signal.aborted;
        if (!isWorthIt) throw error;
        const pauseMs = boundedWaitMs(error.retryAfterMs ?? PAUSE_MS);
        await wait(pauseMs, undefined, { signal: ending.signal }).catch(() => undefined);
      }
    }
  } finally {
    for (const signal of SIGNALS) process.off(signal, end);
  }
}

/** A bot that serves before it knows anybody would turn the first organizer away. */
export async function rosterIsThere(runtime: Runtime<NetworkState>): Promise<void> {
  for (let waitedMs = 0; waitedMs < ROSTER_WAIT_MS; waitedMs += ROSTER_POLL_MS) {
    if (runtime.state().people.persons.size > 0) return;
    await wait(ROSTER_POLL_MS);
  }
}
