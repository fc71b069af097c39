/**
 * A whole network of its own on this machine, for the demo, the end-to-end tests and the
 * benchmarks: a real homeserver, the three bots, and people with real encrypted clients.
 */
import { randomBytes } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { registerPerson } from "../../shared/admin/registration.ts";
import { BOT_NAMES, type BotName } from "../../shared/core/protocol/entry.ts";
import { Fault } from "../../shared/core/fault.ts";
import type { UserId } from "../../shared/core/values/ids.ts";
import { startHomeserver, type Homeserver } from "../homeserver/homeserver.ts";
import { prepareSynapse, type InstallStep } from "../homeserver/installation.ts";
import { openPerson, type Person, type PersonOptions } from "../../shared/matrix/person/person.ts";
import { CONFIG_FILE } from "../../shared/ops/config.ts";
import { prepareDataFolder } from "../../shared/ops/data-folder.ts";
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
  /** Text of `aviso.yaml`; without it the defaults hold. */
  choices?: string;
  restart?: RestartPlan;
  /** `dir` holds a network already that was copied there, after its `init`. */
  copied?: CopiedNetwork;
}>;

export type CopiedNetwork = Readonly<{
  organizer: Account;
  /** Makes the copy know its homeserver, in the place of `init`. */
  settle(homeserverUrl: string): Promise<Initialised>;
}>;

export type Account = Readonly<{ userId: UserId; password: string }>;

export type TemporaryNetwork = Readonly<{
  homeserver: Homeserver;
  /** Makes an account for a person who has none yet. */
  account(localpart: string, name: string): Promise<Account>;
  /** A new encrypted client of this account. */
  client(account: Account, options?: Partial<PersonOptions>): Promise<Person>;
  organizer: Account;
  /** Opens the vault; it is in the network's own folder, the home stays as it is. */
  keyFile: string;
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
  const { localpart, name } = options.organizer;
  const organizer = options.copied?.organizer ?? (await account(localpart, name));
  const places = { data: join(dir, "data"), keyFile: join(dir, "vault.key") };
  const botsUrl = (await options.between?.(homeserverUrl)) ?? homeserverUrl;
  let running: RunningNetwork | undefined;
  return {
    homeserver,
    account,
    client: (owner, more) => openPerson({ homeserverUrl, ...owner, ...more }),
    organizer,
    keyFile: places.keyFile,
    init: async () => {
      await writeChoices(places.data, options.choices);
      if (options.copied !== undefined) return await options.copied.settle(botsUrl);
      return await initNetwork({
        homeserverUrl: botsUrl,
        registrationSecret,
        organizer: organizer.userId,
        ...places,
      });
    },
    start: async () => {
      running = await startAndWait(options, places);
      return running;
    },
    stop: async () => {
      await running?.stop();
      await homeserver.stop();
    },
  };
}

/** `init` takes a folder that holds nothing but choices. */
async function writeChoices(data: string, choices: string | undefined): Promise<void> {
  if (choices === undefined) return;
  await prepareDataFolder(data);
  await writeFile(join(data, CONFIG_FILE), choices);
}

type Places = Readonly<{ data: string; keyFile: string }>;

async function startAndWait(
  { restart }: TemporaryOptions,
  { data, keyFile }: Places,
): Promise<RunningNetwork> {
  const waiting = new Set<BotName>(BOT_NAMES);
  const { promise: allServe, resolve, reject } = Promise.withResolvers<undefined>();
  const network = await startNetwork({
    data,
    key: await readVaultKey({ keyFile }),
    onReady: (bot) => {
      waiting.delete(bot);
      if (waiting.size === 0) resolve(undefined);
    },
    onEnded: () => {
      reject(new Fault("setup", "start the network", { hint: "a bot has ended for good" }));
    },
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
