/**
 * Errands: what one bot decided and another has to do with a user id, which no fact may hold. An
 * errand travels encrypted in the state room, outside the chain, signed by the bot that sends it;
 * it expires, and is obeyed once.
 */
import type { BotName } from "./entry.ts";
import type { EffectFailure } from "./effect-failure.ts";
import type { RefusalDetail } from "../fault.ts";
import type { Tag, UserId } from "../values/ids.ts";

/** The type of the event inside the encryption. */
export const ERRAND_TYPE = "org.aviso.errand";

/**
 * An errand that nobody could do by then is not to be done any more; whoever waits for it gives up,
 * and says so.
 */
export const ERRAND_LIFE_MS = 60 * 60_000;

export type ErrandBody = Readonly<
  /** Tells verify whose identity was seen: it does not meet everybody itself. */
  | { do: "note-identity"; userId: UserId; identity: Tag }
  /** Asks somebody who was admitted into the room of a committee. */
  | { do: "invite"; userId: UserId; committee: string }
  /** What became of an errand, told to the bot that sent it; `why` is null when it was done. */
  | { do: "done"; of: string; why: EffectFailure | null; detail?: RefusalDetail | undefined }
>;

export type Errand = Readonly<{
  /** Random; the name under which it is obeyed once, and answered. */
  id: string;
  from: BotName;
  to: BotName;
  atMs: number;
  /** Later than this it is not obeyed any more. */
  expiresAtMs: number;
  body: ErrandBody;
}>;

/** The name that an errand has as a cause. */
export function errandCause(errand: Pick<Errand, "id">): string {
  return `errand:${errand.id}`;
}
