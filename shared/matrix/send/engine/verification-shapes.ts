/**
 * What may leave for a verification of devices, which the protocol sends in clear: keys for the
 * moment, hashes and codes, in their exact shapes. No field of them can hold a sentence.
 */
import { z } from "zod";

const PREFIX = "m.key.verification.";

/** Base64, names of devices and of algorithms; what the other side chose is sent back as it was. */
const token = z.string().regex(/^[!-~]{1,255}$/u);
const tokens = z.array(token).max(10);
const common = { transaction_id: token, "org.matrix.msgid": token.optional() };

const CONTENTS: Readonly<Record<string, z.ZodType>> = {
  ready: z.strictObject({ ...common, from_device: token, methods: tokens }),
  start: z.strictObject({
    ...common,
    from_device: token,
    method: z.literal("m.sas.v1"),
    key_agreement_protocols: tokens,
    hashes: tokens,
    message_authentication_codes: tokens,
    short_authentication_string: tokens,
  }),
  accept: z.strictObject({
    ...common,
    method: z.literal("m.sas.v1").optional(),
    commitment: token,
    key_agreement_protocol: token,
    hash: token,
    message_authentication_code: token,
    short_authentication_string: tokens,
  }),
  key: z.strictObject({ ...common, key: token }),
  mac: z.strictObject({ ...common, keys: token, mac: z.record(token, token) }),
  done: z.strictObject(common),
  cancel: z.strictObject({
    ...common,
    code: z.string().regex(/^m\.[a-z_]{1,40}$/u),
    reason: z.string().max(200),
  }),
};

/** True for a message between devices that belongs to a verification, and holds nothing else. */
export function isVerification(type: string | undefined, body: unknown): boolean {
  if (type?.startsWith(PREFIX) !== true) return false;
  const name = type.slice(PREFIX.length);
  const content = Object.hasOwn(CONTENTS, name) ? CONTENTS[name] : undefined;
  if (content === undefined) return false;
  const devices = z.record(z.string(), content);
  return z.strictObject({ messages: z.record(z.string(), devices) }).safeParse(body).success;
}
