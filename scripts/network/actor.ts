/**
 * One person at her screen: an ordinary encrypted client, what she types, and the cards that she
 * is shown. For the end-to-end tests and the hostile bench.
 */
import type { BotName } from "../../shared/core/protocol/entry.ts";
import type { EventId, RoomId, UserId } from "../../shared/core/values/ids.ts";
import { CARD_KEY } from "../../shared/language/card.ts";
import type { Person, PersonMessage } from "../../shared/matrix/person/person.ts";
import type { Account } from "./temporary-network.ts";

/** Every field that is given must be equal in the card. */
export type CardPattern = Readonly<Record<string, string | number>>;
export type Seen = Readonly<{
  message: PersonMessage;
  body: string;
  card: Readonly<Record<string, unknown>>;
}>;

/** On a machine that does many other things it takes long; whoever measures says how long. */
const SEEN_MS_MAX = 90_000;

/** One person at her screen. */
export class Actor {
  readonly person: Person;
  readonly account: Account;
  readonly #bots: Readonly<Record<BotName, UserId>>;

  constructor(person: Person, account: Account, bots: Readonly<Record<BotName, UserId>>) {
    this.person = person;
    this.account = account;
    this.#bots = bots;
  }

  get userId(): UserId {
    return this.account.userId;
  }

  /** How many messages she has seen so far: what comes later is new. */
  mark(): number {
    return this.person.messages().length;
  }

  /** Her direct chat with a bot. */
  chat(bot: BotName): Promise<RoomId> {
    return this.person.directWith(this.#bots[bot]);
  }

  /** What she has been shown so far that fits, edits left out. */
  seen(roomId: RoomId | undefined, pattern: CardPattern, mark = 0): readonly Seen[] {
    return this.person
      .messages()
      .slice(mark)
      .filter((message) => isMatch(message, roomId, pattern))
      .map(seenOf);
  }

  /** The first message from `mark` on that fits; fails when none comes in 90 s. */
  async sees(
    roomId: RoomId | undefined,
    pattern: CardPattern,
    from: number | Readonly<{ mark: number; ms: number }> = 0,
  ): Promise<Seen> {
    const { mark, ms } = typeof from === "number" ? { mark: from, ms: SEEN_MS_MAX } : from;
    const message = await this.person
      .waitFor(
        (candidate) =>
          isMatch(candidate, roomId, pattern) && this.person.messages().indexOf(candidate) >= mark,
        ms,
      )
      .catch(() => {
        const cards = this.person
          .messages()
          .slice(mark)
          .map((one) => seenOf(one).card);
        const wanted = JSON.stringify(pattern);
        throw new Error(`nothing fits ${wanted}; there was ${JSON.stringify(cards)}`);
      });
    return seenOf(message);
  }

  /** The same, or undefined when nothing fits within this time. */
  async seesWithin(
    ms: number,
    roomId: RoomId | undefined,
    { pattern, mark }: Readonly<{ pattern: CardPattern; mark: number }>,
  ): Promise<Seen | undefined> {
    return await this.sees(roomId, pattern, { mark, ms }).catch(() => undefined);
  }

  /** Says something, and waits for the answer that fits. */
  async asks(roomId: RoomId, text: string, pattern: CardPattern): Promise<Seen> {
    const mark = this.mark();
    await this.person.say(roomId, text);
    return await this.sees(roomId, pattern, mark);
  }

  /** Chooses an answer of a poll that she sees, and waits for what she is answered. */
  async votes(poll: Seen, choice: string, pattern: CardPattern): Promise<Seen> {
    const { roomId, eventId } = poll.message;
    const mark = this.mark();
    await this.person.vote(roomId, eventId, choiceOf(poll, choice));
    return await this.sees(roomId, pattern, mark);
  }

  /** The poll about a case: the message of this kind that has answers. */
  async poll(roomId: RoomId, kind: "request" | "rollcall", code: string): Promise<Seen> {
    const message = await this.person.waitFor(
      (candidate) =>
        candidate.type.endsWith("poll.start") && isMatch(candidate, roomId, { kind, case: code }),
      SEEN_MS_MAX,
    );
    return seenOf(message);
  }

  /** Does something, and waits until she has entered a room that she was not in before. */
  async entersAfter(work: () => Promise<unknown>): Promise<RoomId> {
    const known = new Set(this.person.rooms());
    await work();
    return await this.person.nextRoom(known);
  }
}

/** The id of the answer that stands for `choice` in a poll. */
export function choiceOf(poll: Seen, choice: string): string {
  const choices = poll.card["choices"];
  const id: unknown = isObject(choices) ? choices[choice] : undefined;
  if (typeof id !== "string") throw new Error(`the poll has no answer called ${choice}`);
  return id;
}

/** The code of the case that a card is about. */
export function codeOf({ card }: Seen): string {
  const code = card["case"];
  if (typeof code !== "string") throw new Error("the card names no case");
  return code;
}

/** The messages that took the place of `original`, as their content says it. */
export function editsOf(actor: Actor, original: EventId): readonly PersonMessage[] {
  return actor.person.messages().filter(({ content }) => {
    const relation = content["m.relates_to"];
    return "m.new_content" in content && isObject(relation) && relation["event_id"] === original;
  });
}

function seenOf(message: PersonMessage): Seen {
  const { content } = message;
  const body = [content["body"], content["org.matrix.msc1767.text"]].find(
    (text) => typeof text === "string",
  );
  const card = content[CARD_KEY];
  return { message, body: body ?? "", card: isObject(card) ? card : {} };
}

function isMatch(
  message: PersonMessage,
  roomId: RoomId | undefined,
  pattern: CardPattern,
): boolean {
  if (roomId !== undefined && message.roomId !== roomId) return false;
  const { card } = seenOf(message);
  return (
    !("m.new_content" in message.content) &&
    Object.keys(card).length > 0 &&
    Object.entries(pattern).every(([field, value]) => card[field] === value)
  );
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
