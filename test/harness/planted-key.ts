/** A session of Mallory's own, put into a bot's key backup as if another bot had made it. */
import {
  DeviceId,
  EncryptionSettings,
  initAsync,
  OlmMachine,
  RoomId as EngineRoomId,
  UserId as EngineUserId,
} from "@matrix-org/matrix-sdk-crypto-wasm";
import { z } from "zod";
import { lookUpDevice, plantSession } from "../../scripts/bench/hostile/planted-session.ts";
import type { RoomId } from "../../shared/core/values/ids.ts";
import type { JsonObject } from "../../shared/core/values/json.ts";
import type { VaultBot } from "../../shared/vault/vault.ts";

const exportedShape = z.array(z.looseObject({ session_id: z.string() }));

/** A session for a room, and what she encrypts with it. */
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
      const exported = await machine.exportRoomKeys(() => true);
      const session = exportedShape.parse(JSON.parse(exported))[0]?.session_id ?? "";
      const asking = { homeserverUrl, as: reader };
      const keys = await lookUpDevice(asking, of);
      await plantSession(asking, { exported, session, of: keys });
    },
  };
}
