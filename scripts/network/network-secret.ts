/**
 * What a bot must know to find its network again, and that no room tells: it lies in the secret
 * storage of each bot's account, under the recovery key.
 */
import { z } from "zod";
import { BOT_NAMES, type BotName } from "../../shared/core/protocol/entry.ts";
import { Fault } from "../../shared/core/fault.ts";
import { parseRoomId, type RoomId } from "../../shared/core/values/ids.ts";
import { canonicalJson } from "../../shared/core/values/json.ts";
import { signingKeyOf, type SigningKeys } from "../../shared/vault/signing.ts";

const roomId = z.custom<RoomId>((id) => typeof id === "string" && parseRoomId(id) !== undefined);

const secretKey = z.codec(
  z.string().regex(/^[\w-]{43}$/u),
  z.custom<Uint8Array>((value) => value instanceof Uint8Array),
  {
    decode: (text) => new Uint8Array(Buffer.from(text, "base64url")),
    encode: (key) => Buffer.from(key).toString("base64url"),
  },
);
const publicKey = z.string().regex(/^[\w-]{43}$/u);

const sharedShape = z.strictObject({
  stateRoom: roomId,
  managementRoom: roomId,
  tagKey: secretKey,
  /** By which each bot knows what another one wrote. */
  signingKeys: z.strictObject(
    Object.fromEntries(BOT_NAMES.map((bot) => [bot, publicKey])) as Record<
      BotName,
      typeof publicKey
    >,
  ),
});
const secretShape = z.strictObject({
  version: z.literal(2),
  ...sharedShape.shape,
  /** The one thing in it that only this bot has. */
  signingSeed: secretKey,
});

/** What all three bots hold alike. */
export type SharedSecret = Readonly<{
  stateRoom: RoomId;
  managementRoom: RoomId;
  tagKey: Uint8Array;
  signingKeys: SigningKeys;
}>;
export type NetworkSecret = SharedSecret & Readonly<{ signingSeed: Uint8Array }>;

/** The secret of one bot as text. */
export function networkSecretOf(secret: NetworkSecret): string {
  const { stateRoom, managementRoom, tagKey, signingKeys, signingSeed } = secret;
  const rooms = { stateRoom, managementRoom };
  const content = { version: 2, ...rooms, tagKey, signingKeys, signingSeed } as const;
  return JSON.stringify(z.encode(secretShape, content));
}

/** The secret of this bot in its text; fails `corrupt` when it is none. */
export function parseNetworkSecret(bot: BotName, text: string | null): NetworkSecret {
  let secret: NetworkSecret | undefined;
  try {
    secret = secretShape.parse(JSON.parse(text ?? ""));
  } catch {
    // The cause would quote the content.
  }
  if (secret !== undefined && signingKeyOf(secret.signingSeed) === secret.signingKeys[bot]) {
    return secret;
  }
  const hint = "the bot's secret storage does not hold what init put there";
  throw new Fault("corrupt", "read network secret", { hint });
}

/** True when both bots are of one network. */
export function isSameNetwork(one: SharedSecret, other: SharedSecret): boolean {
  return textOf(one) === textOf(other);
}

function textOf({ stateRoom, managementRoom, tagKey, signingKeys }: SharedSecret): string {
  const shared = { stateRoom, managementRoom, tagKey, signingKeys };
  return canonicalJson(z.encode(sharedShape, shared));
}
