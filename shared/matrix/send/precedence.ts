/**
 * What nobody waits for lets go first what somebody waits for. A homeserver works on one request
 * after the other: while an alert goes to many rooms, each of its messages would end a sync, and
 * the syncs took as long as the messages.
 */
import { setTimeout as pause } from "node:timers/promises";
import type { SdkFetch } from "./gate.ts";

/** Messages, and the keys that they wait for. */
const PRESSING = /\/rooms\/[^/]+\/send\/|\/sendToDevice\/|\/keys\/(?:claim|query)$/u;
const READING = /\/sync$/u;
/** Copies of keys, for another day. */
const COPIES = /\/room_keys\/keys$/u;
/**
 * To a device that gets no key: why. The engine would send one of them after the other before the
 * message, though her device only shows another sentence by it.
 */
const COURTESY = /\/sendToDevice\/m\.room_key\.withheld\//u;
/** Between one message and the next there is a moment in which none is under way. */
const LULL_MS = 30;
/** Between the keys of one room and those of the next there is a longer one. */
const LONG_LULL_MS = 400;
/** Somebody may be saying something meanwhile. */
const PATIENCE_MS_MAX = 1_000;
const COPY_MS_MAX = 10_000;
const COURTESY_MS_MAX = 30_000;

/** Wraps what one client asks. Reading is held for a second at most; a courtesy may be lost. */
export function inPrecedence(inner: SdkFetch): SdkFetch {
  let underWay = 0;
  let endedMs = -Infinity;
  let courtesies: Promise<unknown> = Promise.resolve();
  const lull = async (withinMs: number, forMs = LONG_LULL_MS): Promise<void> => {
    const untilMs = performance.now() + withinMs;
    const isPressing = (): boolean => underWay > 0 || performance.now() - endedMs < forMs;
    while (isPressing() && performance.now() < untilMs)
      await pause(LULL_MS, undefined, { ref: false });
  };
  return async (resource, init) => {
    const { pathname } = new URL(resource instanceof Request ? resource.url : resource);
    if (COURTESY.test(pathname)) {
      courtesies = courtesies
        .then(() => lull(COURTESY_MS_MAX))
        .then(() => inner(resource, init))
        .catch(() => undefined);
      return Response.json({});
    }
    if (READING.test(pathname)) await lull(PATIENCE_MS_MAX, LULL_MS);
    if (COPIES.test(pathname)) await lull(COPY_MS_MAX);
    if (!PRESSING.test(pathname)) return await inner(resource, init);
    underWay += 1;
    try {
      return await inner(resource, init);
    } finally {
      underWay -= 1;
      endedMs = performance.now();
    }
  };
}
