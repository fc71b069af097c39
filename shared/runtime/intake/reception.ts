/** Takes each thing that comes in through the bot to its end: messages, invitations, receipts. */
import { NOTHING, type Outcome } from "../../core/bot.ts";
import type { Receipt } from "../../core/protocol/effect.ts";
import type { Json } from "../../core/values/json.ts";
import type { ForeignReason, Invited, Received, Rejected } from "../../core/protocol/message.ts";
import type { Incoming } from "../../core/ports.ts";
import type { EntryDesk } from "./state-room/entry-desk.ts";
import type { ErrandDesk } from "./state-room/errand-desk.ts";
import type { Budget, Cause } from "./budget.ts";
import { bounded } from "../record/cause.ts";
import { judge, putAside } from "./judgement.ts";
import type { Ledger, Settle } from "../record/ledger.ts";
import type { Notices } from "../notices.ts";
import type { RuntimeOptions } from "../options.ts";
import type { Pulse } from "../pulse/pulse.ts";
import { keepVigil } from "../pulse/vigil.ts";
import type { Outbox } from "../outbox/outbox.ts";

type Case = Readonly<{
  cause: string;
  what: Json;
  settle: Settle;
  /** Whom it answers, where somebody could make the bot talk by it. */
  from?: Cause;
  /** What somebody waits for an answer to. */
  asked?: Received;
  call(): Outcome;
}>;

export type Desks<State> = Readonly<{
  ledger: Ledger<State>;
  entries: EntryDesk<State>;
  errands: ErrandDesk<State>;
  /** Null where no heartbeats are written. */
  pulse: Pulse<State> | null;
  notices: Notices;
  outbox: Outbox;
  budget: Budget;
}>;

const STATE_ROOM_KINDS: ReadonlySet<Incoming["kind"]> = new Set<Incoming["kind"]>([
  ...["entry", "foreign-entry", "errand", "heartbeat"],
] as const);

/** Lives as long as its runtime; its functions are called one at a time. */
export class Reception<State> {
  readonly #options: RuntimeOptions<State>;
  readonly #desks: Desks<State>;
  /** What would have had to append while nothing could be; its rows are still there. */
  #deferred: Case[] = [];

  constructor(options: RuntimeOptions<State>, desks: Desks<State>) {
    this.#options = options;
    this.#desks = desks;
  }

