/**
 * Errands that come in: for this bot, in time. Each waits until what its sender had written before
 * it was read here, so that it is judged by the same facts.
 */
import { NOTHING, only, type Outcome } from "../../../core/bot.ts";
import { STREAM_NAMES, type BotName } from "../../../core/protocol/entry.ts";
import { errandCause, ERRAND_LIFE_MS, type Errand } from "../../../core/protocol/errand.ts";
import type { SentErrand } from "../../eventlog/errand-codec.ts";
import type { RuntimeOptions } from "../../options.ts";
import type { Ledger, Settle } from "../../record/ledger.ts";
import type { Case } from "../obeying.ts";

/** What an errand follows is read by then, or its sender is told that it cannot be done. */
const FOLLOW_WAIT_MS = 60_000;

type Waiting = Readonly<{ sent: SentErrand; untilMs: number; settle: Settle }>;

export type ErrandVerdict = Readonly<
  | { kind: "obey"; one: Case }
  /** Not now; its row stays where it is. */
  | { kind: "waits" }
  /** Nobody's business any more. */
  | { kind: "over" }
>;

/** Lives as long as its runtime. */
export class ErrandDesk<State> {
  readonly #options: RuntimeOptions<State>;
  readonly #ledger: Ledger<State>;
  #waiting: Waiting[] = [];

  constructor(options: RuntimeOptions<State>, ledger: Ledger<State>) {
    this.#options = options;
    this.#ledger = ledger;
  }

  /** What is to be done now with what a bot of ours sent. */
  judge(sent: SentErrand, settle: Settle): ErrandVerdict {
    const { errand } = sent;
    if (errand.to !== this.#options.bot.name || this.#isOver(errand)) return { kind: "over" };
    if (this.#hasRead(sent)) return { kind: "obey", one: this.#caseOf(errand, settle) };
    const untilMs = this.#options.clock.nowMs() + FOLLOW_WAIT_MS;
    this.#waiting.push({ sent, untilMs, settle });
    return { kind: "waits" };
  }

  /** What waited, and can be done now or never. */
  ripe(): readonly Case[] {
    const nowMs = this.#options.clock.nowMs();
    const ripe: Case[] = [];
    const left: Waiting[] = [];
    for (const one of this.#waiting) {
      const { errand } = one.sent;
      if (nowMs > errand.expiresAtMs || nowMs > one.untilMs) {
        ripe.push(this.#givenUp(errand, one.settle));
      } else if (this.#hasRead(one.sent)) {
        ripe.push(this.#caseOf(errand, one.settle));
      } else left.push(one);
    }
    this.#waiting = left;
    return ripe;
  }

  /** What was sent before a rebuild may have been obeyed by the store that was lost. */
  #isOver({ atMs, expiresAtMs }: Errand): boolean {
    return this.#options.clock.nowMs() > expiresAtMs || this.#ledger.hold.isBefore(atMs);
  }

  #hasRead({ follows }: SentErrand): boolean {
    if (this.#ledger.hold.current() !== null) return false;
    const heads = this.#ledger.journal.heads();
    return STREAM_NAMES.every((stream) => heads[stream].seq >= (follows[stream] ?? 0));
  }

  #caseOf(errand: Errand, settle: Settle): Case {
    const call = (): Outcome =>
      this.#options.bot.onErrand?.(errand, this.#ledger.context()) ?? NOTHING;
    return { cause: errandCause(errand), what: { errand: errand.id }, settle, call };
  }

  /** The facts that it follows did not come: its sender is told, unless that was an answer. */
  #givenUp(errand: Errand, settle: Settle): Case {
    const call = (): Outcome => {
      if (errand.body.do === "done") return NOTHING;
      const body = { do: "done", of: errand.id, why: "unseen" } as const;
      return only({ do: "errand", errand: this.#errandTo(errand.from, body) });
    };
    return { cause: errandCause(errand), what: { errand: errand.id }, settle, call };
  }

  #errandTo(to: BotName, body: Errand["body"]): Errand {
    const { bot, clock } = this.#options;
    const atMs = clock.nowMs();
    const id = this.#ledger.freshName("errand").replaceAll(/[^\w-]/gu, "-");
    return { id, from: bot.name, to, atMs, expiresAtMs: atMs + ERRAND_LIFE_MS, body };
  }
}
