/**
 * Accounts of a new network: the three bots, without a server administrator's rights and without
 * rate limits. May be run again after a crash at any point.
 */
import { z } from "zod";
import { BOT_NAMES, type BotName } from "../core/protocol/entry.ts";
import { Fault } from "../core/fault.ts";
import { serverOf, type UserId } from "../core/values/ids.ts";
import { avatarOf } from "./avatars.ts";
import { clientFor } from "./bot-sdk.ts";
import { asOneTimeAdmin, type Admin } from "./one-time-admin.ts";
import { logIn, registerAccount, type BotAccount, type Registrar } from "./registration.ts";
import { parseAnswer, request } from "./request.ts";

export type ProvisionOptions = Registrar &
  Readonly<{
    /** Must exist; on another homeserver this cannot be seen, and is not checked. */
    organizer: UserId;
    /** What the bots log in with; the same ones again find the same accounts again. */
    passwords: Readonly<Record<BotName, string>>;
    /** Put before `verify`, `alert` and `rooms`, where those names are taken. */
    localpartPrefix?: string;
  }>;

export type Accounts = Readonly<{
  serverName: string;
  bots: Readonly<Record<BotName, BotAccount>>;
}>;

const profileShape = z.object({ avatar_url: z.string().optional() });
const devicesShape = z.object({ devices: z.array(z.object({ device_id: z.string() })) });

/**
 * Makes the bots' accounts, or logs in to those that an earlier run made, each with one device:
 * older devices are removed. The credential that did it is gone when this resolves or fails.
 * Faults: `unreachable`, `wrong-key` (the registration secret), `rate-limited`, and `setup` with
 * a hint: no such organizer, or a bot's name is somebody else's.
 */
export async function provision(options: ProvisionOptions): Promise<Accounts> {
  return asOneTimeAdmin(options, async (admin) => {
    await requireOrganizer(admin, options);
    const made: [BotName, BotAccount][] = [];
    for (const bot of BOT_NAMES) made.push([bot, await provisionBot(bot, admin, options)]);
    const bots = Object.fromEntries(made) as Record<BotName, BotAccount>;
    return { serverName: serverOf(bots.verify.userId), bots };
  });
}

async function provisionBot(
  bot: BotName,
  admin: Admin,
  options: ProvisionOptions,
): Promise<BotAccount> {
  const account = {
    localpart: `${options.localpartPrefix ?? ""}${bot}`,
    password: options.passwords[bot],
    displayName: `Aviso ${bot}`,
  };
  const registered = await registerAccount(options, account);
  const found = registered ?? (await logIn(options.homeserverUrl, account));
  if (found === undefined) {
    throw new Fault("setup", "provision bot", {
      hint:
        `an account named ${account.localpart} exists and is not this network's: ` +
        "choose a prefix for the names",
    });
  }
  await requireNoAdmin(admin, found.userId);
  if (registered === undefined) await removeOtherDevices(admin, found);
  await liftRateLimits(admin, found.userId);
  // Whoever set another picture wants that one; without any a bot works as well.
  await showPicture(bot, found, options).catch(() => undefined);
  return found;
}

/**
 * The one thing that is uploaded in clear, by `init` alone: fixed bytes that say which bot this is
 * (`avatars.ts`). What a running bot would upload never leaves it (`matrix/send/guard.ts`).
 */
async function showPicture(
  bot: BotName,
  { userId, accessToken }: BotAccount,
  { homeserverUrl }: ProvisionOptions,
): Promise<void> {
  const client = clientFor(homeserverUrl, accessToken);
  await request("show a picture", async () => {
    const profile = profileShape.parse(await client.getUserProfile(userId));
    if (profile.avatar_url !== undefined) return;
    const place = await client.uploadContent(avatarOf(bot), "image/png", `${bot}.png`);
    await client.setAvatarUrl(place);
  });
}

async function requireOrganizer(admin: Admin, options: ProvisionOptions): Promise<void> {
  const { organizer, homeserverUrl } = options;
  const self = await request("ask who we are", () => admin.client.getUserId());
  if (serverOf(organizer) !== serverOf(self as UserId)) return;
  const missing = new Fault("setup", "look up the organizer", {
    hint:
      "the organizer has no account yet; make it: " +
      `register_new_matrix_user --no-admin -u NAME -c homeserver.yaml ${homeserverUrl}`,
  });
  const user = await request(
    "look up the organizer",
    () => admin.apis.getUser(organizer),
    ({ statusCode }) => (statusCode === 404 ? missing : undefined),
  );
  if (user.deactivated === true) throw missing;
}

async function requireNoAdmin({ apis }: Admin, userId: UserId): Promise<void> {
  const user = await request("look up a bot", () => apis.getUser(userId));
  if (user.admin !== true) return;
  const hint =
    "a bot's account is a server administrator: take that right away, and run init again";
  throw new Fault("setup", "look up a bot", { hint });
}

/** A bot has one device; what a run that was killed had begun must not receive keys. */
async function removeOtherDevices({ client }: Admin, account: BotAccount): Promise<void> {
  const user = `/_synapse/admin/v2/users/${encodeURIComponent(account.userId)}`;
  const answer: unknown = await request("list devices", () =>
    client.doRequest("GET", `${user}/devices`),
  );
  const others = parseAnswer(devicesShape, answer)
    .devices.map((device) => device.device_id)
    .filter((deviceId) => deviceId !== account.deviceId);
  if (others.length === 0) return;
  await request("remove old devices", () =>
    client.doRequest("POST", `${user}/delete_devices`, null, { devices: others }),
  );
}

/** Zero turns off every limit that is counted by sender: an alert must not wait in a queue. */
async function liftRateLimits({ client }: Admin, userId: UserId): Promise<void> {
  const path = `/_synapse/admin/v1/users/${encodeURIComponent(userId)}/override_ratelimit`;
  const none = { messages_per_second: 0, burst_count: 0 };
  await request("lift rate limits", () => client.doRequest("POST", path, null, none));
}
