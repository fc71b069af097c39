/** What happens around a bot beside messages, and what became of what it wanted done. */
import { NOTHING } from "../../core/bot.ts";
import type { Receipt } from "../../core/protocol/effect.ts";
import type { Incoming } from "../../core/ports.ts";
import type { RuntimeOptions } from "../options.ts";
import type { Ledger, Settle } from "../record/ledger.ts";
import type { Case, Obeying } from "./obeying.ts";

/** What is neither a message nor from the state room. */
export type News = Extract<
  Incoming,
  { kind: "rejected" | "invited" | "membership" | "identity" | "gap-lost" }
>;

/** Lives as long as its runtime. */
export class NewsDesk<State> {
  readonly #options: RuntimeOptions<State>;
  readonly #ledger: Ledger<State>;
  readonly #obeying: Obeying<State>;

  constructor(options: RuntimeOptions<State>, ledger: Ledger<State>, obeying: Obeying<State>) {
    this.#options = options;
    this.#ledger = ledger;
    this.#obeying = obeying;
  }

  /** Takes one of them to its end. */
  async take(news: News, settle: Settle): Promise<void> {
    switch (news.kind) {
      case "rejected":
        await this.#takeRejected(news, settle);
        break;
      case "invited":
        await this.#takeInvited(news, settle);
        break;
      case "membership":
        await this.#takeMembership(news, settle);
        break;
      case "identity":
        await this.#takeIdentity(news, settle);
        break;
      case "gap-lost": {
        const { gap } = news;
        const call = () => this.#options.bot.onGapLost?.(gap, this.#ledger.context()) ?? NOTHING;
        await this.#obeying.obeyUnnamed("gap", { what: { gap }, settle, call });
      }
    }
  }

  /** Takes the receipt of an effect to its end; each is obeyed once. */
  async takeReceipt(receipt: Receipt, ends: Pick<Case, "settle" | "unheeded">): Promise<void> {
    await this.#obeying.obey({
      cause: `receipt:${receipt.key}`,
      what: { receipt: receipt.key },
      ...ends,
      call: () => this.#options.bot.onReceipt(receipt, this.#ledger.context()),
    });
  }

  async #takeRejected({ rejected }: News & { kind: "rejected" }, settle: Settle): Promise<void> {
    const { roomId, sender, reason, eventId } = rejected;
    await this.#obeying.obey({
      // A message under the same id may have been obeyed: that a second one came is to be told.
      cause: `rejected:${reason}:${eventId}`,
      what: { rejected },
      settle,
      from: { roomId, sender, proof: "none" },
      call: () => this.#options.bot.onRejected(rejected, this.#ledger.context()),
    });
  }

  async #takeInvited({ invited }: News & { kind: "invited" }, settle: Settle): Promise<void> {
    // The same room may ask again after we left it, so its id is no name for this once.
    await this.#obeying.obeyUnnamed("invited", {
      what: { invited },
      settle,
      from: { roomId: invited.roomId, sender: invited.inviter, proof: "none" },
      call: () => this.#options.bot.onInvited(invited, this.#ledger.context()),
    });
  }

  async #takeMembership({ change }: News & { kind: "membership" }, settle: Settle): Promise<void> {
    // Not by the id of its event: who chooses that could have a second one taken for a first.
    await this.#obeying.obeyUnnamed("member", {
      what: { membership: change },
      settle,
      from: { roomId: change.roomId, sender: change.userId, proof: "none" },
      call: () => this.#options.bot.onMembership?.(change, this.#ledger.context()) ?? NOTHING,
    });
  }

  async #takeIdentity({ seen }: News & { kind: "identity" }, settle: Settle): Promise<void> {
    const roomId = this.#ledger.context().network.managementRoom;
    await this.#obeying.obeyUnnamed("identity", {
      what: { identity: seen },
      settle,
      from: { roomId, sender: seen.userId, proof: "none" },
      call: () => this.#options.bot.onIdentity?.(seen, this.#ledger.context()) ?? NOTHING,
    });
  }
}
