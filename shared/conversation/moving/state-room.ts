/** The state room gave way: each bot leaves the old one, and has its keys forgotten. */
import { NOTHING, only, type Outcome, type Owed } from "../../core/bot.ts";
import type { BotName, Entry } from "../../core/protocol/entry.ts";
import type { NetworkContext } from "../../domain/network-state.ts";

/** All have read everything: whoever is still in the old room keeps the homeserver from purging. */
export function afterCompaction(bot: BotName, entry: Entry, context: NetworkContext): Outcome {
  if (entry.stream !== "room" || entry.type !== "compaction-done") return NOTHING;
  return only(...owedLeaving(bot, context).map(({ effect }) => effect));
}

/** The rooms bot closes it, and is the last to know that it is gone. */
export function owedLeaving(bot: BotName, { state }: NetworkContext): readonly Owed[] {
  const { underWay } = state.compactions;
  if (bot === "rooms" || underWay?.isDone !== true) return [];
  return [{ effect: { do: "leave", roomId: underWay.from } }];
}
