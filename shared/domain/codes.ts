/** One space of codes for everything that people name by one: cases, alerts, proposals, rooms. */
import type { CaseCode } from "../core/ids.ts";
import type { NetworkState } from "./network-state.ts";

/** True when something, open or over, is already called by this code. */
export function isCodeTaken(state: NetworkState, code: CaseCode): boolean {
  return (
    state.cases.has(code) ||
    state.alerts.alerts.has(code) ||
    state.alerts.proposals.has(code) ||
    [...state.rooms.values()].some((room) => room.code === code)
  );
}
