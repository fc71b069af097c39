/**
 * Where slips lie between a verb on this machine and verify: one sealed file each, in verify's own
 * folder, and one for its answer. Whoever cannot open the vault can write none.
 */
import { mkdir, readFile, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import type { z } from "zod";
import { writeDurably } from "../../../shared/vault/durable-file.ts";
import { deriveKey } from "../../../shared/vault/key-derivation.ts";
import { openContent, sealContent } from "../../../shared/vault/sealed-file.ts";
import type { VaultKey } from "../../../shared/vault/vault-key.ts";

/** The folder in the data folder. */
export function slipFolderOf(data: string): string {
  return join(data, "verify", "slips");
}

/** What seals them, by the key that opens verify's rows. */
export function slipKeyOf(rowsKey: Uint8Array): VaultKey {
  return { kind: "random", bytes: deriveKey(rowsKey, "slips") };
}

export const ASKED = ".asked";
export const ANSWERED = ".answered";

/** Writes it whole or not at all. */
export async function writeSlip(file: string, content: object, key: VaultKey): Promise<void> {
  await mkdir(dirname(file), { recursive: true, mode: 0o700 });
  const bytes = Buffer.from(JSON.stringify(content), "utf8");
  await writeDurably(file, await sealContent(bytes, key, "slip"));
}

/** What stands in it, which is taken away; undefined when it is not there, or not what it says. */
export async function takeSlipFile<Shape extends z.ZodType>(
  file: string,
  shape: Shape,
  key: VaultKey,
): Promise<z.output<Shape> | undefined> {
  const sealed = await readFile(file).catch(() => undefined);
  if (sealed === undefined) return undefined;
  if (!(await takeAway(file))) return undefined;
  try {
    const content = await openContent(sealed, key, "slip");
    return shape.parse(JSON.parse(Buffer.from(content).toString("utf8")));
  } catch {
    return undefined;
  }
}

/** True for whoever takes it away first: it may be withdrawn in the very instant it is read. */
export async function takeAway(file: string): Promise<boolean> {
  return await rm(file).then(
    () => true,
    () => false,
  );
}
