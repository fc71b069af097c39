/** Provisioning a real Synapse with its limits on: accounts, rights, rooms, and doing it again. */
import { readFile } from "node:fs/promises";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { avatarOf } from "../../shared/admin/avatars.ts";
import { clientFor } from "../../shared/admin/bot-sdk.ts";
import { asOneTimeAdmin, ONE_TIME_ADMIN_PREFIX } from "../../shared/admin/one-time-admin.ts";
import { provision, type Accounts } from "../../shared/admin/provisioner.ts";
import { logIn, registerAccount, registerPerson } from "../../shared/admin/registration.ts";
import { createStandingRooms, type StandingRooms } from "../../shared/admin/standing-rooms.ts";
import { BOT_NAMES } from "../../shared/core/protocol/entry.ts";
import type { UserId } from "../../shared/core/values/ids.ts";
import type { Homeserver } from "../../scripts/homeserver/homeserver.ts";
import { realHomeserver, temporaryFolder } from "../harness/homeserver.ts";

const PASSWORD = "correct horse battery staple";
const passwords = { verify: "v-password", alert: "a-password", rooms: "r-password" };
const codenames = { state: "Lake 2", management: "River 4" };

type Answer = Readonly<{ status: number; body: Record<string, unknown> }>;
type StateEvent = Readonly<{ type: string; state_key: string; content: Record<string, unknown> }>;

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let homeserver: Homeserver;
let secret: string;
let organizer: UserId;
let accounts: Accounts;
let rooms: StandingRooms;

const registrar = () => ({ homeserverUrl: homeserver.url, registrationSecret: secret });

