/**
 * The homeserver that lies: it stands between the bots and a real one, tells them what it likes
 * at the moment it likes, and keeps a copy of all that they send.
 */
import { BOT_NAMES, type BotName } from "../../../shared/core/protocol/entry.ts";
import type { RoomId, UserId } from "../../../shared/core/values/ids.ts";
import type { JsonObject } from "../../../shared/core/values/json.ts";
import type { Asked, LoopbackProxy, Meddler, Meddling } from "../../network/loopback-proxy.ts";
import { freshEventId, type SyncPart } from "./sync-part.ts";

const TAKEN_MS_MAX = 20_000;
const SEND = /\/rooms\/(?<room>[^/]+)\/send\/(?<type>[^/]+)\//u;

export type BotAccount = Readonly<{ userId: UserId; accessToken: string }>;

/** A message on its way to the homeserver; it may never have arrived. */
export type Sent = Readonly<{ bot: BotName; roomId: RoomId; type: string; event: JsonObject }>;

type Change = (json: unknown) => unknown;
type Waiting = Readonly<{ part: SyncPart; onTaken: () => void }>;
type Ear = {
  readonly parts: Waiting[];
  readonly changes: Set<Change>;
  handedOn: (() => void)[];
  poke: (() => void) | undefined;
};

export class Liar {
  readonly #proxy: LoopbackProxy;
  readonly #bots: Readonly<Record<BotName, BotAccount>>;
  readonly #ears: Readonly<Record<BotName, Ear>>;
  readonly #sent: Sent[] = [];
  readonly #meddling = new Set<() => void>();

  constructor(proxy: LoopbackProxy, bots: Readonly<Record<BotName, BotAccount>>) {
    this.#proxy = proxy;
    this.#bots = bots;
    this.#ears = { verify: newEar(), alert: newEar(), rooms: newEar() };
    proxy.meddle((asked) => this.#hear(asked));
  }

  /** Everything that the bots tried to send, in order. */
  get sent(): readonly Sent[] {
    return this.#sent;
  }

  /**
   * Hands this to a bot as an answer of its own. Resolves when the bot has worked it through,
   * which is when it asks for the next one; false when it did not in twenty seconds.
   */
  async tell(bot: BotName, part: SyncPart): Promise<boolean> {
    const { promise, resolve } = Promise.withResolvers<boolean>();
    const onTaken = (): void => {
      resolve(true);
    };
    const ear = this.#ears[bot];
    ear.parts.push({ part, onTaken });
    ear.poke?.();
    const timer = setTimeout(() => {
      resolve(false);
    }, TAKEN_MS_MAX);
    return await promise.finally(() => {
      clearTimeout(timer);
    });
  }

  /** Changes every answer of `/sync` that this bot gets from now on; ends by what it gives. */
  show(bot: BotName, change: Change): () => void {
    const { changes } = this.#ears[bot];
    changes.add(change);
    return () => {
      changes.delete(change);
    };
  }

  /**
   * Keeps the keys back that this person sends to a bot. What it gives ends that, and hands them
   * on; it resolves when the bot has them.
   */
  holdKeys(bot: BotName, from: UserId): () => Promise<void> {
    const held: JsonObject[] = [];
    const end = this.show(bot, (json) => {
      const answer = json as Readonly<{ to_device?: Readonly<{ events?: readonly JsonObject[] }> }>;
      const events = answer.to_device?.events ?? [];
      held.push(...events.filter(({ sender }) => sender === from));
      const kept = events.filter(({ sender }) => sender !== from);
      return { ...answer, to_device: { events: kept } };
    });
    return async () => {
      end();
      await this.tell(bot, { to_device: { events: held } });
    };
  }

  /** Meddles with anything that is asked; ends by what it gives. */
  meddle(meddler: Meddler): () => void {
    const stop = this.#proxy.meddle(meddler);
    const end = (): void => {
      if (this.#meddling.delete(end)) stop();
    };
    this.#meddling.add(end);
    return end;
  }

  /** Ends whatever is still changed or meddled with. */
  beHonest(): void {
    for (const end of [...this.#meddling]) end();
    for (const ear of Object.values(this.#ears)) ear.changes.clear();
  }

  botOf(asked: Asked): BotName | undefined {
    return BOT_NAMES.find((bot) => this.#bots[bot].accessToken === asked.token);
  }

  /** True when this is a bot's sending of a message to this room. */
  isSend(asked: Asked, bot: BotName, roomId: RoomId): boolean {
    const isBots = asked.method === "PUT" && this.botOf(asked) === bot;
    return isBots && asked.path.includes(`/rooms/${roomId}/send/`);
  }

  #hear(asked: Asked): Meddling | undefined {
    const bot = this.botOf(asked);
    if (bot === undefined) return undefined;
    if (asked.method === "PUT") this.#keep(bot, asked);
    return asked.path.endsWith("/sync") ? this.#answer(this.#ears[bot], asked) : undefined;
  }

  #keep(bot: BotName, asked: Asked): void {
    const { room, type } = SEND.exec(asked.path)?.groups ?? {};
    if (room === undefined || type === undefined) return;
    const content = contentOf(asked.body);
    const [sender, event_id] = [this.#bots[bot].userId, freshEventId()];
    const event = { type, content, sender, event_id, room_id: room, origin_server_ts: Date.now() };
    this.#sent.push({ bot, roomId: room as RoomId, type, event });
  }

  #answer(ear: Ear, asked: Asked): Meddling {
    for (const onTaken of ear.handedOn.splice(0)) onTaken();
    const since = asked.query.get("since");
    const change = (json: unknown): unknown => {
      // The homeserver was faster: what there is to tell waits for the next answer.
      ear.poke = undefined;
      return [...ear.changes].reduce((changed, one) => one(changed), json);
    };
    // The first answer of a session has to be a true one, or the lie would have no token.
    if (since === null) return { do: "rewrite", change };
    const { promise, resolve } = Promise.withResolvers<unknown>();
    const hand = (): void => {
      const next = ear.parts.shift();
      if (next === undefined) return;
      ear.poke = undefined;
      ear.handedOn.push(next.onTaken);
      resolve({ next_batch: since, ...next.part });
    };
    ear.poke = hand;
    hand();
    return { do: "interrupt", sooner: promise, change };
  }
}

function newEar(): Ear {
  return { parts: [], changes: new Set(), handedOn: [], poke: undefined };
}

function contentOf(body: Buffer): JsonObject {
  try {
    return JSON.parse(body.toString("utf8")) as JsonObject;
  } catch {
    return {};
  }
}
