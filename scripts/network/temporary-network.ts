/**
 * A whole network of its own on this machine, for the demo, the end-to-end tests and the
 * benchmarks: a real homeserver, the three bots, and people with real encrypted clients.
 */
import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { registerPerson } from "../../shared/admin/registration.ts";
import { BOT_NAMES, type BotName } from "../../shared/core/entry.ts";
import { Fault } from "../../shared/core/fault.ts";
import type { UserId } from "../../shared/core/ids.ts";
import { startHomeserver, type Homeserver } from "../../shared/homeserver/homeserver.ts";
import { prepareSynapse, type InstallStep } from "../../shared/homeserver/installation.ts";
import { openPerson, type Person, type PersonOptions } from "../../shared/matrix/person.ts";
import type { RestartPlan } from "../../shared/ops/supervisor.ts";
import { readVaultKey } from "../../shared/vault/vault-key.ts";
import { initNetwork, type Initialised } from "./init-network.ts";
import { startNetwork, type RunningNetwork } from "./start-network.ts";

export type TemporaryOptions = Readonly<{
  /** Everything is in here; whoever made it removes it. */
  dir: string;
  cacheDir: string;
  /** Who may speak first; her account is made. */
  organizer: Readonly<{ localpart: string; name: string }>;
  onInstall?(step: InstallStep): void;
  /** False leaves it to whoever makes a room to have it encrypted, so that refusals show. */
  encryptsRooms?: boolean;
  /** Puts something between the bots and the homeserver; resolves to the address they are given. */
  between?(homeserverUrl: string): Promise<string>;
  config?: string;
  restart?: RestartPlan;
}>;

export type Account = Readonly<{ userId: UserId; password: string }>;

export type TemporaryNetwork = Readonly<{
  homeserver: Homeserver;
  /** Makes an account for a person who has none yet. */
  account(localpart: string, name: string): Promise<Account>;
  /** A new encrypted client of this account. */
  client(account: Account, options?: Partial<PersonOptions>): Promise<Person>;
  organizer: Account;
  /** Accounts, identities and rooms of the bots; once. */
  init(): Promise<Initialised>;
  /** Starts the bots, or starts them again; resolves when all of them serve. */
  start(): Promise<RunningNetwork>;
  /** Ends bots and homeserver, in order. */
  stop(): Promise<void>;
}>;

const PASSWORD_BYTES = 9;

/** Starts the homeserver; the rest is there when it is asked for. */
export async function openTemporaryNetwork(options: TemporaryOptions): Promise<TemporaryNetwork> {
  const { dir, cacheDir, onInstall } = options;
  const { python } = await prepareSynapse({
    cacheDir,
    ...(onInstall && { onProgress: onInstall }),
  });
  const homeserver = await startHomeserver({
    python,
    dir: join(dir, "homeserver"),
    lifted: true,
    ...(options.encryptsRooms !== undefined && { encryptsRooms: options.encryptsRooms }),
  });
  const homeserverUrl = homeserver.url;
  const registrationSecret = (await readFile(homeserver.registrationSecretFile, "utf8")).trim();
  const account = async (localpart: string, displayName: string): Promise<Account> => {
    const password = `${localpart}-${randomBytes(PASSWORD_BYTES).toString("base64url")}`;
    const person = { localpart, password, displayName };
    const userId = await registerPerson({ homeserverUrl, registrationSecret, ...person });
    return { userId, password };
  };
  const organizer = await account(options.organizer.localpart, options.organizer.name);
  const data = join(dir, "data");
  const botsUrl = (await options.between?.(homeserverUrl)) ?? homeserverUrl;
  let running: RunningNetwork | undefined;
  return {
    homeserver,
    account,
    client: (owner, more) => openPerson({ homeserverUrl, ...owner, ...more }),
    organizer,
    init: () =>
      initNetwork({
        homeserverUrl: botsUrl,
        registrationSecret,
        organizer: organizer.userId,
        data,
      }),
    start: async () => {
      running = await startAndWait({ ...options, dir }, data);
      return running;
    },
    stop: async () => {
      await running?.stop();
      await homeserver.stop();
    },
  };
}

async function startAndWait(options: TemporaryOptions, data: string): Promise<RunningNetwork> {
  const { config, restart } = options;
  const waiting = new Set<BotName>(BOT_NAMES);
  const { promise: allServe, resolve, reject } = Promise.withResolvers<undefined>();
  const network = await startNetwork({
    data,
    key: await readVaultKey({ keyFile: join(data, "vault.key") }),
    onReady: (bot) => {
      waiting.delete(bot);
      if (waiting.size === 0) resolve(undefined);
    },
    onEnded: () => {
      reject(new Fault("setup", "start the network", { hint: "a bot has ended for good" }));
    },
    ...(config !== undefined && { config }),
    ...(restart && { restart }),
  });
  try {
    await Promise.race([allServe, network.ended]);
  } catch (reason) {
    await network.stop();
    throw reason;
  }
  return network;
}
