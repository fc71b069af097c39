/**
 * Encrypted files, by the crypto engine (client-server API, "Sending encrypted attachments"), and
 * which bytes are such ciphertext: nothing else may be uploaded.
 */
import { z } from "zod";
import { Fault } from "../../../core/fault.ts";
import type { Media } from "../../../core/protocol/media.ts";
import { Attachment, EncryptedAttachment } from "../../sdk.ts";

/** What a message says of a file, without where it lies. */
const encryptedFile = z.object({
  v: z.literal("v2"),
  key: z.record(z.string(), z.json()),
  iv: z.string(),
  hashes: z.object({ sha256: z.string() }),
});
export type EncryptedFile = z.infer<typeof encryptedFile>;

const sealed = new WeakSet<Uint8Array>();

/** True for bytes that were encrypted here, in this process. */
export function isSealedFile(bytes: unknown): bytes is Uint8Array {
  return bytes instanceof Uint8Array && sealed.has(bytes);
}

/** Under a fresh key each time. */
export function sealFile(
  bytes: Uint8Array,
): Readonly<{ ciphertext: Uint8Array; file: EncryptedFile }> {
  using encrypted = Attachment.encrypt(bytes);
  const file = encryptedFile.parse(JSON.parse(encrypted.mediaEncryptionInfo ?? ""));
  const ciphertext = encrypted.encryptedData;
  sealed.add(ciphertext);
  return { ciphertext, file };
}

/** The bytes inside; `unfit` when the ciphertext is not the one that was sent. */
export function openFile(ciphertext: Uint8Array, { key, iv, hash }: Media): Uint8Array {
  const info = {
    v: "v2",
    // Every key of such a file is of this one form.
    key: { kty: "oct", alg: "A256CTR", k: key, key_ops: ["encrypt", "decrypt"], ext: true },
    ...{ iv, hashes: { sha256: hash } },
  };
  try {
    using encrypted = new EncryptedAttachment(ciphertext, JSON.stringify(info));
    return Attachment.decrypt(encrypted);
  } catch {
    throw new Fault("unfit", "open a file", { unfit: "damaged" });
  }
}
