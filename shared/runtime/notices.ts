/** What the runtime itself says: to the organizers, or to the sender of a command. */
import type { Effect } from "../core/effect.ts";
import type { Received } from "../core/message.ts";
import type { Ledger } from "./ledger.ts";
import type { NoticeAbout, RuntimeNotice, RuntimeOptions } from "./options.ts";
import { freshName } from "./fresh-name.ts";
import type { RowsTransaction } from "../core/ports.ts";

const MESSAGE_TYPE = "m.room.message";
/** The same trouble is told once in this time, however often it shows. */
const NOTICE_EVERY_MS = 10 * 60_000;

export type Telling = Readonly<{
  about?: NoticeAbout;
  also?(transaction: RowsTransaction): void;
}>;

export type Notices = Readonly<{
  /** The answer to a command that is not obeyed now. */
  refusal(message: Received, why: "safe-mode-refusal" | "held-refusal"): Effect;
  /** Tells the organizers; `also` becomes durable with it. */
  tell(notice: RuntimeNotice, telling?: Telling): Promise<void>;
  /** Tells the organizers unless they were told lately. */
  tellSeldom(notice: RuntimeNotice): Promise<void>;
}>;

export function makeNotices<State>(options: RuntimeOptions<State>, ledger: Ledger<State>): Notices {
  const toldAtMs = new Map<RuntimeNotice, number>();
  const tell: Notices["tell"] = async (notice, { about = {}, also } = {}) => {
    const content = options.describe(notice, ledger.context(), about);
    const roomId = options.network.managementRoom;
    const effect: Effect = { do: "send", roomId, type: MESSAGE_TYPE, content, lane: "urgent" };
    await ledger.commit({
      cause: freshName("notice", options.randomBytes),
      outcome: { facts: [], effects: [effect] },
      ...(also && { also }),
    });
  };
  return {
    refusal: (message, why) => ({
      do: "send",
      roomId: message.roomId,
      type: MESSAGE_TYPE,
      content: options.describe(why, ledger.context(), { message }),
    }),
    tell,
    tellSeldom: async (notice) => {
      const lastMs = toldAtMs.get(notice);
      if (lastMs !== undefined && options.clock.nowMs() - lastMs < NOTICE_EVERY_MS) return;
      toldAtMs.set(notice, options.clock.nowMs());
      await tell(notice);
    },
  };
}
