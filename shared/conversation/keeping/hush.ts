/** Where bots are silent now: everywhere, in the room of a committee, or nowhere. */
import type { RoomId } from "../../core/values/ids.ts";
import type { NetworkContext } from "../../domain/network-state.ts";
import { committeeAt } from "../../domain/streams/committees.ts";
import { burnOfNetwork, isNetworkBurning } from "../../domain/streams/keeping/burns.ts";
import type { Feature } from "../feature.ts";

export type Hush = "network" | "committee";

/** Undefined where bots answer as ever. */
export function hushAt(roomId: RoomId, { state }: NetworkContext): Hush | undefined {
  if (burnOfNetwork(state.burns) !== undefined) return "network";
  return committeeAt(state.committees, roomId)?.isSealed === true ? "committee" : undefined;
}

/** The features for which time goes on: all, unless the network is sealed or burning. */
export function workingNow(
  features: readonly Feature[],
  { state: { burns } }: NetworkContext,
): readonly Feature[] {
  if (burnOfNetwork(burns) === undefined) return features;
  const isBurning = isNetworkBurning(burns);
  return features.filter(
    ({ whileSealed }) => whileSealed === "works" || (whileSealed === "ends" && isBurning),
  );
}
