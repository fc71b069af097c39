/**
 * What a backup holds, in its sealed file. No token, no store and no ratchet: whoever restores it
 * becomes new devices, so that nothing can be sent twice under one key.
 */
import { z } from "zod";
import { byBot } from "../../shared/core/protocol/entry.ts";
import { Fault } from "../../shared/core/fault.ts";
import { parseUserId, type UserId } from "../../shared/core/values/ids.ts";

const bytes = z.codec(
  z.string(),
  z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  {
    decode: (text) => new Uint8Array(Buffer.from(text, "base64url")),
    encode: (decoded) => Buffer.from(decoded).toString("base64url"),
  },
);

const userId = z.custom<UserId>((id) => typeof id === "string" && parseUserId(id) !== undefined);

const contentShape = z.strictObject({
  version: z.literal(1),
  madeAtMs: z.number().int().nonnegative(),
  homeserverUrl: z.url(),
  /** Whose it is: bots of another network must not be given these journals. */
  bots: z.strictObject(byBot(() => userId)),
  /** Text of the configuration file, if there was one. */
  config: z.string().nullable(),
  /** Rows of each bot's journal: every entry that it has accepted. */
  journals: z.strictObject(byBot(() => z.array(z.tuple([z.string(), bytes])))),
});

export type BackupContent = Readonly<z.output<typeof contentShape>>;

export function encodeBackup(content: BackupContent): Uint8Array {
  return Buffer.from(JSON.stringify(z.encode(contentShape, content)), "utf8");
}

/** Fails `corrupt` for what is no backup of this version. */
export function decodeBackup(encoded: Uint8Array): BackupContent {
  try {
    return contentShape.parse(JSON.parse(Buffer.from(encoded).toString("utf8")));
  } catch {
    // The cause would quote the content.
    const hint = "the backup was written by something else, or by a newer Aviso";
    throw new Fault("corrupt", "read backup", { hint });
  }
}
