/** The rules of `queues.ts` as plainly as they can be said: every question looks at everything. */
import type { OutboxRow } from "../../../../../shared/runtime/outbox/outbox-row.ts";
import type { Pause } from "../../../../../shared/runtime/outbox/queue/queues.ts";

export class PlainQueues {
  rows: readonly OutboxRow[] = [];
  readonly taken = new Set<string>();
  readonly held = new Set<string>();
  readonly aside = new Set<string>();
  pauses: readonly string[] = [];

  next(urgentOnly: boolean): OutboxRow | undefined {
    const firsts = [...new Set(this.rows.map(({ queue }) => queue))].flatMap((queue) => {
      const all = this.rows.filter((row) => row.queue === queue);
      const unseen = all.filter(({ key }) => this.aside.has(key)).map(({ edits }) => edits);
      const isUnseen = ({ edits }: OutboxRow): boolean => edits !== null && unseen.includes(edits);
      const waiting = all.filter((row) => !this.aside.has(row.key) && !isUnseen(row));
      const [row] = waiting;
      if (row === undefined) return [];
      const isUrgent = waiting.some(({ lane }) => lane === "urgent");
      const isLast = row.body.do === "leave" && waiting.length < all.length;
      if (isLast || this.#isStopped(row, isUrgent) || (urgentOnly && !isUrgent)) return [];
      return [{ row, isUrgent }];
    });
    const rank = (one: (typeof firsts)[number]): number => (one.isUrgent ? 0 : 1);
    return firsts.toSorted((a, b) => rank(a) - rank(b) || a.row.order - b.row.order)[0]?.row;
  }

  pause(what: Pause): void {
    this.pauses = [...this.pauses, JSON.stringify(what)];
  }

  resume(what: Pause): void {
    const at = this.pauses.indexOf(JSON.stringify(what));
    this.pauses = this.pauses.filter((_pause, index) => index !== at);
  }

  #isStopped(row: OutboxRow, isUrgent: boolean): boolean {
    const { queue, key, after, cause } = row;
    const isPaused = (what: Pause): boolean => this.pauses.includes(JSON.stringify(what));
    if (this.taken.has(queue) || this.held.has(key) || isPaused({ queue })) return true;
    if (!isUrgent && (isPaused({ kind: row.body.do }) || isPaused({ calm: queue }))) return true;
    if (after === null) return false;
    return this.rows.some((other) => other.kind === "entry" && other.cause === cause);
  }
}
