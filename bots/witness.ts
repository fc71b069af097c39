/**
 * The witness of a bot's store: a note in the account data of the bot, away from the disk, that
 * says how far the store had come. An old copy of the disk does not reach it, and is found out
 * before anything is sent with it.
 */
import { setTimeout as wait } from "node:timers/promises";
import { z } from "zod";
import { readAccountData, writeAccountData } from "../shared/matrix/account-data.ts";
import type { AccountDataOwner } from "../shared/matrix/account-data.ts";
import type { BotStore } from "./store.ts";

export const WITNESS_TYPE = "org.aviso.store";
/** A copy that is older than this is refused, even when the bot was killed. */
const RENEW_EVERY_MS = 5 * 60_000;

const noteShape = z.object({
  v: z.literal(1),
  /** A random name of the file; it tells nothing. */
  store: z.string().min(1).max(100),
  epoch: z.number().int().nonnegative(),
  /** True only after a clean end: the file has not moved since. */
  isStopped: z.boolean(),
});

export type WitnessNote = z.infer<typeof noteShape>;

/** What is noted of the store; undefined before the first note, and when it is unreadable. */
export async function readWitness(owner: AccountDataOwner): Promise<WitnessNote | undefined> {
  const content = await readAccountData(owner, WITNESS_TYPE);
  return noteShape.safeParse(content).data;
}

/** Notes where the store stands now. */
export async function writeWitness(
  owner: AccountDataOwner,
  store: Pick<BotStore, "identity">,
  isStopped: boolean,
): Promise<void> {
  const { id, epoch } = store.identity();
  const note: WitnessNote = { v: 1, store: id, epoch, isStopped };
  await writeAccountData(owner, WITNESS_TYPE, note);
}

export type WitnessKeeping = Readonly<{ stop(): Promise<void> }>;

/**
 * Notes that the store is in use, now and every few minutes, and at the end that it is not.
 * Resolves after the first note: nothing may be sent before. A later note that fails is told to
 * `onMissed`; the next one makes up for it.
 */
export async function keepWitness(
  owner: AccountDataOwner,
  store: Pick<BotStore, "identity">,
  onMissed: (reason: unknown) => void,
): Promise<WitnessKeeping> {
  await writeWitness(owner, store, false);
  const ending = new AbortController();
  const renewing = renewUntil(ending.signal, () =>
    writeWitness(owner, store, false).catch(onMissed),
  );
  return {
    stop: async () => {
      ending.abort();
      await renewing;
      await writeWitness(owner, store, true).catch(onMissed);
    },
  };
}

async function renewUntil(ended: AbortSignal, renew: () => Promise<void>): Promise<void> {
  for (;;) {
    await wait(RENEW_EVERY_MS, undefined, { signal: ended }).catch(() => undefined);
    if (ended.aborted) return;
    await renew();
  }
}
