/**
 * How long to wait when a server asks for patience: the one place that bounds it. Whatever stands
 * there, nobody waits for days, and nobody asks again without a pause.
 */
import { SECOND_MS } from "./time.ts";

/** Nothing waits longer because a server said so: an alert may be behind it. */
export const RETRY_AFTER_MAX_MS = 60_000;
/** With its limits as they are made, a homeserver lets an address log in every 333 s. */
export const LOG_IN_WAIT_MAX_MS = 20 * 60_000;
/** When the server says "later" without saying when, or says what is no time. */
export const RETRY_AFTER_UNSAID_MS = 5_000;
/** "At once" from a server that has just refused would be a busy loop. */
export const RETRY_AFTER_MIN_MS = 500;

/** What an answer says about waiting, as it came: none of it is believed yet. */
export type AskedWait = Readonly<{
  /** The header `Retry-After`: seconds, or a date. */
  header?: string | null;
  /** The header `Date`, by which a date is understood without a clock of ours. */
  date?: string | null;
  /** The field `retry_after_ms` of a Matrix error. */
  field?: unknown;
}>;

/** The wait in ms that a value means, within the bounds; what is no time counts as unsaid. */
export function boundedWaitMs(askedMs: unknown, maxMs: number = RETRY_AFTER_MAX_MS): number {
  const isTime = typeof askedMs === "number" && Number.isFinite(askedMs) && askedMs >= 0;
  if (!isTime) return Math.min(RETRY_AFTER_UNSAID_MS, maxMs);
  return Math.min(Math.max(askedMs, RETRY_AFTER_MIN_MS), maxMs);
}

/** The wait in ms that an answer asks for, within the bounds. The header goes before the field. */
export function askedWaitMs(asked: AskedWait, maxMs: number = RETRY_AFTER_MAX_MS): number {
  return boundedWaitMs(headerMs(asked) ?? asked.field, maxMs);
}

function headerMs({ header, date }: AskedWait): number | undefined {
  const text = (header ?? "").trim();
  if (/^\d{1,15}$/u.test(text)) return Number(text) * SECOND_MS;
  // A word may be a date to a lenient reader; a date of HTTP ends in its zone.
  if (!/^[A-Z].*GMT$/u.test(text)) return undefined;
  const aheadMs = Date.parse(text) - Date.parse(date ?? "");
  return Number.isNaN(aheadMs) || aheadMs < 0 ? undefined : aheadMs;
}
