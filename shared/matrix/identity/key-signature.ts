/**
 * Public keys as everybody sees them, and whether they are signed (Matrix specification,
 * cross-signing; appendices, signing JSON). No engine is asked: it may remember what nobody shows.
 */
import { createPublicKey, verify } from "node:crypto";
import { z } from "zod";

/** What the specification leaves out of what is signed. */
const UNSIGNED: ReadonlySet<string> = new Set(["signatures", "unsigned"]);

const signedShape = z.looseObject({
  keys: z.record(z.string(), z.string()),
  signatures: z.record(z.string(), z.record(z.string(), z.string())).default({}),
});
type Signed = z.infer<typeof signedShape>;
const keysShape = z.object({
  device_keys: z.record(z.string(), z.record(z.string(), signedShape)).default({}),
  master_keys: z.record(z.string(), signedShape).default({}),
  self_signing_keys: z.record(z.string(), signedShape).default({}),
});

export type DeviceOwner = Readonly<{
  userId: string;
  deviceId: string;
  /** The pinned public master key, as Matrix writes it (unpadded base64). */
  masterKey: string;
}>;

/** How a device is shown to everybody. */
export type DeviceStanding =
  | "signed"
  /** The identity is the pinned one, and this device is not signed by it. */
  | "unsigned"
  /** The account has another identity than the pinned one. */
  | "other-identity";

/** Judges an answer to `/keys/query`; an answer of another shape shows nothing that is signed. */
export function standingOf(
  answer: unknown,
  { userId, deviceId, masterKey }: DeviceOwner,
): Readonly<{ standing: DeviceStanding; deviceCount: number; deviceKey: string | undefined }> {
  const keys = keysShape.safeParse(answer).data;
  const devices = keys?.device_keys[userId] ?? {};
  const selfSigning = keys?.self_signing_keys[userId];
  const isSigned =
    isSignedBy(selfSigning, userId, masterKey) &&
    isSignedBy(devices[deviceId], userId, keyOf(selfSigning) ?? "");
  const isPinned = keyOf(keys?.master_keys[userId]) === masterKey;
  const standing = !isPinned ? "other-identity" : isSigned ? "signed" : "unsigned";
  const deviceKey = devices[deviceId]?.keys[`ed25519:${deviceId}`];
  return { standing, deviceCount: Object.keys(devices).length, deviceKey };
}

function keyOf(key: Signed | undefined): string | undefined {
  return Object.values(key?.keys ?? {})[0];
}

/** Checks the Ed25519 signature over the canonical JSON of the key. */
function isSignedBy(key: Signed | undefined, userId: string, signer: string): boolean {
  const signature = key?.signatures[userId]?.[`ed25519:${signer}`];
  if (key === undefined || signature === undefined) return false;
  const signed = Object.fromEntries(Object.entries(key).filter(([name]) => !UNSIGNED.has(name)));
  const x = Buffer.from(signer, "base64").toString("base64url");
  const content = Buffer.from(canonical(signed), "utf8");
  try {
    const publicKey = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
    return verify(null, content, publicKey, Buffer.from(signature, "base64"));
  } catch {
    // What is no key has signed nothing.
    return false;
  }
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`);
  return `{${members.join(",")}}`;
}
