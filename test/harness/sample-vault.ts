/** A vault that belongs to no network. */
import type { DeviceId, RoomId, UserId } from "../../shared/core/values/ids.ts";
import { signingKeyOf } from "../../shared/vault/signing.ts";
import type { Vault, VaultBot } from "../../shared/vault/vault.ts";

const SEED = new Uint8Array(32).fill(3);

function bot(name: string): VaultBot {
  return {
    userId: `@${name}:example.org` as UserId,
    deviceId: "DEVICE" as DeviceId,
    accessToken: `token-${name}`,
    masterKey: "master",
    storeKey: new Uint8Array(32).fill(1),
    rowsKey: new Uint8Array(32).fill(2),
    signingSeed: Uint8Array.from(SEED),
    signingKey: signingKeyOf(SEED),
  };
}

/** The same at each call, made anew. */
export function sampleVault(): Vault {
  return {
    version: 2,
    homeserverUrl: "http://127.0.0.1:8008",
    serverName: "example.org",
    tagKey: new Uint8Array(32).fill(9),
    stateRoom: "!state" as RoomId,
    managementRoom: "!management" as RoomId,
    bots: { verify: bot("verify"), alert: bot("alert"), rooms: bot("rooms") },
  };
}
