/**
 * A feature is a value and a folder: the commands it answers, and what it does about what
 * happens. A bot is its name, its streams and its features (`bot-of.ts`).
 */
import type { Bot, Context, Outcome } from "../core/bot.ts";
import type { Received } from "../core/protocol/message.ts";
import type { NetworkState } from "../domain/network-state.ts";
import type { CommandWord } from "../language/languages/language.ts";
import type { Greet } from "./arrival/greeting.ts";
import type { Asked } from "./answer/answers.ts";

/**
 * The parts of the state, and of what comes with it, that a function may see. A handler that
 * names less cannot read more: `Sees<"committees">` knows no people and no rooms.
 */
export type Sees<
  Parts extends keyof NetworkState,
  Ports extends Exclude<keyof Context<NetworkState>, "state"> = never,
> = Readonly<{ state: Pick<NetworkState, Parts> }> & Pick<Context<NetworkState>, Ports>;

/** Answers one command, of somebody who may give it here. */
export type Handler = (asked: Asked, context: Context<NetworkState>) => Outcome;

/** A vote in a poll, in the language of whoever is answered. */
export type PollAnswer = Readonly<{
  message: Received;
  answerIds: readonly string[];
  language: string;
}>;

/** What of a bot's day a feature may take part in; tickets of others are none of its business. */
type Heard = Partial<
  Pick<
    Bot<NetworkState>,
    "onEntry" | "onTick" | "onReceipt" | "onErrand" | "owes" | "onRebuilt" | "onIdentity"
  >
>;

/** Each part is pure and total, and says `NOTHING` to what is not its own. */
export type Feature = Readonly<{
  commands: Readonly<Partial<Record<CommandWord, Handler>>>;
  /** Undefined for ids that belong to no poll of this feature. */
  onPoll?(vote: PollAnswer, context: Context<NetworkState>): Outcome | undefined;
  /** What is said to whoever comes into a room that this feature keeps. */
  greets?: Greet;
  /**
   * Time goes on for it while the network is sealed, or only once it burns; left out: it stands
   * still, and nothing is reminded, given up or forgotten.
   */
  whileSealed?: "works" | "ends";
}> &
  Heard;
