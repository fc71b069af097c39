/** How it stands, below whatever is told: whether anybody looks, its alert, and that it is kept. */
import type { CaseCode } from "../core/values/ids.ts";
import { DAY_MS } from "../core/values/time.ts";
import { standingFor } from "../domain/merged.ts";
import type { NetworkContext } from "../domain/network-state.ts";
import type { Alert } from "../domain/streams/alerts.ts";
import { concerns, type Case } from "../domain/streams/cases.ts";
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

/**
 * Its state, or why nobody is looking while it waits: it is kept until they have room for it, or
 * there is nobody to ask. "People are looking" would be a lie then.
 */
export function standsAs(known: Case, context: NetworkContext): Case["state"] | "kept" | "unasked" {
  const { state, circle } = known;
  const { askedRooms } = standingFor(context.state.cases, known);
  if (state !== "unconfirmed" || askedRooms.length > 0) return state;
  const rooms = [...context.state.people.confirmerRooms.keys()];
  return rooms.some((area) => concerns({ circle }, area)) ? "kept" : "unasked";
}
