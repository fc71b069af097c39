/** Sealed files: wrong keys, damage at every byte, and a kill between any two steps. */
import { mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from "node:fs";
import { rename, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { z } from "zod";
import { Fault } from "../../../shared/core/fault.ts";
import type { FileSteps } from "../../../shared/vault/durable-file.ts";
import {
  openContent,
  readSealedFile,
  sealContent,
  writeSealedFile,
} from "../../../shared/vault/sealed-file.ts";
import { keyedHash } from "../../../shared/vault/sealing.ts";
import { randomVaultKey, type VaultKey } from "../../../shared/vault/vault-key.ts";

const content = new Uint8Array(Buffer.from("what the vault holds"));
const key: VaultKey = { kind: "random", bytes: new Uint8Array(32).fill(5) };
const passphrase: VaultKey = { kind: "passphrase", bytes: Buffer.from("six words are quite good") };
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString("utf8");

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "aviso-vault-"));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

async function faultOf(work: Promise<unknown>): Promise<Fault> {
  const error: unknown = await work.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(Fault);
  return error as Fault;
}

/** Steps that stop for good in the middle of step number `killAt`, as a killed process does. */
function stepsKilledAt(killAt: number): FileSteps {
  let step = 0;
  const next = (): void => {
    step += 1;
    if (step === killAt) throw new Error("killed");
  };
  return {
    async writeBeside(file, bytes) {
      next();
      await writeFile(file, bytes.subarray(0, bytes.length / 2));
      next();
      await writeFile(file, bytes);
    },
    async rename(from, to) {
      next();
      await rename(from, to);
    },
    flushFolder() {
      next();
      return Promise.resolve();
    },
  };
}

/** The file with another header, whose check was made to fit: anybody can do that. */
function withHeader(sealed: Uint8Array, change: (header: Buffer) => void): Uint8Array {
  const CHECK_AT = 52;
  const CHECK_BYTES = 16;
  const changed = Buffer.from(sealed);
  change(changed);
  const check = keyedHash(new Uint8Array(32), changed.subarray(0, CHECK_AT), CHECK_BYTES);
  changed.set(check, CHECK_AT);
  return changed;
}

