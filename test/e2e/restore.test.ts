/**
 * An old copy of a bot's store comes back: it does not start, or it starts with new keys; and what
 * a backup keeps brings the network back, as new devices.
 */
import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { cp, readFile, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Writable } from "node:stream";
import { text } from "node:stream/consumers";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openBotRows, STORE_FILE } from "../../bots/process/store.ts";
import { writeWitness } from "../../bots/process/outside/witness.ts";
import { backupNetwork, openBackup } from "../../scripts/network/backup-network.ts";
import { botCommand } from "../../scripts/network/bot-process.ts";
import { BOT_NAMES, type BotName } from "../../shared/core/protocol/entry.ts";
import { messageIndex } from "../../shared/matrix/examine/wire-event.ts";
import { openFile } from "../../shared/crypto-store/sqlite/open-file.ts";
import { openRelay, type Asked } from "../../scripts/bench/relay.ts";
import { EXIT_SETUP, VAULT_KEY_FD } from "../../shared/ops/supervisor.ts";
import { randomVaultKey, readVaultKey, type VaultKey } from "../../shared/vault/vault-key.ts";
import { openVault, VAULT_FILE, type Vault } from "../../shared/vault/vault.ts";
import { openRealNetwork, resumes, type RealNetwork } from "../harness/real-network.ts";

const CLI = fileURLToPath(new URL("../../scripts/cli.ts", import.meta.url));
const STORE_FILES = [STORE_FILE, `${STORE_FILE}-wal`];

type Ending = Readonly<{ code: number | null; said: string }>;

let real: RealNetwork;
let data: string;
let oldCopy: string;
let backup: string;
let recoveryKeys: string;
let keyFile: string;
let key: VaultKey;
let vault: Vault;
let closeRelay: () => Promise<void> = () => Promise.resolve();
/** Paths of what the bots asked of the homeserver, reading left out. */
const requests: string[] = [];
const sent = new Map<string, Set<string>>();

/** A copy of all stores, then two commands that are answered, and a clean end. */
beforeAll(async () => {
  real = await openRealNetwork({
    between: async (homeserverUrl) => {
      const relay = await openRelay({ port: Number(new URL(homeserverUrl).port), onAsked });
      closeRelay = relay.close;
      return relay.url;
    },
  });
  ({ data } = real.initialised);
  [oldCopy, backup] = [join(data, "..", "old"), join(data, "..", "backup.aviso")];
  recoveryKeys = join(data, "..", "recovery-keys.txt");
  await cp(real.initialised.recoveryKeysFile, recoveryKeys);
  ({ keyFile } = real.network);
  key = await readVaultKey({ keyFile });
  vault = await openVault({ file: join(data, VAULT_FILE), key });
  await asks("!area add east");
  await real.running.stop();
  await copyStores(data, oldCopy);
  const running = await real.network.start();
  await asks("!area add north");
  await asks("!area add harbor");
  await running.stop();
}, 120_000);

afterAll(async () => {
  await real.stop();
  await closeRelay();
});

/** Every ciphertext that leaves a bot, under the one message that it can be. */
function onAsked({ method, path, body }: Asked): void {
  if (method === "GET") return;
  requests.push(path);
  if (!path.includes("/send/m.room.encrypted/")) return;
  const content = JSON.parse(body.toString()) as Readonly<Record<string, string>>;
  const { session_id: session = "", ciphertext = "" } = content;
  const slot = `${session} ${String(messageIndex(ciphertext))}`;
  sent.set(slot, (sent.get(slot) ?? new Set<string>()).add(ciphertext));
}

/** How many keys were used for more than one message. */
function reused(): number {
  return [...sent.values()].filter((ciphertexts) => ciphertexts.size > 1).length;
}

async function asks(command: string): Promise<void> {
  await real.olga.asks(real.management, command, { kind: "answer" });
}

async function copyStores(from: string, to: string): Promise<void> {
  for (const bot of BOT_NAMES) {
    for (const file of STORE_FILES) {
      await rm(join(to, bot, file), { force: true });
      await cp(join(from, bot, file), join(to, bot, file)).catch(() => undefined);
    }
  }
}

/** Runs one bot until it ends by itself. */
async function runAlone(bot: BotName): Promise<Ending> {
  const { file, args } = botCommand(bot, data);
  const child = spawn(file, args, { stdio: ["pipe", "ignore", "pipe", "pipe"] });
  (child.stdio[VAULT_KEY_FD] as Writable).end(await readFile(keyFile));
  return endingOf(child);
}

