/** The alert bot with the network's own account beside it, which reads its test messages. */
import { joined, type Bot } from "../../../shared/core/bot.ts";
import type { JsonObject } from "../../../shared/core/values/json.ts";
import type { NetworkState } from "../../../shared/domain/network-state.ts";
import { CARD_KEY, cardSchema } from "../../../shared/language/card.ts";
import { openListener, type Listener } from "../../../shared/matrix/person/listener.ts";
import { MINUTE_MS } from "../../../shared/core/values/time.ts";
import type { Logger } from "../../../shared/ops/log.ts";
import type { Vault } from "../../../shared/vault/vault.ts";
import { canaryTurn } from "../../alert/drill/canary/turn.ts";
import { canaryAccount } from "./account.ts";

/** What could not be opened, or ended, is tried again after so long: logins are limited. */
const AGAIN_MS = 2 * MINUTE_MS;
/** Messages that were read and not looked at yet; older ones are nobody's news. */
const READ_MAX = 10;
/** As the doctor looks for it. */
export const CANARY_MISSED = "the test account did not read a message in time";

export type CanaryPlace = Readonly<{
  vault: Vault;
  nowMs(): number;
  log: Pick<Logger, "warn" | "fault">;
}>;

/** Stops with the process. */
export type Canary = Readonly<{ bot: Bot<NetworkState>; stop(): void }>;

/** The same bot, which sends test messages with its ticks, when it writes alerts. */
export function withCanary(bot: Bot<NetworkState>, place: CanaryPlace): Canary {
  const cage = new Cage(place);
  cage.open();
  return {
    stop: () => {
      cage.stop();
    },
    bot: {
      ...bot,
      onTick: (context) => {
        const usual = bot.onTick(context);
        const { outcome, isMissed } = canaryTurn(cage.news(), context);
        if (isMissed) place.log.warn(CANARY_MISSED);
        return joined(usual, outcome);
      },
    },
  };
}

class Cage {
  readonly #place: CanaryPlace;
  readonly #read: string[] = [];
  #listener: Listener | undefined;
  #listensSinceMs: number | null = null;
  #again: NodeJS.Timeout | undefined;
  #isStopped = false;

  constructor(place: CanaryPlace) {
    this.#place = place;
  }

  news() {
    return { read: [...this.#read], listensSinceMs: this.#listensSinceMs };
  }

  open(): void {
    const { vault, nowMs, log } = this.#place;
    const { homeserverUrl, bots } = vault;
    const { userId, recoveryKey } = canaryAccount(vault);
    const account = { homeserverUrl, userId, recoveryKey, from: bots.alert.userId };
    const onMessage = (content: JsonObject): void => {
      this.#hear(content);
    };
    const onEnd = (): void => {
      this.#close();
    };
    openListener({ ...account, onMessage, onEnd }).then(
      (listener) => {
        this.#listener = listener;
        if (this.#isStopped) listener.stop();
        else this.#listensSinceMs = nowMs();
      },
      (reason: unknown) => {
        // The turn tells the organizers in time.
        log.fault("the test account was not opened", reason);
        this.#close();
      },
    );
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#again);
    this.#listener?.stop();
  }

  /** What it listened since stays: what is sent from now on is missed, and told. */
  #close(): void {
    this.#listener?.stop();
    this.#listener = undefined;
    if (this.#isStopped) return;
    clearTimeout(this.#again);
    this.#again = setTimeout(() => {
      this.open();
    }, AGAIN_MS);
  }

  #hear(content: JsonObject): void {
    const card = cardSchema.safeParse(content[CARD_KEY]).data;
    const id = card?.why === "canary" ? card.choices?.["read"] : undefined;
    if (id === undefined) return;
    this.#read.push(id);
    if (this.#read.length > READ_MAX) this.#read.shift();
  }
}
