/**
 * Where a restore begins to read: the state room of now, which is not the one that `init` made once
 * that gave way. What a backup kept of the time before goes unused then: the chain between is gone,
 * and the room of now tells everything.
 */
import { furthest } from "../../bots/process/outside/furthest.ts";
import { readPointer, type PointerSeen } from "../../bots/process/outside/pointer.ts";
import { BOT_NAMES, byBot, type BotName, type ByBot } from "../../shared/core/protocol/entry.ts";
import { Fault } from "../../shared/core/fault.ts";
import type { StateRoomPointer } from "../../shared/core/ports.ts";
import { EMPTY_NETWORK, foldNetwork } from "../../shared/domain/network-state.ts";
import type { Credentials } from "../../shared/matrix/identity/account.ts";
import { entryFromBytes } from "../../shared/runtime/eventlog/journal.ts";
import { createSignatures } from "../../shared/vault/signing.ts";
import type { BackupContent } from "./backup-content.ts";
import type { NetworkSecret } from "./network-secret.ts";

type Journals = BackupContent["journals"];

export type Looking = Readonly<{
  homeserverUrl: string;
  credentials: ByBot<Credentials>;
  secrets: ByBot<NetworkSecret>;
  backup: BackupContent | undefined;
}>;

export type Found = Readonly<{
  /** The first is the state room; a second one follows it. */
  stateRooms: StateRoomPointer["roomIds"];
  journals: Journals;
}>;

/** Faults: `corrupt` where the notes of the bots cannot all be true, and those of the requests. */
export async function findStateRooms(looking: Looking): Promise<Found> {
  const { secrets, backup } = looking;
  const seen: [BotName, PointerSeen][] = [];
  for (const bot of BOT_NAMES) seen.push([bot, await pointerOf(bot, looking)]);
  const notes = Object.fromEntries(seen) as ByBot<PointerSeen>;
  const { roomIds, count } = furthest(notes, secrets.verify.stateRoom);
  const journals = byBot((bot) => journalFor(backup?.journals[bot] ?? [], count));
  return { stateRooms: roomIds, journals };
}

function pointerOf(
  bot: BotName,
  { homeserverUrl, credentials, secrets }: Looking,
): Promise<PointerSeen> {
  const { userId, accessToken } = credentials[bot];
  const { tagKey, signingSeed: seed, signingKeys: keys } = secrets[bot];
  const owner = { homeserverUrl, userId, accessToken, bot, tagKey };
  return readPointer(owner, createSignatures({ bot, seed, keys }));
}

/** The rows that go on in the room of this count. */
function journalFor(journal: Journals[BotName], count: number): Journals[BotName] {
  const entries = journal.map(([, bytes]) => entryFromBytes(bytes));
  const known = entries.reduce(foldNetwork, EMPTY_NETWORK).compactions.now?.count ?? 0;
  if (known === count) return journal;
  if (known < count) return [];
  const hint =
    "the backup knows a later state room than the bots' notes on the homeserver: it gives older " +
    "ones, as one does that was itself restored. Nothing was restored. Have it give the newest, " +
    "and try again";
  throw new Fault("corrupt", "find the state room", { hint });
}
