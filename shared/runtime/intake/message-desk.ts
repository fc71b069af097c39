/** Messages: each is obeyed, or whoever wrote it is told why it cannot be now. */
import { only, type Outcome } from "../../core/bot.ts";
import type { Received } from "../../core/protocol/message.ts";
import type { Notices } from "../notices.ts";
import type { RuntimeOptions } from "../options.ts";
import type { Ledger, Settle } from "../record/ledger.ts";
import type { Holes } from "../restore/holes.ts";
import type { Obeying } from "./obeying.ts";
import type { SafeMode } from "./state-room/safe-mode.ts";

type MessageDeskParts<State> = Readonly<{
  ledger: Ledger<State>;
  notices: Notices;
  obeying: Obeying<State>;
  holes: Holes<State>;
  safeMode: SafeMode;
}>;

/** Lives as long as its runtime. */
export class MessageDesk<State> {
  readonly #options: RuntimeOptions<State>;
  readonly #parts: MessageDeskParts<State>;

  constructor(options: RuntimeOptions<State>, parts: MessageDeskParts<State>) {
    this.#options = options;
    this.#parts = parts;
  }

  /** Takes a message that passed the whole checklist to its end. */
  async take(message: Received, settle: Settle): Promise<void> {
    const { ledger, obeying, holes } = this.#parts;
    if (this.#endsHold(message)) await holes.close();
    const { roomId, sender, senderTag, eventId } = message;
    const isKnown = this.#options.bot.knows?.(senderTag, ledger.state()) ?? false;
    const asked = isAsking(message) ? { asked: message } : {};
    await obeying.obey({
      cause: eventId,
      what: { message },
      settle,
      from: { roomId, sender, proof: isKnown ? "member" : "hers" },
      ...asked,
      call: () => this.#answer(message),
    });
  }

  #answer(message: Received): Outcome {
    const { ledger, notices, obeying } = this.#parts;
    const outcome = this.#options.bot.onMessage(message, ledger.context());
    if (!ledger.hold.allows(outcome)) {
      return only(notices.refusal(message, "held-refusal"));
    }
    const changes = outcome.facts.length > 0 || outcome.leadsToFacts === true;
    if (!changes || this.#isWhole()) return outcome;
    // What others lost is filled by them, once they hear that the network goes on.
    if (outcome.facts.some(ledger.hold.isEnd) && obeying.mayCommit(outcome)) return outcome;
    return only(notices.refusal(message, "safe-mode-refusal"));
  }

  /** An organizer lets a restored network go on, though entries of this bot are missing. */
  #endsHold(message: Received): boolean {
    const { ledger, safeMode } = this.#parts;
    if (ledger.hold.current() === null || safeMode.canAppend()) return false;
    const { bot } = this.#options;
    const outcome = ledger.judged(() => bot.onMessage(message, ledger.context()));
    return outcome?.facts.some(ledger.hold.isEnd) === true;
  }

  #isWhole(): boolean {
    const { safeMode } = this.#parts;
    return safeMode.canAppend() && safeMode.degraded(this.#options.clock.nowMs()).length === 0;
  }
}

/** Meant for a bot beyond doubt, and from somebody who would wait. */
function isAsking({ body, isDirect, isAddressed }: Received): boolean {
  return isDirect || isAddressed || (body.kind === "text" && body.text.startsWith("!"));
}
