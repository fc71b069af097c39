/** What every handler of the alert bot is given besides what happened. */
import type { Context } from "../../shared/core/bot.ts";
import type { NetworkState } from "../../shared/domain/network-state.ts";

export type AlertContext = Context<NetworkState>;
