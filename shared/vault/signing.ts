/**
 * Ed25519 signatures of the bots (libsodium): what was written in the state room was written by
 * the bot whose key `init` pinned, whatever key opened the event. Synchronous.
 */
import sodium from "libsodium-wrappers";
import { assert } from "../core/assert.ts";
import { BOT_NAMES, type BotName } from "../core/protocol/entry.ts";
import { canonicalJson, type JsonObject } from "../core/values/json.ts";
import type { Signatures, SignedPurpose } from "../core/ports.ts";
import { framed } from "./sealing.ts";

await sodium.ready;

const SIGNING_SEED_BYTES = 32;
const PUBLIC_KEY_BYTES = 32;
const SIGNATURE_BYTES = 64;
const NETWORK_BYTES = 32;
const FORM = "aviso/signed/1";

/** Public halves of the three bots, as `init` made them: unpadded base64url. */
export type SigningKeys = Readonly<Record<BotName, string>>;

export type SigningParts = Readonly<{
  bot: BotName;
  /** Secret half of this bot's key, 32 bytes. */
  seed: Uint8Array;
  keys: SigningKeys;
}>;

/** The public half that belongs to this seed, in base64url. */
export function signingKeyOf(seed: Uint8Array): string {
  assert(seed.length === SIGNING_SEED_BYTES, "size of a signing seed");
  return encoded(sodium.crypto_sign_seed_keypair(seed).publicKey);
}

/**
 * Signs in the name of `bot`, and knows the keys of all three. What is signed names its purpose
 * and its network, which the three public keys are, so nothing passes for another's.
 */
export function createSignatures({ bot, seed, keys }: SigningParts): Signatures {
  assert(signingKeyOf(seed) === keys[bot], "the signing seed belongs to the pinned key");
  const { privateKey } = sodium.crypto_sign_seed_keypair(seed);
  const network = networkOf(keys);
  const formOf = (purpose: SignedPurpose, content: JsonObject): Uint8Array =>
    framed(FORM, network, purpose, canonicalJson(content));
  return {
    sign: (purpose, content) =>
      encoded(sodium.crypto_sign_detached(formOf(purpose, content), privateKey)),
    isSigned: (by, purpose, { content, signature }) => {
      const bytes = decoded(signature, SIGNATURE_BYTES);
      const key = decoded(keys[by], PUBLIC_KEY_BYTES);
      if (bytes === undefined || key === undefined) return false;
      return sodium.crypto_sign_verify_detached(bytes, formOf(purpose, content), key);
    },
  };
}

/** A name of the network that nobody chooses and that needs no place of its own. */
function networkOf(keys: SigningKeys): Uint8Array {
  const named = BOT_NAMES.flatMap((bot) => [bot, keys[bot]]);
  return sodium.crypto_generichash(NETWORK_BYTES, framed("aviso/network/1", ...named), null);
}

function encoded(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString("base64url");
}

/** Undefined for what is not the one way in which so many bytes are written. */
function decoded(text: string, bytes: number): Uint8Array | undefined {
  const found = new Uint8Array(Buffer.from(text, "base64url"));
  return found.length === bytes && encoded(found) === text ? found : undefined;
}
