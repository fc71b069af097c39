/**
 * The composition root of a bot's process: vault, store, encrypted session, runtime. The one
 * place where adapters meet a pure bot.
 */
import { randomBytes } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { parseArgs } from "node:util";
import type { Bot, Network } from "../shared/core/bot.ts";
import { BOT_NAMES, type BotName } from "../shared/core/entry.ts";
import { Fault } from "../shared/core/fault.ts";
import type { UserId } from "../shared/core/ids.ts";
import { EMPTY_NETWORK, type NetworkState } from "../shared/domain/network-state.ts";
import { mayBeInvited, readersOf } from "../shared/domain/readers.ts";
import { LANGUAGES } from "../shared/language/text.ts";
import type { AccountDataOwner } from "../shared/matrix/account-data.ts";
import { openSession, type Session } from "../shared/matrix/session.ts";
import { readConfig, type Config } from "../shared/ops/config.ts";
import { runLifecycle, type Part } from "../shared/ops/lifecycle.ts";
import { createLogger, type Logger } from "../shared/ops/log.ts";
import { endWithParent, EXIT_SETUP, READY_LINE, VAULT_KEY_FD } from "../shared/ops/supervisor.ts";
import type { Runtime } from "../shared/runtime/options.ts";
import { startRuntime } from "../shared/runtime/runtime.ts";
import { createTagger, type Tagger } from "../shared/vault/tags.ts";
import { openVault, VAULT_FILE, type Vault } from "../shared/vault/vault.ts";
import { readVaultKey } from "../shared/vault/vault-key.ts";
import { foundedBy } from "./founding.ts";
import { identityBook } from "./identity-book.ts";
import { describeNotice } from "./notices.ts";
import { patiently } from "./patience.ts";
import { openBotStore, type BotStore } from "./store.ts";
import { keepWitness, readWitness } from "./witness.ts";

const EXIT_FAULT = 1;
/** Before this the roster may not have come yet; afterwards it is served without. */
const ROSTER_WAIT_MS = 15_000;
const ROSTER_POLL_MS = 50;

/**
 * Runs one bot until SIGTERM, or until it is not safe to go on; then the process ends and the
 * supervisor starts a clean one. `--check` only proves that everything loads.
 */
export async function runBot(bot: Bot<NetworkState>): Promise<void> {
  const { values } = parseArgs({
    options: {
      data: { type: "string" },
      config: { type: "string" },
      check: { type: "boolean", default: false },
    },
  });
  if (values.check) {
    process.stdout.write(`${bot.name} ok\n`);
    return;
  }
  try {
    if (values.data === undefined) {
      throw new Fault("setup", "run bot", { hint: "use `npm run aviso -- start --data DIR`" });
    }
    process.exitCode = await serve(bot, values.data, values.config);
  } catch (reason) {
    process.stderr.write(`aviso ${bot.name}: ${describe(reason)}\n`);
    process.exitCode = exitCodeOf(reason);
  }
  process.exit();
}

async function serve(
  bot: Bot<NetworkState>,
  data: string,
  configFile: string | undefined,
): Promise<number> {
  endWithParent();
  const config = await readConfig(configFile, LANGUAGES);
  const log = createLogger({ level: config.logLevel, bot: bot.name });
  const key = await readVaultKey({ fd: VAULT_KEY_FD });
  const vault = await openVault({ file: join(data, VAULT_FILE), key });
  const dead = new AbortController();
  let exitCode = 0;
  let hasSaidWhy = false;
  const onFatal = (reason: unknown): void => {
    log.fault("cannot go on safely", reason);
    // One end has many reports; the first that knows what a person can do is told to people.
    if (reason instanceof Fault && !hasSaidWhy) {
      process.stderr.write(`aviso ${bot.name}: ${describe(reason)}\n`);
      hasSaidWhy = true;
    }
    exitCode = exitCodeOf(reason);
    dead.abort();
  };
  const folder = join(data, bot.name);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const parts = new Parts({ bot, vault, config, log, folder, onFatal });
  await runLifecycle(parts.inOrder(), {
    log,
    end: dead.signal,
    onStarted: () => process.stdout.write(`${READY_LINE}\n`),
  });
  return exitCode;
}

type PartsOptions = Readonly<{
  bot: Bot<NetworkState>;
  vault: Vault;
  config: Config;
  log: Logger;
  folder: string;
  onFatal(reason: unknown): void;
}>;

/** What a running bot is made of; each part is there once the one before it has started. */
class Parts {
  readonly #options: PartsOptions;
  readonly #tagger: Tagger;
  #store: BotStore | undefined;
  #session: Session | undefined;
  #runtime: Runtime<NetworkState> | undefined;
  #distrustsOutbound = true;

  constructor(options: PartsOptions) {
    this.#options = options;
    this.#tagger = createTagger(options.vault.tagKey);
  }

