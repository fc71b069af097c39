/** What stands on a page for whoever comes into this network: addresses, and the bots' keys. */
import { BOT_NAMES, type BotName, type ByBot } from "../../shared/core/protocol/entry.ts";
import { Fault } from "../../shared/core/fault.ts";
import { fingerprintOf } from "../../shared/core/values/fingerprint.ts";
import type { UserId } from "../../shared/core/values/ids.ts";
import type { Vault } from "../../shared/vault/vault.ts";
import { asker } from "../doctor/outside/ask.ts";
import { deviceSeen } from "../doctor/outside/device.ts";

export type NetworkFacts = Readonly<{
  /** What people type into an app. */
  server: string;
  verify: UserId;
  /** Opens a chat with verify in an app; behind the `#`, so that no server is told it. */
  link: string;
  keys: ByBot<string>;
}>;

/** Fails `unreachable`, or `setup` where a bot's device is not the one that it should be. */
export async function factsOf(vault: Vault, server: string | undefined): Promise<NetworkFacts> {
  const keys = Object.fromEntries(
    await Promise.all(BOT_NAMES.map(async (bot) => [bot, await keyOf(vault, bot)] as const)),
  ) as ByBot<string>;
  const verify = vault.bots.verify.userId;
  return {
    server: server ?? usualServer(vault),
    verify,
    link: linkTo(verify),
    keys,
  };
}

/** As people can read it, too: `@` and `:` may stand there as they are. */
function linkTo(user: UserId): string {
  const escaped = encodeURIComponent(user).replaceAll("%40", "@").replaceAll("%3A", ":");
  return `https://matrix.to/#/${escaped}`;
}

/** Apps find a server by its name; one that only this machine reaches has but an address. */
function usualServer({ homeserverUrl, serverName }: Vault): string {
  const { hostname } = new URL(homeserverUrl);
  const isHere = /^(?:127\.|localhost$|\[::1\]$)/u.test(hostname);
  return isHere ? homeserverUrl : serverName;
}

async function keyOf({ homeserverUrl, bots }: Vault, bot: BotName): Promise<string> {
  const seen = await deviceSeen(bots[bot], asker(homeserverUrl));
  if (seen === undefined) {
    const hint = "the homeserver does not show the bots' keys: see that it runs, and try again";
    throw new Fault("unreachable", "look up the bots' keys", { hint });
  }
  const { standing, deviceKey } = seen;
  if (standing === "signed" && deviceKey !== undefined) return fingerprintOf(deviceKey);
  const hint =
    "the device of a bot is not signed by its identity: run doctor before you print this";
  throw new Fault("setup", "look up the bots' keys", { hint });
}
