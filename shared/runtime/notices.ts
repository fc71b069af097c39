/** What the runtime itself says: to the organizers, or to the sender of a command. */
import type { Effect } from "../core/protocol/effect.ts";
import type { Received } from "../core/protocol/message.ts";
import type { Flood } from "./intake/budget.ts";
import type { Ledger } from "./record/ledger.ts";
import type { NoticeSubject, RuntimeNotice } from "./notice.ts";
import type { RuntimeOptions } from "./options.ts";
import { NOTICE_CAUSE } from "./record/cause.ts";
import type { RowsTransaction } from "../core/ports.ts";

const MESSAGE_TYPE = "m.room.message";
/** The same trouble is told once in this time, however often it shows. */
const NOTICE_EVERY_MS = 10 * 60_000;

export type Telling = Readonly<{
  about?: NoticeSubject;
  also?(transaction: RowsTransaction): void;
}>;

export type Notices = Readonly<{
  /** The answer to a command that is not obeyed now, or cannot be. */
  refusal(message: Received, why: "safe-mode-refusal" | "held-refusal" | "put-aside"): Effect;
  /** Tells the organizers; `also` becomes durable with it. */
  tell(notice: RuntimeNotice, telling?: Telling): Promise<void>;
  /** Tells the organizers unless they were told lately, of the same cases and rooms. */
  tellSeldom(notice: RuntimeNotice, codes?: readonly string[]): Promise<void>;
  /** Tells what was held back, where it was asked, and once to the organizers. */
  tellFlood(flood: Flood): Promise<void>;
}>;

export function makeNotices<State>(options: RuntimeOptions<State>, ledger: Ledger<State>): Notices {
  const toldAtMs = new Map<string, number>();
  const say = async (
    notice: RuntimeNotice,
    subject: NoticeSubject,
    also?: (transaction: RowsTransaction) => void,
  ): Promise<void> => {
    const context = ledger.context();
    const content = options.describe(notice, context, subject);
    const { roomId = context.network.managementRoom } = subject;
    const effect: Effect = {
      do: "send",
      roomId,
      type: MESSAGE_TYPE,
      content,
      lane: notice === "flood" ? "normal" : "urgent",
    };
    await ledger.commit({
      cause: ledger.freshName(NOTICE_CAUSE),
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
    tell: (notice, { about = {}, also } = {}) => say(notice, about, also),
    tellFlood: async ({ rooms, warnings }) => {
      const { managementRoom } = ledger.context().network;
      for (const { roomId, count } of rooms) {
        if (roomId !== managementRoom) await say("flood", { roomId, count });
      }
      const count = rooms.reduce((sum, room) => sum + room.count, warnings);
      const [first, ...others] = rooms;
      const sender = warnings === 0 && others.length === 0 ? first?.sender : undefined;
      await say("flood", { count, ...(sender && { sender }) });
    },
    tellSeldom: async (notice, codes = []) => {
      const name = [notice, ...codes].join(" ");
      const lastMs = toldAtMs.get(name);
      if (lastMs !== undefined && options.clock.nowMs() - lastMs < NOTICE_EVERY_MS) return;
      toldAtMs.set(name, options.clock.nowMs());
      await say(notice, { codes });
    },
  };
}
