/**
 * Turns what the SDK throws into faults of closed codes. Nothing of the server's answer but its
 * kind and the time to wait goes on: an error text may name a room or a person.
 */
import { Fault, type FaultCode, type RefusalDetail } from "../../core/fault.ts";
import { askedWaitMs, RETRY_AFTER_MAX_MS } from "../../core/values/retry-after.ts";
import { HTTPError, MatrixError } from "../sdk.ts";

/** What the guard answers in place of the homeserver, see `guard.ts`. */
export const STOPPED_CODE = "ORG_AVISO_CLEAR_TEXT_STOPPED";
/** What stands for an answer that no homeserver would give, see `sound-answers.ts`. */
export const UNSOUND_CODE = "ORG_AVISO_UNSOUND_ANSWER";

/** Errors of Matrix that pass without anybody's doing: no word about what was asked. */
const PASSING_CODES: ReadonlySet<string> = new Set([
  UNSOUND_CODE,
  // We send the token each time: something on the way took it off.
  "M_MISSING_TOKEN",
  // To be tried again for as long as it lasts (client-server API, account locking).
  "M_USER_LOCKED",
]);

export type RequestOptions = Readonly<{
  /** The longest wait that the homeserver may ask for. */
  waitMaxMs?: number;
}>;

/** Runs one request; whatever goes wrong comes out as a `Fault` that names `operation`. */
export async function request<Answer>(
  operation: string,
  work: () => Promise<Answer>,
  options: RequestOptions = {},
): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    throw faultFrom(error, operation, options);
  }
}

/** What a homeserver says of the account that somebody is to be asked in by. */
const DETAILS: ReadonlyMap<string, RefusalDetail> = new Map([
  ["M_INVITE_BLOCKED", "blocked"],
  ["M_USER_DEACTIVATED", "deactivated"],
]);

/** The fault that an error of the SDK stands for. */
export function faultFrom(
  error: unknown,
  operation: string,
  { waitMaxMs = RETRY_AFTER_MAX_MS }: RequestOptions = {},
): Fault {
  if (error instanceof Fault) return error;
  if (!(error instanceof HTTPError)) return new Fault("unreachable", operation);
  const code = codeOf(error);
  if (code === "refused") {
    const detail = DETAILS.get(errcodeOf(error) ?? "");
    return new Fault(code, operation, detail === undefined ? {} : { detail });
  }
  if (code !== "rate-limited") return new Fault(code, operation);
  return new Fault(code, operation, { retryAfterMs: retryAfterMs(error, waitMaxMs) });
}

/**
 * A refusal is what a homeserver says with a code of Matrix. Anything else is a gateway, a captive
 * portal or a page of errors, and passes.
 */
function codeOf(error: HTTPError): FaultCode {
  const errcode = errcodeOf(error);
  const status = error.httpStatus ?? 0;
  if (errcode === STOPPED_CODE) return "clear-text-stopped";
  if (errcode === "M_LIMIT_EXCEEDED" || status === 429) return "rate-limited";
  if (errcode === "M_UNKNOWN_TOKEN") return isSoft(error) ? "server-failed" : "logged-out";
  if (errcode === undefined || PASSING_CODES.has(errcode)) return "server-failed";
  return status >= 400 && status < 500 ? "refused" : "server-failed";
}

function errcodeOf(error: HTTPError): string | undefined {
  const errcode: unknown = error instanceof MatrixError ? error.errcode : undefined;
  return typeof errcode === "string" && errcode !== "" ? errcode : undefined;
}

/** The device lives on, and its keys with it. */
function isSoft(error: HTTPError): boolean {
  return error instanceof MatrixError && error.data["soft_logout"] === true;
}

function retryAfterMs(error: HTTPError, maxMs: number): number {
  const header = error.httpHeaders?.get("retry-after") ?? null;
  const date = error.httpHeaders?.get("date") ?? null;
  const field: unknown = error instanceof MatrixError ? error.data["retry_after_ms"] : undefined;
  return askedWaitMs({ header, date, field }, maxMs);
}
