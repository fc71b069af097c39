/** The same bot; what it sends tells what it was caused by. */
import type { Bot, Outcome } from "../../../shared/core/bot.ts";
import { entryCause } from "../../../shared/core/protocol/entry.ts";
import type { JsonObject } from "../../../shared/core/values/json.ts";
import type { Received } from "../../../shared/core/protocol/message.ts";
import type { NetworkState } from "../../../shared/domain/network-state.ts";

/** In the content of whatever a bot sends: what it was caused by, for the checkers alone. */
export const CAUSE_KEY = "sim.cause";
/** In what is said when the others have not said that they read it. */
export const UNREAD_KEY = "sim.unread";

export type NetworkBot = Bot<NetworkState>;
export type OnObeyed = (message: Received, outcome: Outcome) => void;

export function traced(bot: NetworkBot, onObeyed: OnObeyed): NetworkBot {
  return {
    ...bot,
    onMessage: (message, context) => {
      const outcome = bot.onMessage(message, context);
      onObeyed(message, outcome);
      return marked(outcome, message.eventId);
    },
    onEntry: (entry, context) => marked(bot.onEntry(entry, context), entryCause(entry)),
    onReceipt: (receipt, context) => marked(bot.onReceipt(receipt, context), receipt.key),
  };
}

function marked(outcome: Outcome, cause: string): Outcome {
  const withCause = (content: JsonObject, index: number): JsonObject => {
    return { ...content, [CAUSE_KEY]: `${cause} ${index}` };
  };
  const effects = outcome.effects.map((effect, index) =>
    effect.do === "send" || effect.do === "tell"
      ? {
          ...effect,
          content: withCause(effect.content, index),
          ...(effect.after && {
            after: {
              ...effect.after,
              orElse: { ...withCause(effect.after.orElse, index), [UNREAD_KEY]: true },
            },
          }),
        }
      : effect,
  );
  return { ...outcome, effects };
}
