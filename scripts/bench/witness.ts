/**
 * Independent observers: each thing that people must get to see is written down beforehand, and
 * counted afterwards in what their clients could really read.
 */
import type { RoomId } from "../../shared/core/values/ids.ts";
import type { Person, PersonMessage } from "../../shared/matrix/person/person.ts";
import { cardOf } from "../demo/player.ts";
import { never, type Figure } from "./figures.ts";
import { tellUnread } from "./unread.ts";

/** How long people wait for what they must get to see, however often bots die meanwhile. */
export const PATIENCE_MS = 180_000;

/** What a card has to say; null for a field that it must not have. */
export type Pattern = Readonly<Record<string, string | null>>;

export type Expected = Readonly<{
  observer: Person;
  roomId: RoomId;
  pattern: Pattern;
}>;

type Expectation = Expected & { times: number };

export type Seen = Readonly<{ message: PersonMessage; card: Readonly<Record<string, unknown>> }>;

/** Kinds that name their case or area: two with the same words in one room are one too many. */
const UNIQUE_KINDS: ReadonlySet<unknown> = new Set([
  "answer",
  "case",
  "request",
  "alert",
  "rollcall",
]);

/**
 * What organizers are rightly told while a bot is dead for longer than others wait for it: that
 * something is late, and that it came. A warning for any other reason is one too many.
 */
const DELAYS: ReadonlySet<unknown> = new Set(["safe-mode", "safe-mode-over", "not-raised"]);

export class Witness {
  readonly #expectations = new Map<string, Expectation>();
  readonly #people: readonly Person[];
  readonly #startedAtMs = Date.now();
  readonly #unreadBefore: number;
  readonly #patienceMs: number;
  #late = 0;
  #longestMs = 0;

  /** Watches these people from now on; what was said before is none of its business. */
  constructor(people: readonly Person[], patienceMs = PATIENCE_MS) {
    this.#patienceMs = patienceMs;
    this.#people = people;
    this.#unreadBefore = unreadBy(people);
  }

  /**
   * Writes down that this must be seen once more than so far; resolves when it was. Undefined
   * when it did not come in time: the census will count it as lost if it never does.
   */
  async expect(expected: Expected): Promise<Seen | undefined> {
    const { observer, roomId, pattern } = expected;
    const key = `${observer.userId} ${roomId} ${JSON.stringify(pattern)}`;
    const known = this.#expectations.get(key) ?? { ...expected, times: 0 };
    known.times += 1;
    this.#expectations.set(key, known);
    const { times } = known;
    const startedMs = performance.now();
    let count = 0;
    const isNth = (message: PersonMessage): boolean => fits(message, expected) && ++count === times;
    try {
      const message = await observer.waitFor(isNth, this.#patienceMs);
      this.#longestMs = Math.max(this.#longestMs, performance.now() - startedMs);
      return { message, card: cardOf(message) ?? {} };
    } catch {
      this.#late += 1;
      return undefined;
    }
  }

  /** In words what should not be there, for whoever looks for the reason. */
  async oddities(homeserverUrl: string): Promise<readonly string[]> {
    const tooOften = [...this.#expectations.values()].flatMap((expectation) => {
      const { observer, pattern, times } = expectation;
      const seen = observer.messages().filter((message) => fits(message, expectation)).length;
      return seen === times ? [] : [`seen ${seen} of ${times}: ${JSON.stringify(pattern)}`];
    });
    const unwanted = this.#events().flatMap((message) => {
      const kind = cardOf(message)?.["kind"];
      const isUnwanted = kind === "refusal" || kind === "warning";
      return isUnwanted ? [`${kind}: ${JSON.stringify(message.content["body"])}`] : [];
    });
    const unread = await Promise.all(
      this.#people.map((person) => tellUnread(homeserverUrl, person, this.#startedAtMs)),
    );
    return [...tooOften, ...unwanted, ...unread.flat()];
  }

  /** Counts what was seen by now against what had to be. */
  census(): readonly Figure[] {
    const events = this.#events();
    const tally = { alerts: 0, others: 0, alertsLost: 0, othersLost: 0, twice: 0 };
    for (const expectation of this.#expectations.values()) {
      const { observer, pattern, times } = expectation;
      const seen = observer.messages().filter((message) => fits(message, expectation)).length;
      const lost = Math.max(0, times - seen);
      tally.twice += Math.max(0, seen - times);
      if (pattern["kind"] === "alert") {
        tally.alerts += times;
        tally.alertsLost += lost;
      } else {
        tally.others += times;
        tally.othersLost += lost;
      }
    }
    const delays = events.filter((message) => DELAYS.has(cardOf(message)?.["why"])).length;
    return [
      { name: "alert messages expected", value: tally.alerts },
      never("alert messages lost", tally.alertsLost),
      { name: "answers and questions expected", value: tally.others },
      never("answers and questions lost", tally.othersLost),
      never(`not seen within ${this.#patienceMs / 1_000} s`, this.#late),
      { name: "longest wait of those seen", value: this.#longestMs / 1_000, unit: "s" },
      never("seen more often than expected", tally.twice),
      never("same words twice in a room", wordsTwice(events)),
      never("refusals (every command was sound)", countOf(events, "refusal")),
      never("  of them: undecryptable for a bot", countOf(events, "refusal", "undecryptable")),
      { name: "times that organizers were told of a delay", value: delays },
      never("other warnings to the organizers", countOf(events, "warning") - delays),
      never("undecryptable for a person", unreadBy(this.#people) - this.#unreadBefore),
    ];
  }

  /** Each event once, however many of the people could read it. */
  #events(): readonly PersonMessage[] {
    const all = this.#people
      .flatMap((person) => person.messages())
      .filter(({ atMs }) => atMs >= this.#startedAtMs);
    return [...new Map(all.map((message) => [message.eventId, message])).values()];
  }
}

function fits(message: PersonMessage, { roomId, pattern }: Expected): boolean {
  if (message.roomId !== roomId || "m.new_content" in message.content) return false;
  const card = cardOf(message);
  if (card === undefined) return false;
  return Object.entries(pattern).every(([field, value]) => (card[field] ?? null) === value);
}

function wordsTwice(events: readonly PersonMessage[]): number {
  const words = events.flatMap((message) => {
    const card = cardOf(message);
    const isUnique = UNIQUE_KINDS.has(card?.["kind"]) && !("m.new_content" in message.content);
    const names = card?.["case"] ?? card?.["area"];
    return isUnique && names !== undefined
      ? [`${message.roomId} ${JSON.stringify(message.content)}`]
      : [];
  });
  return words.length - new Set(words).size;
}

function countOf(events: readonly PersonMessage[], kind: string, reason?: string): number {
  return events.filter((message) => {
    const card = cardOf(message);
    return card?.["kind"] === kind && (reason === undefined || card["reason"] === reason);
  }).length;
}

function unreadBy(people: readonly Person[]): number {
  return people.reduce((sum, person) => sum + person.undecryptable(), 0);
}
