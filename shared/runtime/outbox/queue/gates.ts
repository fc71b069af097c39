/**
 * What is said once all bots have read something: held until they have, or until they had their
 * time, and then other words are said. Memory only.
 */
import { STREAM_NAMES, type StreamName } from "../../../core/protocol/entry.ts";
import type { OutboxRow } from "../outbox-row.ts";
import type { Queues } from "./queues.ts";

/** Others have this long to say that they read it; then it is said that they have not. */
const READ_WAIT_MS = 5_000;

export type GatesParts = Readonly<{
  queues: Queues;
  later(ms: number, then: () => void): void;
  haveAllRead(stream: StreamName, seq: number): boolean;
  /** Something may go that could not before. */
  onOpen(): void;
}>;

/** Lives in one outbox. */
export class Gates {
  readonly #parts: GatesParts;
  /** Rows that wait until others have read what they are about, by key. */
  readonly #gated = new Map<string, OutboxRow>();

  constructor(parts: GatesParts) {
    this.#parts = parts;
  }

  /** Holds back those of the rows that have to wait. */
  close(rows: readonly OutboxRow[]): void {
    const { queues, later, onOpen } = this.#parts;
    for (const row of rows) {
      if (row.gate === null || row.sealed !== null || this.#isRead(row)) continue;
      this.#gated.set(row.key, row);
      queues.hold(row.key);
      later(READ_WAIT_MS, () => {
        if (this.#gated.has(row.key)) this.#letGo(withElse(row));
        onOpen();
      });
    }
  }

  /** Lets go what waited for others to have read something that they have read now. */
  open(): void {
    for (const row of [...this.#gated.values()]) if (this.#isRead(row)) this.#letGo(row);
    this.#parts.onOpen();
  }

  #letGo(row: OutboxRow): void {
    const { queues } = this.#parts;
    this.#gated.delete(row.key);
    queues.replace(row);
    queues.letGo(row.key);
  }

  #isRead({ gate }: OutboxRow): boolean {
    const readUpTo = gate?.readUpTo ?? {};
    return STREAM_NAMES.every((stream) => {
      const seq = readUpTo[stream];
      return seq === undefined || this.#parts.haveAllRead(stream, seq);
    });
  }
}

/** What is said when the others have not said that they read it. */
function withElse(row: OutboxRow): OutboxRow {
  const { body, gate } = row;
  const isMessage = body.do === "send" || body.do === "tell";
  if (!isMessage || gate === null) return row;
  return { ...row, body: { ...body, content: gate.orElse } };
}
