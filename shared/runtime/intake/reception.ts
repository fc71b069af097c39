/** Takes each thing that comes in to the desk that takes it to its end. */
import type { Incoming } from "../../core/ports.ts";
import type { RuntimeOptions } from "../options.ts";
import type { Settle } from "../record/ledger.ts";
import type { PastDesk } from "../restore/past-desk.ts";
import type { Early } from "./early.ts";
import type { NewsDesk } from "./news-desk.ts";
import type { StateRoomDesk } from "./state-room/state-room-desk.ts";

export type Desks<State> = Readonly<{
  messages: Early<State>;
  news: NewsDesk<State>;
  stateRoom: StateRoomDesk<State>;
  past: PastDesk<State>;
}>;

/** Lives as long as its runtime; it is given one thing at a time. */
export class Reception<State> {
  readonly #options: RuntimeOptions<State>;
  readonly #desks: Desks<State>;

  constructor(options: RuntimeOptions<State>, desks: Desks<State>) {
    this.#options = options;
    this.#desks = desks;
  }

  /** Takes one incoming thing to its end; its row goes when that is durable. */
  async take(incoming: Incoming): Promise<void> {
    const settle: Settle = (transaction) => {
      this.#options.inbox.settle(transaction, incoming.rowKey);
    };
    const { messages, news, stateRoom, past } = this.#desks;
    switch (incoming.kind) {
      case "entry":
      case "foreign-entry":
      case "errand":
      case "heartbeat":
        await stateRoom.take(incoming, settle);
        await messages.review();
        break;
      case "received":
        // The inbox hands on nothing else before the whole past of the state room.
        await past.settle();
        await messages.take(incoming.message, settle);
        break;
      case "rejected":
      case "invited":
      case "membership":
      case "identity":
      case "gap-lost":
        await past.settle();
        await news.take(incoming, settle);
    }
    await stateRoom.review();
  }
}
