/**
 * The vault: everything secret that a network must keep, in one sealed file. Accounts, the keys
 * of the stores, the key of the tags, and the identities by which the bots know each other.
 */
import { existsSync } from "node:fs";
import { z } from "zod";
import { BOT_NAMES } from "../core/protocol/entry.ts";
import { Fault } from "../core/fault.ts";
import { parseDeviceId, parseRoomId, parseUserId } from "../core/values/ids.ts";
import type { DeviceId, RoomId, UserId } from "../core/values/ids.ts";
import type { FileSteps } from "./durable-file.ts";
import { wipe } from "./sealing.ts";
import { readSealedFile, writeSealedFile } from "./sealed-file.ts";
import type { VaultKey } from "./vault-key.ts";

/** Since 2 the bots sign what they write. */
export const VAULT_VERSION = 2;
/** Name of the vault in the data folder. */
export const VAULT_FILE = "vault.aviso";

function id<Id extends string>(parse: (text: string) => Id | undefined) {
  return z.custom<Id>((text) => typeof text === "string" && parse(text) !== undefined);
}

const secretKey = z.codec(
  z.string().regex(/^[\w-]{43}$/u),
  z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  {
    decode: (text) => new Uint8Array(Buffer.from(text, "base64url")),
    encode: (bytes) => Buffer.from(bytes).toString("base64url"),
  },
);

const botShape = z.strictObject({
  userId: id<UserId>(parseUserId),
  deviceId: id<DeviceId>(parseDeviceId),
  accessToken: z.string().min(1),
  /** The cross-signing master public key by which the other bots know this one. */
  masterKey: z.string().min(1),
  /** Opens the crypto store. */
  storeKey: secretKey,
  /** Opens the sealed rows beside it. */
  rowsKey: secretKey,
  /** Secret half of the key that signs what this bot writes into the state room. */
  signingSeed: secretKey,
  /** The public half, by which the others know what it wrote. */
  signingKey: z.string().regex(/^[\w-]{43}$/u),
});

const vaultShape = z.strictObject({
  version: z.literal(VAULT_VERSION),
  homeserverUrl: z.url({ protocol: /^https?$/u }),
  serverName: z.string().min(1),
  tagKey: secretKey,
  stateRoom: id<RoomId>(parseRoomId),
  managementRoom: id<RoomId>(parseRoomId),
  /** Whom `init` named as the first organizer; absent in a vault that was rebuilt. */
  founder: id<UserId>(parseUserId).optional(),
  bots: z.strictObject(
    Object.fromEntries(BOT_NAMES.map((name) => [name, botShape])) as Record<
      (typeof BOT_NAMES)[number],
      typeof botShape
    >,
  ),
});

/** Networks of the first version have no keys to sign with, and none of their entries is signed. */
const unsignedShape = z.object({ version: z.literal(1) });
const OLD_VAULT = {
  hint:
    "this network was made before the bots signed what they write: move the data folder away, " +
    "and run init for a new network",
};

export type VaultBot = Readonly<z.output<typeof botShape>>;
export type Vault = Readonly<z.output<typeof vaultShape>>;

export type VaultPlace = Readonly<{ file: string; key: VaultKey; steps?: FileSteps }>;

/** Seals a new vault; fails `setup` when there is one already. */
export async function createVault(place: VaultPlace, vault: Vault): Promise<void> {
  if (existsSync(place.file)) {
    const hint = "there is a vault already: this network is prepared; choose another data folder";
    throw new Fault("setup", "create vault", { hint });
  }
  await replaceVault(place, vault);
}

/** Seals what is now true over the vault that was, under `place.key`. */
export async function replaceVault(place: VaultPlace, vault: Vault): Promise<void> {
  const content = Buffer.from(JSON.stringify(z.encode(vaultShape, vault)), "utf8");
  const { key, steps } = place;
  try {
    await writeSealedFile(place.file, content, { key, purpose: "vault", ...(steps && { steps }) });
  } finally {
    wipe(content);
  }
}

/** Opens the vault. Faults: `setup` (not there, too new), `wrong-key`, `corrupt`. */
export async function openVault({ file, key }: VaultPlace): Promise<Vault> {
  const content = await readSealedFile(file, { key, purpose: "vault" });
  try {
    const json: unknown = JSON.parse(Buffer.from(content).toString("utf8"));
    if (unsignedShape.safeParse(json).success) throw new Fault("setup", "read vault", OLD_VAULT);
    return vaultShape.parse(json);
  } catch (error) {
    if (error instanceof Fault) throw error;
    // The cause would quote the content.
    throw new Fault("corrupt", "read vault", { hint: "the vault was written by something else" });
  } finally {
    wipe(content);
  }
}

/** Seals the same vault under another key. Killed at any instant, one of the two keys opens it. */
export async function rekeyVault(place: VaultPlace, newKey: VaultKey): Promise<void> {
  const vault = await openVault(place);
  try {
    await replaceVault({ ...place, key: newKey }, vault);
  } finally {
    closeVault(vault);
  }
}

/** Overwrites the keys of an opened vault. Access tokens are strings, and stay to be collected. */
export function closeVault(vault: Vault): void {
  wipe(vault.tagKey);
  for (const bot of Object.values(vault.bots)) wipe(bot.storeKey, bot.rowsKey, bot.signingSeed);
}
