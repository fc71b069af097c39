/**
 * A bot's device as everybody sees it: it must be signed by the identity that the vault pins, or
 * nobody shares keys with it (Matrix specification, cross-signing).
 */
import { createPublicKey, verify } from "node:crypto";
import { z } from "zod";
import type { BotName } from "../../shared/core/entry.ts";
import type { VaultBot } from "../../shared/vault/vault.ts";
import type { Ask } from "./ask.ts";
import { fail, ok, type Finding } from "./finding.ts";

/** What the specification leaves out of what is signed. */
const UNSIGNED: ReadonlySet<string> = new Set(["signatures", "unsigned"]);

const signedShape = z.looseObject({
  keys: z.record(z.string(), z.string()),
  signatures: z.record(z.string(), z.record(z.string(), z.string())).default({}),
});
type Signed = z.infer<typeof signedShape>;
const keysShape = z.object({
  device_keys: z.record(z.string(), z.record(z.string(), signedShape)),
  master_keys: z.record(z.string(), signedShape).default({}),
  self_signing_keys: z.record(z.string(), signedShape).default({}),
});

export async function examineDevice(bot: BotName, account: VaultBot, ask: Ask): Promise<Finding> {
  const { userId, deviceId, accessToken: token, masterKey } = account;
  const body = { device_keys: { [userId]: [] } };
  const answer = await ask("/_matrix/client/v3/keys/query", { token, body });
  const keys = keysShape.safeParse(answer?.json).data;
  const selfSigning = keys?.self_signing_keys[userId];
  const device = keys?.device_keys[userId]?.[deviceId];
  const isPinned = keyOf(keys?.master_keys[userId]) === masterKey;
  const isSigned =
    isSignedBy(selfSigning, userId, masterKey) &&
    isSignedBy(device, userId, keyOf(selfSigning) ?? "");
  const fix = "rebuild it from the recovery keys: restore --from-recovery-key";
  if (!isPinned) return fail("identity", `${bot} has another identity than its vault says`, fix);
  if (!isSigned) return fail("identity", `the device of ${bot} is not signed by its owner`, fix);
  const others = Object.keys(keys?.device_keys[userId] ?? {}).length - 1;
  if (others > 0) {
    const says = `${bot} has ${String(others)} more devices, and should have one alone`;
    return fail("identity", says, fix);
  }
  return ok("identity", `the one device of ${bot} is signed by its pinned identity`);
}

function keyOf(key: Signed | undefined): string | undefined {
  return Object.values(key?.keys ?? {})[0];
}

/** Checks the Ed25519 signature over the canonical JSON of the key (appendices, signing JSON). */
function isSignedBy(key: Signed | undefined, userId: string, signer: string): boolean {
  const signature = key?.signatures[userId]?.[`ed25519:${signer}`];
  if (key === undefined || signature === undefined) return false;
  const signed = Object.fromEntries(Object.entries(key).filter(([name]) => !UNSIGNED.has(name)));
  const x = Buffer.from(signer, "base64").toString("base64url");
  const publicKey = createPublicKey({ key: { kty: "OKP", crv: "Ed25519", x }, format: "jwk" });
  const content = Buffer.from(canonical(signed), "utf8");
  return verify(null, content, publicKey, Buffer.from(signature, "base64"));
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .sort(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`);
  return `{${members.join(",")}}`;
}
