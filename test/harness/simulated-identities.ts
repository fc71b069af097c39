/**
 * Who people are to the crypto engines of the bots: one identity each, until somebody has it
 * swapped. Each bot's device knows which one it saw first.
 */
import type { Member } from "../../shared/core/bot.ts";
import { BOT_NAMES, type BotName } from "../../shared/core/protocol/entry.ts";
import type { Tag, UserId } from "../../shared/core/values/ids.ts";
import { identityFor, tagFor } from "./actors.ts";

type Seen = Pick<Member, "identity" | "hasNewIdentity">;

export class SimulatedIdentities {
  readonly #current = new Map<UserId, Tag>();
  readonly #first = new Map<string, Tag>();

  of(userId: UserId): Tag {
    return this.#current.get(userId) ?? identityFor(userId);
  }

  /** From now on it is this one, until it is another. */
  set(userId: UserId, identity: Tag): void {
    for (const bot of BOT_NAMES) this.isFirst(bot, userId);
    this.#current.set(userId, identity);
  }

  /** True while it is the one that the device of this bot saw first. */
  isFirst(bot: BotName, userId: UserId): boolean {
    const key = `${bot} ${userId}`;
    const first = this.#first.get(key) ?? this.of(userId);
    this.#first.set(key, first);
    return first === this.of(userId);
  }

  /** All devices are new ones, and have seen nobody. */
  forget(): void {
    this.#first.clear();
  }

  /** As a member of a room has it in the view of this bot. */
  seenBy(bot: BotName, userId: UserId): Seen {
    return { identity: this.of(userId), hasNewIdentity: !this.isFirst(bot, userId) };
  }
}

/** Some other identity of this account: the same one for the same number. */
export function otherIdentity(userId: UserId, number: number): Tag {
  return tagFor(`identity ${number} of ${userId}`);
}
