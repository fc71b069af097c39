/** Waiting for the homeserver before a bot has begun: it is calmer than to die and start again. */
import { setTimeout as wait } from "node:timers/promises";
import { Fault } from "../../shared/core/fault.ts";
import { boundedWaitMs } from "../../shared/core/values/retry-after.ts";

const PAUSE_MS = 2_000;
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
