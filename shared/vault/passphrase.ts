/** From a passphrase to a key: argon2id (RFC 9106), slow on purpose. */
import { argon2 } from "node:crypto";
import { KEY_BYTES } from "./sealing.ts";

export type Stretch = Readonly<{ memoryKiB: number; passes: number; lanes: number }>;

/** A header that asks for more than this is not ours; it must not be able to exhaust us. */
const MEMORY_KIB_MAX = 1024 * 1024;
const PASSES_MAX = 16;
const LANES_MAX = 16;

/** RFC 9106, section 4, second choice; 0.15 to 0.5 s on the test machine, idle or busy. */
export function freshStretch(): Stretch {
  return { memoryKiB: 64 * 1024, passes: 3, lanes: 4 };
}

export function isReasonable({ memoryKiB, passes, lanes }: Stretch): boolean {
  const isWithin = memoryKiB <= MEMORY_KIB_MAX && passes <= PASSES_MAX && lanes <= LANES_MAX;
  return isWithin && passes >= 1 && lanes >= 1 && memoryKiB >= 8 * lanes;
}

/** 32 bytes for the caller to wipe. */
export async function stretch(
  passphrase: Uint8Array,
  salt: Uint8Array,
  { memoryKiB, passes, lanes }: Stretch,
): Promise<Uint8Array> {
  const wanted = { memory: memoryKiB, passes, parallelism: lanes, tagLength: KEY_BYTES };
  return new Promise((resolve, reject) => {
    argon2("argon2id", { message: passphrase, nonce: salt, ...wanted }, (error, key) => {
      if (error) reject(error);
      else resolve(new Uint8Array(key));
    });
  });
}
