/** What alert does of a burn: a committee is told nothing while it is sealed, and ends with it. */
import { joined, NOTHING, type Outcome } from "../../../../../shared/core/bot.ts";
import {
  burnOfCommittee,
  isNetworkBurning,
} from "../../../../../shared/domain/streams/keeping/burns.ts";
import type { Committee } from "../../../../../shared/domain/streams/committees.ts";
import type { Feature } from "../../../../../shared/conversation/feature.ts";
import type { AlertContext } from "../../../context.ts";
import { decideCommittee, recorded } from "../../committee.ts";
import { goodbyeIn } from "../goodbye.ts";
import { told } from "./told.ts";

/** Follows from what rooms has on record, so that nothing of it is missed. */
function onSealTick(context: AlertContext): Outcome {
  const { burns, committees } = context.state;
  const isSealed = (one: Committee) => one.isSealed === true;
  const all = [...committees.committees.values()];
  if (burns.open.size === 0 && !all.some(isSealed)) return NOTHING;
  return joined(...all.map((committee) => follow(committee, context)));
}

function follow(committee: Committee, context: AlertContext): Outcome {
  const { burns } = context.state;
  const { id, isSealed = false, closingAtMs } = committee;
  const burn = burnOfCommittee(burns, id);
  if (isNetworkBurning(burns) || (burn !== undefined && burn.phase !== "sealed")) {
    return closingAtMs === undefined ? end(committee, context) : NOTHING;
  }
  if (burn !== undefined && !isSealed) {
    return told(committee, { type: "committee-sealed", id }, "sealed");
  }
  return burn === undefined && isSealed
    ? told(committee, { type: "committee-unsealed", id }, "unsealed")
    : NOTHING;
}

/** Whatever is open there: its people hear goodbye, and a moment later the room is emptied. */
function end(committee: Committee, { state }: AlertContext): Outcome {
  const { id, roomId } = committee;
  const how = roomId === null ? ("settle-close" as const) : ("close" as const);
  const decision = decideCommittee({ do: how, id }, state.committees);
  if (!decision.ok) return NOTHING;
  return { facts: decision.events.map(recorded), effects: goodbyeIn(committee) };
}

export const committeeBurningFeature = {
  commands: {},
  onTick: onSealTick,
  whileSealed: "works",
} as const satisfies Feature;
