/** Plays the acts of a rehearsal with the three pure bots, and keeps what each person would see. */
import type { BotName } from "../../shared/core/protocol/entry.ts";
import type { MessageBody } from "../../shared/core/protocol/message.ts";
import type { RoomId } from "../../shared/core/values/ids.ts";
import type { JsonObject } from "../../shared/core/values/json.ts";
import { SECOND_MS } from "../../shared/core/values/time.ts";
import { CARD_KEY } from "../../shared/language/card.ts";
import { anotherOf, personCalled, type Person } from "../stage/people.ts";
import type { Said, Stage } from "../stage/stage.ts";
import { everybody, isLate, settledNetwork } from "./network.ts";
import { answerIn } from "./polls.ts";
import { sendingOf } from "./sending.ts";
import { notUnderstood, type Act, type Script } from "./script.ts";
import { botNamed, roomTitled, titleAt, titlesOf } from "./titles.ts";
import { printWayBack } from "./way-back.ts";

/** Longer than a bot waits for further people before it greets them. */
const PACE_MS = 5 * SECOND_MS;

/** Stands for the code of the case that was spoken of last. */
const LAST_CASE = "{case}";
/** Stands for the code that was printed last where the bots run. */
const PRINTED = "{printed}";

/** One message of a bot, and who can read it where. */
export type Seen = Readonly<{
  by: BotName;
  /** Names of people. */
  to: readonly string[];
  /** The name of a bot for a direct chat, else a room's title. */
  room: string;
  type: string;
  content: JsonObject;
}>;

/** A network in which people speak one after the other. */
export class Rehearsal {
  readonly #stage: Stage;
  readonly #late: Set<string>;
  /** By user id: people as they are since their identity is another one. */
  readonly #reset = new Map<string, Person>();
  #printed = PRINTED;

  constructor({ network }: Pick<Script, "network">, language: string) {
    this.#stage = settledNetwork(network, language);
    // On the stage all bots read at once.
    this.#stage.saysDoubts = false;
    this.#late = new Set(network.late);
  }

  /** What everybody sees because of this. Fails `setup` when it cannot be done. */
  play(act: Act): readonly Seen[] {
    const from = this.#stage.said.length;
    this.#do(act);
    this.#stage.passes(PACE_MS);
    const present = everybody(this.#stage).filter(({ userId }) => !this.#isLate(userId));
    this.#stage.accepts(...present.map((who) => this.#reset.get(who.userId) ?? who));
    this.#stage.passes(PACE_MS);
    return this.#stage.said.slice(from).map((said) => this.#seen(said));
  }

  readonly #isLate = (userId: string): boolean => isLate(this.#late, userId);

  #do(act: Act): void {
    switch (act.do) {
      case "says":
        this.#says(act);
        return;
      case "passes":
        this.#stage.passes(act.durationMs);
        return;
      case "comes":
        this.#late.delete(act.as);
        this.#stage.accepts(personCalled(act.as));
        return;
      case "signs": {
        const who = personCalled(act.as);
        this.#stage.unsigned.delete(who.userId);
        this.#stage.meets(who);
        return;
      }
      case "resets": {
        const who = anotherOf(this.#called(act.as));
        this.#reset.set(who.userId, who);
        this.#stage.meets(who);
        return;
      }
      case "is-let-back":
        this.#printed = printWayBack(this.#stage, this.#called(act.as));
    }
  }

  /** With the identity that she has now. */
  #called(name: string): Person {
    const who = personCalled(name);
    return this.#reset.get(who.userId) ?? who;
  }

  #says(act: Extract<Act, { do: "says" }>): void {
    const who = this.#called(act.as.toLowerCase());
    const roomId = this.#roomOf(act, who);
    const text = act.text
      .replaceAll(LAST_CASE, this.#lastCase())
      .replaceAll(PRINTED, this.#printed);
    if (this.#stage.unsigned.has(who.userId)) {
      this.#stage.rejects(who, roomId, { reason: "unsigned-device", text });
      return;
    }
    const body = this.#bodyOf(text, roomId);
    if (body === undefined) throw notUnderstood(act.at, "no poll here has such an answer");
    this.#stage.receives(who, roomId, { body });
  }

  #roomOf(act: Extract<Act, { do: "says" }>, who: Person): RoomId {
    const room = act.room.replaceAll(LAST_CASE, this.#lastCase());
    const { at } = act;
    const bot = botNamed(room);
    if (bot !== undefined) return this.#chat(who, bot);
    const roomId = roomTitled(this.#stage, room);
    if (roomId === undefined) {
      throw notUnderstood(
        at,
        `no room is called so; there are: ${titlesOf(this.#stage).join(", ")}`,
      );
    }
    if (this.#stage.rooms.membershipOf(roomId, who.userId) !== "join") {
      throw notUnderstood(at, "she is not in that room");
    }
    return roomId;
  }

  /** A bot greets whoever opens a chat before she has written anything. */
  #chat(who: Person, bot: BotName): RoomId {
    const isNew = this.#stage.rooms.chatOf({ person: who.userId, bot }) === undefined;
    const roomId = this.#stage.chat(who, bot);
    if (isNew) this.#stage.passes(PACE_MS);
    return roomId;
  }

  /** `[Yes]` is an answer to the newest poll of the room that has one which begins so. */
  #bodyOf(text: string, roomId: RoomId): MessageBody | undefined {
    const inside = /^\[(?<inside>[^\]]+)\]/u.exec(text)?.groups?.["inside"];
    if (inside === undefined) return { kind: "text", text };
    const words = text.slice(inside.length + "[]".length).trim();
    const sent = sendingOf(inside, words);
    if (sent !== undefined) return sent;
    const chosen = answerIn(this.#stage.said, roomId, inside);
    return chosen && { kind: "poll-answer", answerIds: [chosen.id] };
  }

  #lastCase(): string {
    const cards = this.#stage.said.map(({ content }) => content[CARD_KEY]) as JsonObject[];
    const code = cards.findLast((card) => typeof card["case"] === "string")?.["case"];
    return typeof code === "string" ? code : LAST_CASE;
  }

  #seen({ by, roomId, room, type, content, to }: Said): Seen {
    const names = to.map((userId) => userId.slice(1).split(":")[0] ?? "");
    const title = room === "direct" ? by : titleAt(this.#stage, roomId);
    return { by, to: names, room: title, type, content };
  }
}
