/**
 * Uploads of one-time keys that hold nothing else up. The SDK lets the first message of each room
 * wait for them, for a minute each time; and a Synapse that was killed during one takes none of
 * that device for two minutes (`worker_locks`). Nobody needs new keys as much as an alert.
 */
import type { Clock } from "../core/ports.ts";
import type { Fetch } from "./guard.ts";
import { STEADY } from "./steady-clock.ts";

/** How long an upload may take. */
export const UPLOAD_MS_MAX = 8_000;
/** After one that took longer the next ones are called off at once, for so long. */
export const UPLOAD_REST_MS = 30_000;

const PATH = "/keys/upload";

/** Wraps `inner`. What is called off is uploaded again after one of the next syncs. */
export function boundedUploads(inner: Fetch, clock: Clock = STEADY): Fetch {
  let restsUntilMs = -Infinity;
  return async (resource, init) => {
    if (!new URL(resource).pathname.endsWith(PATH)) return inner(resource, init);
    // The SDK makes a request again at once, unless it was called off by this very name.
    if (clock.nowMs() < restsUntilMs) throw new DOMException("called off", "AbortError");
    const limit = new AbortController();
    const timer = setTimeout(() => {
      restsUntilMs = clock.nowMs() + UPLOAD_REST_MS;
      limit.abort();
    }, UPLOAD_MS_MAX);
    const signals = [limit.signal, init?.signal].filter((signal) => signal instanceof AbortSignal);
    try {
      return await inner(resource, { ...init, signal: AbortSignal.any(signals) });
    } finally {
      clearTimeout(timer);
    }
  };
}