async function call(path: string, token: string, method = "GET", body?: object): Promise<Answer> {
  const response = await fetch(`${homeserver.url}${path}`, {
    method,
    headers: { Authorization: `Bearer ${token}` },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

async function pictureAt(address: string, token: string): Promise<Buffer> {
  const path = `/_matrix/client/v1/media/download/${address.replace("mxc://", "")}`;
  const headers = { Authorization: `Bearer ${token}` };
  const response = await fetch(`${homeserver.url}${path}`, { headers });
  return Buffer.from(await response.arrayBuffer());
}

async function stateOf(roomId: string): Promise<ReadonlyMap<string, Record<string, unknown>>> {
  const path = `/_matrix/client/v3/rooms/${encodeURIComponent(roomId)}/state`;
  const { body } = await call(path, accounts.bots.verify.accessToken);
  const events = body as unknown as readonly StateEvent[];
  return new Map(events.map((event) => [`${event.type}|${event.state_key}`, event.content]));
}

function standingRooms(): Promise<StandingRooms> {
  const { bots } = accounts;
  return createStandingRooms({ homeserverUrl: homeserver.url, bots, organizer, codenames });
}

/** How many of 15 quick events the homeserver takes; by default it takes ten, then slows down. */
async function takenOf15(token: string, roomId: string): Promise<number> {
  let taken = 0;
  for (let index = 0; index < 15; index += 1) {
    const path = `/_matrix/client/v3/rooms/${encodeURIComponent(roomId)}/send/m.room.encrypted`;
    const { status } = await call(`${path}/${index}`, token, "PUT", { algorithm: "none" });
    taken += status === 200 ? 1 : 0;
  }
  return taken;
}

beforeAll(async () => {
  folder = await temporaryFolder();
  homeserver = await realHomeserver(folder.path, { lifted: false });
  secret = await readFile(homeserver.registrationSecretFile, "utf8");
});

afterAll(async () => {
  await homeserver.stop();
  await folder.remove();
});

describe("provisioning", () => {
  it("refuses a wrong secret and an organizer who does not exist, and leaves no bots", async () => {
    organizer = `@ana:${homeserver.serverName}` as UserId;
    const wrong = provision({ ...registrar(), registrationSecret: "no", organizer, passwords });
    await expect(wrong).rejects.toMatchObject({ code: "wrong-key" });
    const early = provision({ ...registrar(), organizer, passwords });
    await expect(early).rejects.toMatchObject({ code: "setup" });
    await expect(early).rejects.toThrow("register_new_matrix_user");
    const ana = { localpart: "ana", password: PASSWORD, displayName: "Ana" };
    expect(await registerPerson({ ...registrar(), ...ana })).toBe(organizer);
  });

  it("makes three accounts that are no administrators, and leaves no administrator", async () => {
    accounts = await provision({ ...registrar(), organizer, passwords });
    expect(accounts.serverName).toBe(homeserver.serverName);
    for (const bot of BOT_NAMES) {
      const { userId, accessToken, deviceId } = accounts.bots[bot];
      expect(userId).toBe(`@${bot}:${homeserver.serverName}`);
      const { body } = await call("/_matrix/client/v3/account/whoami", accessToken);
      expect(body).toMatchObject({ user_id: userId, device_id: deviceId });
      expect((await call("/_synapse/admin/v2/users", accessToken)).status).toBe(403);
      const profile = await call(`/_matrix/client/v3/profile/${userId}`, accessToken);
      expect(profile.body["displayname"]).toBe(`Aviso ${bot}`);
      expect(await pictureAt(String(profile.body["avatar_url"]), accessToken)).toEqual(
        avatarOf(bot),
      );
    }
    let token = "";
    const names = await asOneTimeAdmin(registrar(), async ({ client, apis }) => {
      token = client.accessToken;
      const { users } = await apis.listUsers(undefined, 100, undefined, false, false);
      return users.map(({ name, admin }) => `${name.split(":")[0] ?? ""} ${String(admin)}`);
    });
    const own = names.filter((name) => name.startsWith(`@${ONE_TIME_ADMIN_PREFIX}`));
    // Negative control: while the work goes on there is exactly one, and it is an administrator.
    expect(own).toEqual([expect.stringMatching(/ true$/u)]);
    expect(names.filter((name) => !own.includes(name)).sort()).toEqual([
      "@alert false",
      "@ana false",
      "@rooms false",
      "@verify false",
    ]);
    expect((await call("/_matrix/client/v3/account/whoami", token)).status).toBe(401);
  });

  it("deactivates administrators that a killed run left behind", async () => {
    const left = await registerAccount(registrar(), {
      localpart: `${ONE_TIME_ADMIN_PREFIX}dead`,
      password: PASSWORD,
      displayName: "left",
      isAdmin: true,
    });
    const token = left?.accessToken ?? "";
    expect((await call("/_synapse/admin/v2/users", token)).status).toBe(200);
    await asOneTimeAdmin(registrar(), () => Promise.resolve());
    expect((await call("/_synapse/admin/v2/users", token)).status).toBe(401);
  });

  it("gives names that say what they are", async () => {
    const { userId, accessToken } = accounts.bots.alert;
    const path = `/_matrix/client/v3/profile/${encodeURIComponent(userId)}/displayname`;
    expect((await call(path, accessToken)).body).toEqual({ displayname: "Aviso alert" });
  });

  it("makes the state room of the bots and the management room, exactly as designed", async () => {
    rooms = await standingRooms();
    const { verify, alert, rooms: keeper } = accounts.bots;
    for (const [roomId, codename, creators, users, members] of [
      [rooms.stateRoom, "Lake 2", [keeper.userId], {}, {}],
      [
        rooms.managementRoom,
        "River 4",
        [organizer, keeper.userId],
        { [alert.userId]: 100 },
        { [organizer]: "invite" },
      ],
    ] as const) {
      const state = await stateOf(roomId);
      expect(state.get("m.room.create|")).toMatchObject({
        room_version: "12",
        additional_creators: creators,
      });
      expect(state.get("m.room.encryption|")).toMatchObject({ algorithm: "m.megolm.v1.aes-sha2" });
      expect(state.get("m.room.history_visibility|")).toEqual({ history_visibility: "joined" });
      expect(state.get("m.room.guest_access|")).toEqual({ guest_access: "forbidden" });
      expect(state.get("m.room.join_rules|")).toEqual({ join_rule: "invite" });
      expect(state.get("m.room.name|")).toEqual({ name: codename });
      expect(state.get("m.room.power_levels|")).toMatchObject({
        users,
        users_default: 0,
        events_default: 0,
        state_default: 100,
        invite: 100,
        kick: 100,
        ban: 100,
        redact: 100,
        events: { "m.reaction": 100 },
      });
      const memberships = [...state]
        .filter(([key]) => key.startsWith("m.room.member|"))
        .map(([key, content]) => [key.slice("m.room.member|".length), content["membership"]]);
      const bots = [verify, alert, keeper].map(({ userId }) => [userId, "join"]);
      expect(Object.fromEntries(memberships)).toEqual({ ...Object.fromEntries(bots), ...members });
      const kinds = new Set([...state.keys()].map((key) => key.split("|")[0]));
      expect([...kinds].sort()).toEqual([
        "m.room.create",
        "m.room.encryption",
        "m.room.guest_access",
        "m.room.history_visibility",
        "m.room.join_rules",
        "m.room.member",
        "m.room.name",
        "m.room.power_levels",
        // The facts must outlive the homeserver's default for talk.
        ...(roomId === rooms.stateRoom ? ["m.room.retention"] : []),
      ]);
    }
  });

  it("lifts the rate limits of bots and of nobody else", async () => {
    const room = rooms.managementRoom;
    expect(await takenOf15(accounts.bots.alert.accessToken, room)).toBe(15);
    const ana = { localpart: "ana", password: PASSWORD, displayName: "phone" };
    const session = await logIn(homeserver.url, ana);
    const token = session?.accessToken ?? "";
    const path = `/_matrix/client/v3/join/${encodeURIComponent(room)}`;
    expect((await call(path, token, "POST", {})).status).toBe(200);
    expect(await takenOf15(token, room)).toBeLessThan(15);
    const limits = await asOneTimeAdmin(registrar(), ({ client }) =>
      Promise.all(
        BOT_NAMES.map(async (bot): Promise<unknown> => {
          const user = encodeURIComponent(accounts.bots[bot].userId);
          return client.doRequest("GET", `/_synapse/admin/v1/users/${user}/override_ratelimit`);
        }),
      ),
    );
    expect(limits).toEqual(BOT_NAMES.map(() => ({ messages_per_second: 0, burst_count: 0 })));
  });

  it("lets no member react, since reactions leave in clear", async () => {
    const ben = { localpart: "ben", password: PASSWORD, displayName: "Ben" };
    const token = (await registerAccount(registrar(), ben))?.accessToken ?? "";
    const userId = `@ben:${homeserver.serverName}`;
    const room = `/_matrix/client/v3/rooms/${encodeURIComponent(rooms.managementRoom)}`;
    const { verify } = accounts.bots;
    await call(`${room}/invite`, verify.accessToken, "POST", { user_id: userId });
    await call(`${room}/join`, token, "POST", {});
    // Negative control: the same member may say something.
    const said = await call(`${room}/send/m.room.encrypted/1`, token, "PUT", { algorithm: "none" });
    expect(said.status).toBe(200);
    const relation = { rel_type: "m.annotation", event_id: said.body["event_id"], key: "+" };
    const reaction = { "m.relates_to": relation };
    expect((await call(`${room}/send/m.reaction/2`, token, "PUT", reaction)).status).toBe(403);
  });

  it("is harmless a second time: same accounts and rooms, one device each", async () => {
    const before = accounts;
    const roomsBefore = rooms;
    accounts = await provision({ ...registrar(), organizer, passwords });
    rooms = await standingRooms();
    expect(rooms).toEqual(roomsBefore);
    for (const bot of BOT_NAMES) {
      expect(accounts.bots[bot].userId).toBe(before.bots[bot].userId);
      const { accessToken, deviceId } = accounts.bots[bot];
      const { body } = await call("/_matrix/client/v3/devices", accessToken);
      const devices = body["devices"] as readonly { device_id: string }[];
      expect(devices.map(({ device_id }) => device_id)).toEqual([deviceId]);
      const old = before.bots[bot].accessToken;
      expect((await call("/_matrix/client/v3/account/whoami", old)).status).toBe(401);
    }
    const { body } = await call(
      "/_matrix/client/v3/joined_rooms",
      accounts.bots.verify.accessToken,
    );
    expect(body["joined_rooms"]).toHaveLength(2);
  });

  it("refuses a name that belongs to somebody else, and takes a prefix instead", async () => {
    const others = { verify: "other", alert: "other", rooms: "other" };
    const foreign = provision({ ...registrar(), organizer, passwords: others });
    await expect(foreign).rejects.toMatchObject({ code: "setup" });
    await expect(foreign).rejects.toThrow("choose a prefix");
    const localpartPrefix = "north-";
    const made = await provision({ ...registrar(), organizer, passwords: others, localpartPrefix });
    expect(made.bots.rooms.userId).toBe(`@north-rooms:${homeserver.serverName}`);
  });
});

describe("a run that was killed", () => {
  let lifted: Homeserver;
  let liftedFolder: Awaited<ReturnType<typeof temporaryFolder>>;

  beforeAll(async () => {
    liftedFolder = await temporaryFolder();
    lifted = await realHomeserver(liftedFolder.path);
  });

  afterAll(async () => {
    await lifted.stop();
    await liftedFolder.remove();
  });

  /** True when `work` got through; the answer to request number `killAt` and all after are lost. */
  async function survives(killAt: number, work: () => Promise<unknown>): Promise<boolean> {
    const real = globalThis.fetch;
    let count = 0;
    const fetching = vi.spyOn(globalThis, "fetch").mockImplementation(async (input, init) => {
      count += 1;
      if (count > killAt) throw new TypeError("killed");
      const response = await real(input, init);
      if (count === killAt) throw new TypeError("killed");
      return response;
    });
    const isThrough = await work().then(
      () => true,
      () => false,
    );
    fetching.mockRestore();
    return isThrough;
  }

  it("can be run again, whichever answer was the last one", async () => {
    const registrationSecret = await readFile(lifted.registrationSecretFile, "utf8");
    const homeserverUrl = lifted.url;
    const far = { homeserverUrl, registrationSecret };
    const ana = { localpart: "ana", password: PASSWORD, displayName: "Ana" };
    const asker = await registerPerson({ ...far, ...ana });
    const makeAccounts = () => provision({ ...far, organizer: asker, passwords });
    let killAt = 1;
    while (!(await survives(killAt, makeAccounts))) killAt += 1;
    expect(killAt, "every request was the last one once").toBeGreaterThan(15);
    const { bots } = await makeAccounts();
    const makeRooms = () =>
      createStandingRooms({ homeserverUrl, bots, organizer: asker, codenames });
    killAt = 1;
    while (!(await survives(killAt, makeRooms))) killAt += 1;
    expect(killAt, "every request was the last one once").toBeGreaterThan(15);
    const verify = clientFor(homeserverUrl, bots.verify.accessToken);
    expect(await verify.getJoinedRooms()).toHaveLength(2);
    const left = await asOneTimeAdmin(far, async ({ apis }) => {
      const { users } = await apis.listUsers(undefined, 100, undefined, false, false);
      return users.map(({ name }) => name.split(":")[0]?.replace(/-init-.*/u, "")).sort();
    });
    expect(left).toEqual(["@alert", "@ana", "@aviso", "@rooms", "@verify"]);
  });
});
