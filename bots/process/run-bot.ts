/**
 * The composition root of a bot's process: vault, store, encrypted session, runtime. The one
 * place where adapters meet a pure bot.
 */
import { randomBytes } from "node:crypto";
import { mkdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import type { Bot, Network } from "../../shared/core/bot.ts";
import { byBot, type BotName, type Entry } from "../../shared/core/protocol/entry.ts";
import { Fault } from "../../shared/core/fault.ts";
import { fingerprintOf } from "../../shared/core/values/fingerprint.ts";
import type { RoomId, UserId } from "../../shared/core/values/ids.ts";
import type { Received } from "../../shared/core/protocol/message.ts";
import { admissionWords } from "../../shared/conversation/command/admission-words.ts";
import { EMPTY_NETWORK, type NetworkState } from "../../shared/domain/network-state.ts";
import { isBurntOut } from "../../shared/domain/streams/keeping/burn-times.ts";
import { roomsOf } from "../../shared/domain/network-rooms.ts";
import { isAdmitted } from "../../shared/domain/authority/authority.ts";
import { isSamePerson, mayBeInvited, readersOf } from "../../shared/domain/authority/readers.ts";
import { located } from "../../shared/domain/standing/succession.ts";
import { CLEANER } from "../../shared/privacy/media/cleaner.ts";
import { openSession, type Session } from "../../shared/matrix/session.ts";
import type { Config } from "../../shared/ops/config.ts";
import { STEADY } from "../../shared/matrix/steady-clock.ts";
import { FAULTS_FILE } from "../../shared/ops/fault-book.ts";
import { runLifecycle, type Part } from "../../shared/ops/lifecycle.ts";
import { createLogger, type Logger } from "../../shared/ops/log.ts";
import { HEARTBEAT_EVERY_MS } from "../../shared/runtime/pulse/pulse.ts";
import {
  endWithParent,
  EXIT_BURNT,
  EXIT_LOGGED_OUT,
  EXIT_SETUP,
  READY_LINE,
  VAULT_KEY_FD,
} from "../../shared/ops/supervisor.ts";
import type { Runtime } from "../../shared/runtime/options.ts";
import { startRuntime } from "../../shared/runtime/runtime.ts";
import { createSignatures } from "../../shared/vault/signing.ts";
import { createTagger, type Tagger } from "../../shared/vault/tags.ts";
import { openVault, VAULT_FILE, type Vault } from "../../shared/vault/vault.ts";
import { readVaultKey } from "../../shared/vault/vault-key.ts";
import { endedBefore, finishBurning, isMarked, markBurnt, watchBurning } from "./burning.ts";
import { withCanary, type Canary } from "./canary/canary.ts";
import { networkOf, readChoices } from "./choices.ts";
import { foundedBy } from "./founding.ts";
import { identityBook } from "./identity-book.ts";
import { describeNotice } from "./notices.ts";
import { patiently, rosterIsThere } from "./patience.ts";
import { takingSlips } from "./slips/slip-box.ts";
import { slipFolderOf, slipKeyOf } from "./slips/slips.ts";
import { openBotStore, type BotStore } from "./store.ts";
import { pointed, type PointerOwner } from "./outside/pointer.ts";
import * as witnessing from "./outside/witness.ts";

const EXIT_FAULT = 1;

/**
 * Runs one bot until SIGTERM, or until it is not safe to go on; then the process ends and the
 * supervisor starts a clean one. `--check` only proves that everything loads.
 */
export async function runBot(bot: Bot<NetworkState>): Promise<void> {
  try {
    const values = optionsOf();
    if (values.check) {
      process.stdout.write(`${bot.name} ok\n`);
      return;
    }
    if (values.data === undefined) {
      throw new Fault("setup", "run bot", { hint: "use `npm run aviso -- start --data DIR`" });
    }
    process.exitCode = await serve(bot, values.data);
  } catch (reason) {
    process.stderr.write(`aviso ${bot.name}: ${describe(reason)}\n`);
    process.exitCode = exitCodeOf(reason);
  }
  process.exit();
}

function optionsOf() {
  const data = { type: "string" } as const;
  const check = { type: "boolean", default: false } as const;
  try {
    return parseArgs({ options: { data, check } }).values;
  } catch (cause) {
    const hint = "a bot takes --data DIR, and --check; its choices are in DIR/aviso.yaml";
    throw new Fault("setup", "read the options", { cause, hint });
  }
}

async function serve(bot: Bot<NetworkState>, data: string): Promise<number> {
  endWithParent();
  const config = await readChoices(data);
  const folder = join(data, bot.name);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const place = { data, bot: bot.name };
  if (await endedBefore(place)) return EXIT_BURNT;
  const faultsFile = join(folder, FAULTS_FILE);
  const log = createLogger({ level: config.logLevel, bot: bot.name, faultsFile });
  log.info("confirmers that a case needs", config.settings.quorum);
  const key = await readVaultKey({ fd: VAULT_KEY_FD });
  const vault = await openVault({ file: join(data, VAULT_FILE), key });
  if (isMarked(place)) {
    await finishBurning(place, vault);
    return EXIT_BURNT;
  }
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
  const onBurnt = async (rooms: readonly RoomId[]): Promise<void> => {
    await markBurnt(place, vault, rooms);
    dead.abort();
  };
  const parts = new Parts({ bot, vault, config, log, folder, onFatal, onBurnt });
  await runLifecycle(parts.inOrder(), {
    log,
    end: dead.signal,
    onStarted: () => process.stdout.write(`${READY_LINE}\n`),
  });
  if (!isMarked(place)) return exitCode;
  await finishBurning(place, vault);
  return EXIT_BURNT;
}

type Untold = Parameters<Runtime<NetworkState>["tell"]>;

type PartsOptions = Readonly<{
  bot: Bot<NetworkState>;
  vault: Vault;
  config: Config;
  log: Logger;
  folder: string;
  onFatal(reason: unknown): void;
  /** Its network is burnt: nothing is left but to erase itself. */
  onBurnt(rooms: readonly RoomId[]): Promise<void>;
}>;

/** What a running bot is made of; each part is there once the one before it has started. */
class Parts {
  readonly #options: PartsOptions;
  readonly #tagger: Tagger;
  /** As `init` made it. */
  readonly #network: Network;
  #store: BotStore | undefined;
  #session: Session | undefined;
  #runtime: Runtime<NetworkState> | undefined;
  #canary: Canary | undefined;
  #distrustsOutbound = true;
  /** What was found before there was anybody to tell it. */
  readonly #untold: Untold[] = [];

  constructor(options: PartsOptions) {
    this.#options = options;
    this.#tagger = createTagger(options.vault.tagKey);
    this.#network = networkOf(options.vault, options.config.settings);
  }

  inOrder(): readonly Part[] {
    return [
      { start: () => this.#startStore() },
      { start: () => this.#startWitness() },
      { start: () => this.#startSession() },
      { start: () => this.#startRuntime() },
      { start: () => watchBurning(() => this.#lastRooms(), this.#options) },
    ];
  }

  async #startStore(): Promise<() => Promise<void>> {
    const { bot, vault, folder, onFatal } = this.#options;
    const { rowsKey } = vault.bots[bot.name];
    const witness = await patiently(() => witnessing.readWitness(this.#account()));
    const expect = witnessing.expectationOf(witness);
    const store = await openBotStore({ folder, rowsKey, onFatal, ...(expect && { expect }) });
    this.#store = store;
    // Only a clean end proves that this is the file which was last in use.
    this.#distrustsOutbound = !witnessing.isCleanEnd(witness, store);
    if (witnessing.isForged(witness, store)) {
      this.#options.log.warn("the note of the store is not ours, and was not obeyed");
      this.#tell("witness-forged");
    }
    return () => store.close();
  }

  async #startWitness(): Promise<() => Promise<void>> {
    const { log } = this.#options;
    const keeping = await witnessing.keepWitness(
      this.#account(),
      required(this.#store),
      (reason) => {
        log.fault("the note of the store was not taken", reason);
      },
    );
    return () => keeping.stop();
  }

  #tell(...told: Untold): void {
    if (this.#runtime === undefined) this.#untold.push(told);
    else this.#runtime.tell(...told);
  }

  #account(): PointerOwner & witnessing.WitnessOwner {
    const { bot, vault } = this.#options;
    const { homeserverUrl, tagKey } = vault;
    const { userId, accessToken, rowsKey } = vault.bots[bot.name];
    return { bot: bot.name, homeserverUrl, userId, accessToken, rowsKey, tagKey };
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
      mayVerify: (user) => this.#mayVerify(user),
      onVerification: (news) => {
        const about = { bot: bot.name, sender: news.userId };
        if (news.kind === "emoji") this.#tell("emoji", { ...about, emoji: news.emoji });
        else this.#tell("emoji-mismatch", about);
      },
      readersOf: (room) => readersOf(this.#state(), located(this.#state(), this.#network), room),
      stateRoom: vault.stateRoom,
      managementRoom: vault.managementRoom,
      clock: SYSTEM_CLOCK,
      onFatal,
      log: (code) => {
        log.event("error", code);
        if (code === "self-untrusted") this.#tell(code);
      },
    });
    this.#session = session;
    await session.start();
    return () => session.stop();
  }

  /** Whoever was admitted, and is the same as then: a swapped identity compares with nobody. */
  async #mayVerify(user: UserId): Promise<boolean> {
    const tag = this.#tagger.user(user);
    if (!isAdmitted(tag, this.#state())) return false;
    const masterKey = await required(this.#session).masterKeyOf(user);
    const identity = masterKey === undefined ? undefined : this.#tagger.identity(masterKey);
    return isSamePerson(this.#state(), { tag, identity });
  }

  /** Until the runtime knows the roster nobody is admitted. */
  #state(): NetworkState {
    return this.#runtime?.state() ?? EMPTY_NETWORK;
  }

  #lastRooms() {
    const state = this.#state();
    if (!isBurntOut(state.burns, SYSTEM_CLOCK.nowMs())) return undefined;
    return [...roomsOf(state, this.#network).keys()];
  }

  async #startRuntime(): Promise<() => Promise<void>> {
    const { bot, vault, config, log, onFatal } = this.#options;
    const session = required(this.#session);
    const fingerprint = fingerprintOf(await session.deviceKey());
    const network = { ...this.#network, fingerprint };
    // Verify alone judges admissions; nothing is handed on before there is a runtime.
    const admission = (message: Received): readonly string[] | undefined =>
      bot.name === "verify"
        ? admissionWords(message, { state: runtime.state(), network, rooms: session.rooms })
        : undefined;
    const identities = identityBook(session, this.#tagger, { admission });
    const signatures = createSignatures({
      bot: bot.name,
      seed: vault.bots[bot.name].signingSeed,
      keys: byBot((name) => vault.bots[name].signingKey),
    });
    const runtime: Runtime<NetworkState> = startRuntime({
      bot: await this.#fullBot(),
      network,
      settings: config.settings,
      rows: required(this.#store).rows,
      inbox: identities.watching(session.inbox),
      encrypter: session.encrypter,
      sender: session.sender,
      echoes: session.echoes,
      keeper: session.keeper,
      media: { store: session.media, cleaner: CLEANER },
      signatures,
      rooms: session.rooms,
      stateRooms: pointed(session.stateRooms, this.#account(), signatures),
      clock: SYSTEM_CLOCK,
      randomBytes: (count) => new Uint8Array(randomBytes(count)),
      tagOf: (user) => this.#tagger.user(user),
      identityOf: identities.identityOf,
      accountOf: identities.accountOf,
      describe: describeNotice,
      heartbeats: { everyMs: HEARTBEAT_EVERY_MS, steady: STEADY, isPressing },
      mayBeInvited: async (invitation, state) => {
        await session.caughtUp();
        return mayBeInvited(state(), located(state(), this.#network), invitation);
      },
      log: (level, name, fields) => {
        log.event(level, name, fields);
      },
      onFatal,
    });
    this.#runtime = runtime;
    await runtime.ready;
    await rosterIsThere(runtime);
    this.#runtime = runtime;
    for (const told of this.#untold.splice(0)) runtime.tell(...told);
    return () => {
      this.#canary?.stop();
      return runtime.stop();
    };
  }

  /** With what only its process can do: the founder, slips, the network's own account. */
  async #fullBot(): Promise<Bot<NetworkState>> {
    const { vault, folder, log, config } = this.#options;
    const { canaryMs } = config.settings;
    const { bot } = this.#options;
    const founded = await foundedBy(bot, vault.founder, (user) => this.#founder(user));
    if (canaryMs !== undefined && bot.name === "alert") {
      this.#canary = withCanary(founded, { vault, log, nowMs: SYSTEM_CLOCK.nowMs });
      return this.#canary.bot;
    }
    return takingSlips(founded, {
      folder: slipFolderOf(dirname(folder)),
      key: slipKeyOf(vault.bots[bot.name].rowsKey),
      onFault: (reason) => {
        log.fault("a slip was not read or answered", reason);
      },
    });
  }

  async #founder(user: UserId): ReturnType<Parameters<typeof foundedBy>[2]> {
    const masterKey = await required(this.#session).masterKeyOf(user);
    const identity = masterKey === undefined ? null : this.#tagger.identity(masterKey);
    return { person: this.#tagger.user(user), identity };
  }
}

/** Facts of which everybody must know soon that they were read, or that they are kept back. */
const PRESSING: ReadonlySet<string> = new Set([
  ...["admitted", "revoked", "resumed"],
  ...["confirmed", "refuted", "raised", "ended"],
]);

function isPressing({ type }: Entry): boolean {
  return PRESSING.has(type);
}

const SYSTEM_CLOCK = { nowMs: () => Date.now() };

function pinsOf(vault: Vault): Readonly<Record<BotName, { userId: UserId; masterKey: string }>> {
  return byBot((name) => vault.bots[name]);
}

function required<Value>(value: Value | undefined): Value {
  if (value === undefined) throw new TypeError("a part was used before it was started");
  return value;
}

/** Only a person can help when a key is wrong, a file is not ours, or the account is gone. */
function exitCodeOf(reason: unknown): number {
  if (!(reason instanceof Fault)) return EXIT_FAULT;
  if (reason.code === "logged-out") return EXIT_LOGGED_OUT;
  const codes = ["setup", "wrong-key", "corrupt", "untrusted-self"];
  return codes.includes(reason.code) ? EXIT_SETUP : EXIT_FAULT;
}

const LOGGED_OUT =
  "the homeserver has logged this bot out, and it does not log in again by itself. The other " +
  "bots go on. Stop them, move this data folder away, and run " +
  "`npm run aviso -- restore --from-recovery-key FILE --data DIR`";

function describe(reason: unknown): string {
  if (reason instanceof Fault) return reason.code === "logged-out" ? LOGGED_OUT : reason.message;
  return reason instanceof Error ? reason.name : "it ended for an unknown reason";
}
