/**
 * What a bot must know to find its network again, and that no room tells: it lies in the secret
 * storage of each bot's account, under the recovery key.
 */
import { z } from "zod";
import { Fault } from "../../shared/core/fault.ts";
import { parseRoomId, type RoomId } from "../../shared/core/ids.ts";

const roomId = z.custom<RoomId>((id) => typeof id === "string" && parseRoomId(id) !== undefined);

const secretShape = z.strictObject({
  version: z.literal(1),
  stateRoom: roomId,
  managementRoom: roomId,
  tagKey: z.codec(
    z.string().regex(/^[\w-]{43}$/u),
    z.custom<Uint8Array>((value) => value instanceof Uint8Array),
    {
      decode: (text) => new Uint8Array(Buffer.from(text, "base64url")),
      encode: (key) => Buffer.from(key).toString("base64url"),
    },
  ),
});

export type NetworkSecret = Readonly<
  Pick<z.output<typeof secretShape>, "stateRoom" | "managementRoom" | "tagKey">
>;

/** The secret as text. */
export function networkSecretOf(network: NetworkSecret): string {
  return JSON.stringify(z.encode(secretShape, { version: 1, ...network }));
}

/** The secret in its text; fails `corrupt` when it is none. */
export function parseNetworkSecret(text: string | null): NetworkSecret {
  try {
    return secretShape.parse(JSON.parse(text ?? ""));
  } catch {
    const hint = "the bot's secret storage does not hold what init put there";
    throw new Fault("corrupt", "read network secret", { hint });
  }
}
