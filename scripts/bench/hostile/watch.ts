/** What came of hostile acts, as people saw it: what the bots said, and which facts there are. */
import { setTimeout as pause } from "node:timers/promises";
import type { BotName } from "../../../shared/core/protocol/entry.ts";
import type { Actor, Seen } from "../../network/actor.ts";
import type { Came } from "./class.ts";
import type { Town } from "./town.ts";

/** A question for each bot that changes nothing; its answer says that all before it was read. */
const QUESTIONS: Readonly<Record<BotName, string>> = {
  verify: "!confirmers list",
  alert: "!area list",
  rooms: "!room list",
};
const POLL_MS = 25;
const ALARM_HOLDS_MS = 75_000;
/** An answer may have been one too many for a bot that lets nobody make it talk. */
const ASK_AGAIN_MS = 6_000;
const ANSWER_MS_MAX = 60_000;
/** Rooms are written to side by side: what was answered elsewhere may come a little later. */
const ELSEWHERE_MS = 400;
/** Kinds of card by which nothing was obeyed. */
const REFUSING = new Set<unknown>(["refusal", "warning"]);

export class Watch {
  readonly #town: Town;
  readonly #marks: ReadonlyMap<Actor, number>;
  readonly #honest = new Set<string>();
  #settled: readonly Seen[] | undefined;

  /** Olga is in every room of the network; `others` add what is said in their own chats. */
  constructor(town: Town, others: readonly Actor[] = []) {
    this.#town = town;
    const watching = [town.people.olga, ...others];
    this.#marks = new Map(watching.map((actor) => [actor, actor.mark()]));
  }

  /**
   * Resolves when these bots have worked through all that was said to them so far. What is said
   * afterwards, by those who look what came of it, is not counted.
   */
  async settled(bots: readonly BotName[]): Promise<void> {
    for (const bot of bots) {
      const answer = await askedOf(this.#town, bot);
      if (answer !== undefined) this.leaveOut(answer);
    }
    await pause(ELSEWHERE_MS);
    this.#settled = this.#heard();
  }

  /** An answer to something that was asked honestly meanwhile. */
  leaveOut(answer: Seen): void {
    this.#honest.add(answer.message.eventId);
  }

  /** All that the bots said since, each message once. */
  said(): readonly Seen[] {
    return this.#settled ?? this.#heard();
  }

  #heard(): readonly Seen[] {
    const all = [...this.#marks].flatMap(([actor, mark]) => actor.seen(undefined, {}, mark));
    const once = new Map(all.map((seen) => [seen.message.eventId, seen]));
    return [...once.values()].filter(({ message }) => !this.#honest.has(message.eventId));
  }

  /** Said as if something had been done: an answer, a case, an alert, a room. */
  effects(): readonly Seen[] {
    return this.said().filter(({ card }) => !REFUSING.has(card["kind"]));
  }

  warned(): number {
    return this.said().filter(({ card }) => REFUSING.has(card["kind"])).length;
  }

  /** Warnings in the management room alone. */
  alarms(): number {
    return this.said().filter(({ card }) => card["kind"] === "warning").length;
  }

  /** True when organizers were warned lately; the same warning is not said twice in a minute. */
  isAlarmed(): boolean {
    const since = Date.now() - ALARM_HOLDS_MS;
    const warnings = this.#heard().filter(({ card }) => card["kind"] === "warning");
    return warnings.some(({ message }) => message.atMs >= since);
  }

  came(acts: number, accepted: number, note?: string): Came {
    const told = { acts, accepted, warned: this.warned(), talked: this.said().length };
    return note === undefined ? told : { ...told, note };
  }
}

/** The answer to a harmless question; undefined when the bot does not answer in a minute. */
export async function askedOf(
  { people: { olga }, rooms: { management }, vault }: Town,
  bot: BotName,
  ms = ANSWER_MS_MAX,
): Promise<Seen | undefined> {
  const mark = olga.mark();
  const { userId } = vault.bots[bot];
  const answered = (): Seen | undefined =>
    olga
      .seen(management, { kind: "answer" }, mark)
      .find(({ message }) => message.sender === userId);
  const end = Date.now() + ms;
  while (Date.now() < end) {
    await olga.person.say(management, QUESTIONS[bot]);
    const patience = Math.min(ASK_AGAIN_MS, end - Date.now());
    if (await comesTrue(patience, () => answered() !== undefined)) return answered();
  }
  return undefined;
}

/** Whether it comes to be so within this time. */
export async function comesTrue(ms: number, isSo: () => boolean): Promise<boolean> {
  const end = Date.now() + ms;
  while (!isSo()) {
    if (Date.now() > end) return false;
    await pause(POLL_MS);
  }
  return true;
}
