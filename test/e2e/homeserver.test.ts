import { spawn } from "node:child_process";
import { createHmac } from "node:crypto";
import { once } from "node:events";
import { readFile, stat } from "node:fs/promises";
import { createServer } from "node:net";
import { networkInterfaces } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { PROJECT_ROOT } from "../../scripts/entry/cache.ts";
import { Fault } from "../../shared/core/fault.ts";
import type { Homeserver } from "../../scripts/homeserver/homeserver.ts";
import { isRunning, realHomeserver, temporaryFolder } from "../harness/homeserver.ts";

const PASSWORD = "correct horse battery staple";

type Answer = Readonly<{ status: number; body: Record<string, unknown> }>;

async function call(url: string, token?: string, body?: object): Promise<Answer> {
  const response = await fetch(url, {
    method: body === undefined ? "GET" : "POST",
    headers: token === undefined ? {} : { Authorization: `Bearer ${token}` },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

async function register(homeserver: Homeserver, username: string): Promise<string> {
  const url = `${homeserver.url}/_synapse/admin/v1/register`;
  const nonce = String((await call(url)).body["nonce"]);
  const secret = (await readFile(homeserver.registrationSecretFile, "utf8")).trim();
  const mac = createHmac("sha1", secret)
    .update([nonce, username, PASSWORD, "notadmin"].join("\0"))
    .digest("hex");
  const account = { nonce, username, password: PASSWORD, admin: false, mac };
  return String((await call(url, undefined, account)).body["access_token"]);
}

async function login(homeserver: Homeserver, user: string): Promise<Answer> {
  const identifier = { type: "m.id.user", user };
  const body = { type: "m.login.password", identifier, password: PASSWORD };
  return await call(`${homeserver.url}/_matrix/client/v3/login`, undefined, body);
}

describe("a homeserver", () => {
  let homeserver: Homeserver;
  let ana: string;
  let folder: Awaited<ReturnType<typeof temporaryFolder>>;
  const client = (path: string): string => `${homeserver.url}/_matrix/client/v3/${path}`;

  beforeAll(async () => {
    folder = await temporaryFolder();
    homeserver = await realHomeserver(folder.path);
    ana = await register(homeserver, "ana");
  });

  afterAll(async () => {
    await homeserver.stop();
    await folder.remove();
  });

  it("answers ordinary clients", async () => {
    const { status, body } = await login(homeserver, "ana");
    expect(status).toBe(200);
    expect(body["user_id"]).toBe(`@ana:${homeserver.serverName}`);
  });

  it("refuses registration without the secret, guests included", async () => {
    expect((await call(client("register"), undefined, {})).status).toBe(403);
    expect((await call(client("register?kind=guest"), undefined, {})).status).toBe(403);
    const url = `${homeserver.url}/_synapse/admin/v1/register`;
    const nonce = String((await call(url)).body["nonce"]);
    const forged = { nonce, username: "mallory", password: PASSWORD, admin: true, mac: "00" };
    expect((await call(url, undefined, forged)).status).toBe(403);
  });

  it("shows no list of rooms and no directory of people", async () => {
    expect((await call(client("publicRooms"))).status).toBe(401);
    const room = { visibility: "public", preset: "public_chat" };
    await call(client("createRoom"), ana, room);
    expect((await call(client("publicRooms"), ana)).body["chunk"]).toEqual([]);
    const people = await call(client("user_directory/search"), ana, { search_term: "ana" });
    expect(people.body["results"] ?? []).toEqual([]);
  });

  it("shows profiles only to those who share a room", async () => {
    const profile = client(`profile/${encodeURIComponent(`@ana:${homeserver.serverName}`)}`);
    const ben = await register(homeserver, "ben");
    expect((await call(profile)).status).toBe(401);
    expect((await call(profile, ben)).status).toBe(403);
    expect((await call(profile, ana)).status).toBe(200);
  });

  it("encrypts every room, asked or not, and indexes none", async () => {
    const { body } = await call(client("createRoom"), ana, {});
    const room = encodeURIComponent(String(body["room_id"]));
    const state = await call(client(`rooms/${room}/state/m.room.encryption`), ana);
    expect(state.body["algorithm"]).toBe("m.megolm.v1.aes-sha2");
    const search = { search_categories: { room_events: { search_term: "a" } } };
    expect((await call(client("search"), ana, search)).status).toBe(400);
  });

  it("speaks to no other server", async () => {
    for (const path of ["federation/v1/version", "key/v2/server"]) {
      expect((await call(`${homeserver.url}/_matrix/${path}`)).status).toBe(404);
    }
  });

  it("lifts the limits when it is told to", async () => {
    const logins = await Promise.all(Array.from({ length: 12 }, () => login(homeserver, "ana")));
    expect(logins.map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 200));
  });

  it("listens on loopback only", async () => {
    const others = Object.values(networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ internal, family }) => !internal && family === "IPv4");
    for (const { address } of others) {
      const url = `http://${address}:${homeserver.port}/_matrix/client/versions`;
      await expect(fetch(url)).rejects.toThrow();
    }
    const config = await readFile(join(folder.path, "homeserver.yaml"), "utf8");
    expect(config).toContain('"bind_addresses": [\n        "127.0.0.1"\n      ]');
  });

  it("keeps its secrets and its database to itself", async () => {
    const files = [homeserver.registrationSecretFile, homeserver.databaseFile];
    for (const file of [...files, join(folder.path, "signing.key")]) {
      expect((await stat(file)).mode & 0o077).toBe(0);
    }
  });

  it("logs no request, no person and no room", async () => {
    const log = await readFile(homeserver.logFile, "utf8");
    expect(log).not.toMatch(/GET|POST|@ana|![A-Za-z0-9_-]{20}/u);
  });

  it("says in one line that a port is busy", async () => {
    const other = await temporaryFolder();
    const attempt = realHomeserver(other.path, { port: homeserver.port });
    await expect(attempt).rejects.toMatchObject({
      code: "setup",
      hint: expect.stringMatching(/^port \d+ is busy .* choose another port$/u) as string,
    });
    await other.remove();
  });

  it("keeps its data and its secrets over a stop and over a crash", async () => {
    const secret = await readFile(homeserver.registrationSecretFile, "utf8");
    await homeserver.stop();
    expect(isRunning(homeserver.pid)).toBe(false);
    homeserver = await realHomeserver(folder.path);
    expect((await call(client("account/whoami"), ana)).status).toBe(200);
    await homeserver.kill();
    expect(isRunning(homeserver.pid)).toBe(false);
    homeserver = await realHomeserver(folder.path, { port: homeserver.port });
    expect((await call(client("account/whoami"), ana)).status).toBe(200);
    expect((await login(homeserver, "ana")).status).toBe(200);
    expect(await readFile(homeserver.registrationSecretFile, "utf8")).toBe(secret);
  });

  it("holds people to the limits unless they are lifted", async () => {
    const other = await temporaryFolder();
    const limited = await realHomeserver(other.path, { lifted: false });
    await register(limited, "ana");
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 7; attempt += 1) {
      statuses.push((await login(limited, "ana")).status);
    }
    await limited.stop();
    await other.remove();
    expect(statuses[0]).toBe(200);
    expect(statuses.at(-1)).toBe(429);
  });

  it("says what kind of failure ended it while it started", async () => {
    const other = await temporaryFolder();
    const attempt = realHomeserver(other.path, { serverName: "not a name" });
    const fault = await attempt.catch((error: unknown) => error);
    expect(fault).toBeInstanceOf(Fault);
    expect(fault).toMatchObject({ code: "server-failed" });
    expect(String(fault)).toMatch(/Synapse ended while it started \(.+\): read /u);
    await other.remove();
  });
});

