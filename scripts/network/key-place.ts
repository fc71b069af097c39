/**
 * Where the key of a vault lies when nobody named a place: in the home of the account that runs
 * the bots, never in the data folder. Whoever copies the folder must not get the key with it. The
 * folder keeps a random id, the name of the key's file; it names nobody.
 */
import { randomBytes } from "node:crypto";
import { existsSync } from "node:fs";
import { access, chmod, constants, mkdir, readdir, readFile } from "node:fs/promises";
import { dirname, join, relative, resolve } from "node:path";
import { Fault } from "../../shared/core/fault.ts";
import { configHome } from "../../shared/ops/config-home.ts";
import { flushFolder, writeDurably } from "../../shared/vault/durable-file.ts";

/** Earlier versions put it into the data folder; who has it there can go on. */
export const VAULT_KEY_FILE = "vault.key";
export const VAULT_ID_FILE = "vault.id";

const ID_BYTES = 16;
const ID_FORM = /^[0-9a-f]{32}$/u;
const OWNER_ONLY = 0o700;
const OPERATION = "find a place for the vault's key";

/** The folder for the keys, there or not; undefined for an account that has no home. */
export function keyFolder(): string | undefined {
  const home = configHome();
  return home === undefined ? undefined : join(home, "aviso");
}

/** The key file that an earlier version left in the folder. */
export function keyFileInside(data: string): string | undefined {
  const file = join(data, VAULT_KEY_FILE);
  return existsSync(file) ? file : undefined;
}

/** Where the key of this data folder should be, in the home; undefined when it has no id. */
export async function homeKeyFile(data: string): Promise<string | undefined> {
  const id = await readId(data);
  const folder = keyFolder();
  return id === undefined || folder === undefined ? undefined : join(folder, `${id}.key`);
}

/**
 * The same, with the id and the folder made where they are missing; the key itself is not. Fails
 * `setup` when there is no home that can be written.
 */
export async function prepareHomeKeyFile(data: string): Promise<string> {
  const folder = await prepareKeyFolder(data);
  const id = (await readId(data)) ?? (await makeId(data));
  return join(folder, `${id}.key`);
}

/** Why no key can be put into the home of this account for this data folder, or undefined. */
export async function homeProblem(data: string): Promise<string | undefined> {
  const folder = keyFolder();
  if (folder === undefined) return "this account has no home";
  if (isInside(data, folder)) return "the home of this account is in the data folder";
  const nearest = await nearestFolder(folder);
  const isWritable = await access(nearest, constants.W_OK).then(
    () => true,
    () => false,
  );
  return isWritable ? undefined : "the home of this account cannot be written";
}

/** Whether a file lies, or would lie, in this folder. */
export function isInside(folder: string, file: string): boolean {
  const path = relative(resolve(folder), resolve(file));
  return path === "" || (path !== ".." && !path.startsWith("../"));
}

/** All key files in the home, old ones too: one of them may open a backup. */
export async function allHomeKeyFiles(): Promise<readonly string[]> {
  const folder = keyFolder();
  if (folder === undefined) return [];
  const names = await readdir(folder).catch((): string[] => []);
  return names.filter((name) => /\.key(?:\.old)?$/u.test(name)).map((name) => join(folder, name));
}

async function readId(data: string): Promise<string | undefined> {
  const text = await readFile(join(data, VAULT_ID_FILE), "utf8").catch((error: unknown) => {
    if (["ENOENT", "ENOTDIR"].includes(String((error as NodeJS.ErrnoException).code))) return null;
    throw error;
  });
  if (text === null) return undefined;
  const id = text.trim();
  if (ID_FORM.test(id)) return id;
  // It becomes a part of a path, so nothing but an id may stand there.
  const hint = `${VAULT_ID_FILE} in the data folder is damaged: name the key's file by --key-file`;
  throw new Fault("setup", OPERATION, { hint });
}

async function makeId(data: string): Promise<string> {
  const id = randomBytes(ID_BYTES).toString("hex");
  await writeDurably(join(data, VAULT_ID_FILE), Buffer.from(`${id}\n`));
  return id;
}

async function prepareKeyFolder(data: string): Promise<string> {
  const folder = keyFolder();
  const problem = await homeProblem(data);
  if (folder === undefined || problem !== undefined) throw noPlace(problem);
  try {
    const first = await mkdir(folder, { recursive: true, mode: OWNER_ONLY });
    await chmod(folder, OWNER_ONLY);
    // A key that is gone after a power cut would lock everything for good.
    for (let at = folder; first !== undefined && at.length >= first.length; at = dirname(at)) {
      await flushFolder(dirname(at));
    }
    return folder;
  } catch (cause) {
    throw noPlace("the home of this account cannot be written", cause);
  }
}

function noPlace(problem = "there is none", cause?: unknown): Fault {
  const hint =
    `${problem}, and the key must not lie in the data folder: name a file for it elsewhere, ` +
    "such as on another disk, by --key-file";
  return new Fault("setup", OPERATION, { cause, hint });
}

async function nearestFolder(folder: string): Promise<string> {
  const isThere = await access(folder).then(
    () => true,
    () => false,
  );
  return isThere || dirname(folder) === folder ? folder : nearestFolder(dirname(folder));
}
