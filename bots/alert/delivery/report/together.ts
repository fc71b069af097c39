/** When rooms that were not reached are told in one message, instead of each by itself. */
import { DAY_MS } from "../../../../shared/core/values/time.ts";
import type { Alert } from "../../../../shared/domain/streams/alerts.ts";
import { line, type Line } from "../../../../shared/language/text.ts";

/** More rooms than this that were not reached are told in one message. */
export const SINGLY_MAX = 3;
/** Rooms or committees that one message lists. */
const SHOWN_MAX = 20;

/** So long after an alert many failures are told in one message; later each by itself. */
export const TOGETHER_MS = DAY_MS;

/** True once so many rooms failed that each by itself would fill the management room. */
export function isToldTogether(alert: Pick<Alert, "reach">): boolean {
  return failedIn(alert) > SINGLY_MAX;
}

/** True while what fails is listed a minute later, with all others. */
export function isLeftForLater(alert: Pick<Alert, "reach" | "raisedAtMs">, nowMs: number): boolean {
  return isToldTogether(alert) && nowMs - alert.raisedAtMs < TOGETHER_MS;
}

/** How many rooms were not reached that should have been. */
export function failedIn({ reach }: Pick<Alert, "reach">): number {
  return reach.filter(({ failure }) => failure !== null && failure !== "unwanted").length;
}

/** The first of what was not reached, and how many more of it `delivery` shows. */
export function listed(code: Alert["code"], items: readonly Line[]): readonly Line[] {
  const more = items.length - SHOWN_MAX;
  const rest = more > 0 ? [line("alert-late-more", { case: code, count: more })] : [];
  return [...items.slice(0, SHOWN_MAX), ...rest];
}
