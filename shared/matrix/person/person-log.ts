/** What a person's client has seen, in the order in which it came, each message once. */
import { Fault } from "../../core/fault.ts";
import { parseEventId, parseRoomId, parseUserId } from "../../core/values/ids.ts";
import type { EventId, RoomId, UserId } from "../../core/values/ids.ts";
import type { JsonObject } from "../../core/values/json.ts";
import type { Crypto } from "../engine.ts";
import { ClientEvent, MatrixEvent, MatrixEventEvent } from "../sdk.ts";
import type { IContent, MatrixClient } from "../sdk.ts";

export type PersonMessage = Readonly<{
  roomId: RoomId;
  eventId: EventId;
  sender: UserId;
  /** The decrypted type. */
  type: string;
  /** The decrypted content, edits not applied. */
  content: JsonObject;
  atMs: number;
}>;

type Watcher = (message: PersonMessage) => void;

/** Messages stand in the order in which they became readable, so a place in it is for good. */
export class Log {
  readonly #crypto: Crypto;
  readonly #events = new Map<string, MatrixEvent>();
  readonly #messages: PersonMessage[] = [];
  readonly #watchers = new Set<Watcher>();

  constructor(client: MatrixClient, crypto: Crypto) {
    this.#crypto = crypto;
    client.on(ClientEvent.Event, (event) => {
      this.#add(event);
    });
  }

  messages(): readonly PersonMessage[] {
    return this.#messages;
  }

  undecryptable(): number {
    return [...this.#events.values()].filter((event) => event.isDecryptionFailure()).length;
  }

  async waitFor(
    fits: (message: PersonMessage) => boolean,
    timeoutMs: number,
  ): Promise<PersonMessage> {
    const seen = this.#messages.find(fits);
    if (seen !== undefined) return seen;
    const { promise, resolve, reject } = Promise.withResolvers<PersonMessage>();
    const watcher: Watcher = (message) => {
      if (fits(message)) resolve(message);
    };
    const timeout = AbortSignal.timeout(timeoutMs);
    timeout.addEventListener("abort", () => {
      reject(new Fault("unreachable", "wait for a message"));
    });
    this.#watchers.add(watcher);
    return promise.finally(() => {
      this.#watchers.delete(watcher);
    });
  }

  #add(received: MatrixEvent): void {
    const id = received.getId();
    if (id === undefined || received.isState() || this.#events.has(id)) return;
    // A copy, so that edits and local echoes of the SDK do not change what was seen.
    const event = new MatrixEvent({ ...received.event, unsigned: {} });
    this.#events.set(id, event);
    event.on(MatrixEventEvent.Decrypted, () => {
      this.#tell(event);
    });
    if (event.isEncrypted()) void event.attemptDecryption(this.#crypto);
    else this.#tell(event);
  }

  #tell(event: MatrixEvent): void {
    if (event.isDecryptionFailure()) return;
    const message = messageOf(event);
    if (message === undefined) return;
    this.#messages.push(message);
    for (const watcher of this.#watchers) watcher(message);
  }
}

function messageOf(event: MatrixEvent): PersonMessage | undefined {
  const roomId = parseRoomId(event.getRoomId() ?? "");
  const eventId = parseEventId(event.getId() ?? "");
  const sender = parseUserId(event.getSender() ?? "");
  if (roomId === undefined || eventId === undefined || sender === undefined) return undefined;
  // Decrypted content is JSON by its nature.
  const content = event.getOriginalContent<IContent & JsonObject>();
  return { roomId, eventId, sender, type: event.getType(), content, atMs: event.getTs() };
}
