/**
 * Hides the keys of the one object store that the Rust crypto engine writes in clear: the user
 * ids of `tracked_users`. Deterministic, because a key must be found again by its bytes.
 */
import { Fault } from "../core/fault.ts";
import { deriveKey } from "./key-derivation.ts";
import { framed, isSame, keyedHash, NONCE_BYTES, open, seal } from "./sealing.ts";

const CLEAR_STORE = "tracked_users";
const CONTEXT = framed("aviso/cloak/1");

export type Cloak = Readonly<{
  hides(databaseName: string, storeName: string): boolean;
  /** The same bytes for the same input: equality shows, nothing else does. */
  seal(plain: Uint8Array): Uint8Array;
  /** Fails `corrupt` for bytes that this cloak did not seal. */
  open(sealed: Uint8Array): Uint8Array;
}>;

/** `key` (32 bytes) may be the rows' key: the cloak derives its own from it. */
export function createCloak(key: Uint8Array): Cloak {
  const nonces = deriveKey(key, "cloak/nonces");
  const content = deriveKey(key, "cloak/content");
  return {
    hides: (_databaseName, storeName) => storeName === CLEAR_STORE,
    seal(plain) {
      const nonce = keyedHash(nonces, plain, NONCE_BYTES);
      const sealed = seal(plain, { key: content, nonce, context: CONTEXT });
      return new Uint8Array(Buffer.concat([nonce, sealed]));
    },
    open(sealed) {
      const nonce = sealed.subarray(0, NONCE_BYTES);
      const rest = sealed.subarray(NONCE_BYTES);
      const plain =
        nonce.length === NONCE_BYTES
          ? open(rest, { key: content, nonce, context: CONTEXT })
          : undefined;
      if (plain === undefined || !isSame(keyedHash(nonces, plain, NONCE_BYTES), nonce)) {
        throw new Fault("corrupt", "open a hidden key");
      }
      return plain;
    },
  };
}
