/** A network whose streams were told anew a moment ago: what its store holds then. */
import { STREAM_NAMES, type Entry, type Fact } from "../../../shared/core/protocol/entry.ts";
import { EMPTY_NETWORK, foldNetwork, toldAnew } from "../../../shared/domain/network-state.ts";
import { factOf } from "../../../shared/domain/streams/stream.ts";
import { emptyHeads, headOf, place } from "../../../shared/runtime/eventlog/chain.ts";
import { withCauses } from "../../../shared/runtime/record/causes.ts";
import { historyOf, person } from "./history.ts";

/** So many facts tell the story of one case. */
const FACTS_A_CASE = 26;

export type Size = Readonly<{ cases: number; people: number }>;

/** Every stream from its snapshot on, each stream one chain under what came before it. */
export function compacted({ cases, people }: Size): readonly Entry[] {
  const past = [...historyOf(cases * FACTS_A_CASE)];
  const heads = { ...emptyHeads() };
  for (const entry of past) heads[entry.stream] = headOf(entry);
  const admitted = Array.from({ length: people }, (_, number) => admission(number));
  const atMs = past.at(-1)?.atMs ?? 0;
  const placing = { atMs, cause: "$admission:example.org" };
  const whole = [...past, ...place(admitted, heads, placing)];
  for (const entry of whole) heads[entry.stream] = headOf(entry);
  const state = whole.reduce(foldNetwork, EMPTY_NETWORK);
  return STREAM_NAMES.flatMap((stream) => {
    const own = whole.filter((entry) => entry.stream === stream);
    const facts = withCauses(toldAnew(state, stream, { atMs }), own, atMs);
    return place(facts, heads, { atMs, cause: null });
  });
}

function admission(number: number): Fact {
  return factOf("people", {
    type: "admitted",
    ...{ person: person(number), identity: person(number + 500_000), role: "responder" },
    ...{ scope: "0".repeat(32), by: person(1) },
  });
}
