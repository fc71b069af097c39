/** One exchange of emoji (SAS) between two devices, from its request to its end. */
import { setTimeout as pause } from "node:timers/promises";
import { SECOND_MS } from "../../../core/values/time.ts";
import {
  VerificationPhase,
  VerificationRequestEvent,
  VerifierEvent,
  type ShowSasCallbacks,
  type VerificationRequest,
  type Verifier,
} from "../../sdk.ts";
import { emojiNumber } from "./emoji.ts";

export const EMOJI_METHOD = "m.sas.v1";
/** Who asked mostly begins; apps that wait for the other side would wait for ever. */
const BEGIN_AFTER_MS = 2 * SECOND_MS;
/** What it is called when one side says that the emoji, or the keys under them, differ. */
const MISMATCHES: ReadonlySet<string> = new Set(["m.mismatched_sas", "m.key_mismatch"]);

/** `ended`: somebody called it off, or it failed, which says nothing about the keys. */
export type Outcome = "done" | "mismatch" | "ended" | "overdue";

export type Exchange = Readonly<{
  /** Its end means that nobody waits any longer. */
  limit: AbortSignal;
  /** Numbers of the emoji that the other side must see, too. Our own yes follows at once. */
  onEmoji(emoji: readonly number[]): void;
}>;

/** Accepts, shows, confirms. The request has to be held by whoever calls. */
export async function answerBySas(
  request: VerificationRequest,
  { limit, onEmoji }: Exchange,
): Promise<Outcome> {
  const ended = Promise.withResolvers<Outcome>();
  let begun: Verifier | undefined;
  const begin = (verifier: Verifier): void => {
    if (begun !== undefined) return;
    begun = verifier;
    confirmShown(verifier, onEmoji);
    // How it ends the request tells, with its reason.
    verifier.verify().catch(() => undefined);
  };
  const look = (): void => {
    if (request.phase === VerificationPhase.Done) ended.resolve("done");
    else if (request.phase === VerificationPhase.Cancelled) ended.resolve(endOf(request));
    else if (request.verifier !== undefined) begin(request.verifier);
  };
  const onLimit = (): void => {
    ended.resolve("overdue");
  };
  request.on(VerificationRequestEvent.Change, look);
  limit.addEventListener("abort", onLimit);
  try {
    await request.accept();
    void beginAfterPause(request, limit);
    look();
    return await ended.promise;
  } finally {
    request.off(VerificationRequestEvent.Change, look);
    limit.removeEventListener("abort", onLimit);
  }
}

async function beginAfterPause(request: VerificationRequest, limit: AbortSignal): Promise<void> {
  try {
    await pause(BEGIN_AFTER_MS, undefined, { signal: limit });
    if (request.phase === VerificationPhase.Ready) await request.startVerification(EMOJI_METHOD);
  } catch {
    // It was begun by the other side, or has ended: the request tells which.
  }
}

function confirmShown(verifier: Verifier, onEmoji: Exchange["onEmoji"]): void {
  const show = (shown: ShowSasCallbacks): void => {
    const emoji = (shown.sas.emoji ?? []).flatMap(([symbol]) => emojiNumber(symbol) ?? []);
    if (emoji.length === 0) {
      shown.cancel();
      return;
    }
    onEmoji(emoji);
    shown.confirm().catch(() => undefined);
  };
  const shown = verifier.getShowSasCallbacks();
  if (shown === null) verifier.once(VerifierEvent.ShowSas, show);
  else show(shown);
}

function endOf({ cancellationCode }: VerificationRequest): Outcome {
  return MISMATCHES.has(cancellationCode ?? "") ? "mismatch" : "ended";
}