describe("a homeserver outlives nobody", () => {
  const parent = join(PROJECT_ROOT, "test", "harness", "programs", "homeserver-parent.ts");
  const aviso = join(PROJECT_ROOT, "scripts", "aviso.mjs");

  async function firstLine(args: readonly string[]) {
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
    const [line] = (await once(createInterface({ input: child.stdout }), "line")) as [string];
    return { child, words: line.split(" ") };
  }

  it("ends when its parent is killed without a chance to say so", async () => {
    const folder = await temporaryFolder();
    const { child, words } = await firstLine([parent, folder.path]);
    const pid = Number(words[0]);
    expect(isRunning(pid)).toBe(true);
    child.kill("SIGKILL");
    await vi.waitUntil(() => !isRunning(pid), { timeout: 10_000 });
    await folder.remove();
  });

  it("serves in the foreground, and ends cleanly when it is told to", async () => {
    const folder = await temporaryFolder();
    const secretFile = join(folder.path, "secret");
    const options = ["--dir", join(folder.path, "data"), "--port", "0"];
    const secret = ["--registration-secret-file", secretFile];
    const { child, words } = await firstLine([aviso, "homeserver", ...options, ...secret]);
    expect(words[0]).toBe("ready");
    expect(words.at(-1)).toBe(secretFile);
    expect((await stat(secretFile)).mode & 0o777).toBe(0o600);
    const versions = `${words[1] ?? ""}/_matrix/client/versions`;
    expect((await fetch(versions)).status).toBe(200);
    child.kill("SIGTERM");
    expect(await once(child, "close")).toEqual([0, null]);
    await expect(fetch(versions)).rejects.toThrow();
    await folder.remove();
  });

  it("ends when the command that runs it is killed", async () => {
    const folder = await temporaryFolder();
    const options = ["--dir", folder.path, "--port", "0"];
    const { child, words } = await firstLine([aviso, "homeserver", ...options]);
    const versions = `${words[1] ?? ""}/_matrix/client/versions`;
    expect((await fetch(versions)).status).toBe(200);
    child.kill("SIGKILL");
    const isGone = async (): Promise<boolean> =>
      await fetch(versions).then(
        () => false,
        () => true,
      );
    await vi.waitUntil(isGone, { timeout: 10_000 });
    await folder.remove();
  });

  it("frees its port", async () => {
    const folder = await temporaryFolder();
    const homeserver = await realHomeserver(folder.path);
    await homeserver.stop();
    const server = createServer().listen(homeserver.port, "127.0.0.1");
    await once(server, "listening");
    server.close();
    await folder.remove();
  });
});
