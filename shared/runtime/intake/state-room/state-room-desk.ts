/** Takes each event of the state room to the desk that it is for; what is not ours is evidence. */
import { opened, type Opened, type StateRoomEvent } from "../../eventlog/opened.ts";
import type { Notices } from "../../notices.ts";
import type { RuntimeOptions } from "../../options.ts";
import type { Pulse } from "../../pulse/pulse.ts";
import type { Settle } from "../../record/ledger.ts";
import type { Obeying } from "../obeying.ts";
import type { EntryDesk } from "./entry-desk.ts";
import type { ErrandDesk } from "./errand-desk.ts";

type StateRoomParts<State> = Readonly<{
  entries: EntryDesk<State>;
  errands: ErrandDesk<State>;
  obeying: Obeying<State>;
  /** Null where no heartbeats are written. */
  pulse: Pulse<State> | null;
  notices: Notices;
  /** Others may have said that they read what something waits for. */
  onHeartbeat(): void;
}>;

/** Lives as long as its runtime. */
export class StateRoomDesk<State> {
  readonly #options: RuntimeOptions<State>;
  readonly #parts: StateRoomParts<State>;

  constructor(options: RuntimeOptions<State>, parts: StateRoomParts<State>) {
    this.#options = options;
    this.#parts = parts;
  }

  /** Takes one event to its end. */
  async take(event: StateRoomEvent, settle: Settle): Promise<void> {
    const { pulse, onHeartbeat } = this.#parts;
    if (event.kind !== "heartbeat") {
      await this.#takeOpened(opened(event, this.#options), settle);
      return;
    }
    if (pulse === null) await this.#options.rows.write(settle);
    else await this.#takeOpened(opened(event, this.#options), settle);
    onHeartbeat();
  }

  /** Takes what became readable while nobody looked, such as before a crash. */
  async catchUp(): Promise<void> {
    await this.#parts.entries.drain();
    await this.review();
  }

  /** Obeys the errands whose time has come, and tells when streams are whole no more, or again. */
  async review(): Promise<void> {
    const { clock, log } = this.#options;
    const { entries, errands, obeying, notices } = this.#parts;
    for (const one of errands.ripe()) await obeying.obey(one);
    const due = entries.safeMode.due(clock.nowMs());
    if (due === undefined) return;
    log("warn", due, { count: entries.safeMode.degraded(clock.nowMs()).length });
    await notices.tell(due, {
      also: (transaction) => {
        entries.safeMode.writeTold(transaction, due);
      },
    });
  }

  async #takeOpened(found: Opened, settle: Settle): Promise<void> {
    const { rows, log } = this.#options;
    const { entries, errands, obeying, pulse, notices } = this.#parts;
    switch (found.kind) {
      case "entry":
        await entries.take(found.entry, settle);
        break;
      case "errand": {
        const verdict = errands.judge(found.sent, settle);
        if (verdict.kind === "obey") await obeying.obey(verdict.one);
        else if (verdict.kind === "over") await rows.write(settle);
        break;
      }
      case "heartbeat":
        pulse?.take(found.heartbeat);
        await rows.write(settle);
        break;
      case "foreign":
        log("warn", "foreign-entry", { why: found.why });
        await rows.write(settle);
        await notices.tellSeldom("intruder");
    }
  }
}
