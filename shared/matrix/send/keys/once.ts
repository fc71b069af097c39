/**
 * Requests for keys that the SDK makes once. By itself it tries each of them five times, with
 * pauses of 2, 4, 8 and 16 seconds, and lets all that comes after it wait meanwhile: one claim of
 * one-time keys that failed held up the first message of every other room for half a minute.
 * Whoever needs the key tries again, in its own room alone.
 */
import type { Fetch } from "../guard.ts";
import { UNSOUND_CODE } from "../request.ts";

const MEANT = /\/keys\/claim$|\/sendToDevice\/[^/]+\/[^/]+$/u;
const TOO_MANY = 429;
const FAILED = 500;
/** What the SDK takes for the last word; the code in the answer says what it was. */
const NOT_REPEATED = { status: 400, headers: { "content-type": "application/json" } };

/** Wraps `inner`, whose answers are sound. A limit stays one, with its time; the rest passes. */
export function triedOnce(inner: Fetch): Fetch {
  return async (resource, init) => {
    if (!MEANT.test(new URL(resource).pathname)) return inner(resource, init);
    const response = await answered(inner(resource, init));
    if (response.status === TOO_MANY) return new Response(response.body, NOT_REPEATED);
    if (response.status < FAILED) return response;
    return Response.json({ errcode: UNSOUND_CODE, error: "failed" }, NOT_REPEATED);
  };
}

/** The SDK makes a request again, unless it was called off by this very name. */
async function answered(asked: Promise<Response>): Promise<Response> {
  try {
    return await asked;
  } catch {
    throw new DOMException("called off", "AbortError");
  }
}