  inOrder(): readonly Part[] {
    return [
      { start: () => this.#startStore() },
      { start: () => this.#startWitness() },
      { start: () => this.#startSession() },
      { start: () => this.#startRuntime() },
    ];
  }

  async #startStore(): Promise<() => Promise<void>> {
    const { bot, vault, folder, onFatal } = this.#options;
    const { rowsKey } = vault.bots[bot.name];
    const note = await patiently(() => readWitness(this.#account()));
    const expect = note && { expect: { id: note.store, epochAtLeast: note.epoch } };
    const store = await openBotStore({ folder, rowsKey, onFatal, ...expect });
    this.#store = store;
    // Only a clean end proves that this is the file which was last in use.
    this.#distrustsOutbound = note?.isStopped !== true;
    return () => store.close();
  }

  async #startWitness(): Promise<() => Promise<void>> {
    const { log } = this.#options;
    const keeping = await keepWitness(this.#account(), required(this.#store), (reason) => {
      log.fault("the note of the store was not taken", reason);
    });
    return () => keeping.stop();
  }

  #account(): AccountDataOwner {
    const { bot, vault } = this.#options;
    const { userId, accessToken } = vault.bots[bot.name];
    return { homeserverUrl: vault.homeserverUrl, userId, accessToken };
  }

  async #startSession(): Promise<() => Promise<void>> {
    const { bot, vault, log, onFatal } = this.#options;
    const { userId, deviceId, accessToken, storeKey } = vault.bots[bot.name];
    const session = await openSession({
      homeserverUrl: vault.homeserverUrl,
      credentials: { userId, deviceId, accessToken },
      identity: { kind: "established" },
      storeKey,
      useIndexedDB: true,
      distrustsOutbound: this.#distrustsOutbound,
      rows: required(this.#store).rows,
      tagger: this.#tagger,
      pins: pinsOf(vault),
      readersOf: (room) => readersOf(this.#state(), networkOf(vault), room),
      stateRoom: vault.stateRoom,
      managementRoom: vault.managementRoom,
      clock: SYSTEM_CLOCK,
      onFatal,
      log: (code) => {
        log.event("error", code);
      },
    });
    this.#session = session;
    await session.start();
    return () => session.stop();
  }

  /** Until the runtime knows the roster nobody is admitted. */
  #state(): NetworkState {
    return this.#runtime?.state() ?? EMPTY_NETWORK;
  }

  async #startRuntime(): Promise<() => Promise<void>> {
    const { bot, vault, config, log, onFatal } = this.#options;
    const session = required(this.#session);
    const identities = identityBook(session, this.#tagger);
    const runtime = startRuntime({
      bot: await foundedBy(bot, vault.founder, (user) => this.#founder(user)),
      network: networkOf(vault),
      settings: config.settings,
      rows: required(this.#store).rows,
      inbox: identities.watching(session.inbox),
      encrypter: session.encrypter,
      sender: session.sender,
      keeper: session.keeper,
      rooms: session.rooms,
      clock: SYSTEM_CLOCK,
      randomBytes: (count) => new Uint8Array(randomBytes(count)),
      tagOf: (user) => this.#tagger.user(user),
      identityOf: identities.identityOf,
      describe: describeNotice,
      mayBeInvited: async (invitation, state) => {
        await session.caughtUp();
        return mayBeInvited(state(), networkOf(vault), invitation);
      },
      log: (level, name, fields) => {
        log.event(level, name, fields);
      },
      onFatal,
    });
    this.#runtime = runtime;
    await runtime.ready;
    await rosterIsThere(runtime);
    return () => runtime.stop();
  }

  async #founder(user: UserId): ReturnType<Parameters<typeof foundedBy>[2]> {
    const masterKey = await required(this.#session).masterKeyOf(user);
    const identity = masterKey === undefined ? null : this.#tagger.identity(masterKey);
    return { person: this.#tagger.user(user), identity };
  }
}

/** A bot that serves before it knows anybody would turn the first organizer away. */
async function rosterIsThere(runtime: Runtime<NetworkState>): Promise<void> {
  for (let waitedMs = 0; waitedMs < ROSTER_WAIT_MS; waitedMs += ROSTER_POLL_MS) {
    if (runtime.state().people.persons.size > 0) return;
    await wait(ROSTER_POLL_MS);
  }
}

const SYSTEM_CLOCK = { nowMs: () => Date.now() };

function networkOf(vault: Vault): Network {
  return {
    bots: byBot((name) => vault.bots[name].userId),
    managementRoom: vault.managementRoom,
    stateRoom: vault.stateRoom,
    serverName: vault.serverName,
  };
}

function pinsOf(vault: Vault): Readonly<Record<BotName, { userId: UserId; masterKey: string }>> {
  return byBot((name) => vault.bots[name]);
}

function byBot<Value>(valueOf: (name: BotName) => Value): Readonly<Record<BotName, Value>> {
  return Object.fromEntries(BOT_NAMES.map((name) => [name, valueOf(name)])) as Record<
    BotName,
    Value
  >;
}

function required<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new TypeError("a part was used before it was started");
  return value;
}

/** Only a person can help when a key is wrong, a file is not ours, or the account is gone. */
function exitCodeOf(reason: unknown): number {
  const codes = ["setup", "wrong-key", "corrupt", "untrusted-self", "logged-out"];
  return reason instanceof Fault && codes.includes(reason.code) ? EXIT_SETUP : EXIT_FAULT;
}

function describe(reason: unknown): string {
  if (reason instanceof Fault) return reason.message;
  return reason instanceof Error ? reason.name : "it ended for an unknown reason";
}
