/**
 * Uploads of one-time keys that hold nothing else up. The SDK lets the first message of each room
 * wait for them, for a minute each time; and a Synapse that was killed during one takes none of
 * that device for two minutes (`worker_locks`). Nobody needs new keys as much as an alert.
 */
import { z } from "zod";
import type { Clock } from "../../../core/ports.ts";
import type { Fetch } from "../guard.ts";
import { STEADY } from "../../steady-clock.ts";

/** How long an upload may take. */
export const UPLOAD_MS_MAX = 8_000;
/** After one that took longer, or too many, the next ones are called off at once, for so long. */
export const UPLOAD_REST_MS = 30_000;
/** A homeserver that says at each sync that no key is left could have new ones made for ever. */
export const UPLOADS_AT_ONCE_MAX = 10;

const PATH = "/keys/upload";
const REFUSED = 400;

const batch = z.looseObject({
  one_time_keys: z.record(z.string(), z.unknown()).refine((keys) => Object.keys(keys).length > 0),
});

/** Wraps `inner`. What is called off is uploaded again after one of the next syncs. */
export function boundedUploads(inner: Fetch, clock: Clock = STEADY): Fetch {
  const rest = restAfter(clock);
  const upload: Fetch = async (resource, init) => {
    const limit = new AbortController();
    const timer = setTimeout(() => {
      rest.begin();
      limit.abort();
    }, UPLOAD_MS_MAX);
    const signals = [limit.signal, init?.signal].filter((signal) => signal instanceof AbortSignal);
    try {
      return await inner(resource, { ...init, signal: AbortSignal.any(signals) });
    } finally {
      clearTimeout(timer);
    }
  };
  return async (resource, init) => {
    if (!new URL(resource).pathname.endsWith(PATH)) return inner(resource, init);
    // The SDK makes a request again at once, unless it was called off by this very name.
    if (rest.isOn()) throw new DOMException("called off", "AbortError");
    rest.count();
    const answer = await upload(resource, init);
    const others = answer.status === REFUSED ? withoutBatch(init?.body) : undefined;
    // The engine would offer the same keys for ever; without them it goes on to the next ones.
    return others === undefined ? answer : upload(resource, { ...init, body: others });
  };
}

/** What else is uploaded with a batch of keys, some of which the homeserver has under their ids. */
function withoutBatch(body: RequestInit["body"]): string | undefined {
  if (typeof body !== "string") return undefined;
  const found = batch.safeParse(JSON.parse(body)).data;
  return found && JSON.stringify({ ...found, one_time_keys: {} });
}

function restAfter(clock: Clock) {
  let untilMs = -Infinity;
  let sinceMs = -Infinity;
  let uploads = 0;
  const begin = (): void => {
    untilMs = clock.nowMs() + UPLOAD_REST_MS;
  };
  return {
    begin,
    isOn: () => clock.nowMs() < untilMs,
    count: () => {
      if (clock.nowMs() - sinceMs >= UPLOAD_REST_MS) [sinceMs, uploads] = [clock.nowMs(), 0];
      uploads += 1;
      if (uploads >= UPLOADS_AT_ONCE_MAX) begin();
    },
  };
}
