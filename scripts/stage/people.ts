/** Who lives in the small network of the preview: accounts, and the tags that stand for them. */
import { createHash } from "node:crypto";
import type { Tag, UserId } from "../../shared/core/values/ids.ts";

export const SERVER = "example.org";

export type Person = Readonly<{ userId: UserId; tag: Tag; identity: Tag }>;

/** The tag of any text: a real network keys it, here every name is made up. */
export function tagOf(text: string): Tag {
  return createHash("sha256").update(text).digest("hex") as Tag;
}

/** Somebody with an account on the network's own server, or on another one. */
export function personCalled(name: string, server: string = SERVER): Person {
  const userId = `@${name}:${server}` as UserId;
  return { userId, tag: tagOf(userId), identity: tagOf(`identity of ${userId}`) };
}

/** Randomness and names that are the same in every run, and never come twice. */
export class Lot {
  #drawn = 0;

  name(kind: string): string {
    this.#drawn += 1;
    return `${kind}-${this.#drawn}`;
  }

  bytes(count: number): Uint8Array {
    const digest = createHash("sha512").update(this.name("lot")).digest();
    return Uint8Array.from({ length: count }, (_, at) => digest[at % digest.length] ?? 0);
  }
}

/** The same account after its recovery was reset: another identity. */
export function anotherOf(who: Person): Person {
  return { ...who, identity: tagOf(`after ${who.identity}`) };
}
