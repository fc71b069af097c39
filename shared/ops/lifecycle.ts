/** One process from start to end: parts start in order, stop in reverse, within a bound. */
import { setTimeout as wait } from "node:timers/promises";
import type { Logger } from "./log.ts";

/** Starting gives the function that stops it. */
export type Part = Readonly<{ start(): Promise<() => Promise<void>> }>;

export type LifecycleOptions = Readonly<{
  log: Logger;
  /** Bound for stopping each part; an overdue one is left behind. */
  stopMaxMs?: number;
  /** Another reason to end, beside SIGTERM and SIGINT. */
  end?: AbortSignal;
  /** Called once when every part has started. */
  onStarted?: () => void;
}>;

/** `clean`: every part stopped in time. */
export type Ending = "clean" | "overdue";

const STOP_MAX_MS = 10_000;
const SIGNALS = ["SIGTERM", "SIGINT"] as const;

/**
 * Resolves when all has stopped again. When a part fails to start, those before it are stopped,
 * and the failure is thrown. A second signal no longer waits.
 */
export async function runLifecycle(
  parts: readonly Part[],
  options: LifecycleOptions,
): Promise<Ending> {
  const asked = endRequests(options.end);
  const stops: (() => Promise<void>)[] = [];
  try {
    for (const part of parts) {
      if (asked.first.aborted) break;
      stops.unshift(await part.start());
    }
    if (!asked.first.aborted) {
      options.onStarted?.();
      await aborted(asked.first);
    }
    return await stopAll(stops.splice(0), asked.second, options);
  } finally {
    // Only after a failed start is anything left here.
    await stopAll(stops, asked.second, options);
    asked.forget();
  }
}

async function stopAll(
  stops: readonly (() => Promise<void>)[],
  hurry: AbortSignal,
  { log, stopMaxMs = STOP_MAX_MS }: LifecycleOptions,
): Promise<Ending> {
  let ending: Ending = "clean";
  for (const stop of stops) {
    const bound = new AbortController();
    const late = Promise.race([
      wait(stopMaxMs, "overdue" as const, { signal: bound.signal }).catch(() => "overdue" as const),
      aborted(hurry).then(() => "overdue" as const),
    ]);
    const stopped = stop().then(
      () => "clean" as const,
      (reason: unknown) => {
        log.fault("a part did not stop cleanly", reason);
        return "overdue" as const;
      },
    );
    if ((await Promise.race([stopped, late])) === "overdue") ending = "overdue";
    bound.abort();
  }
  return ending;
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    signal.addEventListener(
      "abort",
      () => {
        resolve();
      },
      { once: true },
    );
  });
}

type EndRequests = Readonly<{ first: AbortSignal; second: AbortSignal; forget(): void }>;

function endRequests(end: AbortSignal | undefined): EndRequests {
  const first = new AbortController();
  const second = new AbortController();
  const onSignal = (): void => {
    if (first.signal.aborted) second.abort();
    first.abort();
  };
  for (const signal of SIGNALS) process.on(signal, onSignal);
  // An unused promise does not keep a process alive, and neither does a listener.
  const alive = setInterval(() => undefined, 60_000);
  const either = end === undefined ? first.signal : AbortSignal.any([first.signal, end]);
  return {
    first: either,
    second: second.signal,
    forget() {
      clearInterval(alive);
      for (const signal of SIGNALS) process.off(signal, onSignal);
    },
  };
}
