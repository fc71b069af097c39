/**
 * The outbox as a cache of what the state says is undone: what it lacks is added. Whatever was
 * refused for good is tried again ever more seldom, over restarts, too.
 */
import { only, type Owed } from "../../core/bot.ts";
import type { RuntimeOptions } from "../options.ts";
import type { Ledger, Settle } from "../record/ledger.ts";
import { jsonRow } from "../record/row-codec.ts";
import { owedKey } from "./outbox-row.ts";
import type { Outbox } from "./outbox.ts";

const OWED_SPACE = "owed";
/** From one try to the next of the same debt; doubled each time. */
export const OWED_PAUSE_MS = 15 * 60_000;
const OWED_PAUSE_MS_MAX = 7 * 24 * 3_600_000;

/** When the outbox lacks something at a start or after a rebuild, that is no pause of a retry. */
export type Occasion = "rebuilt" | "start" | "now-and-then";

type Tried = Readonly<{ atMs: number; pauseMs: number }>;
const TRIED = jsonRow<Tried>();

/** Lives as long as its runtime. */
export class OwedDesk<State> {
  readonly #options: RuntimeOptions<State>;
  readonly #ledger: Ledger<State>;
  readonly #outbox: Outbox;

  constructor(options: RuntimeOptions<State>, ledger: Ledger<State>, outbox: Outbox) {
    this.#options = options;
    this.#ledger = ledger;
    this.#outbox = outbox;
  }

  /** Adds what the state owes and the outbox lacks; resolves when that is durable. */
  async review(occasion: Occasion): Promise<void> {
    const { rows, clock } = this.#options;
    const nowMs = clock.nowMs();
    const owed = this.#owed(occasion);
    // Nothing is read of the outbox as long as nothing is owed: the usual case.
    const standing = owed.size === 0 ? new Set() : this.#outbox.owedKeys();
    const due = new Map<string, Owed>();
    const tried = new Map<string, Tried>();
    for (const [key, one] of owed) {
      if (standing.has(key)) continue;
      const row = rows.get(OWED_SPACE, key);
      const before = row && TRIED.from(row);
      const isDue = before === undefined ? occasion !== "now-and-then" : isOver(before, nowMs);
      if (isDue) due.set(key, one);
      if (isDue || before === undefined)
        tried.set(key, { atMs: nowMs, pauseMs: pauseAfter(before) });
    }
    const gone = rows.list(OWED_SPACE).filter(([key]) => !owed.has(key));
    if (tried.size + gone.length === 0) return;
    const also: Settle = (transaction) => {
      for (const [key] of gone) transaction.delete(OWED_SPACE, key);
      for (const [key, one] of tried) transaction.put(OWED_SPACE, key, TRIED.bytes(one));
    };
    const effects = [...due.values()].map(({ effect }) => effect);
    const outcome = only(...effects);
    await this.#ledger.commit({ cause: this.#ledger.freshName("owed"), outcome, also });
  }

  /** By key; the last of those that do the same. */
  #owed(occasion: Occasion): ReadonlyMap<string, Owed> {
    const { bot } = this.#options;
    let said: readonly Owed[] = [];
    this.#ledger.judged(() => {
      said = bot.owes?.(this.#ledger.context()) ?? [];
      return { facts: [], effects: said.map(({ effect }) => effect) };
    });
    const owed = new Map<string, Owed>();
    for (const one of said) {
      const key = owedKey(one.effect);
      const isDoubtful = one.onlyWhenRebuilt === true && occasion !== "rebuilt";
      if (key !== undefined && !isDoubtful) owed.set(key, one);
    }
    return owed;
  }
}

function isOver({ atMs, pauseMs }: Tried, nowMs: number): boolean {
  // A clock that was set back makes nothing wait for longer than its pause.
  return nowMs - atMs >= pauseMs || nowMs < atMs;
}

function pauseAfter(before: Tried | undefined): number {
  return before === undefined ? OWED_PAUSE_MS : Math.min(2 * before.pauseMs, OWED_PAUSE_MS_MAX);
}
