/**
 * A network as `init` leaves it, made once in a run and copied for each test that needs one: the
 * three enrollments and the accounts cost as much as everything else of a start. Each copy is a
 * homeserver of its own, on a port of its own, with bots of its own; nothing is shared but keys.
 */
import { constants } from "node:fs";
import { cp, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { cacheFolder } from "../../scripts/entry/cache.ts";
import type { Initialised } from "../../scripts/network/init-network.ts";
import { recoveryKeysFileOf } from "../../scripts/network/recovery-keys.ts";
import {
  openTemporaryNetwork,
  type Account,
  type CopiedNetwork,
} from "../../scripts/network/temporary-network.ts";
import { closeVault, openVault, replaceVault, VAULT_FILE } from "../../shared/vault/vault.ts";
import { readVaultKey } from "../../shared/vault/vault-key.ts";

export const ORGANIZER = { localpart: "olga", name: "Olga" } as const;
/** Where the run keeps it (`programs/template-folder.ts`); without it each test makes its own. */
export const TEMPLATE_FOLDER = "AVISO_TEST_TEMPLATE";

const WAIT_MS_MAX = 200_000;
const LOOK_MS = 100;

type Made = Readonly<{ organizer: Account; initialised: Initialised }>;

/** Copies it into `dir`; undefined when there is none, which costs time and nothing else. */
export async function copyNetwork(dir: string): Promise<CopiedNetwork | undefined> {
  const folder = process.env[TEMPLATE_FOLDER];
  if (folder === undefined) return undefined;
  const made = await madeIn(folder).catch(() => undefined);
  if (made === undefined) return undefined;
  await cp(join(folder, "network"), dir, { recursive: true, mode: constants.COPYFILE_FICLONE });
  const { organizer } = made;
  return { organizer, settle: (homeserverUrl) => settle(dir, made.initialised, homeserverUrl) };
}

/** Whoever comes first makes it; the others wait. */
async function madeIn(folder: string): Promise<Made> {
  const done = join(folder, "made.json");
  const isFirst = await mkdir(join(folder, "network")).then(
    () => true,
    () => false,
  );
  if (isFirst) {
    const made = await make(join(folder, "network")).catch(() => null);
    await writeFile(`${done}.new`, JSON.stringify(made));
    await rename(`${done}.new`, done);
  }
  for (let waitedMs = 0; waitedMs < WAIT_MS_MAX; waitedMs += LOOK_MS) {
    const text = await readFile(done, "utf8").catch(() => undefined);
    if (text === "null") break;
    if (text !== undefined) return JSON.parse(text) as Made;
    await pause(LOOK_MS);
  }
  throw new Error("there is no template of a network");
}

async function make(dir: string): Promise<Made> {
  const network = await openTemporaryNetwork({
    ...{ dir, cacheDir: cacheFolder(), organizer: ORGANIZER },
  });
  try {
    return { organizer: network.organizer, initialised: await network.init() };
  } finally {
    await network.stop();
  }
}

/** The copy is elsewhere: bots find their homeserver by the vault, and a restore by the page. */
async function settle(
  dir: string,
  initialised: Initialised,
  homeserverUrl: string,
): Promise<Initialised> {
  const [data, keyFile] = [join(dir, "data"), join(dir, "vault.key")];
  const place = { file: join(data, VAULT_FILE), key: await readVaultKey({ keyFile }) };
  const vault = await openVault(place);
  await replaceVault(place, { ...vault, homeserverUrl });
  const recoveryKeysFile = recoveryKeysFileOf(data);
  const page = await readFile(recoveryKeysFile, "utf8");
  await writeFile(recoveryKeysFile, page.replaceAll(vault.homeserverUrl, homeserverUrl));
  closeVault(vault);
  return { ...initialised, data, keyFile, recoveryKeysFile };
}
