/** How it stands, below whatever is told: its alert, and that it is kept beyond its time. */
import type { CaseCode } from "../core/values/ids.ts";
import { DAY_MS } from "../core/values/time.ts";
import type { NetworkContext } from "../domain/network-state.ts";
import type { Alert } from "../domain/streams/alerts.ts";
import { line, type Line } from "../language/text.ts";
import { countsOf } from "./counts.ts";

type State = NetworkContext["state"];

/** One line while an organizer holds what is called by this code; none otherwise. */
export function heldLines(
  code: CaseCode,
  { state, nowMs }: Pick<NetworkContext, "nowMs"> & Readonly<{ state: Pick<State, "holds"> }>,
): readonly Line[] {
  const hold = state.holds.get(code);
  if (hold === undefined) return [];
  const days = Math.max(0, Math.ceil((hold.untilMs - nowMs) / DAY_MS));
  return [line("common-held", { days })];
}

/** Whether it holds, and how many go; or that it is over. */
export function alertLines(alert: Alert): readonly Line[] {
  const { ending, certainty } = alert;
  const { going } = countsOf(alert);
  if (ending !== null) return [line("common-status-alert-over", { ending })];
  return [line("common-status-alert-on", { certainty, going })];
}
