/**
 * What was over for as long as the network keeps it leaves the record: the one bot that writes a
 * stream says so in it, so that whoever reads it later forgets the same.
 */
import { NOTHING, recording, type Outcome } from "../../core/bot.ts";
import { livesIn } from "../../core/lives.ts";
import { HOUR_MS } from "../../core/values/time.ts";
import type { CaseCode } from "../../core/values/ids.ts";
import type { NetworkContext } from "../../domain/network-state.ts";
import { FORGOTTEN_MAX } from "../../domain/streams/shapes.ts";
import { factOf } from "../../domain/streams/stream.ts";

/** Of the codes that are given out (`core/values/case-code.ts`) more than half. */
const CROWDED = 10_000;

type Seeing = Pick<NetworkContext, "state" | "settings" | "nowMs">;

/** What is due to be forgotten now, by its key; cheap when nothing is. What is held is not due. */
export function dueNow({ state, settings, nowMs }: Seeing) {
  const beforeMs = nowMs - livesIn(settings).cases;
  const isFree = (code: CaseCode | undefined): boolean =>
    code === undefined || !state.holds.has(code);
  return {
    cases: state.cases.overBefore(beforeMs).filter(isFree),
    alerts: state.alerts.alerts.overBefore(beforeMs).filter(isFree),
    rooms: state.rooms.overBefore(beforeMs).filter((ref) => isFree(state.rooms.get(ref)?.code)),
  };
}

/** Verify's part of it, a page at a time. */
export function forgetCases(context: NetworkContext): Outcome {
  const due = dueNow(context).cases;
  const codes = (due.length > 0 ? due : crowdedOut(context)).slice(0, FORGOTTEN_MAX);
  return codes.length === 0 ? NOTHING : forgotten("case", { codes });
}

/**
 * Codes must not run out: while so many are taken, what is over and was never told to a committee
 * goes before its time.
 */
function crowdedOut({ state, nowMs }: Seeing): readonly CaseCode[] {
  if (state.cases.size < CROWDED) return [];
  return state.cases
    .overBefore(nowMs - HOUR_MS)
    .filter((code) => !state.holds.has(code) && !state.alerts.alerts.has(code));
}

/** Alert's part of it. */
export function forgetAlerts(context: NetworkContext): Outcome {
  const codes = dueNow(context).alerts.slice(0, FORGOTTEN_MAX);
  return codes.length === 0 ? NOTHING : forgotten("alert", { codes });
}

/** The part of rooms. */
export function forgetRooms(context: NetworkContext): Outcome {
  const refs = dueNow(context).rooms.slice(0, FORGOTTEN_MAX);
  return refs.length === 0 ? NOTHING : forgotten("room", { refs });
}

function forgotten(stream: "case" | "alert" | "room", what: object): Outcome {
  return recording([factOf(stream, { type: "forgotten", ...what })]);
}
