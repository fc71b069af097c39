/**
 * What the network knows, read from the journal of a bot. While the bots run they have it to
 * themselves, and see to all of this; the doctor looks when they do not.
 */
import { join } from "node:path";
import { networkOf } from "../../../bots/process/choices.ts";
import { openBotRows } from "../../../bots/process/store.ts";
import type { Network } from "../../../shared/core/bot.ts";
import {
  EMPTY_NETWORK,
  foldNetwork,
  type NetworkState,
} from "../../../shared/domain/network-state.ts";
import { located } from "../../../shared/domain/standing/succession.ts";
import { entryFromBytes, JOURNAL_SPACE } from "../../../shared/runtime/eventlog/journal.ts";
import type { Vault } from "../../../shared/vault/vault.ts";

export type Known = Readonly<{ state: NetworkState; network: Network }>;

/** All bots hold the same record, so one of them tells. Its store must be sound, and free. */
export async function readKnown(data: string, vault: Vault): Promise<Known> {
  const store = await openBotRows(join(data, "rooms"), vault.bots.rooms.rowsKey);
  const entries = store.rows.list(JOURNAL_SPACE).map(([, bytes]) => entryFromBytes(bytes));
  await store.close();
  return knownFrom(entries.reduce(foldNetwork, EMPTY_NETWORK), vault);
}

/** With the rooms of now in the place of those that `init` made. */
export function knownFrom(state: NetworkState, vault: Vault): Known {
  return { state, network: located(state, networkOf(vault, { neighbors: "admitted" })) };
}
