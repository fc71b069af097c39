/**
 * Turns what the SDK throws into faults of closed codes. Nothing of the server's answer but its
 * kind and the time to wait goes on: an error text may name a room or a person.
 */
import { Fault, type FaultCode } from "../core/fault.ts";
import { HTTPError, MatrixError } from "./sdk.ts";

/** What the guard answers in place of the homeserver, see `guard.ts`. */
export const STOPPED_CODE = "ORG_AVISO_CLEAR_TEXT_STOPPED";
/** How long to wait when the homeserver says "later" without saying when. */
const RETRY_AFTER_UNSAID_MS = 5_000;

/** Runs one request; whatever goes wrong comes out as a `Fault` that names `operation`. */
export async function request<Answer>(
  operation: string,
  work: () => Promise<Answer>,
): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    throw faultFrom(error, operation);
  }
}

/** The fault that an error of the SDK stands for. */
export function faultFrom(error: unknown, operation: string): Fault {
  if (error instanceof Fault) return error;
  if (!(error instanceof HTTPError)) return new Fault("unreachable", operation);
  const code = codeOf(error);
  if (code !== "rate-limited") return new Fault(code, operation);
  return new Fault(code, operation, { retryAfterMs: retryAfterMs(error) });
}

function codeOf(error: HTTPError): FaultCode {
  const errcode = error instanceof MatrixError ? error.errcode : undefined;
  const status = error.httpStatus ?? 0;
  if (errcode === STOPPED_CODE) return "clear-text-stopped";
  if (errcode === "M_LIMIT_EXCEEDED" || status === 429) return "rate-limited";
  if (errcode === "M_UNKNOWN_TOKEN" || status === 401) return "logged-out";
  return status >= 500 || status < 400 ? "server-failed" : "refused";
}

function retryAfterMs(error: HTTPError): number {
  try {
    return Math.max(0, error.getRetryAfterMs() ?? RETRY_AFTER_UNSAID_MS);
  } catch {
    return RETRY_AFTER_UNSAID_MS;
  }
}
