/** An outbox over the ports of a session, as a bot has one, and nothing that decides around it. */
import { Fault } from "../../../shared/core/fault.ts";
import type { DurableRows, RoomSender } from "../../../shared/core/ports.ts";
import type { RoomId } from "../../../shared/core/values/ids.ts";
import { MESSAGE_TYPE } from "../../../shared/language/content.ts";
import type { Session } from "../../../shared/matrix/session.ts";
import { Outbox } from "../../../shared/runtime/outbox/outbox.ts";
import { queueOf, type OutboxRow } from "../../../shared/runtime/outbox/outbox-row.ts";

const CHARACTERS = 180;

export type DeskPorts = Pick<Session, "encrypter" | "sender" | "keeper" | "echoes">;

/** An outbox and nothing around it: what it owes is what it is given. */
export class Desk {
  /** Of one message, encrypted, as it is sent. */
  bytes = 0;
  /** Messages that were shown in their rooms. */
  done = 0;
  readonly #outbox: Outbox;
  readonly #rows: DurableRows;
  readonly #timers = new Set<NodeJS.Timeout>();
  #onAnswered: () => void = () => undefined;

  constructor(
    { encrypter, sender, keeper, echoes }: DeskPorts,
    rows: DurableRows,
    onFatal: (reason: unknown) => void,
  ) {
    const counted: RoomSender = {
      send: async (roomId, transactionId, event) => {
        const eventId = await sender.send(roomId, transactionId, event);
        this.bytes = JSON.stringify(event.content).length;
        this.#onAnswered();
        return eventId;
      },
    };
    this.#outbox = new Outbox({
      ...{ rows, echoes, onFatal, ports: { encrypter, keeper, sender: counted } },
      mayBeInvited: () => Promise.resolve(true),
      isOwed: () => true,
      forwarded: (body) => body,
      haveAllRead: () => true,
      log: () => undefined,
      later: (ms, then) => {
        this.#later(ms, then);
      },
      onReceipt: (_, { settle }) => void rows.write(settle).catch(onFatal),
      writeGivenUp: () => {
        onFatal(new Fault("refused", "send to a room of the world"));
      },
      writeDone: () => {
        this.done += 1;
      },
      onGivenUp: () => undefined,
      onStateRoomRefused: () => undefined,
    });
    this.#outbox.start();
    this.#rows = rows;
  }

  /** Milliseconds until the homeserver has taken the message in each of these rooms. */
  async wave(cause: string, rooms: readonly RoomId[]): Promise<number> {
    const { promise: isDone, resolve } = Promise.withResolvers<undefined>();
    let open = rooms.length;
    this.#onAnswered = () => {
      open -= 1;
      if (open === 0) resolve(undefined);
    };
    const startedMs = performance.now();
    await this.owe(cause, rooms);
    await isDone;
    return performance.now() - startedMs;
  }

  /** The same message to each of these rooms, from now on until it was shown there. */
  async owe(cause: string, rooms: readonly RoomId[]): Promise<void> {
    const firstOrder = this.#outbox.nextOrder();
    const rows = rooms.map((roomId, at) => owed(cause, roomId, firstOrder + at));
    await this.#rows.write((transaction) => {
      this.#outbox.write(transaction, rows);
    });
    this.#outbox.add(rows);
  }

  async stop(): Promise<void> {
    await this.#outbox.stop();
    for (const timer of this.#timers) clearTimeout(timer);
  }

  #later(ms: number, then: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      then();
    }, ms);
    this.#timers.add(timer);
  }
}

function owed(cause: string, roomId: RoomId, order: number): OutboxRow {
  const content = { msgtype: "m.text", body: cause.padEnd(CHARACTERS, ".") };
  const body = { do: "send", roomId, type: MESSAGE_TYPE, content } as const;
  return {
    key: `${cause}/${roomId}`,
    ...{ order, cause, body, kind: "effect", lane: "urgent", queue: queueOf(body) },
    ...{ ticket: null, hasTicket: false, after: null, gate: null, edits: null },
    ...{ sealed: null, emptied: null, about: null, result: null },
  };
}
