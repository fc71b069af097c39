/** What a failure means for what was being done: the one place that decides on retries. */
import type { EffectFailure } from "../core/effect.ts";
import { Fault, type FaultCode } from "../core/fault.ts";

const RETRY_FIRST_MS = 500;
export const RETRY_LONGEST_MS = 30_000;
/** Failures that nobody can explain are given up after this many attempts. */
const UNEXPLAINED_MAX = 5;

export type Failure = Readonly<
  | { then: "retry"; afterMs: number; isRateLimit: boolean }
  | { then: "give-up"; why: EffectFailure }
  | { then: "die" }
>;

/** `attempts` counts the failed ones, this one included, since the process started. */
export function failureOf(reason: unknown, attempts: number): Failure {
  if (!(reason instanceof Fault)) {
    return attempts < UNEXPLAINED_MAX ? retry(attempts) : { then: "give-up", why: "refused" };
  }
  switch (reason.code) {
    case "unreachable":
    case "server-failed":
      return { ...retry(attempts, reason.retryAfterMs) };
    case "rate-limited":
      return { ...retry(attempts, reason.retryAfterMs), isRateLimit: true };
    case "refused":
      return { then: "give-up", why: "refused" };
    case "not-encrypted":
      // A room that has just been made or joined may not have come down a slow sync yet.
      if (attempts < UNEXPLAINED_MAX) return retry(attempts);
      return { then: "give-up", why: "not-encrypted" };
    case "clear-text-stopped":
      return { then: "give-up", why: "not-encrypted" };
    case "logged-out":
    case "untrusted-self":
    case "disk":
    case "corrupt":
    case "wrong-key":
    case "setup":
      return { then: "die" };
  }
}

/** The closed word for logs, or undefined when it is nothing that was foreseen. */
export function codeOf(reason: unknown): FaultCode | undefined {
  return reason instanceof Fault ? reason.code : undefined;
}

function retry(attempts: number, askedMs = 0): Failure & { then: "retry" } {
  const ownMs = Math.min(RETRY_FIRST_MS * 2 ** Math.min(attempts - 1, 10), RETRY_LONGEST_MS);
  return { then: "retry", afterMs: Math.max(ownMs, askedMs), isRateLimit: false };
}
