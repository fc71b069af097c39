/** What a failure means for what was being done: the one place that decides on retries. */
import type { EffectFailure } from "../../core/protocol/effect-failure.ts";
import { Fault, type FaultCode, type RefusalDetail } from "../../core/fault.ts";
import type { MediaFault } from "../../core/protocol/media.ts";
import { boundedWaitMs } from "../../core/values/retry-after.ts";

const RETRY_FIRST_MS = 500;
export const RETRY_LONGEST_MS = 30_000;
/** Failures that nobody can explain are given up after this many attempts. */
const UNEXPLAINED_MAX = 5;
/**
 * A refusal counts when it was heard once more after each of these: one that a proxy made up, or
 * that came after the homeserver had done it, is gone by then.
 */
export const REFUSED_AGAIN_MS: readonly number[] = [2_000, 10_000];

export type Failure = Readonly<
  | { then: "retry"; afterMs: number; isRateLimit: boolean }
  | { then: "give-up"; why: EffectFailure; detail?: RefusalDetail; unfit?: MediaFault }
  | { then: "die" }
>;

/** What was tried since the process started, what failed just now included. */
export type Tries = Readonly<{ failed: number; refused: number }>;

/** The count after one more failure for this reason. */
export function counted(tries: Tries | undefined, reason: unknown): Tries {
  const { failed, refused } = tries ?? { failed: 0, refused: 0 };
  return { failed: failed + 1, refused: codeOf(reason) === "refused" ? refused + 1 : refused };
}

/**
 * A file may lie on a homeserver that is gone for good: whoever sent it is told after about a
 * quarter of an hour, and can send it again.
 */
export const FILE_TRIES_MAX = 30;

/**
 * What to do now that `tries.failed` attempts have failed, the last one for `reason`; after
 * `triesMax` nothing is tried again.
 */
export function failureOf(reason: unknown, tries: Tries, triesMax = Infinity): Failure {
  const { failed, refused } = tries;
  if (failed >= triesMax) return { then: "give-up", why: "refused" };
  if (!(reason instanceof Fault)) {
    return failed < UNEXPLAINED_MAX ? retry(failed) : { then: "give-up", why: "refused" };
  }
  switch (reason.code) {
    case "unreachable":
    case "server-failed":
      return retry(failed, reason.retryAfterMs);
    case "rate-limited":
      return { ...retry(failed, boundedWaitMs(reason.retryAfterMs)), isRateLimit: true };
    case "refused":
      return refusal(refused, reason.detail);
    case "not-encrypted":
      // A room that has just been made or joined may not have come down a slow sync yet.
      if (failed < UNEXPLAINED_MAX) return retry(failed);
      return { then: "give-up", why: "not-encrypted" };
    case "unfit": {
      const { unfit } = reason;
      return { then: "give-up", why: "unfit", ...(unfit === undefined ? {} : { unfit }) };
    }
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

function refusal(refused: number, detail: RefusalDetail | undefined): Failure {
  const afterMs = REFUSED_AGAIN_MS[refused - 1];
  if (afterMs === undefined) {
    return { then: "give-up", why: "refused", ...(detail === undefined ? {} : { detail }) };
  }
  return { then: "retry", afterMs, isRateLimit: false };
}

function retry(failed: number, askedMs?: number): Failure & { then: "retry" } {
  const ownMs = Math.min(RETRY_FIRST_MS * 2 ** Math.min(failed - 1, 10), RETRY_LONGEST_MS);
  const afterMs = askedMs === undefined ? ownMs : Math.max(ownMs, boundedWaitMs(askedMs));
  return { then: "retry", afterMs, isRateLimit: false };
}
