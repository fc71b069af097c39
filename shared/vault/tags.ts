/**
 * Tags: how the network remembers people without a list of people. A tag can be compared, and
 * cannot be turned back into a user id without the network's tag key.
 */
import type { Tag, UserId } from "../core/values/ids.ts";
import { deriveKey } from "./key-derivation.ts";
import { keyedHash } from "./sealing.ts";

const TAG_BYTES = 16;

export type Tagger = Readonly<{
  user(userId: UserId): Tag;
  /** Tag of a cross-signing master public key, as Matrix writes it (unpadded base64). */
  identity(masterKey: string): Tag;
}>;

/** The same `tagKey` (32 bytes) gives the same tags for as long as the network lives. */
export function createTagger(tagKey: Uint8Array): Tagger {
  const people = deriveKey(tagKey, "tags/people");
  const identities = deriveKey(tagKey, "tags/identities");
  return {
    user: (userId) => tagOf(people, userId),
    identity: (masterKey) => tagOf(identities, masterKey),
  };
}

function tagOf(key: Uint8Array, text: string): Tag {
  const hash = keyedHash(key, Buffer.from(text, "utf8"), TAG_BYTES);
  return Buffer.from(hash).toString("hex") as Tag;
}
