/** The context as it is once facts are on record, for what is said in the same turn. */
import type { Fact } from "../../core/protocol/entry.ts";
import { foldNetwork, type NetworkContext } from "../network-state.ts";
import { located } from "./succession.ts";

/** Only what folding reads of an entry counts here: it is not chained yet. */
export function foldFacts(facts: readonly Fact[], context: NetworkContext): NetworkContext {
  const unchained = { seq: 0, prev: "", atMs: context.nowMs, cause: null };
  const state = facts.reduce(
    (before, fact) => foldNetwork(before, { ...fact, ...unchained }),
    context.state,
  );
  return { ...context, state, network: located(state, context.network) };
}
