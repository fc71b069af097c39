/**
 * Operating failures: the world did not do what was asked. A fault carries a code and the
 * name of the operation, never user content, so it can be logged as it is.
 */
import type { MediaFault } from "./protocol/media.ts";

export type FaultCode =
  /** Nothing answered, or the answer was lost: the same request may be sent again. */
  | "unreachable"
  /** The homeserver asked us to wait; `retryAfterMs` says how long. */
  | "rate-limited"
  /** The homeserver failed on its side (5xx): worth another try. */
  | "server-failed"
  /** The homeserver said no (403, 404 and the like): asking again will not help. */
  | "refused"
  /** The access token is no longer valid. */
  | "logged-out"
  /** The crypto engine does not say that the room is encrypted. */
  | "not-encrypted"
  /** What somebody sent cannot be handed on as it is; `unfit` says why. */
  | "unfit"
  /** A message event was about to leave in clear; the guard stopped it. */
  | "clear-text-stopped"
  /** This account or device is not cross-signed, or its secrets are missing. */
  | "untrusted-self"
  /** The disk is full or fails: a fresh start may work once there is room. */
  | "disk"
  /** What was read cannot be what we wrote. */
  | "corrupt"
  /** A secret does not open what it should open. */
  | "wrong-key"
  /** Something a person has to set right before it can go on (a missing file, a busy port). */
  | "setup";

/** Why a homeserver refused somebody's account, where it says so; a person can mend each. */
export const REFUSAL_DETAILS = ["blocked", "banned", "deactivated"] as const;
export type RefusalDetail = (typeof REFUSAL_DETAILS)[number];

export type FaultDetails = Readonly<{
  unfit?: MediaFault;
  cause?: unknown;
  retryAfterMs?: number;
  hint?: string;
  detail?: RefusalDetail;
}>;

/** An operating failure with a closed code. `hint` is a sentence that says what to do next. */
export class Fault extends Error {
  override readonly name = "Fault";
  readonly code: FaultCode;
  readonly operation: string;
  readonly retryAfterMs: number | undefined;
  readonly hint: string | undefined;
  readonly detail: RefusalDetail | undefined;
  readonly unfit: MediaFault | undefined;

  constructor(code: FaultCode, operation: string, details: FaultDetails = {}) {
    super(`${operation}: ${details.hint ?? code}`, { cause: details.cause });
    this.code = code;
    this.operation = operation;
    this.retryAfterMs = details.retryAfterMs;
    this.hint = details.hint;
    this.detail = details.detail;
    this.unfit = details.unfit;
  }

  /** True when doing the very same thing again may succeed. */
  get isTransient(): boolean {
    return (
      this.code === "unreachable" || this.code === "rate-limited" || this.code === "server-failed"
    );
  }
}
