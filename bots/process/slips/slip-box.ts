/** The slips that wait for verify: looked for about every second, obeyed once, answered once. */
import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { joined, type Bot } from "../../../shared/core/bot.ts";
import { MINUTE_MS } from "../../../shared/core/values/time.ts";
import type { NetworkState } from "../../../shared/domain/network-state.ts";
import type { VaultKey } from "../../../shared/vault/vault-key.ts";
import { slipShape, type Slip, type SlipAnswer } from "../../verify/trust/slip/slip.ts";
import { takeSlip } from "../../verify/trust/slip/take-slip.ts";
import { ANSWERED, ASKED, takeSlipFile, writeSlip } from "./slips.ts";

/** What could not be recorded so often is given up: whoever asked has stopped waiting. */
const TURNS_MAX = 5;
/** An answer that nobody came for. */
const ANSWER_LIFE_MS = 10 * MINUTE_MS;

export type SlipPlace = Readonly<{
  folder: string;
  key: VaultKey;
  onFault(reason: unknown): void;
}>;

/** The same bot, which takes slips from this place with its ticks, when it writes the roster. */
export function takingSlips(bot: Bot<NetworkState>, place: SlipPlace): Bot<NetworkState> {
  if (!bot.writes.includes("people")) return bot;
  const box = new SlipBox(place);
  return {
    ...bot,
    onTick: (context) => {
      const usual = bot.onTick(context);
      box.look(context.nowMs);
      const waiting = box.next();
      if (waiting === undefined) return usual;
      const turn = takeSlip(waiting.slip, context);
      if ("outcome" in turn) return joined(usual, turn.outcome);
      box.answer(waiting, turn.answer);
      return usual;
    },
  };
}

type Waiting = Readonly<{ name: string; slip: Slip }>;

class SlipBox {
  readonly #place: SlipPlace;
  readonly #waiting: Waiting[] = [];
  #turns = 0;
  #isLooking = false;

  constructor(place: SlipPlace) {
    this.#place = place;
  }

  /** Begins to look; what is found waits for a later turn. */
  look(nowMs: number): void {
    if (this.#isLooking) return;
    this.#isLooking = true;
    void this.#found(nowMs)
      .catch(this.#place.onFault)
      .finally(() => {
        this.#isLooking = false;
      });
  }

  /** The one whose turn it is, a few times at most. */
  next(): Waiting | undefined {
    if (this.#turns >= TURNS_MAX) this.#drop();
    const [first] = this.#waiting;
    if (first !== undefined) this.#turns += 1;
    return first;
  }

  answer({ name }: Waiting, answer: SlipAnswer): void {
    this.#drop();
    const { folder, key, onFault } = this.#place;
    void writeSlip(join(folder, name + ANSWERED), answer, key).catch(onFault);
  }

  #drop(): void {
    this.#waiting.shift();
    this.#turns = 0;
  }

  async #found(nowMs: number): Promise<void> {
    const { folder, key } = this.#place;
    for (const file of await readdir(folder).catch((): string[] => [])) {
      const path = join(folder, file);
      if (file.endsWith(ASKED)) {
        const slip = await takeSlipFile(path, slipShape, key);
        if (slip !== undefined) this.#waiting.push({ name: file.slice(0, -ASKED.length), slip });
      } else if (nowMs - (await stat(path)).mtimeMs > ANSWER_LIFE_MS) {
        await rm(path, { force: true });
      }
    }
  }
}
