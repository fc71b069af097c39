/** Bots that do nothing but listen: what they understood is kept, and shared answers are given. */
import { NOTHING, type Bot, type Context, type Outcome } from "../../../../shared/core/bot.ts";
import type { BotName, StreamName } from "../../../../shared/core/protocol/entry.ts";
import type { Received } from "../../../../shared/core/protocol/message.ts";
import { helpOutcome } from "../../../../shared/conversation/command/help.ts";
import { interpret } from "../../../../shared/conversation/command/interpret.ts";
import type { Interpretation } from "../../../../shared/conversation/command/interpret.ts";
import { onInvited } from "../../../../shared/conversation/answer/invited.ts";
import { refuseMessage } from "../../../../shared/conversation/answer/refusals.ts";
import { onRejected } from "../../../../shared/conversation/answer/rejections.ts";
import { unknownWord } from "../../../../shared/conversation/answer/unknown-word.ts";
import { answerStatus } from "../../../../shared/conversation/answer/told.ts";
import {
  EMPTY_NETWORK,
  foldNetwork,
  type NetworkState,
} from "../../../../shared/domain/network-state.ts";
import { World } from "../../../harness/world.ts";

export type Heard = Readonly<{ by: BotName; interpretation: Interpretation }>;
/** `asks`: whether verify waits for the answer to a question. */
export type Listening = Readonly<{ world: World; heard: Heard[]; asks: Asks }>;
type Asks = { isOpen: boolean };

const WRITES: Readonly<Record<BotName, readonly StreamName[]>> = {
  verify: ["people", "case"],
  alert: ["committee", "alert"],
  rooms: ["room", "retention"],
};

/** A world in which all three bots listen. */
export function listeningWorld(): Listening {
  const heard: Heard[] = [];
  const asks = { isOpen: false };
  const bots = (["verify", "alert", "rooms"] as const).map((name) =>
    listener(name, { heard, asks }),
  );
  return { world: new World(bots), heard, asks };
}

/** What the last message was taken for, by every bot that did not ignore it. */
export function takenFor(heard: Heard[]): readonly string[] {
  const told = heard
    .filter(({ interpretation }) => interpretation.kind !== "ignored")
    .map(({ by, interpretation }) => `${by}: ${summary(interpretation)}`);
  heard.length = 0;
  return told;
}

function summary(interpretation: Interpretation): string {
  switch (interpretation.kind) {
    case "mine": {
      const { command, rest, language } = interpretation.asked;
      return `${command.word} (${language}) ${rest}`.trim();
    }
    case "free":
      return `free (${interpretation.language}) ${interpretation.text}`;
    case "poll":
      return `poll ${interpretation.answerIds.join(",")}`;
    case "answer":
      return `answer (${interpretation.language}) ${interpretation.text}`;
    case "refused":
      return `refused ${interpretation.refusal.why}`;
    case "ignored":
      return "ignored";
  }
}

function listener(
  name: BotName,
  { heard, asks }: Pick<Listening, "heard" | "asks">,
): Bot<NetworkState> {
  return {
    name,
    writes: WRITES[name],
    initial: EMPTY_NETWORK,
    fold: foldNetwork,
    onMessage: (message, context) => {
      // Only verify holds conversations.
      const isAnswer = () => name === "verify" && asks.isOpen;
      const interpretation = interpret({ bot: name, isAnswer }, message, context);
      heard.push({ by: name, interpretation });
      return reply(name, message, { interpretation, context });
    },
    onRejected: (rejected, context) => onRejected(name, rejected, context),
    onInvited: (invited, context) => onInvited(name, invited, context),
    onEntry: () => NOTHING,
    onTick: () => NOTHING,
    onReceipt: () => NOTHING,
  };
}

type Situation = Readonly<{ interpretation: Interpretation; context: Context<NetworkState> }>;

function reply(name: BotName, message: Received, { interpretation, context }: Situation): Outcome {
  switch (interpretation.kind) {
    case "refused":
      return refuseMessage(interpretation, message, context);
    case "mine": {
      const { asked } = interpretation;
      if (asked.command.word === "help") return helpOutcome(name, asked, context);
      if (asked.command.word !== "status") return NOTHING;
      return answerStatus(asked, context);
    }
    case "answer":
    case "free":
      return name === "verify" ? NOTHING : unknownWord(interpretation.text, message, context);
    case "poll":
    case "ignored":
      return NOTHING;
  }
}
