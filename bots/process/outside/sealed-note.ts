/** A small note that lies on the homeserver, which can neither read it nor make one. */
import { randomBytes } from "node:crypto";
import { Fault } from "../../../shared/core/fault.ts";
import { readAccountData } from "../../../shared/matrix/identity/account-data.ts";
import type { AccountDataOwner } from "../../../shared/matrix/identity/account-data.ts";
import { deriveKey, type KeyName } from "../../../shared/vault/key-derivation.ts";
import { NONCE_BYTES, open, seal, wipe } from "../../../shared/vault/sealing.ts";

export type NoteKey = Readonly<{
  secret: Uint8Array;
  name: KeyName;
  /** Whose note it is, and of which form: one is never taken for another. */
  context: Uint8Array;
}>;

/** The value as text that tells nobody anything. */
export function sealNote({ secret, name, context }: NoteKey, value: unknown): string {
  const nonce = new Uint8Array(randomBytes(NONCE_BYTES));
  const key = deriveKey(secret, name);
  const bytes = seal(Buffer.from(JSON.stringify(value)), { key, nonce, context });
  wipe(key);
  return Buffer.concat([nonce, bytes]).toString("base64url");
}

/** What `opened` makes of the note in the account data. Faults are those of the request. */
export async function readNote<Seen>(
  owner: AccountDataOwner,
  type: string,
  opened: (content: unknown) => Seen,
): Promise<Seen | Readonly<{ kind: "none" } | { kind: "forged" }>> {
  let content: unknown;
  try {
    content = await readAccountData(owner, type);
  } catch (error) {
    // Nobody refuses an account its own note.
    if (error instanceof Fault && error.code === "refused") return { kind: "forged" };
    throw error;
  }
  return content === undefined ? { kind: "none" } : opened(content);
}

/** Undefined for what was not sealed so. */
export function openNote({ secret, name, context }: NoteKey, sealed: string): unknown {
  const bytes = new Uint8Array(Buffer.from(sealed, "base64url"));
  const nonce = bytes.subarray(0, NONCE_BYTES);
  if (nonce.length < NONCE_BYTES) return undefined;
  const key = deriveKey(secret, name);
  const plain = open(bytes.subarray(NONCE_BYTES), { key, nonce, context });
  wipe(key);
  return plain === undefined ? undefined : JSON.parse(Buffer.from(plain).toString("utf8"));
}