function accountOf(bot: BotName) {
  const { userId, accessToken, rowsKey } = vault.bots[bot];
  return { homeserverUrl: vault.homeserverUrl, userId, accessToken, rowsKey };
}

/** Makes the witness say that this very copy is what was last in use. */
async function deceive(isStopped: boolean): Promise<void> {
  for (const bot of BOT_NAMES) {
    const { sql, identity } = openFile({ file: join(data, bot, STORE_FILE) });
    sql.close();
    await writeWitness(accountOf(bot), { identity: () => identity }, isStopped);
  }
}

describe("an old copy of the stores", () => {
  it("control: the newest ones go on, and use no key twice", async () => {
    const running = await real.network.start();
    await asks("!area list");
    const tooEarly = backupNetwork({ data, key, out: backup });
    await expect(tooEarly).rejects.toMatchObject({ code: "setup" });
    await running.stop();
    expect(reused()).toBe(0);
  });

  it("does not start, says what to do, and sends nothing", async () => {
    await copyStores(oldCopy, data);
    const before = requests.length;
    for (const bot of BOT_NAMES) {
      const { code, said } = await runAlone(bot);
      expect(code).toBe(EXIT_SETUP);
      expect(said).toMatch(/old copy.*restore --from-recovery-key/su);
    }
    expect(requests.slice(before)).toEqual([]);
  });

  it("of a time when the bots ran starts with new keys, and obeys nothing again", async () => {
    await deceive(false);
    const running = await real.network.start();
    await asks("!area list");
    await running.stop();
    expect(reused()).toBe(0);
    expect(real.olga.seen(real.management, { kind: "warning" })).toEqual([]);
  });
});

describe("a backup", () => {
  it("says what is in it, and names nobody", async () => {
    const made = await aviso("backup", "--data", data, "--out", backup, "--key-file", keyFile);
    expect(made).toMatchObject({ code: 0 });
    const dry = await aviso("restore", backup, "--dry-run", "--backup-key-file", keyFile);
    expect(dry).toMatchObject({ code: 0, said: /verify \d+, alert \d+, rooms \d+/u });
    for (const { said } of [made, dry]) expect(said).not.toMatch(/[@!][\w-]+:|![\w-]{20}|@/u);
  });

  it("does not open with another key", async () => {
    await expect(openBackup(backup, randomVaultKey())).rejects.toMatchObject({ code: "wrong-key" });
  });
});

describe("what an old copy would have done", () => {
  it("control: without the witness keys are used for a second message", async () => {
    await copyStores(oldCopy, data);
    await deceive(true);
    const running = await real.network.start();
    // What is sent under a key that was used before need not be readable to anybody.
    await real.olga.person.say(real.management, "!area list");
    await expect.poll(reused, { timeout: 30_000 }).toBeGreaterThan(0);
    await running.stop();
  });
});

describe("a restored backup", () => {
  it("brings the network back as new devices, with its journals", async () => {
    const content = await openBackup(backup, key);
    const oldKey = join(data, "..", "old.key");
    await rename(keyFile, oldKey);
    await rm(data, { recursive: true });
    const from = ["restore", backup, "--backup-key-file", oldKey, "--recovery-keys", recoveryKeys];
    const ended = await aviso(...from, "--data", data, "--key-file", keyFile, "--yes");
    expect(ended).toMatchObject({ code: 0, said: /network is restored/u });
    const newKey = await readVaultKey({ keyFile });
    const restored = await openVault({ file: join(data, VAULT_FILE), key: newKey });
    const { rows, close } = await openBotRows(join(data, "alert"), restored.bots.alert.rowsKey);
    expect(rows.list("journal")).toHaveLength(content.journals.alert.length);
    await close();
    expect(content.journals.alert.length).toBeGreaterThan(0);
    const mark = real.olga.mark();
    const running = await real.network.start();
    await resumes(real, mark);
    const { body } = await real.olga.asks(real.management, "!area list", { kind: "answer" });
    for (const area of ["east", "north", "harbor"]) expect(body).toContain(area);
    await running.stop();
  });
});

async function aviso(...args: readonly string[]): Promise<Ending> {
  return endingOf(spawn(process.execPath, [CLI, ...args], { stdio: ["ignore", "pipe", "pipe"] }));
}

async function endingOf(child: ChildProcess): Promise<Ending> {
  const outputs = [child.stdout, child.stderr].filter((stream) => stream !== null);
  const [said] = await Promise.all([Promise.all(outputs.map(text)), once(child, "close")]);
  return { code: child.exitCode, said: said.join("") };
}
