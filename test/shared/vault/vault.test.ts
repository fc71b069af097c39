/** The vault and its keys: made once, opened by the right key, rekeyed without a gap. */
import { mkdtempSync, openSync, readFileSync, rmSync, writeFileSync, chmodSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import type { RoomId } from "../../../shared/core/values/ids.ts";
import { sealContent } from "../../../shared/vault/sealed-file.ts";
import {
  closeVault,
  createVault,
  openVault,
  rekeyVault,
  replaceVault,
  VAULT_FILE,
} from "../../../shared/vault/vault.ts";
import {
  encodeVaultKey,
  makeKeyFile,
  randomVaultKey,
  readVaultKey,
} from "../../../shared/vault/vault-key.ts";
import { sampleVault } from "../../harness/sample-vault.ts";

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "aviso-vault-"));
  file = join(folder, VAULT_FILE);
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe("vault", () => {
  it("opens as it was sealed, and shows nothing of it on the disk", async () => {
    const key = randomVaultKey();
    await createVault({ file, key }, sampleVault());
    expect(await openVault({ file, key })).toEqual(sampleVault());
    expect(readFileSync(file).toString("latin1")).not.toMatch(/token|verify|example/u);
  });

  it("is not made over another one", async () => {
    const key = randomVaultKey();
    await createVault({ file, key }, sampleVault());
    const again = createVault({ file, key: randomVaultKey() }, sampleVault());
    await expect(again).rejects.toMatchObject({ code: "setup" });
    expect(await openVault({ file, key })).toEqual(sampleVault());
  });

  it("does not open by a wrong key, which harms nothing", async () => {
    const key = randomVaultKey();
    await createVault({ file, key }, sampleVault());
    const opening = openVault({ file, key: randomVaultKey() });
    await expect(opening).rejects.toMatchObject({ code: "wrong-key" });
    expect(await openVault({ file, key })).toEqual(sampleVault());
  });

  it("changes its key: the new one opens it, the old one does not", async () => {
    const [before, after] = [randomVaultKey(), randomVaultKey()];
    await createVault({ file, key: before }, sampleVault());
    await rekeyVault({ file, key: before }, after);
    expect(await openVault({ file, key: after })).toEqual(sampleVault());
    await expect(openVault({ file, key: before })).rejects.toMatchObject({ code: "wrong-key" });
  });

  it("keeps what is put into it later", async () => {
    const key = randomVaultKey();
    await createVault({ file, key }, sampleVault());
    const changed = { ...sampleVault(), stateRoom: "!next" as RoomId };
    await replaceVault({ file, key }, changed);
    expect((await openVault({ file, key })).stateRoom).toBe("!next");
  });

  it("is refused without a quotation when its content is not a vault", async () => {
    const key = randomVaultKey();
    writeFileSync(file, await sealContent(Buffer.from('{"secret":"word"}'), key, "vault"));
    const fault: unknown = await openVault({ file, key }).catch((error: unknown) => error);
    expect(fault).toMatchObject({ code: "corrupt", cause: undefined });
    expect(String(fault)).not.toContain("word");
  });

  it("forgets its keys when it is closed", () => {
    const vault = sampleVault();
    closeVault(vault);
    const keys = Object.values(vault.bots).flatMap((bot) => [
      ...[bot.storeKey, bot.rowsKey, bot.signingSeed],
    ]);
    expect(keys).toHaveLength(9);
    for (const key of [vault.tagKey, ...keys]) expect(key).toEqual(new Uint8Array(32));
  });
});

describe("vault key", () => {
  it("comes back from the key file it was made in, and from a descriptor of it", async () => {
    const keyFile = join(folder, "vault.key");
    const key = await makeKeyFile(keyFile);
    expect(await readVaultKey({ keyFile })).toEqual(key);
    expect(await readVaultKey({ fd: openSync(keyFile, "r") })).toEqual(key);
    await expect(makeKeyFile(keyFile)).rejects.toMatchObject({ code: "setup" });
  });

  it("travels encoded, a passphrase too", async () => {
    const words = { passphrase: Buffer.from("seis palabras están bien") };
    const key = await readVaultKey(words);
    const carrier = join(folder, "pipe");
    writeFileSync(carrier, encodeVaultKey(key));
    expect(await readVaultKey({ fd: openSync(carrier, "r") })).toEqual(key);
  });

  it("is the same passphrase whatever keyboard composed its accents", async () => {
    const one = await readVaultKey({ passphrase: Buffer.from("est\u00e1n bien seis") });
    const other = await readVaultKey({ passphrase: Buffer.from("esta\u0301n bien seis") });
    expect(one).toEqual(other);
  });

  it("is refused when others can read the file, when it is none, or when it is short", async () => {
    const keyFile = join(folder, "vault.key");
    await expect(readVaultKey({ keyFile })).rejects.toMatchObject({ code: "setup" });
    await makeKeyFile(keyFile);
    chmodSync(keyFile, 0o640);
    await expect(readVaultKey({ keyFile })).rejects.toThrow("chmod 600");
    writeFileSync(keyFile, "not a key");
    chmodSync(keyFile, 0o600);
    const fault: unknown = await readVaultKey({ keyFile }).catch((error: unknown) => error);
    expect(fault).toMatchObject({ code: "setup" });
    expect(String(fault)).not.toContain("not a key\n");
    const short = readVaultKey({ passphrase: Buffer.from("short") });
    await expect(short).rejects.toMatchObject({ code: "setup" });
    await expect(readVaultKey({ fd: 987 })).rejects.toMatchObject({ code: "setup" });
  });
});
