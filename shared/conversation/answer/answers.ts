/**
 * What somebody asked, and what she is answered where she wrote: as effects and as outcomes, each
 * with its card.
 */
import { only, type Context, type Outcome } from "../../core/bot.ts";
import type { Effect } from "../../core/protocol/effect.ts";
import type { NetworkState } from "../../domain/network-state.ts";
import type { Card, RefusalReason } from "../../language/card.ts";
import { inReplyTo, MESSAGE_TYPE, notice } from "../../language/content.ts";
import { addressed, compose, item, line, title, type Line } from "../../language/text.ts";
import type { Received } from "../../core/protocol/message.ts";
import type { CommandSpec } from "../command/commands.ts";

type Details = Partial<Omit<Card, "v" | "kind">>;

/**
 * Who is answered: where (a message, or anything else that came from a room), in which words. Of
 * what is not known to be a direct chat, it is taken that others read along.
 */
export type Asker = Readonly<{
  message: Pick<Received, "roomId"> &
    Partial<Pick<Received, "eventId" | "sender" | "isDirect" | "body">>;
  language: string;
}>;

/** A command that somebody may give here. */
export type Asked = Readonly<{
  command: CommandSpec;
  /** What follows the word, trimmed, in its original case. */
  rest: string;
  /** The same, split at spaces; "what is quoted" stays together. */
  args: readonly string[];
  language: string;
  message: Received;
}>;

/** Why not, as a closed reason, and the words for it: what to do instead stands among them. */
export type Why = Readonly<{ reason: RefusalReason; lines: readonly Line[] }>;

/** An answer to a command. */
export function answer(
  asker: Asker,
  lines: readonly Line[],
  card: Partial<Omit<Card, "v">> = {},
): Effect {
  return reply(asker, lines, { kind: "answer", ...card });
}

/** An expected no, with its closed reason. */
export function refusal(asker: Asker, { reason, lines }: Why, card: Details = {}): Effect {
  return reply(asker, lines, { ...card, kind: "refusal", reason });
}

/** A question that the person is expected to answer next. */
export function question(asker: Asker, lines: readonly Line[], card: Details = {}): Effect {
  return reply(asker, lines, { ...card, kind: "question" });
}

/** Something that the one person in a direct chat must know. */
export function alarm(
  { message: { roomId }, language }: Asker,
  lines: readonly Line[],
  card: Details = {},
): Effect {
  const message = { roomId, isDirect: true };
  return reply({ message, language }, lines, { ...card, kind: "warning" });
}

/** Something that the organizers must know, in the management room. */
export function warn(
  context: Context<NetworkState>,
  lines: readonly Line[],
  card: Details = {},
): Effect {
  return tellOrganizers(context, lines, { ...card, kind: "warning" });
}

/** What the organizers read in the management room without having asked there. */
export function tellOrganizers(
  { settings, network }: Context<NetworkState>,
  lines: readonly Line[],
  card: Omit<Card, "v">,
): Effect {
  const message = { roomId: network.managementRoom };
  return reply({ message, language: settings.language }, lines, card);
}

/** The first once all bots have read the facts of the outcome; the other if they have not. */
export function whenAllRead(said: Effect, otherwise: Effect): Effect {
  if (said.do !== "send" || otherwise.do !== "send") return said;
  return { ...said, after: { readByAll: true, orElse: otherwise.content } };
}

/** An answer where it was asked, and nothing else. */
export function answerOnly(
  asker: Asker,
  lines: readonly Line[],
  card: Partial<Omit<Card, "v">> = {},
): Outcome {
  return only(answer(asker, lines, card));
}

/** A refusal where it was asked, and nothing else. */
export function refuseOnly(asker: Asker, why: Why, card: Details = {}): Outcome {
  return only(refusal(asker, why, card));
}

/**
 * What was asked for in the right way could not be done, such as for want of a free code: nobody
 * who asked is left without an answer.
 */
export function refuseUndone(asker: Asker): Outcome {
  const lines = [title("common-not-done"), line("common-not-done-next")];
  return refuseOnly(asker, { reason: "already", lines });
}

/** Something is missing or misplaced in the command: its form, with an example. */
export function askForForm(asked: Asked, headline: string): Outcome {
  const lines = [title(headline), line(asked.command.usage)];
  return refuseOnly(asked, { reason: "missing", lines });
}

/**
 * The one place where a message gets its answer. Where others read along, it says to whom it is,
 * without ringing: by her name, and as a reply to what she wrote. A vote is nothing to reply to:
 * apps show no such message.
 */
function reply(
  { message, language }: Asker,
  lines: readonly Line[],
  card: Omit<Card, "v">,
): Effect {
  const { roomId, sender, eventId, body } = message;
  const isAlone = message.isDirect === true;
  const said = compose(language, lines, isAlone ? "direct" : "room");
  const named = isAlone || sender === undefined ? said : addressed(said, sender);
  const content = notice(named, { language, ...card });
  const isReply = !isAlone && eventId !== undefined && body?.kind !== "poll-answer";
  const answered = isReply ? inReplyTo(eventId, content) : content;
  return { do: "send", roomId, type: MESSAGE_TYPE, content: answered };
}

/**
 * What must not be told was found in a text: what it was, and the text without it, to copy; null
 * when nothing would be left. Nothing of what was found is repeated.
 */
export function launderedLines({
  found,
  left,
}: Readonly<{ found: readonly string[]; left: string | null }>): readonly Line[] {
  return [
    ...found.map((kind) => item("common-personal-kind", { kind })),
    ...(left === null ? [] : [line("common-personal-copy", { left })]),
  ];
}
