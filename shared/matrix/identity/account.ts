/** Accounts: logging in, and the password that follows from the recovery key. */
import { hkdfSync } from "node:crypto";
import { Fault } from "../../core/fault.ts";
import { parseDeviceId, parseUserId } from "../../core/values/ids.ts";
import type { DeviceId, UserId } from "../../core/values/ids.ts";
import { LOG_IN_WAIT_MAX_MS } from "../../core/values/retry-after.ts";
import { request } from "../send/request.ts";
import { createClient, decodeRecoveryKey, encodeRecoveryKey, MatrixError, Method } from "../sdk.ts";
import { SILENT, type MatrixClient } from "../sdk.ts";
import { gated } from "../send/gate.ts";

export type Credentials = Readonly<{ userId: UserId; deviceId: DeviceId; accessToken: string }>;

export const RECOVERY_KEY_BYTES = 32;
const PASSWORD_BYTES = 32;
const PASSWORD_PURPOSE = "aviso account password";

/**
 * The account password that belongs to a recovery key, so that the key alone rebuilds a bot. One
 * cannot be turned into the other (HKDF-SHA256).
 */
export function accountPasswordOf(recoveryKey: Uint8Array): string {
  const bytes = hkdfSync("sha256", recoveryKey, "", PASSWORD_PURPOSE, PASSWORD_BYTES);
  return Buffer.from(bytes).toString("base64url");
}

/** The recovery key as people write it down (Matrix specification, key representation). */
export function recoveryKeyText(recoveryKey: Uint8Array): string {
  const text = encodeRecoveryKey(recoveryKey);
  if (text === undefined) throw new Fault("wrong-key", "write the recovery key");
  return text;
}

/** The recovery key in what a person typed; fault `wrong-key` when it has a slip. */
export function parseRecoveryKey(text: string): Uint8Array {
  try {
    return decodeRecoveryKey(text);
  } catch {
    const hint = "The recovery key has a typing error; check it against what was written down.";
    throw new Fault("wrong-key", "read the recovery key", { hint });
  }
}

export type LogInOptions = Readonly<{
  homeserverUrl: string;
  userId: UserId;
  password: string;
  /** Shown to the homeserver and to everybody in a shared room: keep it neutral. */
  deviceName?: string;
}>;

/** Logs in as a new device. Login is rate limited hard: keep the credentials. */
export async function logIn(options: LogInOptions): Promise<Credentials> {
  const { homeserverUrl, userId, password, deviceName } = options;
  const client = createClient({
    baseUrl: homeserverUrl,
    logger: SILENT,
    fetchFn: gated(fetch),
  });
  const answer = await request(
    "log in",
    () =>
      client.http.request<Record<string, string | undefined>>(Method.Post, "/login", undefined, {
        type: "m.login.password",
        identifier: { type: "m.id.user", user: userId },
        password,
        ...(deviceName === undefined ? {} : { initial_device_display_name: deviceName }),
      }),
    { waitMaxMs: LOG_IN_WAIT_MAX_MS },
  );
  const { access_token: accessToken } = answer;
  const ownId = parseUserId(answer["user_id"] ?? "");
  const deviceId = parseDeviceId(answer["device_id"] ?? "");
  if (accessToken === undefined || ownId === undefined || deviceId === undefined) {
    throw new Fault("server-failed", "log in");
  }
  return { userId: ownId, deviceId, accessToken };
}

/**
 * Logs in as a new device with nothing but the recovery key. Open a session with these credentials
 * and the identity `rebuild` to sign the device and to bring the keys back.
 */
export function logInWithRecoveryKey(
  options: Readonly<{ homeserverUrl: string; userId: UserId; recoveryKey: Uint8Array }>,
): Promise<Credentials> {
  const { homeserverUrl, userId, recoveryKey } = options;
  return logIn({ homeserverUrl, userId, password: accountPasswordOf(recoveryKey) });
}

/** What a request that needs the password again may send: nothing at first, then the proof. */
type Proof = Readonly<{ type: string; [field: string]: unknown }>;

/**
 * Runs a request that the homeserver may want confirmed with the account's password (user
 * interactive authentication).
 */
export function withPassword(
  account: Readonly<{ userId: UserId; password: string }>,
): <Answer>(send: (proof: Proof | null) => Promise<Answer>) => Promise<Answer> {
  return async (send) => {
    try {
      return await send(null);
    } catch (error) {
      if (!(error instanceof MatrixError) || error.httpStatus !== 401) throw error;
      return send({
        type: "m.login.password",
        identifier: { type: "m.id.user", user: account.userId },
        password: account.password,
        session: error.data["session"],
      });
    }
  };
}

/** Logs out every other device of the account: their keys must not live on. */
export async function deleteOtherDevices(
  client: MatrixClient,
  account: Readonly<{ userId: UserId; deviceId: DeviceId; password: string }>,
): Promise<void> {
  await request("delete other devices", async () => {
    const { devices } = await client.getDevices();
    const others = devices.map((device) => device.device_id);
    const doomed = others.filter((deviceId) => deviceId !== account.deviceId);
    if (doomed.length === 0) return;
    await withPassword(account)((proof) =>
      client.http.authedRequest(Method.Post, "/delete_devices", undefined, {
        devices: doomed,
        ...(proof === null ? {} : { auth: proof }),
      }),
    );
  });
}
