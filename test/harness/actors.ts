/** Who is in a small network: accounts with the tags that stand for them. */
import { hash } from "node:crypto";
import type { Tag, UserId } from "../../shared/core/values/ids.ts";

export const SERVER = "example.org";

export type Actor = Readonly<{ name: string; userId: UserId; tag: Tag; identity: Tag }>;

/** So many are kept: a simulated night asks for the same few millions of times. */
const TAGS_MAX = 10_000;
const tags = new Map<string, Tag>();

/** The tag of an id: the real one is keyed, here any injective function will do. */
export function tagFor(text: string): Tag {
  const known = tags.get(text);
  if (known !== undefined) return known;
  if (tags.size >= TAGS_MAX) tags.clear();
  const tag = hash("sha256", text, "hex") as Tag;
  tags.set(text, tag);
  return tag;
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
