/**
 * The witness of a bot's store: a note in the account data of the bot, away from the disk, that
 * says how far the store had come. An old copy of the disk does not reach it, and is found out
 * before anything is sent with it. The note is sealed: what the homeserver makes up opens nothing,
 * and is reported, not obeyed.
 */
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import type { DurableRows } from "../../../shared/core/ports.ts";
import { writeAccountData } from "../../../shared/matrix/identity/account-data.ts";
import type { AccountDataOwner } from "../../../shared/matrix/identity/account-data.ts";
import { framed } from "../../../shared/vault/sealing.ts";
import type { BotStore } from "../store.ts";
import { openNote, readNote, sealNote, type NoteKey } from "./sealed-note.ts";

export const WITNESS_TYPE = "org.aviso.store";
/** A copy that is older than this is refused, even when the bot was killed. */
const RENEW_EVERY_MS = 5 * 60_000;
const END_TRIES_MAX = 5;
/** A sealed note has about 250 characters; nothing longer is even decoded. */
const SEALED_CHARACTERS_MAX = 1_000;
const SPACE = "witness";
const SEALED_BEFORE = "sealed";

const noteShape = z.strictObject({
  /** A random name of the file; it tells nothing. */
  store: z.string().min(1).max(100),
  epoch: z.int().nonnegative(),
  /** True only after a clean end: the file has not moved since. */
  isStopped: z.boolean(),
});
const sealedShape = z.strictObject({
  v: z.literal(2),
  sealed: z.base64url().max(SEALED_CHARACTERS_MAX),
});
/** What the version before wrote, in clear. */
const plainShape = noteShape.extend({ v: z.literal(1) });

export type WitnessNote = z.infer<typeof noteShape>;

/** Whose note it is, with the key of the store that it is about. */
export type WitnessOwner = AccountDataOwner & Readonly<{ rowsKey: Uint8Array }>;

/** What the homeserver gave for the note. */
export type StoreWitness = Readonly<
  /** Only this bot can have written it; it may be an older one of its notes. */
  | { kind: "ok"; note: WitnessNote }
  | { kind: "none" }
  /** In clear: of the version before, or forged. `isOld` tells, once the store is open. */
  | { kind: "plain"; note: WitnessNote }
  | { kind: "forged" }
>;

/** What is noted of the store. Faults are those of the request, but for a refusal. */
export async function readWitness(owner: WitnessOwner): Promise<StoreWitness> {
  return await readNote(owner, WITNESS_TYPE, (content) => openWitness(owner, content));
}

/** The note in the content of the account data. */
export function openWitness(
  owner: Pick<WitnessOwner, "userId" | "rowsKey">,
  content: unknown,
): StoreWitness {
  const plain = plainShape.safeParse(content).data;
  if (plain !== undefined) {
    const { store, epoch, isStopped } = plain;
    return { kind: "plain", note: { store, epoch, isStopped } };
  }
  const sealed = sealedShape.safeParse(content).data;
  const note = sealed && noteShape.safeParse(openNote(keyOf(owner), sealed.sealed)).data;
  return note === undefined ? { kind: "forged" } : { kind: "ok", note };
}

/** The content that nobody else can make, and that tells nobody anything. */
export function sealWitness(
  owner: Pick<WitnessOwner, "userId" | "rowsKey">,
  note: WitnessNote,
): z.infer<typeof sealedShape> {
  return { v: 2, sealed: sealNote(keyOf(owner), note) };
}

function keyOf(owner: Pick<WitnessOwner, "userId" | "rowsKey">): NoteKey {
  return { secret: owner.rowsKey, name: "witness", context: contextOf(owner) };
}

function contextOf({ userId }: Pick<WitnessOwner, "userId">): Uint8Array {
  return framed("aviso/witness/2", userId);
}

/** What the store may be opened with: an older one is refused only where the note proves it. */
export function expectationOf(
  witness: StoreWitness,
): Readonly<{ id: string; epochAtLeast: number }> | undefined {
  if (witness.kind !== "ok") return undefined;
  return { id: witness.note.store, epochAtLeast: witness.note.epoch };
}

/** True when nothing can have been sent with the store since the note: it stands where it stood. */
export function isCleanEnd(witness: StoreWitness, store: Pick<BotStore, "found">): boolean {
  if (witness.kind !== "ok" || !witness.note.isStopped) return false;
  return witness.note.store === store.found.id && witness.note.epoch === store.found.epoch;
}

/**
 * True when the note was made up. One in clear counts as that of the version before until this
 * store has written its first sealed one, and only where it fits: even then it proves nothing.
 */
export function isForged(witness: StoreWitness, store: Pick<BotStore, "found" | "rows">): boolean {
  if (witness.kind !== "plain") return witness.kind === "forged";
  const { note } = witness;
  const fits = note.store === store.found.id && note.epoch <= store.found.epoch;
  return !fits || store.rows.get(SPACE, SEALED_BEFORE) !== undefined;
}

/** Notes where the store stands now. */
export async function writeWitness(
  owner: WitnessOwner,
  store: Pick<BotStore, "identity">,
  isStopped: boolean,
): Promise<void> {
  const { id, epoch } = store.identity();
  await writeAccountData(owner, WITNESS_TYPE, sealWitness(owner, { store: id, epoch, isStopped }));
}

export type WitnessKeeping = Readonly<{ stop(): Promise<void> }>;

/**
 * Notes that the store is in use, now and every few minutes, and at the end that it is not.
 * Resolves after the first note: nothing may be sent before. A later note that fails is told to
 * `onMissed`; the next one makes up for it.
 */
export async function keepWitness(
  owner: WitnessOwner,
  store: Pick<BotStore, "identity" | "rows">,
  onMissed: (reason: unknown) => void,
): Promise<WitnessKeeping> {
  await writeWitness(owner, store, false);
  await markSealed(store.rows);
  const ending = new AbortController();
  const renewing = renewUntil(ending.signal, () =>
    writeWitness(owner, store, false).catch(onMissed),
  );
  return {
    stop: async () => {
      ending.abort();
      await renewing;
      await noteEnd(owner, store).catch(onMissed);
    },
  };
}

/** What the crypto engine had begun may be committed while the note is under way: noted again. */
async function noteEnd(owner: WitnessOwner, store: Pick<BotStore, "identity">): Promise<void> {
  for (let tries = 0; tries < END_TRIES_MAX; tries += 1) {
    const { epoch } = store.identity();
    await writeWitness(owner, store, true);
    if (store.identity().epoch === epoch) return;
  }
}

async function markSealed(rows: DurableRows): Promise<void> {
  await rows.write((transaction) => {
    transaction.put(SPACE, SEALED_BEFORE, new Uint8Array([1]));
  });
}

async function renewUntil(ended: AbortSignal, renew: () => Promise<void>): Promise<void> {
  for (;;) {
    await wait(RENEW_EVERY_MS, undefined, { signal: ended }).catch(() => undefined);
    if (ended.aborted) return;
    await renew();
  }
}
