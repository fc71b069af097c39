/**
 * One person of the demo at her screen: an ordinary encrypted client, what she types, and what
 * she then sees. Everything here is what a real client could do; nothing reaches into a bot.
 */
import type { RoomId, UserId } from "../../shared/core/values/ids.ts";
import { CARD_KEY } from "../../shared/language/card.ts";
import type { Person, PersonMessage } from "../../shared/matrix/person/person.ts";
import type { CardPattern, Seen } from "../network/actor.ts";
import type { Character } from "./cast.ts";

const SEEN_MS_MAX = 30_000;

export class Player {
  readonly character: Character;
  readonly person: Person;
  /** What a reader needs to log in as her. */
  readonly password: string;

  constructor(character: Character, person: Person, password: string) {
    this.character = character;
    this.person = person;
    this.password = password;
  }

  get userId(): UserId {
    return this.person.userId;
  }

  /** How many messages she has seen so far: what comes later is new. */
  mark(): number {
    return this.person.messages().length;
  }

  /** The first message from `mark` on whose card fits; fails when none comes in time. */
  async sees(roomId: RoomId | undefined, pattern: CardPattern, mark = 0): Promise<Seen> {
    const message = await this.person.waitFor(
      (candidate) =>
        (roomId === undefined || candidate.roomId === roomId) &&
        this.person.messages().indexOf(candidate) >= mark &&
        !isEdit(candidate) &&
        fits(cardOf(candidate), pattern),
      SEEN_MS_MAX,
    );
    return Player.seen(message);
  }

  /** A message with its words and its card taken out. */
  static seen(message: PersonMessage): Seen {
    return { message, body: bodyOf(message), card: cardOf(message) ?? {} };
  }

  /** The id of the poll answer that stands for `choice`, as her client would show it. */
  static choiceOf(seen: Seen, choice: string): string {
    const choices = seen.card["choices"];
    const id: unknown =
      typeof choices === "object" && choices !== null ? Reflect.get(choices, choice) : undefined;
    if (typeof id !== "string") throw new Error(`the poll has no answer called ${choice}`);
    return id;
  }
}

/** The machine-readable twin of a message, when it has one. */
export function cardOf(message: PersonMessage): Readonly<Record<string, unknown>> | undefined {
  const card = message.content[CARD_KEY];
  return typeof card === "object" && card !== null && !isList(card) ? card : undefined;
}

/** What the message says in plain text. */
function bodyOf(message: PersonMessage): string {
  const body = message.content["body"];
  if (typeof body === "string") return body;
  const fallback = message.content["org.matrix.msc1767.text"];
  return typeof fallback === "string" ? fallback : "";
}

/** Her client shows an edit in the place of what it changes; the line beside it is what rings. */
function isEdit({ content }: PersonMessage): boolean {
  return "m.new_content" in content;
}

function isList(value: object): value is readonly unknown[] {
  return Array.isArray(value);
}

function fits(card: Readonly<Record<string, unknown>> | undefined, pattern: CardPattern): boolean {
  return (
    card !== undefined && Object.entries(pattern).every(([field, value]) => card[field] === value)
  );
}
