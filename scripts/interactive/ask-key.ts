/** What shall open the vault, and where its key shall lie: not beside what it opens. */
import { existsSync } from "node:fs";
import { stat } from "node:fs/promises";
import { dirname } from "node:path";
import { log, select, text } from "@clack/prompts";
import { readVaultKey, type VaultKey } from "../../shared/vault/vault-key.ts";
import {
  homeKeyFile,
  homeProblem,
  isInside,
  keyFileInside,
  keyFolder,
} from "../network/key-place.ts";
import { answered, askNewPassphrase } from "./terminal.ts";

export type WhatOpens = Readonly<{
  /** Set when a passphrase was chosen and typed. */
  passphraseKey: VaultKey | undefined;
  /** Set when a place was named for the key's file. */
  keyFile: string | undefined;
}>;

/** A key file in its usual place. */
export const NOTHING_CHOSEN: WhatOpens = { passphraseKey: undefined, keyFile: undefined };

/** Asks at the terminal; a key that a run which was cut off has made stays in use. */
export async function askWhatOpens(data: string): Promise<WhatOpens> {
  const made = [keyFileInside(data), await homeKeyFile(data)];
  if (made.some((file) => file !== undefined && existsSync(file))) return NOTHING_CHOSEN;
  log.info(
    "The data folder is locked; its key must lie elsewhere. Whoever copies or takes the folder\n" +
      "(a backup, a thief, a search) must not get the key with it.",
  );
  const how = await answered(
    select({
      message: "What shall open it when the bots start?",
      options: [...(await homeOption(data)), ...OTHER_OPTIONS],
    }),
  );
  if (how === "home") return NOTHING_CHOSEN;
  if (how === "elsewhere") return { ...NOTHING_CHOSEN, keyFile: await askKeyFile(data) };
  const passphrase = await askNewPassphrase();
  return { ...NOTHING_CHOSEN, passphraseKey: await readVaultKey({ passphrase }) };
}

type Option = Readonly<{ value: "home" | "elsewhere" | "passphrase"; label: string; hint: string }>;

const OTHER_OPTIONS: readonly Option[] = [
  {
    value: "elsewhere",
    label: "A key file in another place, such as a stick or another disk",
    hint: "you name it at each start: --key-file",
  },
  { value: "passphrase", label: "A passphrase", hint: "somebody types it at each start" },
];

/** Not offered where it could not be done. */
async function homeOption(data: string): Promise<readonly Option[]> {
  if ((await homeProblem(data)) !== undefined) return [];
  const label = `A key file in your own folder, ${keyFolder() ?? ""}`;
  return [{ value: "home", label, hint: "starts by itself after a power cut" }];
}

async function askKeyFile(data: string): Promise<string> {
  for (;;) {
    const file = await answered(
      text({
        message: "File for the key",
        placeholder: "/media/stick/aviso.key",
        validate: (given) => (given === undefined || given === "" ? "A file's name" : undefined),
      }),
    );
    const problem = await keyFileProblem(data, file);
    if (problem === undefined) return file;
    log.warn(problem);
  }
}

/** Why the key cannot lie in this file, or undefined. */
export async function keyFileProblem(data: string, file: string): Promise<string | undefined> {
  if (isInside(data, file)) return "That is in the data folder, beside what it opens.";
  const found = await stat(file).catch(() => undefined);
  if (found?.isDirectory() === true) return "That is a folder: name a file in it.";
  if (found !== undefined) {
    const isKey = await readVaultKey({ keyFile: file }).then(
      () => true,
      () => false,
    );
    return isKey ? undefined : "This file is there, and is no key: name another.";
  }
  const folder = await stat(dirname(file)).catch(() => undefined);
  return folder?.isDirectory() === true ? undefined : "Its folder is not there: make it first.";
}
