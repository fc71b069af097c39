/**
 * A feature is a value and a folder: the commands it answers, and what it does about what
 * happens. A bot is its name, its streams and its features (`bot-of.ts`).
 */
import type { Context, Outcome, Owed } from "../core/bot.ts";
import type { Entry } from "../core/protocol/entry.ts";
import type { Receipt } from "../core/protocol/effect.ts";
import type { Errand } from "../core/protocol/errand.ts";
import type { IdentitySeen, Received } from "../core/protocol/message.ts";
import type { NetworkState } from "../domain/network-state.ts";
import type { CommandWord } from "../language/languages/language.ts";
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

/** Each part is pure and total, and says `NOTHING` to what is not its own. */
export type Feature = Readonly<{
  commands: Readonly<Partial<Record<CommandWord, Handler>>>;
  /** Undefined for ids that belong to no poll of this feature. */
  onPoll?(vote: PollAnswer, context: Context<NetworkState>): Outcome | undefined;
  /** An entry of a stream that another bot writes. */
  onEntry?(entry: Entry, context: Context<NetworkState>): Outcome;
  /** Called about every second; must be cheap when nothing is due. */
  onTick?(context: Context<NetworkState>): Outcome;
  /** What became of an effect; tickets of other features are none of its business. */
  onReceipt?(receipt: Receipt, context: Context<NetworkState>): Outcome;
  onErrand?(errand: Errand, context: Context<NetworkState>): Outcome;
  /** What the state says is undone; see `Bot.owes`. */
  owes?(context: Context<NetworkState>): readonly Owed[];
  /** The disk was lost: what was under way then, which nobody can know now. */
  onRebuilt?(context: Context<NetworkState>): Outcome;
  onIdentity?(seen: IdentitySeen, context: Context<NetworkState>): Outcome;
}>;
