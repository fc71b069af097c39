/**
 * Which room is the state room now: the vault names the one with which the network began here, and
 * the bots' notes the one that followed. A restore would go by the same notes.
 */
import { furthest } from "../../../bots/process/outside/furthest.ts";
import { openPointer, POINTER_TYPE } from "../../../bots/process/outside/pointer.ts";
import type { PointerSeen } from "../../../bots/process/outside/pointer.ts";
import { BOT_NAMES, byBot, type BotName, type ByBot } from "../../../shared/core/protocol/entry.ts";
import { Fault } from "../../../shared/core/fault.ts";
import { createSignatures } from "../../../shared/vault/signing.ts";
import type { Vault } from "../../../shared/vault/vault.ts";
import { fail, ok, type Finding } from "../finding.ts";
import type { Ask } from "./ask.ts";

const CHECK = "state-found";

/** The vault with the room of now in it, and what a restore would meet. */
export type Where = Readonly<{ vault: Vault; finding: Finding; isMoving: boolean }>;

/** Where a note cannot be asked for, or is not ours, the vault's own word stands. */
export async function whereStateRoom(vault: Vault, ask: Ask): Promise<Where> {
  const seen: [BotName, PointerSeen | undefined][] = [];
  for (const bot of BOT_NAMES) seen.push([bot, await pointerOf(bot, vault, ask)]);
  const unseen = seen.filter(([, pointer]) => pointer === undefined).map(([bot]) => bot);
  const unknown = { vault, isMoving: false };
  if (unseen.length > 0) {
    const bots = unseen.join(", ");
    const says = `not shown: the note of ${bots} by which a restore finds the state room`;
    return { ...unknown, finding: fail(CHECK, says, "see what is said of its account") };
  }
  try {
    const notes = Object.fromEntries(seen) as ByBot<PointerSeen>;
    const { roomIds, count } = furthest(notes, vault.stateRoom);
    const isMoving = roomIds.length > 1;
    const moved = count === 0 ? "has never moved" : `has moved ${times(count)}`;
    const which = `which ${moved}${isMoving ? ", and is moving" : ""}`;
    const says = `a restore finds the state room, ${which}`;
    const values = { moves: count, moving: isMoving ? 1 : 0 };
    const stateRoom = roomIds[0] ?? vault.stateRoom;
    return { vault: { ...vault, stateRoom }, finding: { ...ok(CHECK, says), values }, isMoving };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const fix =
      "a restore would stop there: make a backup now, and see who runs the homeserver, and " +
      "whether it was itself restored from an older state";
    return {
      ...unknown,
      finding: fail(CHECK, "the bots' notes of the state room do not fit", fix),
    };
  }
}

function times(count: number): string {
  return count === 1 ? "once" : `${String(count)} times`;
}

/** Undefined where the homeserver does not say. */
async function pointerOf(bot: BotName, vault: Vault, ask: Ask): Promise<PointerSeen | undefined> {
  const { userId, accessToken: token, signingSeed: seed } = vault.bots[bot];
  const path = `/_matrix/client/v3/user/${encodeURIComponent(userId)}/account_data/${POINTER_TYPE}`;
  const answer = await ask(path, { token });
  if (answer?.errcode === "M_NOT_FOUND") return { kind: "none" };
  if (answer?.status !== 200) return undefined;
  const keys = byBot((name) => vault.bots[name].signingKey);
  const owner = { bot, userId, tagKey: vault.tagKey };
  return openPointer(owner, answer.json, createSignatures({ bot, seed, keys }));
}
