/**
 * The two acts of libsodium that everything in this folder is made of: keyed BLAKE2b and
 * XChaCha20-Poly1305. Both are synchronous once the library is loaded.
 */
import sodium from "libsodium-wrappers";
import { assert } from "../core/assert.ts";

await sodium.ready;

export const KEY_BYTES = 32;
export const NONCE_BYTES = 24;
const SEAL_OVERHEAD_BYTES = 16;

export type SealedPart = Readonly<{
  key: Uint8Array;
  nonce: Uint8Array;
  /** Bound to the sealed bytes: opening with other context fails. */
  context: Uint8Array;
}>;

/** XChaCha20-Poly1305. The nonce must never be used twice for two contents under one key. */
export function seal(plain: Uint8Array, { key, nonce, context }: SealedPart): Uint8Array {
  assert(key.length === KEY_BYTES && nonce.length === NONCE_BYTES, "sealing sizes");
  return sodium.crypto_aead_xchacha20poly1305_ietf_encrypt(plain, context, null, nonce, key);
}

/** The bytes that were sealed, or undefined when key, nonce, context or a byte differ. */
export function open(
  sealed: Uint8Array,
  { key, nonce, context }: SealedPart,
): Uint8Array | undefined {
  assert(key.length === KEY_BYTES && nonce.length === NONCE_BYTES, "sealing sizes");
  if (sealed.length < SEAL_OVERHEAD_BYTES) return undefined;
  try {
    return sodium.crypto_aead_xchacha20poly1305_ietf_decrypt(null, sealed, context, nonce, key);
  } catch {
    return undefined;
  }
}

/** Keyed BLAKE2b of 16 to 64 bytes. Without the key nothing can be said about the message. */
export function keyedHash(key: Uint8Array, message: Uint8Array, bytes: number): Uint8Array {
  assert(key.length === KEY_BYTES, "hash key size");
  return sodium.crypto_generichash(bytes, message, key);
}

/** Parts in one piece, each after its length, so that no two lists of parts look alike. */
export function framed(...parts: readonly (Uint8Array | string)[]): Uint8Array {
  const pieces = parts.map((part) => (typeof part === "string" ? Buffer.from(part, "utf8") : part));
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + 4 + length, 0));
  const view = new DataView(whole.buffer);
  let at = 0;
  for (const piece of pieces) {
    view.setUint32(at, piece.length);
    whole.set(piece, at + 4);
    at += 4 + piece.length;
  }
  return whole;
}

/** True when both hold the same bytes; takes the same time wherever they differ. */
export function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && sodium.memcmp(one, other);
}

/** Overwrites secrets with zeros. The engine may have copied them; this removes what we can. */
export function wipe(...secrets: readonly Uint8Array[]): void {
  for (const secret of secrets) secret.fill(0);
}
