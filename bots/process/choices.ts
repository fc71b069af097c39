/**
 * The choices of a network: one file in its data folder, found by whoever needs it. A bot that
 * runs by itself, in a container, finds the same as one that `start` runs.
 */
import { lstat } from "node:fs/promises";
import { existsSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Network } from "../../shared/core/bot.ts";
import { byBot } from "../../shared/core/protocol/entry.ts";
import type { Settings } from "../../shared/core/settings.ts";
import { Fault } from "../../shared/core/fault.ts";
import { neighborsOn } from "../../shared/domain/authority/neighbors.ts";
import { LANGUAGES } from "../../shared/language/text.ts";
import { CONFIG_FILE, readConfig, type Config } from "../../shared/ops/config.ts";
import { configHome } from "../../shared/ops/config-home.ts";
import { strayConfigs, type Place } from "../../shared/ops/stray-config.ts";
import { VAULT_FILE, type Vault } from "../../shared/vault/vault.ts";
import { canaryAccount } from "./canary/account.ts";

const CHECKOUT = fileURLToPath(new URL("../..", import.meta.url));

export type Choices = Config & Readonly<{ file: string | undefined }>;

/** Where people come from and put files: the checkout, the folder they are in. */
export type Surroundings = Readonly<{ checkout: string; current: readonly string[] }>;

/**
 * What `DATA/aviso.yaml` says, and the defaults where there is none. Fails `setup` when it is
 * wrong, and when another file looks as if it were meant to be read.
 */
export async function readChoices(
  data: string,
  around: Surroundings = { checkout: CHECKOUT, current: currentFolders() },
): Promise<Choices> {
  const own = join(resolve(data), CONFIG_FILE);
  const isThere = await isPresent(own);
  const strays = await strayConfigs(own, placesOf(resolve(data), around));
  if (strays.length > 0) throw strayFault(strays, isThere);
  const file = isThere ? own : undefined;
  return { ...(await readConfig(file, LANGUAGES)), file };
}

/** What a bot knows of its network, by its vault and by what was chosen. */
export function networkOf(
  vault: Vault,
  settings: Pick<Config["settings"], "neighbors" | "canaryMs">,
): Network {
  return {
    bots: byBot((name) => vault.bots[name].userId),
    managementRoom: vault.managementRoom,
    stateRoom: vault.stateRoom,
    serverName: vault.serverName,
    neighbors: neighborsOn(vault, settings),
    ...(settings.canaryMs !== undefined && { canary: canaryAccount(vault).userId }),
  };
}

/** Such as `a case needs 2 to 3 confirmers (info 2, watch 2, urgent 3)`. */
export function quorumWords({ quorum }: Pick<Settings, "quorum">): string {
  const counts = Object.values(quorum);
  const [least, most] = [Math.min(...counts), Math.max(...counts)];
  const count = least === most ? String(least) : `${least} to ${most}`;
  const each = Object.entries(quorum).map(([severity, needed]) => `${severity} ${needed}`);
  const confirmers = most === 1 ? "confirmer" : "confirmers";
  return `a case needs ${count} ${confirmers} (${each.join(", ")})`;
}

/** The severities for which one person alone is enough. */
export function decidedAlone({ quorum }: Pick<Settings, "quorum">): readonly string[] {
  return Object.entries(quorum).flatMap(([severity, needed]) => (needed < 2 ? [severity] : []));
}

/** npm runs a script in the checkout, and says where it was called. */
function currentFolders(): readonly string[] {
  const calledIn = process.env["INIT_CWD"];
  return calledIn === undefined ? [process.cwd()] : [process.cwd(), calledIn];
}

/** A link that leads nowhere is there, too: whoever made it means it to be read. */
async function isPresent(file: string): Promise<boolean> {
  try {
    await lstat(file);
    return true;
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code === "ENOENT") return false;
    const hint = "the data folder cannot be looked into: check its name and its owner";
    throw new Fault("setup", "read config", { cause, hint });
  }
}

function placesOf(data: string, { checkout, current }: Surroundings): readonly Place[] {
  const home = configHome();
  const beside = dirname(data);
  const open: readonly (readonly [string, string])[] = [
    [checkout, "in the folder of Aviso"],
    ...current.flatMap((folder): readonly (readonly [string, string])[] => [
      [folder, "in the current folder"],
      [join(folder, "config"), "in config/ of the current folder"],
    ]),
    [beside, "beside the data folder"],
    [join(beside, "config"), "in config/ beside the data folder"],
    ...(home === undefined ? [] : [[join(home, "aviso"), "beside the vault's key"] as const]),
  ];
  return [
    { folder: data, words: "in the data folder", isOurs: true },
    { folder: join(data, "config"), words: "in config/ of the data folder", isOurs: true },
    { folder: join(checkout, "config"), words: "in config/ of Aviso", isOurs: true },
    // What lies beside the vault of another network is that network's.
    ...open
      .filter(([folder]) => !existsSync(join(folder, VAULT_FILE)))
      .map(([folder, words]) => ({ folder, words, isOurs: false })),
  ];
}

function strayFault(strays: readonly string[], isThere: boolean): Fault {
  const verb = strays.length === 1 ? "is" : "are";
  const what = `${strays.join(" and ")} ${verb} never read`;
  const where = `the choices of a network are in ${CONFIG_FILE} in its data folder (--data)`;
  const advice = isThere ? "one is there already: move this away" : "move it there, or away";
  return new Fault("setup", "read config", { hint: `${what}: ${where}; ${advice}` });
}