describe("sealed file", () => {
  it("gives back its content, is for its owner only, and leaves nothing beside", async () => {
    const file = join(folder, "sealed");
    await writeSealedFile(file, content, { key, purpose: "vault" });
    await writeSealedFile(file, content, { key, purpose: "vault" });
    expect(text(await readSealedFile(file, { key, purpose: "vault" }))).toBe(text(content));
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(folder)).toEqual(["sealed"]);
    expect(readFileSync(file).includes("vault holds")).toBe(false);
  });

  it("opens by a passphrase, and not by another one", async () => {
    const sealed = await sealContent(content, passphrase, "vault");
    expect(text(await openContent(sealed, passphrase, "vault"))).toBe(text(content));
    const mistyped: VaultKey = { ...passphrase, bytes: Buffer.from("six words are quite gold") };
    expect((await faultOf(openContent(sealed, mistyped, "vault"))).code).toBe("wrong-key");
  });

  it("tells a wrong key, says what to do, and leaves the file as it was", async () => {
    const file = join(folder, "sealed");
    await writeSealedFile(file, content, { key, purpose: "vault" });
    const before = readFileSync(file);
    for (const wrong of [randomVaultKey(), passphrase]) {
      const fault = await faultOf(readSealedFile(file, { key: wrong, purpose: "vault" }));
      expect(fault.code).toBe("wrong-key");
      expect(fault.hint).toContain("key file");
    }
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  it("does not open for another purpose", async () => {
    const sealed = await sealContent(content, key, "backup");
    expect((await faultOf(openContent(sealed, key, "vault"))).code).toBe("corrupt");
  });

  it("is refused as damaged when altered at any byte, or cut there", async () => {
    const sealed = await sealContent(content, key, "vault");
    for (let at = 0; at < sealed.length; at += 1) {
      const altered = sealed.map((byte, index) => (index === at ? byte ^ 0x40 : byte));
      expect((await faultOf(openContent(altered, key, "vault"))).code, `byte ${at}`).toBe(
        "corrupt",
      );
      const cut = sealed.subarray(0, at);
      expect((await faultOf(openContent(cut, key, "vault"))).code, `cut at ${at}`).toBe("corrupt");
    }
    const longer = Buffer.concat([sealed, Buffer.of(0)]);
    expect((await faultOf(openContent(longer, key, "vault"))).code).toBe("corrupt");
    // Negative control: unaltered it opens.
    expect(text(await openContent(sealed, key, "vault"))).toBe(text(content));
  });

  it("does not do what a header asks for that exhausts the machine", async () => {
    const sealed = await sealContent(content, passphrase, "vault");
    const greedy = withHeader(sealed, (header) => {
      header.writeUInt16BE(1, 10);
      header.writeUInt32BE(17, 12);
      header.writeUInt32BE(8, 16);
    });
    expect((await faultOf(openContent(greedy, passphrase, "vault"))).code).toBe("corrupt");
    // The control: the same check over an unchanged header.
    const same = withHeader(sealed, () => undefined);
    expect(text(await openContent(same, passphrase, "vault"))).toBe(text(content));
  });

  it("of a newer version is left to a newer program", async () => {
    const newer = withHeader(await sealContent(content, key, "vault"), (header) => {
      header.writeUInt8(2, 8);
    });
    const fault = await faultOf(openContent(newer, key, "vault"));
    expect([fault.code, fault.hint]).toEqual(["setup", expect.stringContaining("newer")]);
  });

  it("has a salt and a nonce of its own each time", async () => {
    const sealed = [
      await sealContent(content, key, "vault"),
      await sealContent(content, key, "vault"),
    ];
    for (const [from, to] of [
      [20, 36],
      [68, 92],
    ]) {
      const parts = sealed.map((bytes) => Buffer.from(bytes.subarray(from, to)).toString("hex"));
      expect(new Set(parts).size).toBe(2);
    }
  });

  it("says that a missing file is missing", async () => {
    const fault = await faultOf(readSealedFile(join(folder, "none"), { key, purpose: "vault" }));
    expect(fault.code).toBe("setup");
  });

  it("is the old or the new file after a kill between any two steps", async () => {
    const file = join(folder, "sealed");
    const seen: string[] = [];
    for (let killAt = 1; killAt <= 4; killAt += 1) {
      writeFileSync(file, await sealContent(Buffer.from("old"), key, "vault"));
      const steps = stepsKilledAt(killAt);
      const written = writeSealedFile(file, Buffer.from("new"), { key, purpose: "vault", steps });
      await expect(written).rejects.toThrow("killed");
      seen.push(text(await readSealedFile(file, { key, purpose: "vault" })));
    }
    expect(seen).toEqual(["old", "old", "old", "new"]);
    // What a kill left beside does not stand in the way of the next write.
    await writeSealedFile(file, Buffer.from("newer"), { key, purpose: "vault" });
    expect(text(await readSealedFile(file, { key, purpose: "vault" }))).toBe("newer");
  });

  it("opens the files that version 1 was fixed with", async () => {
    const vectors = z
      .array(
        z.object({ kind: z.enum(["random", "passphrase"]), key: z.string(), file: z.string() }),
      )
      .parse(JSON.parse(readFileSync("test/vectors/sealed-file-1.json", "utf8")));
    expect(vectors.map((vector) => vector.kind)).toEqual(["random", "passphrase"]);
    for (const vector of vectors) {
      const opener: VaultKey = { kind: vector.kind, bytes: Buffer.from(vector.key, "hex") };
      const opened = await openContent(Buffer.from(vector.file, "base64"), opener, "vault");
      expect(text(opened)).toBe("what the vault holds");
    }
  });
});
