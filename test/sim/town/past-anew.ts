/** The past of the town, told anew by its writers: all that a younger state room holds of it. */
import { STREAM_NAMES, type Entry } from "../../../shared/core/protocol/entry.ts";
import { EMPTY_NETWORK, foldNetwork, toldAnew } from "../../../shared/domain/network-state.ts";
import { emptyHeads, headOf, place } from "../../../shared/runtime/eventlog/chain.ts";
import { START_MS } from "../../harness/world.ts";
import { PAST } from "./cast.ts";

/** Each stream goes on in the chain that it was. */
export const PAST_ANEW: readonly Entry[] = anew();

function anew(): readonly Entry[] {
  const heads = { ...emptyHeads() };
  for (const entry of PAST) heads[entry.stream] = headOf(entry);
  const atMs = START_MS - 1_800_000;
  const state = PAST.reduce(foldNetwork, EMPTY_NETWORK);
  return STREAM_NAMES.flatMap((stream) => {
    return place(toldAnew(state, stream, { atMs }), heads, { atMs, cause: null });
  });
}
