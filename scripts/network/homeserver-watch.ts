/** Tells once when the homeserver is gone, once when it is back; the bots wait by themselves. */
import { setTimeout as wait } from "node:timers/promises";

const EVERY_MS = 10_000;
/** While it is gone; it is news when it comes back. */
const GONE_EVERY_MS = 2_000;
const WITHIN_MS = 8_000;
/** One lost answer is no news. */
const MISSES_MIN = 2;

export type HomeserverWatch = Readonly<{ stop(): void }>;

/** Looks at once, then again and again until `stop`. Silent while all is well. */
export function watchHomeserver(
  homeserverUrl: string,
  onChange: (isThere: boolean) => void,
): HomeserverWatch {
  const stopping = new AbortController();
  void watch(homeserverUrl, onChange, stopping.signal);
  return {
    stop: () => {
      stopping.abort();
    },
  };
}

async function watch(
  homeserverUrl: string,
  onChange: (isThere: boolean) => void,
  stopping: AbortSignal,
): Promise<void> {
  let isThere = true;
  let misses = MISSES_MIN - 1;
  const isStopping = (): boolean => stopping.aborted;
  while (!isStopping()) {
    misses = (await answers(homeserverUrl, stopping)) ? 0 : misses + 1;
    const isThereNow = misses < MISSES_MIN;
    if (isThereNow !== isThere && !isStopping()) onChange(isThereNow);
    isThere = isThereNow;
    const pauseMs = misses === 0 ? EVERY_MS : GONE_EVERY_MS;
    await wait(pauseMs, undefined, { signal: stopping, ref: false }).catch(() => undefined);
  }
}

async function answers(homeserverUrl: string, stopping: AbortSignal): Promise<boolean> {
  try {
    const signal = AbortSignal.any([stopping, AbortSignal.timeout(WITHIN_MS)]);
    const url = `${homeserverUrl.replace(/\/+$/u, "")}/_matrix/client/versions`;
    const response = await fetch(url, { signal, redirect: "manual" });
    await response.arrayBuffer();
    return response.ok;
  } catch {
    return false;
  }
}
