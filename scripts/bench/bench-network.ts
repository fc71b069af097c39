/**
 * A network for the benches: a real homeserver that can be killed and started again, the bots as
 * processes that reach it through a relay, and people with encrypted clients in this process.
 */
import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { registerPerson } from "../../shared/admin/registration.ts";
import { BOT_NAMES, type BotName } from "../../shared/core/protocol/entry.ts";
import { startHomeserver, type Homeserver } from "../homeserver/homeserver.ts";
import { prepareSynapse } from "../homeserver/installation.ts";
import { openPerson, type Person } from "../../shared/matrix/person/person.ts";
import type { RestartPlan } from "../../shared/ops/supervisor.ts";
import { openVault, VAULT_FILE, type Vault } from "../../shared/vault/vault.ts";
import { readVaultKey, type VaultKey } from "../../shared/vault/vault-key.ts";
import { cacheFolder } from "../entry/cache.ts";
import { initNetwork, type Initialised } from "../network/init-network.ts";
import { startNetwork, type RunningNetwork } from "../network/start-network.ts";
import type { Account } from "./drawer.ts";
import { openRelay, type RelayOptions } from "./relay.ts";

const PASSWORD_BYTES = 9;
/** Restarts follow at once: what is to be seen is what happens then, not the wait. */
const RESTART: RestartPlan = { firstMs: 50, longestMs: 50, longestServedMs: 50, stableMs: 0 };

export type BenchOptions = Readonly<{ dir: string }> & Omit<RelayOptions, "port">;

export type BenchStart = Readonly<{
  restart?: RestartPlan;
  onReady?(bot: BotName): void;
  onRestart?(bot: BotName): void;
}>;

export type BenchNetwork = Readonly<{
  initialised: Initialised;
  vault: Vault;
  key: VaultKey;
  /** Reachable directly, past the relay. */
  homeserverUrl: string;
  /** An account that nobody uses yet. */
  account(localpart: string): Promise<Account>;
  /** The first organizer, and then anybody by name. */
  person(localpart: string): Promise<Person>;
  /** Starts the bots; resolves when all of them serve. */
  start(options?: BenchStart): Promise<RunningNetwork>;
  /** Kills the homeserver and starts it anew on the same port and data. */
  restartHomeserver(): Promise<void>;
  stop(): Promise<void>;
}>;

export const ORGANIZER = "olga";

/** Resolves when the network is prepared; no bot runs yet. */
export async function openBenchNetwork(options: BenchOptions): Promise<BenchNetwork> {
  const { dir, ...seen } = options;
  const { python } = await prepareSynapse({ cacheDir: cacheFolder() });
  const place = { python, dir: join(dir, "homeserver"), lifted: true };
  let homeserver: Homeserver = await startHomeserver(place);
  const { url: homeserverUrl, port } = homeserver;
  const relay = await openRelay({ ...seen, port });
  const registrationSecret = (await readFile(homeserver.registrationSecretFile, "utf8")).trim();
  const register = async (localpart: string) => {
    const password = randomBytes(PASSWORD_BYTES).toString("base64url");
    const account = { localpart, password, displayName: localpart };
    const userId = await registerPerson({ homeserverUrl, registrationSecret, ...account });
    return { userId, password };
  };
  const organizer = await register(ORGANIZER);
  const data = join(dir, "data");
  const keyFile = join(dir, "vault.key");
  const common = { registrationSecret, data, keyFile, organizer: organizer.userId };
  const initialised = await initNetwork({ ...common, homeserverUrl: relay.url });
  const key = await readVaultKey({ keyFile });
  const vault = await openVault({ file: join(data, VAULT_FILE), key });
  const people: Person[] = [];
  let running: RunningNetwork | undefined;
  return {
    initialised,
    vault,
    key,
    homeserverUrl,
    account: register,
    person: async (localpart) => {
      const account = localpart === ORGANIZER ? organizer : await register(localpart);
      const person = await openPerson({ homeserverUrl, ...account });
      people.push(person);
      return person;
    },
    start: async (start = {}) => {
      running = await startAndWait({ data, key, start });
      return running;
    },
    restartHomeserver: async () => {
      await homeserver.kill();
      homeserver = await startHomeserver({ ...place, port });
    },
    stop: async () => {
      await Promise.all(people.map((person) => person.stop()));
      await running?.stop();
      await relay.close();
      await homeserver.stop();
    },
  };
}

type Starting = Readonly<{ data: string; key: VaultKey; start: BenchStart }>;

async function startAndWait({ data, key, start }: Starting): Promise<RunningNetwork> {
  const waiting = new Set<BotName>(BOT_NAMES);
  const { promise: allServe, resolve, reject } = Promise.withResolvers<undefined>();
  const network = await startNetwork({
    data,
    key,
    restart: start.restart ?? RESTART,
    onReady: (bot) => {
      start.onReady?.(bot);
      waiting.delete(bot);
      if (waiting.size === 0) resolve(undefined);
    },
    onEnded: () => {
      reject(new Error("a bot has ended for good"));
    },
    ...(start.onRestart && { onRestart: start.onRestart }),
  });
  await Promise.race([allServe, network.ended]);
  return network;
}
