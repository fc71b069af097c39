/**
 * A bot is its name, its streams and its features. What is the same for all three (who answers,
 * help, invitations, refusals, gaps, strangers) is put around them here, once.
 */
import {
  NOTHING,
  joined,
  only,
  type Bot,
  type Context,
  type Outcome,
  type Owed,
} from "../core/bot.ts";
import type { BotName, Entry, StreamName } from "../core/protocol/entry.ts";
import type { IdentitySeen, Received } from "../core/protocol/message.ts";
import { isAdmitted } from "../domain/authority/authority.ts";
import { isWanted } from "../domain/authority/wanted.ts";
import { EMPTY_NETWORK, foldNetwork, type NetworkState } from "../domain/network-state.ts";
import { compactingFor } from "../domain/standing/compacting.ts";
import { located } from "../domain/standing/succession.ts";
import { onInvited } from "./answer/invited.ts";
import { refuseMessage } from "./answer/refusals.ts";
import { onRejected } from "./answer/rejections.ts";
import { unknownWord } from "./answer/unknown-word.ts";
import { tellFingerprint } from "./answer/device/fingerprint.ts";
import { onArrival, onArrivalTick, onReadable } from "./arrival/arrivals.ts";
import { greetChat } from "./arrival/chat.ts";
import type { Greet } from "./arrival/greeting.ts";
import { tellRooms } from "./arrival/my-rooms.ts";
import type { WordOf } from "./command/commands.ts";
import { helpOutcome } from "./command/help.ts";
import { interpret, type Interpretation } from "./command/interpret.ts";
import type { Feature } from "./feature.ts";
import { onErased } from "./keeping/erased.ts";
import { afterCompaction, owedLeaving } from "./moving/state-room.ts";
import { onMoveTick, owedMoves } from "./moving/leaving.ts";
import { forwardedTo } from "./moving/moved.ts";
import { whereSheLooks } from "./moving/answered.ts";
import { isUnknownRoom, redirected } from "./moving/elsewhere.ts";
import { erasure } from "./keeping/erasure.ts";
import { workingNow } from "./keeping/hush.ts";
import { silently } from "./keeping/silent.ts";
import { forgetLeaver } from "./keeping/traces.ts";
import { tellWord } from "./word-of-day/word.ts";
import { discreetBot } from "./news/discreet.ts";
import { onGapLost } from "./news/gaps.ts";
import { noteAbout } from "./said/about.ts";
import { tellAttached } from "./said/attached.ts";
import { reportIdentity } from "./news/identities.ts";
import { owedRemovals, sweepAfter } from "./news/losses.ts";
import { onMembership } from "./news/strangers.ts";

type State = Context<NetworkState>;
/** Carries out what a message was understood to ask. */
export type Respond = (read: Interpretation, message: Received, context: State) => Outcome;

type BotParts<Name extends BotName, Features extends readonly Feature[]> = Readonly<{
  name: Name;
  writes: readonly StreamName[];
  /** In the order in which they hear of what happens. */
  features: Features;
  /** It answers itself to what comes with words. */
  opensEnclosed?: true;
  /** For a bot that has something to do before, or instead of, what a message asks. */
  onMessage?(message: Received, context: State, respond: Respond): Outcome | undefined;
  /** For what is noticed of each message, whatever it asks. */
  onEach?(message: Received, context: State): Outcome;
  onRestored?: Bot<NetworkState>["onRestored"];
  /** False for what is not to be said any more when its turn comes. */
  wants?: Bot<NetworkState>["wants"];
  /** For messages that others may overtake. */
  hasTime?: Bot<NetworkState>["hasTime"];
}>;

type WordsIn<One> = One extends { commands: infer Commands } ? keyof Commands : never;
/** What every bot answers in the same way. */
type CommonWord = "help" | "my rooms" | "fingerprint" | "word";
/** A word of this bot that no feature answers is a type error that names it. */
type Complete<Name extends BotName, Features extends readonly Feature[]> = [
  Exclude<WordOf<Name>, WordsIn<Features[number]> | CommonWord>,
] extends [never]
  ? unknown
  : { unanswered: Exclude<WordOf<Name>, WordsIn<Features[number]> | CommonWord> };

