/** Who could read what the bots sent: the one who must not, with everything she ever got. */
import { setTimeout as pause } from "node:timers/promises";
import type { RoomId } from "../../../shared/core/values/ids.ts";
import type { Person } from "../../../shared/matrix/person/person.ts";
import type { Sent } from "./liar.ts";
import type { Town } from "./town.ts";
import { comesTrue } from "./watch.ts";

/** Keys reach her device through the real homeserver. */
const KEYS_MS = 700;

/** What the bots send into a room from now on. */
export class Tap {
  readonly #town: Town;
  readonly #roomId: RoomId;
  readonly #mark: number;

  constructor(town: Town, roomId: RoomId) {
    this.#town = town;
    this.#roomId = roomId;
    this.#mark = town.liar.sent.length;
  }

  sent(): readonly Sent[] {
    const since = this.#town.liar.sent.slice(this.#mark);
    return since.filter(({ roomId, type }) => roomId === this.#roomId && isMessage(type));
  }

  /** Whether anything is sent there within this time. */
  async isUsed(ms: number): Promise<boolean> {
    return await comesTrue(ms, () => this.sent().length > 0);
  }

  /** How many of them this client opens. */
  async openedBy(spy: Person): Promise<number> {
    await pause(KEYS_MS);
    let opened = 0;
    for (const { event } of this.sent()) if (await spy.canOpen(event)) opened += 1;
    return opened;
  }
}

function isMessage(type: string): boolean {
  return type === "m.room.encrypted" || type === "m.room.message";
}

/** How many messages of all that were ever sent she can open now. */
export async function everOpenedBy(town: Town, spy: Person): Promise<number> {
  let opened = 0;
  for (const { event, type } of town.liar.sent) {
    if (isMessage(type) && (await spy.canOpen(event))) opened += 1;
  }
  return opened;
}
