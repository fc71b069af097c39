/**
 * The recovery keys as they are handed to people: one file, to be printed and taken off the
 * machine. With it alone a network can be rebuilt on an empty disk.
 */
import { existsSync } from "node:fs";
import { access, constants, readFile } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { BOT_NAMES, type BotName } from "../../shared/core/protocol/entry.ts";
import { Fault } from "../../shared/core/fault.ts";
import { parseUserId, type UserId } from "../../shared/core/values/ids.ts";
import { parseRecoveryKey, recoveryKeyText } from "../../shared/matrix/identity/account.ts";
import { writeDurably } from "../../shared/vault/durable-file.ts";

/** Where they are written unless another place is named: beside the data folder, never in it. */
export function recoveryKeysFileOf(data: string): string {
  return `${resolve(data)}-recovery-keys.txt`;
}

export type RecoveryKeys = Readonly<{
  homeserverUrl: string;
  bots: Readonly<Record<BotName, Readonly<{ userId: UserId; recoveryKey: Uint8Array }>>>;
}>;

const HEADING = [
  "Aviso: recovery keys",
  "",
  "With these lines alone the network can be rebuilt on an empty machine:",
  "    npm run aviso -- restore --from-recovery-key THIS_FILE --data DIR",
  "Whoever holds them can do that, too. Print this page or copy it to a stick, keep it where the",
  "group keeps what it must not lose, and then delete this file from the machine.",
  "",
];

/** Writes the file for its owner only; resolves when it is durable. */
export async function writeRecoveryKeys(file: string, keys: RecoveryKeys): Promise<void> {
  const lines = BOT_NAMES.map((bot) => {
    const { userId, recoveryKey } = keys.bots[bot];
    return `${bot} ${userId} ${recoveryKeyText(recoveryKey)}`;
  });
  const page = [...HEADING, `homeserver ${keys.homeserverUrl}`, ...lines, ""].join("\n");
  await writeDurably(file, Buffer.from(page, "utf8"));
}

/**
 * Fails `setup` when these keys cannot be written there: before anything is made that would be
 * lost without them, and lest the only copy of another network's keys is overwritten.
 */
export async function requirePlaceFor(
  keys: Readonly<Record<BotName, Uint8Array>>,
  file: string,
): Promise<void> {
  const operation = "find a place for the recovery keys";
  if (existsSync(file)) {
    const found = await readRecoveryKeys(file).catch(() => undefined);
    const isOurs = BOT_NAMES.every((bot) =>
      Buffer.from(keys[bot]).equals(found?.bots[bot].recoveryKey ?? Buffer.alloc(0)),
    );
    if (isOurs) return;
    const hint =
      "the file for the recovery keys is there already, and holds something else: move it away, " +
      "or name another one by --recovery-keys-file";
    throw new Fault("setup", operation, { hint });
  }
  await access(dirname(file), constants.W_OK).catch((cause: unknown) => {
    const hint =
      "the recovery keys cannot be written beside the data folder: name a file for them by " +
      "--recovery-keys-file";
    throw new Fault("setup", operation, { cause, hint });
  });
}

/** Reads the file, also when it was typed off paper; fails `setup` with what is wrong in it. */
export async function readRecoveryKeys(file: string): Promise<RecoveryKeys> {
  const page = await readFile(file, "utf8").catch((cause: unknown) => {
    const hint = "the file with the recovery keys cannot be read: check its name";
    throw new Fault("setup", "read recovery keys", { cause, hint });
  });
  const words = page.split("\n").map((line) => line.trim().split(/\s+/u));
  const homeserverUrl = words.find(([first]) => first === "homeserver")?.[1];
  if (homeserverUrl === undefined || !URL.canParse(homeserverUrl)) throw missing("homeserver URL");
  const bots = Object.fromEntries(BOT_NAMES.map((bot) => [bot, keyOf(bot, words)]));
  return { homeserverUrl, bots: bots as RecoveryKeys["bots"] };
}

function keyOf(
  bot: BotName,
  words: readonly (readonly string[])[],
): Readonly<{ userId: UserId; recoveryKey: Uint8Array }> {
  const [, user = "", ...groups] = words.find(([first]) => first === bot) ?? [];
  const userId = parseUserId(user);
  if (userId === undefined || groups.length === 0) throw missing(`${bot} @user:server KEY`);
  return { userId, recoveryKey: parseRecoveryKey(groups.join(" ")) };
}

function missing(line: string): Fault {
  const hint = `the file with the recovery keys has no line "${line}"`;
  return new Fault("setup", "read recovery keys", { hint });
}
