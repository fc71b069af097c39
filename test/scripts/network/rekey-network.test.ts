/** `rekey` that is killed before any of its changes to the disk. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "vitest";
import {
  readCurrentKey,
  readUsualKey,
  rekeyNetwork,
} from "../../../scripts/network/rekey-network.ts";
import { createVault, openVault, VAULT_FILE } from "../../../shared/vault/vault.ts";
import { makeKeyFile, readVaultKey, type VaultKey } from "../../../shared/vault/vault-key.ts";
import { temporaryFolder } from "../../harness/homeserver.ts";
import { sampleVault } from "../../harness/sample-vault.ts";
import { IS_CI } from "../../harness/thorough.ts";
import { elsewhereOf, newKeyOf } from "./rekey-ways.ts";

const STEPS_MAX = 40;
const TEST_MS_MAX = 120_000;

const folder = await temporaryFolder();
const plainHome = process.env["XDG_CONFIG_HOME"];
process.env["XDG_CONFIG_HOME"] = join(folder.path, "home");
afterAll(() => {
  if (plainHome === undefined) delete process.env["XDG_CONFIG_HOME"];
  else process.env["XDG_CONFIG_HOME"] = plainHome;
  return folder.remove();
});

type Place = Readonly<{ data: string; keyFile: string }>;

async function placeOf(name: string): Promise<Place> {
  const data = join(folder.path, name);
  await mkdir(data);
  const keyFile = join(data, "vault.key");
  await createVault(
    { file: join(data, VAULT_FILE), key: await makeKeyFile(keyFile) },
    sampleVault(),
  );
  return { data, keyFile };
}

/** Resolves with true when it was killed at that step, false when it had fewer. */
async function isKilledAt(step: number, place: Place, way: string): Promise<boolean> {
  const program = (name: string): string =>
    fileURLToPath(new URL(`programs/${name}.ts`, import.meta.url));
  const args = [`--import=${program("die-at-step")}`, program("rekey"), place.data, place.keyFile];
  const env = { ...process.env, AVISO_TEST_STEP: String(step) };
  const child = spawn(process.execPath, [...args, way], { env, stdio: "inherit" });
  const [code, signal] = (await once(child, "exit")) as [number | null, string | null];
  expect([code, signal]).toEqual(signal === null ? [0, null] : [null, "SIGKILL"]);
  return signal !== null;
}

/** What the one who asked has in hand afterwards: the old key's file, and the new key. */
async function keysAtHand({ data, keyFile }: Place, way: string): Promise<readonly VaultKey[]> {
  if (way === "in-home") {
    const usual = await readUsualKey(data);
    return usual === undefined ? [] : [usual];
  }
  const kept = existsSync(keyFile) ? [await readCurrentKey(data, keyFile)] : [];
  if (way === "in-place") return kept;
  const newKey = await newKeyOf(keyFile, way);
  if ("passphraseKey" in newKey) return [...kept, newKey.passphraseKey];
  const elsewhere = elsewhereOf(keyFile);
  return existsSync(elsewhere) ? [...kept, await readVaultKey({ keyFile: elsewhere })] : kept;
}

async function opening(place: Place, keys: readonly VaultKey[]): Promise<VaultKey | undefined> {
  for (const key of keys) {
    const vault = await openVault({ file: join(place.data, VAULT_FILE), key }).catch(
      () => undefined,
    );
    if (vault === undefined) continue;
    expect(vault).toEqual(sampleVault());
    return key;
  }
  return undefined;
}

/** Kills it before each of its changes to the disk in turn, until it is through before that. */
async function killAtEachStep(way: string): Promise<void> {
  let step = 1;
  for (let isOver = false; !isOver && step < STEPS_MAX; step += 1) {
    const place = await placeOf(`${way}-${step}`);
    isOver = !(await isKilledAt(step, place, way));
    const key = await opening(place, await keysAtHand(place, way));
    if (key === undefined) throw new Error(`nothing opens the vault, step ${step}`);
    const newKey = await newKeyOf(place.keyFile, way);
    await rekeyNetwork({ data: place.data, key, newKey });
    expect(await opening(place, await keysAtHand(place, way)), `step ${step}`).toBeDefined();
  }
  expect(step).toBeGreaterThan(5);
  expect(step).toBeLessThan(STEPS_MAX);
}

describe("rekey that is killed", () => {
  it(
    "leaves a vault that a key at hand opens, and can be asked again",
    () => killAtEachStep("in-place"),
    TEST_MS_MAX,
  );

  it.runIf(IS_CI).each(["in-home", "elsewhere", "by-heart"])(
    "does so when the new key lies %s",
    killAtEachStep,
    TEST_MS_MAX,
  );

  it("control: a vault that nothing opens would be noticed", async () => {
    const place = await placeOf("control");
    const other = await placeOf("other");
    expect(await opening(place, [await readVaultKey({ keyFile: other.keyFile })])).toBeUndefined();
  });
});
