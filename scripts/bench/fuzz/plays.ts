/** The three bots as a whole, written to by people of every role, in chats and in rooms. */
import type { JsonObject } from "../../../shared/core/values/json.ts";
import { SECOND_MS } from "../../../shared/core/values/time.ts";
import { networkShape } from "../../rehearse/network.ts";
import { settledNetwork } from "../../rehearse/network.ts";
import { roomTitled, titlesOf } from "../../rehearse/titles.ts";
import { personCalled } from "../../stage/people.ts";
import type { Stage } from "../../stage/stage.ts";
import type { Random } from "../random.ts";

/** A network that has lived through so many texts makes place for a new one. */
const PLAYS_A_NETWORK = 150;
const WRITERS = ["ana", "olga", "ben", "eva", "stranger"] as const;
const BOTS = ["verify", "alert", "rooms"] as const;
const QUICK = 2 * SECOND_MS;

/** People who write at random; everything that the bots say is given back. */
export class Plays {
  readonly #random: Random;
  #stage: Stage | undefined;
  #played = 0;

  constructor(random: Random) {
    this.#random = random;
  }

  /** What all phones show because somebody wrote this somewhere. */
  play(text: string): readonly JsonObject[] {
    const stage = this.#fresh();
    const from = stage.said.length;
    const who = personCalled(WRITERS[this.#random.below(WRITERS.length)] ?? "ana");
    const titles = titlesOf(stage);
    const rooms = titles.flatMap((title) => roomTitled(stage, title) ?? []);
    const own = rooms.filter((room) => stage.rooms.membershipOf(room, who.userId) === "join");
    const room = this.#random.chance(0.4) ? own[this.#random.below(own.length)] : undefined;
    const bot = BOTS[this.#random.below(BOTS.length)] ?? "verify";
    const isCommand = room !== undefined && this.#random.chance(0.8);
    stage.says(who, room ?? stage.chat(who, bot), isCommand ? `!${text}` : text);
    stage.passes(QUICK);
    return stage.said.slice(from).map(({ content }) => content);
  }

  #fresh(): Stage {
    this.#played += 1;
    if (this.#stage === undefined || this.#played % PLAYS_A_NETWORK === 0) {
      this.#stage = settledNetwork(networkShape.parse({}), this.#random.chance(0.5) ? "en" : "es");
    }
    return this.#stage;
  }
}