  /** Takes one incoming thing to its end; its row goes when that is durable. */
  async take(incoming: Incoming): Promise<void> {
    const settle: Settle = (transaction) => {
      this.#options.inbox.settle(transaction, incoming.rowKey);
    };
    const { bot } = this.#options;
    const { ledger } = this.#desks;
    // The inbox hands on nothing else before the whole past of the state room.
    if (!STATE_ROOM_KINDS.has(incoming.kind)) await this.#desks.entries.endRebuild();
    switch (incoming.kind) {
      case "received":
        await this.#takeMessage(incoming.message, settle);
        break;
      case "rejected":
        await this.#takeRejected(incoming.rejected, settle);
        break;
      case "invited":
        await this.#takeInvited(incoming.invited, settle);
        break;
      case "membership": {
        const { change } = incoming;
        const what: Json = { membership: change };
        const call = (): Outcome => bot.onMembership?.(change, ledger.context()) ?? NOTHING;
        const from: Cause = { roomId: change.roomId, sender: change.userId, proof: "none" };
        // Not by the id of its event: who chooses that could have a second one taken for a first.
        await this.#obeyUnnamed("member", { what, settle, from, call });
        break;
      }
      case "identity": {
        const { seen } = incoming;
        const call = (): Outcome => bot.onIdentity?.(seen, ledger.context()) ?? NOTHING;
        const roomId = this.#options.network.managementRoom;
        const from: Cause = { roomId, sender: seen.userId, proof: "none" };
        await this.#obeyUnnamed("identity", { what: { identity: seen }, settle, from, call });
        break;
      }
      case "gap-lost": {
        const { gap } = incoming;
        const call = (): Outcome => bot.onGapLost?.(gap, ledger.context()) ?? NOTHING;
        await this.#obeyUnnamed("gap", { what: { gap }, settle, call });
        break;
      }
      case "entry":
        await this.#desks.entries.take(incoming, settle);
        break;
      case "errand":
        await this.#takeErrand(incoming, settle);
        break;
      case "heartbeat": {
        const why = this.#desks.pulse?.take(incoming);
        await (why === undefined ? this.#options.rows.write(settle) : this.#evidence(why, settle));
        this.#desks.outbox.openGates();
        break;
      }
      case "foreign-entry":
        await this.#evidence(incoming.reason, settle);
    }
    await this.#review();
  }

  /** Takes the receipt of an effect to its end; each is obeyed once. */
  async takeReceipt(receipt: Receipt): Promise<void> {
    const { ledger, outbox } = this.#desks;
    await this.#obey({
      cause: `receipt:${receipt.key}`,
      what: { receipt: receipt.key },
      settle: (transaction) => {
        outbox.settle(transaction, receipt.key);
      },
      call: () => this.#options.bot.onReceipt(receipt, ledger.context()),
    });
  }

  /** What time brings: the bot's own timers, and a gap that has lasted too long. */
  async tick(): Promise<void> {
    const { bot, log } = this.#options;
    const { ledger, entries, notices, pulse } = this.#desks;
    await entries.drain();
    await this.#review();
    if (pulse !== null) {
      pulse.beat();
      await keepVigil(this.#options, pulse, notices);
    }
    await this.#resume();
    await this.#tellFlood();
    if (!(await entries.knowsPast())) return;
    const outcome = judge(bot, log, () => bot.onTick(ledger.context()));
    if (outcome === undefined) {
      await notices.tellSeldom("put-aside");
      return;
    }
    const isNothing = outcome.facts.length === 0 && outcome.effects.length === 0;
    if (isNothing || !this.#mayCommit(outcome)) return;
    await ledger.commit({
      cause: (first) => (first ? `tick:${first.stream}/${first.seq}` : ledger.freshName("tick")),
      outcome,
    });
  }

  async #takeErrand(incoming: Incoming & { kind: "errand" }, settle: Settle): Promise<void> {
    const verdict = this.#desks.errands.judge(incoming, settle);
    switch (verdict.kind) {
      case "obey":
        await this.#obey(verdict.one);
        break;
      case "over":
        await this.#options.rows.write(settle);
        break;
      case "foreign":
        await this.#evidence(verdict.why, settle);
        break;
      case "waits":
        break;
    }
  }

  /** Something in the state room that no bot of ours wrote there. */
  async #evidence(why: ForeignReason, settle: Settle): Promise<void> {
    this.#options.log("warn", "foreign-entry", { why });
    await this.#options.rows.write(settle);
    await this.#desks.notices.tellSeldom("intruder");
  }

  async #takeMessage(message: Received, settle: Settle): Promise<void> {
    const { ledger, notices } = this.#desks;
    if (this.#endsHold(message)) await this.#desks.entries.closeHoles();
    const call = (): Outcome => {
      const outcome = this.#options.bot.onMessage(message, ledger.context());
      if (!ledger.hold.allows(outcome)) {
        return { facts: [], effects: [notices.refusal(message, "held-refusal")] };
      }
      const changes = outcome.facts.length > 0 || outcome.leadsToFacts === true;
      if (!changes || this.#isWhole()) return outcome;
      // What others lost is filled by them, once they hear that the network goes on.
      if (outcome.facts.some(ledger.hold.isEnd) && this.#mayCommit(outcome)) return outcome;
      return { facts: [], effects: [notices.refusal(message, "safe-mode-refusal")] };
    };
    const { roomId, sender, senderTag } = message;
    const isKnown = this.#options.bot.knows?.(senderTag, ledger.state()) ?? false;
    const from: Cause = { roomId, sender, proof: isKnown ? "member" : "hers" };
    const asked = isAsking(message) ? { asked: message } : {};
    await this.#obey({ cause: message.eventId, what: { message }, settle, from, ...asked, call });
  }

  /** An organizer lets a restored network go on, though entries of this bot are missing. */
  #endsHold(message: Received): boolean {
    const { bot, log } = this.#options;
    const { ledger, entries } = this.#desks;
    if (ledger.hold.current() === null || entries.safeMode.canAppend()) return false;
    const outcome = judge(bot, log, () => bot.onMessage(message, ledger.context()));
    return outcome?.facts.some(ledger.hold.isEnd) === true;
  }

  async #takeRejected(rejected: Rejected, settle: Settle): Promise<void> {
    const call = (): Outcome =>
      this.#options.bot.onRejected(rejected, this.#desks.ledger.context());
    const { roomId, sender, reason, eventId } = rejected;
    const from: Cause = { roomId, sender, proof: "none" };
    // A message under the same id may have been obeyed: that a second one came is still to be told.
    const cause = `rejected:${reason}:${eventId}`;
    await this.#obey({ cause, what: { rejected }, settle, from, call });
  }

  async #takeInvited(invited: Invited, settle: Settle): Promise<void> {
    // The same room may ask again after we left it, so its id is no name for this once.
    const call = (): Outcome => this.#options.bot.onInvited(invited, this.#desks.ledger.context());
    const from: Cause = { roomId: invited.roomId, sender: invited.inviter, proof: "none" };
    await this.#obeyUnnamed("invited", { what: { invited }, settle, from, call });
  }

  /** For what has no name of its own: after a crash in between it is obeyed once more. */
  async #obeyUnnamed(kind: string, one: Omit<Case, "cause">): Promise<void> {
    await this.#obey({ cause: this.#desks.ledger.freshName(kind), ...one });
  }

  /** Everything that has a cause ends here: obeyed, known already, put aside, or left for later. */
  async #obey(one: Case): Promise<void> {
    const { settle, call } = one;
    const cause = bounded(one.cause);
    const { bot, rows, clock, log } = this.#options;
    const { ledger } = this.#desks;
    if (ledger.obeyed.has(cause)) {
      await rows.write(settle);
      return;
    }
    const outcome = judge(bot, log, call);
    if (outcome === undefined) {
      await this.#putAside(one);
      return;
    }
    const { budget } = this.#desks;
    const said = one.from === undefined ? outcome : budget.limit(outcome, one.from, clock.nowMs());
    if (this.#mayCommit(said)) await ledger.commit({ cause, outcome: said, also: settle });
    else this.#deferred.push(one);
  }

  /** Whoever waits for an answer is told as well as the organizers: none will come. */
  async #putAside({ cause, what, settle, from, asked }: Case): Promise<void> {
    const { rows, clock } = this.#options;
    const { ledger, notices, budget } = this.#desks;
    const atMs = clock.nowMs();
    const told = asked === undefined ? [] : [notices.refusal(asked, "put-aside")];
    const outcome = { facts: [], effects: told };
    await ledger.commit({
      cause: `aside:${cause}`,
      outcome: from === undefined ? outcome : budget.limit(outcome, from, atMs),
      also: (transaction) => {
        putAside(rows, transaction, { cause: bounded(cause), what, atMs });
        settle(transaction);
      },
    });
    await notices.tellSeldom("put-aside");
  }

  async #resume(): Promise<void> {
    if (!this.#desks.entries.safeMode.canAppend()) return;
    for (const one of this.#deferred.splice(0)) await this.#obey(one);
  }

  #mayCommit(outcome: Outcome): boolean {
    if (!this.#desks.ledger.hold.allows(outcome)) return false;
    return outcome.facts.length === 0 || this.#desks.entries.safeMode.canAppend();
  }

  #isWhole(): boolean {
    const { safeMode } = this.#desks.entries;
    return safeMode.canAppend() && safeMode.degraded(this.#options.clock.nowMs()).length === 0;
  }

  /** What was held back is told in one line, where it was and to the organizers. */
  async #tellFlood(): Promise<void> {
    const flood = this.#desks.budget.due(this.#options.clock.nowMs());
    if (flood !== undefined) await this.#desks.notices.tellFlood(flood);
  }

  async #review(): Promise<void> {
    const { clock, log } = this.#options;
    const { entries, errands, notices } = this.#desks;
    for (const one of errands.ripe()) await this.#obey(one);
    const due = entries.safeMode.due(clock.nowMs());
    if (due === undefined) return;
    log("warn", due, { count: entries.safeMode.degraded(clock.nowMs()).length });
    await notices.tell(due, {
      also: (transaction) => {
        entries.safeMode.writeTold(transaction, due);
      },
    });
  }
}

/** Meant for a bot beyond doubt, and from somebody who would wait. */
function isAsking({ body, isDirect, isAddressed }: Received): boolean {
  return isDirect || isAddressed || (body.kind === "text" && body.text.startsWith("!"));
}
