/**
 * The one way to a homeserver: whatever asks for something, the SDK itself included, asks here. No
 * request goes without an end, and no answer comes in that no homeserver would give.
 */
import type { LogoutCheck } from "../identity/token-check.ts";
import type { Fetch } from "./guard.ts";
import { triedOnce } from "./keys/once.ts";
import { boundedUploads } from "./keys/upload.ts";
import { soundAnswers } from "./sound-answers.ts";

/** What the SDK fetches with. */
export type SdkFetch = (resource: Request | URL | string, init?: RequestInit) => Promise<Response>;

/** What nobody has thought of ends by then. */
export const REQUEST_MS_MAX = 60_000;
/** Besides the time that a sync is asked to wait: its answer may be large after an outage. */
export const SYNC_MORE_MS_MAX = 80_000;

/** Shorter bounds of what somebody waits for, by the end of its path. */
const BOUNDS: readonly (readonly [path: RegExp, withinMs: number])[] = [
  [/\/account\/whoami$/u, 10_000],
  [/\/event\/[^/]+$/u, 10_000],
  [/\/keys\/(?:query|claim)$/u, 30_000],
  // Each attempt has a shorter bound of its own, and there are two of them.
  [/\/keys\/upload$/u, 20_000],
  [/\/(?:invite|join|kick|leave|forget|members|messages|joined_rooms|createRoom)$/u, 30_000],
  [/\/send(?:ToDevice)?\/[^/]+\/[^/]+$/u, 30_000],
  [/\/account_data\/[^/]+$/u, 30_000],
  [/\/room_keys\//u, 30_000],
];

/** How long a request may take in ms, from its start to the end of its answer. Never unbounded. */
export function withinMs(url: URL): number {
  if (url.pathname.endsWith("/sync")) return SYNC_MORE_MS_MAX + askedTimeMs(url);
  return BOUNDS.find(([path]) => path.test(url.pathname))?.[1] ?? REQUEST_MS_MAX;
}

/**
 * What the SDK takes as its `fetch`. What did not end in time fails like a request that was called
 * off, which the SDK does not repeat by itself; also where `inner` does not hear of that.
 */
export function gated(inner: Fetch, check?: LogoutCheck): SdkFetch {
  const asked = bounded(triedOnce(boundedUploads(soundAnswers(inner, check))));
  return (resource, init) => asked(resource instanceof Request ? resource.url : resource, init);
}

function bounded(inner: Fetch): Fetch {
  return async (resource, init) => {
    const limit = new AbortController();
    const timer = setTimeout(
      () => {
        limit.abort();
      },
      withinMs(new URL(resource)),
    );
    const given = init?.signal instanceof AbortSignal ? [init.signal] : [];
    const signal = AbortSignal.any([limit.signal, ...given]);
    const { promise: calledOff, reject } = Promise.withResolvers<never>();
    const onAbort = (): void => {
      reject(new DOMException("called off", "AbortError"));
    };
    signal.addEventListener("abort", onAbort);
    if (signal.aborted) onAbort();
    try {
      return await Promise.race([calledOff, inner(resource, { ...init, signal })]);
    } finally {
      clearTimeout(timer);
      signal.removeEventListener("abort", onAbort);
    }
  };
}

/** What a sync asks for comes from us, and is bounded all the same. */
function askedTimeMs(url: URL): number {
  const asked = Number(url.searchParams.get("timeout") ?? 0);
  return Number.isFinite(asked) ? Math.min(Math.max(asked, 0), REQUEST_MS_MAX) : 0;
}
