/** Who is in a small network: accounts with the tags that stand for them. */
import { createHash } from "node:crypto";
import type { Tag, UserId } from "../../shared/core/values/ids.ts";

export const SERVER = "example.org";

export type Actor = Readonly<{ name: string; userId: UserId; tag: Tag; identity: Tag }>;

/** The tag of an id: the real one is keyed, here any injective function will do. */
export function tagFor(text: string): Tag {
  return createHash("sha256").update(text).digest("hex") as Tag;
}

/** The identity that an account has unless a test gives it another. */
export function identityFor(userId: UserId): Tag {
  return tagFor(`identity of ${userId}`);
}

/** `@ana:example.org`, or on another server. */
export function actor(name: string, server: string = SERVER): Actor {
  const userId = `@${name.toLowerCase()}:${server}` as UserId;
  return { name, userId, tag: tagFor(userId), identity: identityFor(userId) };
}
