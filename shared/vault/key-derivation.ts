/**
 * Named subkeys of one secret (HKDF-SHA256, RFC 5869), so that no key is ever used for two
 * things. The names are part of the formats: a changed name is a new format.
 */
import { hkdfSync } from "node:crypto";
import { assert } from "../core/assert.ts";
import { KEY_BYTES } from "./sealing.ts";

export type KeyName =
  | "sealed-file/content"
  | "sealed-file/check"
  | "rows/names"
  | "rows/values"
  | "cloak/nonces"
  | "cloak/content"
  | "tags/people"
  | "tags/identities"
  | "slips"
  | "witness"
  | "pointer"
  | "canary/recovery"
  | "canary/name";

/** 32 bytes that only the holder of `secret` can make; wipe them when they are used up. */
export function deriveKey(
  secret: Uint8Array,
  name: KeyName,
  salt: Uint8Array = new Uint8Array(),
): Uint8Array {
  assert(secret.length === KEY_BYTES, "size of the secret to derive from");
  return new Uint8Array(hkdfSync("sha256", secret, salt, `aviso/1/${name}`, KEY_BYTES));
}
