/**
 * Negative controls of the kill bench: each takes one promise away from the bots' stores, and the
 * figures must show it. `snapshot` puts an old copy back; `lost-token` keeps a token of the sync
 * without what it acknowledges. (To forget the token is harmless for two minutes: for so long
 * Synapse gives the answer of the first sync again, and everything since is read anew.)
 */
import { cpSync, existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { Connection } from "../../shared/crypto-store/sqlite/connection.ts";
import type { BotName } from "../../shared/core/protocol/entry.ts";
import { STORE_FILE } from "../../bots/process/store.ts";
import { encodeJson, SPACES } from "../../shared/matrix/sync/inbox-row.ts";
import { decodePosition, POSITION_KEY } from "../../shared/matrix/sync/sync-rows.ts";
import type { RestartPlan } from "../../shared/ops/supervisor.ts";
import type { BenchNetwork } from "./bench-network.ts";
import { withRows } from "./journals.ts";

export const CONTROLS = ["delayed-write", "snapshot", "lost-token"] as const;
export type Control = (typeof CONTROLS)[number];

const EPOCH_STEP = 1_000_000;
/** Deaths of a bot between two copies; the older one is put back halfway. */
const COPY_EVERY = 4;

/** How much of the time until its next start a bot goes on missing what is said. */
const DOWN_MS = 900;
const syncAnswer = z.object({ next_batch: z.string() });

/** Long enough to work on the files of a bot between its death and its next start. */
export const SLOW_RESTART: RestartPlan = {
  firstMs: 1_200,
  longestMs: 1_200,
  longestServedMs: 1_200,
  stableMs: 0,
};

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
    if (this.#control === "lost-token") void this.#skipAhead(bot);
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

  /** Just before the bot starts again: what was said to it meanwhile counts as read. */
  async #skipAhead(bot: BotName): Promise<void> {
    await wait(DOWN_MS);
    const { homeserverUrl, vault } = this.#network;
    const headers = { authorization: `Bearer ${vault.bots[bot].accessToken}` };
    await withRows(this.#network, bot, async (rows) => {
      const position = decodePosition(rows.get(SPACES.sync, POSITION_KEY));
      if (position === undefined) return;
      const place = new URL("/_matrix/client/v3/sync?timeout=0", homeserverUrl);
      place.searchParams.set("since", position.token);
      const answer = syncAnswer.parse(await (await fetch(place, { headers })).json());
      await rows.write((transaction) => {
        const moved = { ...position, token: answer.next_batch };
        transaction.put(SPACES.sync, POSITION_KEY, encodeJson(moved));
      });
    });
  }
}
