/**
 * A bot of a network that is burnt erases itself: its account, its disk, and with the last of the
 * three what they have in common. A mark says that it has begun, so a process that is killed goes
 * on where it was.
 */
import { existsSync } from "node:fs";
import { readdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { BOT_NAMES, type BotName } from "../../shared/core/protocol/entry.ts";
import type { RoomId } from "../../shared/core/values/ids.ts";
import { Fault } from "../../shared/core/fault.ts";
import { eraseAccount, endRooms } from "../../shared/matrix/identity/account-erasure.ts";
import { CONFIG_FILE } from "../../shared/ops/config.ts";
import { FAULTS_FILE } from "../../shared/ops/fault-book.ts";
import { VAULT_FILE, type Vault } from "../../shared/vault/vault.ts";
import { eraseCanary } from "./canary/account.ts";
import { patiently } from "./patience.ts";

/** In the folder of each bot, and all that is left there. */
const BURNT_FILE = "burnt";
const DONE = "done\n";

/** What the bots have in common on disk. Nothing else in the data folder is theirs to erase. */
export const COMMON_FILES = [
  VAULT_FILE,
  "vault.id",
  "vault.key",
  CONFIG_FILE,
  FAULTS_FILE,
] as const;

const POLL_MS = 1_000;

type Rooms = readonly RoomId[];
type Watch = Readonly<{ onBurnt(rooms: Rooms): Promise<void>; onFatal(reason: unknown): void }>;

/**
 * Looks at the record, so that it is seen again after every crash; gives what ends it. `left` are
 * the rooms that are to be emptied before; undefined while the network is not burnt.
 */
export function watchBurning(
  left: () => Rooms | undefined,
  { onBurnt, onFatal }: Watch,
): Promise<() => Promise<void>> {
  const watch = setInterval(() => {
    const rooms = left();
    if (rooms === undefined) return;
    clearInterval(watch);
    onBurnt(rooms).catch(onFatal);
  }, POLL_MS);
  return Promise.resolve(() => {
    clearInterval(watch);
    return Promise.resolve();
  });
}

type Place = Readonly<{ data: string; bot: BotName }>;

/** The last rooms are emptied; from then on the bot serves no more, whatever happens. */
export async function markBurnt({ data, bot }: Place, vault: Vault, rooms: Rooms): Promise<void> {
  const bots = BOT_NAMES.map((name) => vault.bots[name].userId);
  await patiently(() => endRooms(ownerOf(vault, bot), { rooms, bots }));
  await writeFile(fileOf(data, bot), "begun\n", { mode: 0o600, flush: true });
}

export function isMarked({ data, bot }: Place): boolean {
  return existsSync(fileOf(data, bot));
}

/** True when nothing of this bot is left: whoever is started once more has nothing to do. */
export async function endedBefore(place: Place): Promise<boolean> {
  if (!(await isBurnt(place))) return false;
  await finishCommon(place.data);
  return true;
}

async function isBurnt({ data, bot }: Place): Promise<boolean> {
  const text = await readFile(fileOf(data, bot), "utf8").catch(() => "");
  return text === DONE;
}

/** Resolves when nothing of this bot is left; waits for its homeserver as long as that takes. */
export async function finishBurning({ data, bot }: Place, vault: Vault): Promise<void> {
  // The network's own account goes with the bot that wrote to it.
  if (bot === "alert") await patiently(() => eraseCanary(vault));
  try {
    await patiently(() => eraseAccount(ownerOf(vault, bot)));
  } catch (error) {
    // It ended with the token: then it was done before.
    if (!(error instanceof Fault && error.code === "logged-out")) throw error;
  }
  const folder = join(data, bot);
  for (const name of await readdir(folder)) {
    if (name !== BURNT_FILE) await rm(join(folder, name), { recursive: true, force: true });
  }
  await writeFile(fileOf(data, bot), DONE, { mode: 0o600, flush: true });
  await finishCommon(data);
}

/** By whoever is the last; done twice is as good as once. */
async function finishCommon(data: string): Promise<void> {
  const done = await Promise.all(BOT_NAMES.map((bot) => isBurnt({ data, bot })));
  if (done.includes(false)) return;
  for (const name of COMMON_FILES) await rm(join(data, name), { force: true });
}

function ownerOf({ homeserverUrl, bots }: Vault, bot: BotName) {
  const { userId, accessToken } = bots[bot];
  return { homeserverUrl, userId, accessToken };
}

function fileOf(data: string, bot: BotName): string {
  return join(data, bot, BURNT_FILE);
}