/** The bot that has these features. A command of its own without a handler does not compile. */
export function botOf<Name extends BotName, const Features extends readonly Feature[]>(
  parts: BotParts<Name, Features> & Complete<Name, Features>,
): Bot<NetworkState> {
  const { name, writes, onRestored, hasTime } = parts;
  const features: readonly Feature[] = parts.features;
  const respond = respondWith(name, features);
  const greeter = { bot: name, greet: greeting(name, features) };
  const answered = answeredBy(parts, respond);
  return discreetBot({
    name,
    writes,
    initial: EMPTY_NETWORK,
    fold: foldNetwork,
    unread: ({ unread }) => unread,
    knows: isAdmitted,
    onMessage: (message, context) =>
      joined(parts.onEach?.(message, context) ?? NOTHING, answered(message, context)),
    isEarly: isUnknownRoom,
    onRejected: (rejected, context) => onRejected(name, rejected, context),
    onInvited: (invited, context) => onInvited(name, invited, context),
    onGapLost: (gap, context) => onGapLost(name, gap, context),
    onMembership: (change, context) =>
      joined(onMembership(name, change, context), onArrival(greeter, change, context)),
    onEntry: (entry, context) =>
      joined(
        afterPeople(name, entry, context),
        afterCompaction(name, entry, context),
        ...heard(features, "onEntry", [entry, context]),
      ),
    onIdentity: (seen, context) =>
      joined(identity(name, features, [seen, context]), onReadable(seen, context)),
    onTick: (context) => passing(features, greeter, context),
    onReceipt: (receipt, context) =>
      joined(
        noteAbout(receipt, context),
        onErased(receipt, context),
        ...heard(features, "onReceipt", [receipt, context]),
      ),
    onErrand: (errand, context) => joined(...heard(features, "onErrand", [errand, context])),
    owes: (context) => owedBy(name, features, context),
    erasure,
    locate: located,
    compacting: compactingFor(name, writes),
    forward: forwardedTo,
    wants: (effect, context) =>
      isWanted(effect, context) && (parts.wants?.(effect, context) ?? true),
    onRebuilt: (...what) => joined(...heard(features, "onRebuilt", what)),
    ...(onRestored && { onRestored }),
    ...(hasTime && { hasTime }),
  });
}

/** What its features leave undone, and what each bot owes. */
function owedBy(name: BotName, features: readonly Feature[], context: State): readonly Owed[] {
  return [
    ...features.flatMap(({ owes }) => owes?.(context) ?? []),
    ...owedRemovals(name, context),
    ...owedLeaving(name, context),
    ...owedMoves(name, context),
  ];
}

/** What a message leads to. */
function answeredBy(
  { name, onMessage, opensEnclosed }: BotParts<BotName, readonly Feature[]>,
  respond: Respond,
) {
  const open = (message: Received, context: State): Outcome =>
    joined(
      onMessage?.(message, context, respond) ??
        respond(interpret({ bot: name }, message, context), message, context),
      opensEnclosed === true ? NOTHING : tellAttached(message, context),
    );
  return (message: Received, context: State): Outcome =>
    whereSheLooks(silently(name, message, context) ?? open(message, context), message, context);
}

/** What time brings, where it does not stand still. */
function passing(
  features: readonly Feature[],
  greeter: Parameters<typeof onArrivalTick>[0],
  context: State,
): Outcome {
  const working = workingNow(features, context);
  const arrived = working === features ? onArrivalTick(greeter, context) : NOTHING;
  const moved = onMoveTick(greeter.bot, context);
  return joined(...heard(working, "onTick", [context]), arrived, moved);
}

function respondWith(name: BotName, features: readonly Feature[]): Respond {
  return (understood, message, context) => {
    const read = redirected(understood, { bot: name, message }, context);
    switch (read.kind) {
      case "mine": {
        const { asked } = read;
        const { word } = asked.command;
        if (word === "help") return helpOutcome(name, asked, context);
        if (word === "my rooms") return tellRooms(asked, context);
        if (word === "fingerprint") return tellFingerprint(name, asked, context);
        if (word === "word") return tellWord(asked, context);
        const owner = features.find(({ commands }) => commands[word] !== undefined);
        return owner?.commands[word]?.(asked, context) ?? unknownWord(word, message, context);
      }
      case "refused":
        return refuseMessage(read, message, context);
      case "free":
      case "answer":
        return unknownWord(read.text, message, context);
      case "poll": {
        const { answerIds, language } = read;
        for (const { onPoll } of features) {
          const outcome = onPoll?.({ message, answerIds, language }, context);
          if (outcome !== undefined) return outcome;
        }
        return NOTHING;
      }
      case "ignored":
        return NOTHING;
    }
  };
}

/** What the first feature that knows the place says to whoever comes there. */
function greeting(name: BotName, features: readonly Feature[]): Greet {
  return (place, context) => {
    if (place.kind === "direct") return greetChat(name, place.person, context);
    for (const { greets } of features) {
      const said = greets?.(place, context);
      if (said !== undefined) return said;
    }
    return undefined;
  };
}

type Hears = "onRebuilt" | "onEntry" | "onTick" | "onReceipt" | "onErrand" | "onIdentity";
type Told<Event extends Hears> = Parameters<NonNullable<Feature[Event]>>;

/** What each feature makes of it, in their order. */
function heard<Event extends Hears>(
  features: readonly Feature[],
  event: Event,
  told: Told<Event>,
): readonly Outcome[] {
  return features.flatMap((feature) => {
    const hear = feature[event] as ((...args: Told<Event>) => Outcome) | undefined;
    return hear === undefined ? [] : [hear(...told)];
  });
}

/** The rooms that this bot keeps are emptied of whoever lost her place; verify does it itself. */
function afterPeople(name: BotName, entry: Entry, context: State): Outcome {
  return joined(only(...sweepAfter(name, entry, context)), forgetLeaver(entry, context));
}

/** Whoever keeps the roster judges identities; the others tell it. */
function identity(
  name: BotName,
  features: readonly Feature[],
  told: readonly [IdentitySeen, State],
): Outcome {
  const isJudged = features.some(({ onIdentity }) => onIdentity !== undefined);
  return isJudged
    ? joined(...heard(features, "onIdentity", [...told]))
    : reportIdentity(name, ...told);
}
