/**
 * A room key put into a bot's key backup. Whoever runs the server has the public half of the
 * backup's key and can write there, so a key that comes out of it proves nothing.
 */
import {
  createCipheriv,
  createHmac,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
} from "node:crypto";
import { z } from "zod";
import type { JsonObject } from "../../../shared/core/values/json.ts";
import type { VaultBot } from "../../../shared/vault/vault.ts";

const KEY_BYTES = 32;
const IV_BYTES = 16;
const MAC_BYTES = 8;

const versionShape = z.object({
  version: z.string(),
  auth_data: z.object({ public_key: z.string() }),
});
const exportedShape = z.array(
  z.looseObject({ room_id: z.string(), session_id: z.string(), session_key: z.string() }),
);
const devicesShape = z.object({
  device_keys: z.record(
    z.string(),
    z.record(z.string(), z.object({ keys: z.record(z.string(), z.string()) })),
  ),
});

export type DeviceKeys = Readonly<{ deviceId: string; curve25519: string; ed25519: string }>;

/** A homeserver, and whose account is used there. */
type Asking = Readonly<{ homeserverUrl: string; as: VaultBot }>;

/**
 * Puts a session into the backup of `as`, as if the device `of` had made it. `exported` holds it
 * among others, as the engine exports them.
 */
export async function plantSession(
  asking: Asking,
  plant: Readonly<{ exported: string; session: string; of: DeviceKeys }>,
): Promise<void> {
  const { of, session } = plant;
  const answer = await asked(asking, "GET", "room_keys/version");
  const { auth_data, version } = versionShape.parse(answer);
  const exported = exportedShape.parse(JSON.parse(plant.exported));
  const found = exported.find(({ session_id }) => session_id === session);
  if (found === undefined) throw new Error("the accomplice has no such session");
  const data = {
    algorithm: "m.megolm.v1.aes-sha2",
    forwarding_curve25519_key_chain: [],
    sender_claimed_keys: { ed25519: of.ed25519 },
    sender_key: of.curve25519,
    session_key: found.session_key,
  };
  const place = `${encodeURIComponent(found.room_id)}/${encodeURIComponent(session)}`;
  await asked(asking, "PUT", `room_keys/keys/${place}?version=${version}`, {
    ...{ first_message_index: 0, forwarded_count: 0, is_verified: true },
    session_data: sealedFor(auth_data.public_key, JSON.stringify(data)),
  });
}

/** The keys of a bot's device, as everybody can look them up. */
export async function lookUpDevice(
  asking: Asking,
  { userId, deviceId }: Pick<VaultBot, "userId" | "deviceId">,
): Promise<DeviceKeys> {
  const body = { device_keys: { [userId]: [] } };
  const answer = devicesShape.parse(await asked(asking, "POST", "keys/query", body));
  const keys = answer.device_keys[userId]?.[deviceId]?.keys ?? {};
  const [curve25519 = "", ed25519 = ""] = ["curve25519", "ed25519"].map(
    (name) => keys[`${name}:${deviceId}`],
  );
  return { deviceId, curve25519, ed25519 };
}

async function asked(
  { homeserverUrl, as }: Asking,
  ...[method, path, body]: [string, string, JsonObject?]
): Promise<unknown> {
  const answer = await fetch(`${homeserverUrl}/_matrix/client/v3/${path}`, {
    method,
    headers: { authorization: `Bearer ${as.accessToken}` },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`the homeserver does not ${method} ${path.split("/")[0] ?? ""}`);
  return await answer.json();
}

/** `m.megolm_backup.v1.curve25519-aes-sha2`; its MAC is over nothing, as libolm had it. */
function sealedFor(publicKey: string, text: string): JsonObject {
  const x = Buffer.from(publicKey, "base64").toString("base64url");
  const key = createPublicKey({ key: { kty: "OKP", crv: "X25519", x }, format: "jwk" });
  const ephemeral = generateKeyPairSync("x25519");
  const shared = diffieHellman({ privateKey: ephemeral.privateKey, publicKey: key });
  const length = 2 * KEY_BYTES + IV_BYTES;
  const derived = Buffer.from(hkdfSync("sha256", shared, Buffer.alloc(KEY_BYTES), "", length));
  const iv = derived.subarray(2 * KEY_BYTES);
  const cipher = createCipheriv("aes-256-cbc", derived.subarray(0, KEY_BYTES), iv);
  const ciphertext = Buffer.concat([cipher.update(text, "utf8"), cipher.final()]);
  const macKey = derived.subarray(KEY_BYTES, 2 * KEY_BYTES);
  const mac = createHmac("sha256", macKey).update("").digest().subarray(0, MAC_BYTES);
  const own = ephemeral.publicKey.export({ format: "jwk" }).x ?? "";
  const unpadded = (bytes: Buffer): string => bytes.toString("base64").replaceAll("=", "");
  return {
    ephemeral: unpadded(Buffer.from(own, "base64url")),
    ciphertext: unpadded(ciphertext),
    mac: unpadded(mac),
  };
}
