/**
 * Negative controls of the kill bench: each takes one promise away from the bots' stores, and the
 * figures must show it. `snapshot` puts an old copy back, `lost-token` forgets where the sync was.
 */
import { cpSync, existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Connection } from "../../shared/crypto-store/sqlite/connection.ts";
import type { BotName } from "../../shared/core/entry.ts";
import { STORE_FILE } from "../../bots/store.ts";
import type { RestartPlan } from "../../shared/ops/supervisor.ts";
import type { BenchNetwork } from "./bench-network.ts";
import { withRows } from "./journals.ts";

export const CONTROLS = ["delayed-write", "snapshot", "lost-token"] as const;
export type Control = (typeof CONTROLS)[number];

const EPOCH_STEP = 1_000_000;
/** Deaths of a bot between two copies; the older one is put back halfway. */
const COPY_EVERY = 4;

/** Long enough to work on the files of a bot between its death and its next start. */
export const SLOW_RESTART: RestartPlan = { firstMs: 1_200, longestMs: 1_200, stableMs: 0 };

/** What the harness does to the files of a bot that has just died. */
export class Saboteur {
  readonly #network: BenchNetwork;
  readonly #control: Control | undefined;
  readonly #deaths = new Map<BotName, number>();

  constructor(network: BenchNetwork, control: Control | undefined) {
    this.#network = network;
    this.#control = control;
  }

  died(bot: BotName): void {
    if (this.#control === undefined) return;
    const deaths = (this.#deaths.get(bot) ?? 0) + 1;
    this.#deaths.set(bot, deaths);
    if (this.#control === "snapshot") this.#rollBack(bot, deaths);
    this.#claimToBeNewest(bot, deaths);
    if (this.#control === "lost-token") void this.#forgetToken(bot);
  }

  #rollBack(bot: BotName, deaths: number): void {
    const folder = join(this.#network.initialised.data, bot);
    const copy = `${folder}.copy`;
    if (deaths % COPY_EVERY === 1) {
      rmSync(copy, { recursive: true, force: true });
      cpSync(folder, copy, { recursive: true });
    } else if (deaths % COPY_EVERY === 3 && existsSync(copy)) {
      rmSync(folder, { recursive: true, force: true });
      cpSync(copy, folder, { recursive: true });
    }
  }

  /** The guard against old copies is one thing; that the figures show what it guards, another. */
  #claimToBeNewest(bot: BotName, deaths: number): void {
    const file = join(this.#network.initialised.data, bot, STORE_FILE);
    const connection = new Connection(file, {});
    connection.run("UPDATE meta SET value = ? WHERE name = 'epoch'", deaths * EPOCH_STEP);
    connection.close();
  }

  async #forgetToken(bot: BotName): Promise<void> {
    await withRows(this.#network, bot, (rows) =>
      rows.write((transaction) => {
        for (const [key] of rows.list("sync")) transaction.delete("sync", key);
      }),
    );
  }
}
