/** Where the vault's key lies: in the home, under a name that says nothing, not by the lock. */
import { existsSync } from "node:fs";
import { chmod, mkdir, readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "vitest";
import { keyFileProblem } from "../../../scripts/interactive/ask-key.ts";
import { vaultKeyOf } from "../../../scripts/interactive/key-options.ts";
import { startCommand } from "../../../scripts/interactive/what-was-made.ts";
import { homeKeyFile, prepareHomeKeyFile } from "../../../scripts/network/key-place.ts";
import { readUsualKey, rekeyNetwork } from "../../../scripts/network/rekey-network.ts";
import { createVault, openVault, VAULT_FILE } from "../../../shared/vault/vault.ts";
import { makeKeyFile, readVaultKey, type VaultKey } from "../../../shared/vault/vault-key.ts";
import { temporaryFolder } from "../../harness/homeserver.ts";
import { sampleVault } from "../../harness/sample-vault.ts";

const folder = await temporaryFolder();
const plainHome = process.env["XDG_CONFIG_HOME"];
afterAll(() => {
  if (plainHome === undefined) delete process.env["XDG_CONFIG_HOME"];
  else process.env["XDG_CONFIG_HOME"] = plainHome;
  return folder.remove();
});

let count = 0;
let home: string;
let data: string;

beforeEach(async () => {
  count += 1;
  home = join(folder.path, `home-${count}`);
  data = join(folder.path, `data-${count}`);
  process.env["XDG_CONFIG_HOME"] = home;
  await mkdir(data);
});

/** A vault whose key lies in `keyFile`. */
async function vaultWith(keyFile: string): Promise<VaultKey> {
  const key = await makeKeyFile(keyFile);
  await createVault({ file: join(data, VAULT_FILE), key }, sampleVault());
  return key;
}

async function opens(key: VaultKey | undefined): Promise<boolean> {
  if (key === undefined) return false;
  return openVault({ file: join(data, VAULT_FILE), key }).then(
    () => true,
    () => false,
  );
}

describe("the place of the vault's key", () => {
  it("is a file in the home that only its owner may look at, and is found again", async () => {
    const keyFile = await prepareHomeKeyFile(data);
    expect(keyFile).toMatch(/^.*\/home-\d+\/aviso\/[0-9a-f]{32}\.key$/u);
    expect((await stat(join(home, "aviso"))).mode & 0o777).toBe(0o700);
    await vaultWith(keyFile);
    expect((await stat(keyFile)).mode & 0o777).toBe(0o600);
    expect(await prepareHomeKeyFile(data)).toBe(keyFile);
    expect(await opens(await vaultKeyOf(data, {}))).toBe(true);
    expect(await startCommand({ data, keyFile })).not.toContain("--key-file");
  });

  it("is known in the data folder by a random id alone", async () => {
    await vaultWith(await prepareHomeKeyFile(data));
    expect((await readdir(data)).toSorted()).toEqual(["vault.aviso", "vault.id"]);
    expect(await readFile(join(data, "vault.id"), "utf8")).toMatch(/^[0-9a-f]{32}\n$/u);
  });

  it.each(["../../elsewhere", "", "0123", `${"a".repeat(32)}/../b`])(
    "is not where a damaged id leads: %j",
    async (id) => {
      await writeFile(join(data, "vault.id"), id);
      await expect(homeKeyFile(data)).rejects.toMatchObject({ code: "setup" });
      await expect(prepareHomeKeyFile(data)).rejects.toThrow("--key-file");
    },
  );

  it("is asked for when no home can be written, or it is in the folder", async () => {
    await writeFile(home, "no folder");
    await expect(prepareHomeKeyFile(data)).rejects.toThrow("--key-file");
    process.env["XDG_CONFIG_HOME"] = join(data, "home");
    await expect(prepareHomeKeyFile(data)).rejects.toThrow("is in the data folder");
    expect(await readdir(data)).toEqual([]);
  });

  it("is not remembered when it was named: it is named again at each start", async () => {
    const keyFile = join(folder.path, `stick-${count}`);
    await vaultWith(keyFile);
    await expect(vaultKeyOf(data, {})).rejects.toThrow("no key was put into the home");
    expect(await opens(await vaultKeyOf(data, { keyFile }))).toBe(true);
    expect(await startCommand({ data, keyFile })).toContain(`--key-file ${keyFile}`);
  });

  it("is told apart from a key that was lost", async () => {
    await prepareHomeKeyFile(data);
    await expect(vaultKeyOf(data, {})).rejects.toThrow("run this as the same account");
  });

  it("may be in the folder where an earlier version put it", async () => {
    await vaultWith(join(data, "vault.key"));
    expect(await opens(await vaultKeyOf(data, {}))).toBe(true);
  });

  it("is refused by the questions of init when it is in the folder", async () => {
    expect(await keyFileProblem(data, join(data, "a.key"))).toMatch(/beside what it opens/u);
    expect(await keyFileProblem(data, join(data, "..", "a.key"))).toBeUndefined();
    expect(await keyFileProblem(data, join(home, "missing", "a.key"))).toMatch(/not there/u);
    expect(await keyFileProblem(data, folder.path)).toMatch(/a folder/u);
    await writeFile(join(folder.path, "letter"), "Dear Eva,");
    expect(await keyFileProblem(data, join(folder.path, "letter"))).toMatch(/no key/u);
  });
});

describe("rekey", () => {
  it("moves a key out of the data folder, where an earlier version put it", async () => {
    const inside = join(data, "vault.key");
    const key = await vaultWith(inside);
    const made = await rekeyNetwork({ data, key, newKey: { isInHome: true } });
    expect(made).toEqual({ keyFile: await homeKeyFile(data), oldKeyFile: `${inside}.old` });
    expect(existsSync(inside)).toBe(false);
    expect(await opens(key)).toBe(false);
    expect(await opens(await readUsualKey(data))).toBe(true);
  });

  it("goes on after it was cut off between the new key and the vault, or after it", async () => {
    const key = await vaultWith(join(data, "vault.key"));
    const home = await prepareHomeKeyFile(data);
    const made = await makeKeyFile(home);
    expect(await readUsualKey(data)).toEqual(key);
    await rekeyNetwork({ data, key, newKey: { isInHome: true } });
    expect(await readUsualKey(data)).toEqual(made);
    await makeKeyFile(join(data, "vault.key"));
    await rekeyNetwork({ data, key: made, newKey: { isInHome: true } });
    expect(existsSync(join(data, "vault.key"))).toBe(false);
    expect(await readUsualKey(data)).not.toEqual(made);
    expect(await opens(await readUsualKey(data))).toBe(true);
  });

  it("leaves no key in the home to be tried when a passphrase opens the vault", async () => {
    const keyFile = await prepareHomeKeyFile(data);
    const key = await vaultWith(keyFile);
    const passphrase = Buffer.from("six words that nobody would guess");
    const passphraseKey = await readVaultKey({ passphrase });
    const made = await rekeyNetwork({ data, key, newKey: { passphraseKey } });
    expect(made).toEqual({ keyFile: null, oldKeyFile: `${keyFile}.old` });
    expect(await readUsualKey(data)).toBeUndefined();
    expect(await opens(passphraseKey)).toBe(true);
  });

  it("control: says what is wrong with a key that others can read", async () => {
    const keyFile = await prepareHomeKeyFile(data);
    await vaultWith(keyFile);
    await chmod(keyFile, 0o644);
    await expect(vaultKeyOf(data, {})).rejects.toThrow("chmod 600");
  });
});
