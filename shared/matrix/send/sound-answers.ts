/**
 * What comes back from a homeserver, before the SDK sees it. Proxies, gateways and captive portals
 * answer in its place; the SDK takes any 4xx for the last word, any page for an answer, and any
 * `Retry-After` for a promise. Here what no homeserver would say becomes a fault that passes.
 */
import { z } from "zod";
import {
  askedWaitMs,
  LOG_IN_WAIT_MAX_MS,
  RETRY_AFTER_MAX_MS,
} from "../../core/values/retry-after.ts";
import { boundedFile } from "./media/bounded-file.ts";
import type { Fetch } from "./guard.ts";
import { UNSOUND_CODE } from "./request.ts";
import { isSyncAnswer } from "../sync/sync-shape.ts";
import { confirmedLogouts, type LogoutCheck } from "../identity/token-check.ts";

const API = "/_matrix/client/";
/** The answers of these are bytes. */
const MEDIA = /\/_matrix\/client\/[^/]+\/media\//u;
const ACCOUNT_DATA = /\/account_data\/[^/]+$/u;
const LOG_IN = /\/login$/u;
const STATUS = { ok: 200, redirect: 300, refused: 400, failed: 502, tooMany: 429 };

const refusal = z.looseObject({ errcode: z.string().min(1) });
/** A request that wants to be confirmed (user interactive authentication) has no code at first. */
const challenge = z.looseObject({ session: z.string(), flows: z.array(z.unknown()) });
/** Anything but a page: rooms' state comes as a list. */
const answer = z.union([z.looseObject({}), z.array(z.unknown())]);

/** Wraps `inner`. No redirect is followed, with a token or without. */
export function soundAnswers(inner: Fetch, check?: LogoutCheck): Fetch {
  const isLoggedOut = confirmedLogouts(inner, check);
  return async (resource, init) => {
    const url = new URL(resource);
    const options: RequestInit = { ...init, redirect: "manual" };
    const response = await inner(resource, options);
    if (!url.pathname.includes(API) || MEDIA.test(url.pathname)) {
      return isRedirect(response) ? unsound() : boundedFile(response);
    }
    // Read here, so that the time a request may take holds for the whole of its answer.
    const text = await response.text();
    const json = jsonOf(text);
    const { status } = response;
    if (status === STATUS.tooMany) return limited(url, response, json);
    if (!isSound(url, status, json)) return unsound();
    if (isUnknownToken(json) && !(await isLoggedOut(url, options))) return unsound();
    return new Response(text, { status, headers: { "content-type": "application/json" } });
  };
}

function isSound(url: URL, status: number, json: unknown): boolean {
  if (status >= STATUS.refused) {
    const isChallenge = status === 401 && challenge.safeParse(json).success;
    return status <= 599 && (isChallenge || refusal.safeParse(json).success);
  }
  if (status < STATUS.ok || status >= STATUS.redirect || json === undefined) return false;
  if (url.pathname.endsWith("/sync")) return isSyncAnswer(json);
  // Whoever reads a note of account data looks at its shape, and has to see a false one.
  return ACCOUNT_DATA.test(url.pathname) || answer.safeParse(json).success;
}

function isUnknownToken(json: unknown): boolean {
  return refusal.safeParse(json).data?.errcode === "M_UNKNOWN_TOKEN";
}

/** The SDK waits as long as it is told: so what it is told is bounded here. */
function limited(url: URL, response: Response, json: unknown): Response {
  const header = response.headers.get("retry-after");
  const date = response.headers.get("date");
  const field = z.looseObject({ retry_after_ms: z.unknown() }).safeParse(json).data?.retry_after_ms;
  const maxMs = LOG_IN.test(url.pathname) ? LOG_IN_WAIT_MAX_MS : RETRY_AFTER_MAX_MS;
  const body = {
    errcode: "M_LIMIT_EXCEEDED",
    error: "later",
    retry_after_ms: Math.round(askedWaitMs({ header, date, field }, maxMs)),
  };
  return Response.json(body, { status: STATUS.tooMany });
}

/** The SDK tries a 5xx again by itself, and so does whoever asked. */
function unsound(): Response {
  return Response.json({ errcode: UNSOUND_CODE, error: "unsound" }, { status: STATUS.failed });
}

/** A fetch of Node shows the redirect itself; others only that there was one. */
function isRedirect({ status, type }: Response): boolean {
  return type === "opaqueredirect" || (status >= STATUS.redirect && status < STATUS.refused);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
