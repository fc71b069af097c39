import { execFile } from "node:child_process";
import { chmod, readdir, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { examineAccount } from "../../scripts/doctor/outside/account.ts";
import { asker } from "../../scripts/doctor/outside/ask.ts";
import type { Initialised } from "../../scripts/network/init-network.ts";
import { registerAccount } from "../../shared/admin/registration.ts";
import type { Homeserver } from "../../scripts/homeserver/homeserver.ts";
import { randomVaultKey, encodeVaultKey } from "../../shared/vault/vault-key.ts";
import { PROJECT_ROOT } from "../../scripts/entry/cache.ts";
import { aviso, OWN_HOME, processesOf, runAviso, type Ended } from "../harness/command-line.ts";
import { sampleVault } from "../harness/sample-vault.ts";
import { realHomeserver, temporaryFolder } from "../harness/homeserver.ts";
import { IS_THOROUGH } from "../harness/thorough.ts";

const findingShape = z.object({ check: z.string(), level: z.string(), fix: z.string().optional() });
const doctorShape = z.object({ ok: z.boolean(), findings: z.array(findingShape) });

const CLI = join(PROJECT_ROOT, "scripts", "cli.ts");
const folder = await temporaryFolder();
const data = join(folder.path, "data");
/** With its limits, as in the world. */
let homeserver: Homeserver;
const password = join(folder.path, "password");
let made: Initialised;
let keyFile: string;

beforeAll(async () => {
  await writeFile(password, "a password of Ana's\n");
  homeserver = await realHomeserver(join(folder.path, "homeserver"), { lifted: false });
});

afterAll(async () => {
  for (const pid of await processesOf(folder.path, "cli.ts")) process.kill(pid, "SIGKILL");
  await homeserver.stop();
  await folder.remove();
});

function initArgs(server: Homeserver, into: string, ...more: readonly string[]): string[] {
  const address = ["--homeserver", server.url];
  const secret = ["--registration-secret-file", server.registrationSecretFile];
  const organizer = ["--organizer", "@ana:aviso.localhost", "--organizer-password-file", password];
  return ["init", ...address, ...secret, ...organizer, "--data", into, "--yes", "--json", ...more];
}

async function doctor(...more: readonly string[]): Promise<{
  code: number | null;
  failed: readonly string[];
  fixed: boolean;
}> {
  const { code, stdout } = await aviso("doctor", "--data", data, "--json", ...more);
  const { ok, findings } = doctorShape.parse(JSON.parse(stdout));
  expect(ok).toBe(code === 0);
  const failed = findings.filter(({ level }) => level === "fail").map(({ check }) => check);
  const fixed = findings.every(({ level, fix }) => (fix === undefined) === (level === "ok"));
  return { code, failed, fixed };
}

/** What anybody on the machine may see of these processes, and their environments beside it. */
async function processTable(pids: readonly number[]): Promise<string> {
  const parts = pids.flatMap((pid) => ["cmdline", "comm", "environ", "status"].map(partOf(pid)));
  return (await Promise.all(parts)).join("\n");
}

function partOf(pid: number): (name: string) => Promise<string> {
  return (name) => readFile(`/proc/${pid}/${name}`, "utf8");
}

/** One line, and nothing that only a programmer can read. */
function expectOneLine({ code, stdout, stderr }: Ended, words: RegExp): void {
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  expect(stderr.trimEnd().split("\n")).toHaveLength(1);
  expect(stderr).toMatch(words);
}

/** Where an `init` is cut off; its prefix, what it shows then, and how long after. */
const CUTS = [
  ["a", "while it makes the rooms", /management room/u, 100],
  ["b", "while it makes the identities", /encrypted identity/u, 1_500],
  ["c", "when the identities are there", /Sealing/u, 0],
] as const;

describe("init, start, doctor and rekey", () => {
  it("prepares a network, and prints one JSON object", async () => {
    const { code, stdout, stderr } = await aviso(...initArgs(homeserver, data));
    expect(code, stderr).toBe(0);
    made = JSON.parse(stdout) as Initialised;
    expect(made).toEqual({
      bots: {
        verify: "@verify:aviso.localhost",
        alert: "@alert:aviso.localhost",
        rooms: "@rooms:aviso.localhost",
      },
      managementRoom: expect.stringMatching(/^!/u) as string,
      stateRoom: expect.stringMatching(/^!/u) as string,
      organizer: "@ana:aviso.localhost",
      data,
      keyFile: expect.stringMatching(/\/[0-9a-f]{32}\.key$/u) as string,
      recoveryKeysFile: `${data}-recovery-keys.txt`,
    });
    ({ keyFile } = made as Initialised & Readonly<{ keyFile: string }>);
  });

  it("puts the key into the home, and nothing of it into the folder", async () => {
    const keys = join(OWN_HOME, "aviso");
    expect(dirname(keyFile)).toBe(keys);
    expect((await stat(keys)).mode & 0o777).toBe(0o700);
    expect((await stat(keyFile)).mode & 0o777).toBe(0o600);
    const key = (await readFile(keyFile, "utf8")).trim();
    const files = await readdir(data, { recursive: true, withFileTypes: true });
    const contents = await Promise.all(
      files
        .filter((file) => file.isFile())
        .map((file) => readFile(join(file.parentPath, file.name), "latin1")),
    );
    // The control: the id of the key is found.
    expect(contents.filter((text) => text.includes(basename(keyFile, ".key")))).toHaveLength(1);
    const bytes = Buffer.from(key, "base64url").toString("latin1");
    for (const secret of [key, bytes]) {
      expect(contents.filter((text) => text.includes(secret))).toEqual([]);
    }
  });

  it("does not open for somebody who has the folder and another home", async () => {
    const options = ["--disable-warning=ExperimentalWarning", CLI, "start", "--data", data];
    const env = { ...process.env, XDG_CONFIG_HOME: join(folder.path, "nobodys-home") };
    const thief = promisify(execFile)(process.execPath, options, { env });
    await expect(thief).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringContaining("nothing opens the vault") as string,
    });
  });

  it("does not prepare the same folder, or the same names, twice", async () => {
    const [same, other] = [
      await aviso(...initArgs(homeserver, data)),
      await aviso(...initArgs(homeserver, join(folder.path, "other"))),
    ];
    expect(same).toMatchObject({ code: 1, stdout: expect.stringContaining('"setup"') as string });
    expect(same.stderr).toContain("holds a network already");
    expect(other).toMatchObject({ code: 1 });
    expect(other.stderr).toContain("choose a prefix");
  });

  it("is well, says the doctor, and names nobody", async () => {
    expect(await doctor()).toEqual({ code: 0, failed: [], fixed: true });
    const { stdout } = await aviso("doctor", "--data", data);
    expect(stdout).toContain("ok    limits        alert was not slowed down");
    expect(stdout).not.toMatch(/aviso\.localhost|[@!][\w-]{3}/u);
  });

  it("sees a limit where there is one", async () => {
    const registrationSecret = await readFile(homeserver.registrationSecretFile);
    const registrar = { homeserverUrl: homeserver.url, registrationSecret };
    const person = { localpart: "ben", password: "a password of Ben's", displayName: "Ben" };
    const account = await registerAccount(registrar, person);
    if (account === undefined) throw new Error("the name is free");
    const bot = { ...sampleVault().bots.alert, ...account };
    const found = await examineAccount("alert", bot, asker(homeserver.url));
    expect(found).toMatchObject([{ level: "ok" }, { level: "ok" }, { level: "warn" }]);
    expect(found[2]?.says).toContain("an alert to 20 rooms takes about 50 s");
  });

  it("runs until told to end, shows nobody to ps, and leaves nobody behind", async () => {
    const network = runAviso(["start", "--data", data]);
    await Promise.all(["verify", "alert", "rooms"].map((bot) => network.line(wordsOf(bot))));

    const [second, rekeyed] = [
      await aviso("start", "--data", data),
      await aviso("rekey", "--data", data),
    ];
    expectOneLine(second, /another aviso is running/u);
    expectOneLine(rekeyed, /another aviso is running/u);
    expect(await doctor()).toMatchObject({ code: 0, failed: [] });

    const table = await processTable(await processesOf(data));
    // The control: what is said on the command lines is found.
    expect(table.match(/bots\/\w+\/main\.ts/gu)).toHaveLength(3);
    const ids = [...Object.values(made.bots), made.managementRoom, made.stateRoom, made.organizer];
    expect(ids).toHaveLength(6);
    const secret = (await readFile(keyFile, "utf8")).trim();
    for (const hidden of [...ids, secret, "aviso.localhost"]) expect(table).not.toContain(hidden);

    const [victim = 0] = await processesOf(data, "alert/main.ts");
    process.kill(victim, "SIGKILL");
    await network.line(/alert has died and is started again in 1 s/u);

    network.kill("SIGTERM");
    const { code, stdout, stderr } = await network.ended;
    expect(code).toBe(0);
    const inForce = "aviso: a case needs 2 confirmers (info 2, watch 2, urgent 2); ";
    expect(stderr.split("\n")).toContain(`${inForce}no choices file: defaults`);
    expect(stdout.split("\n").every((line) => /^(?:ready \w+)?$/u.test(line))).toBe(true);
    expect(await processesOf(data)).toEqual([]);
  });

  it("says what is broken, and what to do", async () => {
    await chmod(data, 0o755);
    expect(await doctor()).toEqual({ code: 1, failed: ["data-folder"], fixed: true });
    await chmod(data, 0o700);
    await rename(keyFile, `${keyFile}.away`);
    expect(await doctor()).toEqual({ code: 1, failed: ["vault"], fixed: true });
    await rename(`${keyFile}.away`, keyFile);
    await rename(join(data, "alert", "store.db"), join(data, "alert", "away"));
    expect(await doctor()).toEqual({ code: 1, failed: ["store"], fixed: true });
    await rename(join(data, "alert", "away"), join(data, "alert", "store.db"));
    expect(await doctor()).toMatchObject({ code: 0 });
  });

  it("does not start while choices stand where nobody reads, and says where they go", async () => {
    for (const stray of [join(data, "aviso.yml"), join(folder.path, "aviso.yaml")]) {
      await writeFile(stray, "quorum:\n  urgent: 3\n");
      expectOneLine(await aviso("start", "--data", data), /never read: .*aviso\.yaml in its data/u);
      expect(await doctor()).toEqual({ code: 1, failed: ["config"], fixed: true });
      await rm(stray);
    }
    expect(await doctor()).toMatchObject({ code: 0 });
  });

  it("opens with the new key after rekey, and with no other", async () => {
    const wrong = join(folder.path, "wrong.key");
    await writeFile(wrong, encodeVaultKey(randomVaultKey()), { mode: 0o600 });
    const vault = await readFile(join(data, "vault.aviso"));
    expectOneLine(await aviso("start", "--data", data, "--key-file", wrong), /does not open it/u);
    expectOneLine(await aviso("rekey", "--data", data, "--key-file", wrong), /does not open it/u);
    expect(await readFile(join(data, "vault.aviso"))).toEqual(vault);

    const { code, stdout } = await aviso("rekey", "--data", data, "--json");
    expect(code).toBe(0);
    const old = `${keyFile}.old`;
    expect(JSON.parse(stdout)).toEqual({ keyFile, oldKeyFile: old });
    expectOneLine(await aviso("start", "--data", data, "--key-file", old), /does not open it/u);
    const network = runAviso(["start", "--data", data, "rooms"]);
    await network.line(/^ready rooms$/u);
    network.kill("SIGTERM");
    expect(await network.ended).toMatchObject({ code: 0, stdout: "ready rooms\n" });
  });

  it("waits for a homeserver that is gone, and says so once", async () => {
    await homeserver.stop();
    expect(await doctor()).toEqual({ code: 1, failed: ["homeserver"], fixed: true });
    const network = runAviso(["start", "--data", data, "verify"]);
    await network.line(/the homeserver does not answer/u);
    const { port } = homeserver;
    const dir = join(folder.path, "homeserver");
    homeserver = await realHomeserver(dir, { lifted: false, port });
    await network.line(/^ready verify$/u);
    network.kill("SIGTERM");
    const { code, stderr } = await network.ended;
    expect(code).toBe(0);
    expect(stderr.match(/does not answer/gu)).toHaveLength(1);
  });
});

describe("init that is cut off", () => {
  let free: Homeserver;

  beforeAll(async () => {
    free = await realHomeserver(join(folder.path, "free"));
  });

  afterAll(() => free.stop());

  it.each(IS_THOROUGH ? CUTS : CUTS.slice(0, 1))(
    "goes on when it is run again (%s: %s)",
    async (prefix, _when, line, afterMs) => {
      const into = join(folder.path, prefix);
      const args = initArgs(free, into, "--prefix", `${prefix}-`);
      const first = runAviso(args);
      await first.line(line);
      await new Promise((resolve) => setTimeout(resolve, afterMs));
      first.kill("SIGKILL");
      expect((await first.ended).stdout).toBe("");

      const again = await aviso(...args);
      expect(again.code, again.stderr).toBe(0);
      const { stdout, code } = await aviso("doctor", "--data", into, "--json");
      expect(code, stdout).toBe(0);
    },
  );
});

function wordsOf(bot: string): RegExp {
  return new RegExp(`^ready ${bot}$`, "u");
}
