/** Kills bots with SIGKILL at random instants, while they start as well as while they serve. */
import { setTimeout as wait } from "node:timers/promises";
import { BOT_NAMES, type BotName } from "../../shared/core/protocol/entry.ts";
import type { RunningNetwork } from "../network/start-network.ts";
import type { Random } from "./random.ts";

const TWO_AT_ONCE = 0.15;
/** Aims at a start: the same bot again, before it can serve. */
const WHILE_STARTING = 0.25;
const STARTING_MS_MAX = 1_500;
const LOOK_MS = 10;

export type KillTally = { kills: number; whileStarting: number; byBot: Record<BotName, number> };

export class Killer {
  readonly tally: KillTally = {
    kills: 0,
    whileStarting: 0,
    byBot: { verify: 0, alert: 0, rooms: 0 },
  };
  readonly #random: Random;
  readonly #serving = new Set<BotName>();
  readonly #dead = new Map<BotName, number>();

  constructor(random: Random) {
    this.#random = random;
  }

  /** The bot has said that it serves. */
  serves(bot: BotName): void {
    this.#serving.add(bot);
  }

  /** Kills until `kills` processes have died: a bot serves up to `pauseMsMax` before its turn. */
  async run(
    network: Pick<RunningNetwork, "pidOf">,
    {
      kills,
      pauseMsMax,
      signal,
    }: Readonly<{ kills: number; pauseMsMax: number; signal: AbortSignal }>,
  ): Promise<void> {
    while (this.tally.kills < kills && !signal.aborted) {
      const first = this.#draw();
      const victims = this.#random.chance(TWO_AT_ONCE) ? [first, this.#draw()] : [first];
      await this.#servingAgain(first, signal);
      await wait(this.#random.below(pauseMsMax), undefined, { signal }).catch(() => undefined);
      for (const bot of new Set(victims)) this.#kill(network, bot);
      if (this.#random.chance(WHILE_STARTING)) await this.#killStart(network, first, signal);
    }
  }

  async #servingAgain(bot: BotName, signal: AbortSignal): Promise<void> {
    while (!this.#serving.has(bot) && !signal.aborted) await wait(LOOK_MS);
  }

  #draw(): BotName {
    return BOT_NAMES[this.#random.below(BOT_NAMES.length)] ?? "verify";
  }

  async #killStart(
    network: Pick<RunningNetwork, "pidOf">,
    bot: BotName,
    signal: AbortSignal,
  ): Promise<void> {
    while (network.pidOf(bot) === this.#dead.get(bot) && !signal.aborted) await wait(LOOK_MS);
    await wait(this.#random.below(STARTING_MS_MAX));
    if (!signal.aborted) this.#kill(network, bot);
  }

  /** What is dead already, and not yet started again, cannot be killed. */
  #kill(network: Pick<RunningNetwork, "pidOf">, bot: BotName): void {
    const pid = network.pidOf(bot);
    if (pid === undefined || pid === this.#dead.get(bot)) return;
    try {
      process.kill(pid, "SIGKILL");
    } catch {
      return;
    }
    this.#dead.set(bot, pid);
    this.tally.kills += 1;
    this.tally.byBot[bot] += 1;
    if (!this.#serving.delete(bot)) this.tally.whileStarting += 1;
  }
}
