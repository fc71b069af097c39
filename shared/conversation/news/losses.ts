/** When rooms are emptied of those who lost their place: after a fact, and as a debt. */
import type { Owed } from "../../core/bot.ts";
import type { BotName, Entry } from "../../core/protocol/entry.ts";
import type { Effect } from "../../core/protocol/effect.ts";
import type { NetworkContext } from "../../domain/network-state.ts";
import { peopleShapes } from "../../domain/streams/people.ts";
import { eventOf } from "../../domain/streams/stream.ts";
import { sweep } from "./sweep.ts";

/**
 * Removals as debts: whatever was done about it before, nobody of them is to be there. That one of
 * them cannot be removed was told when she lost her place, and is not told at each try.
 */
export function owedRemovals(bot: BotName, context: NetworkContext): readonly Owed[] {
  return sweep(bot, context).map((effect) => ({ effect: { ...effect, ticket: "owed removal" } }));
}

/** Removals, when this entry of verify's is one after which somebody may have lost her place. */
export function sweepAfter(bot: BotName, entry: Entry, context: NetworkContext): readonly Effect[] {
  const event = entry.stream === "people" ? eventOf(peopleShapes, entry) : undefined;
  const isLoss = event?.type === "revoked" || event?.type === "identity-changed";
  return isLoss || event?.type === "left" ? sweep(bot, context) : [];
}
