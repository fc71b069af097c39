/** One space of codes for everything that people name by one: cases, alerts, proposals, rooms. */
import type { Context } from "../core/bot.ts";
import { freshCode } from "../core/values/case-code.ts";
import type { CaseCode } from "../core/values/ids.ts";
import type { NetworkState } from "./network-state.ts";
import { roomsOfCode } from "./streams/rooms.ts";

const REF_BYTES = 16;

/**
 * True when something is already called by this code: open, or over and not forgotten yet. What
 * is over lends its code to nothing else until then.
 */
export function isCodeTaken(state: NetworkState, code: CaseCode): boolean {
  return (
    state.cases.has(code) ||
    state.alerts.alerts.has(code) ||
    state.alerts.proposals.has(code) ||
    state.people.organizerProposals.has(code) ||
    state.people.trust.candidates.has(code) ||
    state.people.revocations.has(code) ||
    state.burns.proposals.has(code) ||
    state.burns.open.has(code) ||
    roomsOfCode(state.rooms, code).length > 0
  );
}

/** A code that names nothing else; undefined in the odd case that every code names something. */
export function drawCode(context: Context<NetworkState>): CaseCode | undefined {
  return freshCode(
    (count) => context.randomBytes(count),
    (code) => isCodeTaken(context.state, code),
  );
}

/** A name that nobody can guess, in hex: a `ref`, or the id of a poll answer. */
export function drawRef(context: Pick<Context<NetworkState>, "randomBytes">): string {
  return Buffer.from(context.randomBytes(REF_BYTES)).toString("hex");
}
