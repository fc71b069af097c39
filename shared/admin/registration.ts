/**
 * Accounts by the homeserver's registration secret (Synapse's shared-secret registration): the
 * way in where nobody else can register.
 */
import { createHmac } from "node:crypto";
import { z } from "zod";
import { Fault } from "../core/fault.ts";
import { parseDeviceId, parseUserId, type DeviceId, type UserId } from "../core/values/ids.ts";
import { clientFor } from "./bot-sdk.ts";
import { parseAnswer, request, type Refusal } from "./request.ts";

const REGISTER = "/_synapse/admin/v1/register";

/** Where accounts are made, and by what right. The secret is what its file holds. */
export type Registrar = Readonly<{
  homeserverUrl: string;
  registrationSecret: Uint8Array | string;
}>;

export type NewAccount = Readonly<{
  localpart: string;
  password: string;
  displayName: string;
  isAdmin?: boolean;
}>;

/** An account with the one device that its making or a login gave it. */
export type BotAccount = Readonly<{ userId: UserId; deviceId: DeviceId; accessToken: string }>;

const nonceShape = z.object({ nonce: z.string() });
const userIdShape = z.string().transform((text, context): UserId => {
  const userId = parseUserId(text);
  if (userId !== undefined) return userId;
  context.addIssue({ code: "custom", message: "not a user id" });
  return z.NEVER;
});
const deviceIdShape = z.string().transform((text, context): DeviceId => {
  const deviceId = parseDeviceId(text);
  if (deviceId !== undefined) return deviceId;
  context.addIssue({ code: "custom", message: "not a device id" });
  return z.NEVER;
});
const personShape = z.object({ user_id: userIdShape });
const accountShape = z.object({
  user_id: userIdShape,
  device_id: deviceIdShape,
  access_token: z.string().min(1),
});

/**
 * Makes an account for a person, without a device: she logs in herself. Fails `setup` when the
 * name is taken or cannot be a name, `wrong-key` when the secret is not this homeserver's.
 */
export async function registerPerson(
  options: Registrar & Omit<NewAccount, "isAdmin">,
): Promise<UserId> {
  const { localpart, password, displayName } = options;
  const answer = await register(options, { localpart, password, displayName }, false);
  return parseAnswer(personShape, answer).user_id;
}

/** Makes an account with a device; undefined when the name is taken. Faults as `registerPerson`. */
export async function registerAccount(
  registrar: Registrar,
  account: NewAccount,
): Promise<BotAccount | undefined> {
  try {
    return toAccount(await register(registrar, account, true));
  } catch (error) {
    if (error instanceof NameTaken) return undefined;
    throw error;
  }
}

/** Logs in with a new device; undefined when the password is not this account's. */
export async function logIn(
  homeserverUrl: string,
  { localpart, password, displayName }: NewAccount,
): Promise<BotAccount | undefined> {
  const body = {
    type: "m.login.password",
    identifier: { type: "m.id.user", user: localpart },
    password,
    initial_device_display_name: displayName,
  };
  try {
    const answer: unknown = await request(
      "log in",
      () => clientFor(homeserverUrl).doRequest("POST", "/_matrix/client/v3/login", null, body),
      ({ statusCode }) => (statusCode === 403 ? new Fault("wrong-key", "log in") : undefined),
    );
    return toAccount(answer);
  } catch (error) {
    if (error instanceof Fault && error.code === "wrong-key") return undefined;
    throw error;
  }
}

/** The name belongs to somebody already. */
class NameTaken extends Fault {
  constructor() {
    super("setup", "register account", { hint: "an account of this name exists already" });
  }
}

/** True for what registering fails with where somebody has the name. */
export function isNameTaken(error: unknown): boolean {
  return error instanceof NameTaken;
}

async function register(
  registrar: Registrar,
  account: NewAccount,
  wantsDevice: boolean,
): Promise<unknown> {
  const client = clientFor(registrar.homeserverUrl);
  const nonce = await request(
    "ask for registration",
    async () => parseAnswer(nonceShape, await client.doRequest("GET", REGISTER)).nonce,
    () =>
      new Fault("setup", "ask for registration", {
        hint: "this homeserver does not register by a secret: set registration_shared_secret_path",
      }),
  );
  const { localpart, password, displayName, isAdmin = false } = account;
  const body = {
    nonce,
    username: localpart,
    password,
    displayname: displayName,
    admin: isAdmin,
    mac: macOf(registrar, [nonce, localpart, password, isAdmin ? "admin" : "notadmin"]),
    inhibit_login: !wantsDevice,
    initial_device_display_name: displayName,
  };
  return request(
    "register account",
    async (): Promise<unknown> => client.doRequest("POST", REGISTER, null, body),
    explain,
  );
}

function explain({ statusCode, errcode }: Refusal): Fault {
  if (errcode === "M_USER_IN_USE") return new NameTaken();
  if (statusCode === 403) {
    const hint =
      "the registration secret is not this homeserver's: " +
      "check the file (registration_shared_secret_path in homeserver.yaml names it)";
    return new Fault("wrong-key", "register account", { hint });
  }
  const hint = "the homeserver does not take this account name";
  return new Fault("setup", "register account", { hint });
}

/** Synapse's own construction: HMAC-SHA1 over the parts, a zero byte between them. */
function macOf({ registrationSecret }: Registrar, parts: readonly string[]): string {
  // Synapse, too, ignores white space around the secret in its file.
  const secret = Buffer.from(Buffer.from(registrationSecret).toString("utf8").trim(), "utf8");
  try {
    return createHmac("sha1", secret).update(parts.join("\0")).digest("hex");
  } finally {
    secret.fill(0);
  }
}

function toAccount(answer: unknown): BotAccount {
  const { user_id, device_id, access_token } = parseAnswer(accountShape, answer);
  return { userId: user_id, deviceId: device_id, accessToken: access_token };
}
