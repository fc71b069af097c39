/**
 * Whether a recovery key is the one of an account, by what the account's secret storage says of its
 * key (Matrix specification, secret storage, `m.secret_storage.v1.aes-hmac-sha2`).
 */
import { createCipheriv, createHmac, hkdfSync, timingSafeEqual } from "node:crypto";
import { z } from "zod";

const ALGORITHM = "m.secret_storage.v1.aes-hmac-sha2";
const KEY_BYTES = 32;
const IV_BYTES = 16;
const ZEROS = new Uint8Array(KEY_BYTES);
const BASE64 = /^[\w+/]+=*$/u;
const descriptionShape = z.object({
  algorithm: z.literal(ALGORITHM),
  // Matrix writes base64 without the signs at its end.
  iv: z.string().regex(BASE64),
  mac: z.string().regex(BASE64),
});

/** False for a key of another account, and for a description that is none. */
export function isRecoveryKeyOf(description: unknown, recoveryKey: Uint8Array): boolean {
  const { iv, mac } = descriptionShape.safeParse(description).data ?? {};
  if (iv === undefined || mac === undefined) return false;
  const derived = Buffer.from(hkdfSync("sha256", recoveryKey, ZEROS, "", 2 * KEY_BYTES));
  const [aesKey, macKey] = [derived.subarray(0, KEY_BYTES), derived.subarray(KEY_BYTES)];
  const start = Buffer.from(iv, "base64");
  if (start.length !== IV_BYTES) return false;
  const cipher = createCipheriv("aes-256-ctr", aesKey, start);
  const sealed = Buffer.concat([cipher.update(ZEROS), cipher.final()]);
  const expected = createHmac("sha256", macKey).update(sealed).digest();
  const shown = Buffer.from(mac, "base64");
  return shown.length === expected.length && timingSafeEqual(shown, expected);
}
