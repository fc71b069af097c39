/** The words after `invite`: a role, its place, how often the code is good, and for how long. */
import { HOUR_MS, MINUTE_MS } from "../../../../shared/core/values/time.ts";
import { trustOf } from "../../../../shared/domain/authority/trust.ts";
import { ROOM_LIFE_MAX_MS } from "../../../../shared/domain/streams/retention.ts";
import { line, title } from "../../../../shared/language/text.ts";
import { placeOf, type Place, type Refused } from "../../people/admission/place/places.ts";
import { roleOf } from "../../people/admission/place/role-words.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { readTail } from "./invite-tail.ts";

const USES_MAX = 500;
const LIFE_MIN_MS = 10 * MINUTE_MS;
/** A code for the management room is good for one person, and not for long. */
const ORGANIZER_LIFE_MAX_MS = 24 * HOUR_MS;

export type InviteWish = Readonly<{
  role: Place["role"];
  /** Null where whoever uses the code says her place. */
  scope: string | null;
  /** How the answer names the place; empty without one. */
  name: string;
  uses: number;
  lifeMs: number;
}>;

/** Undefined when no role is named. */
export function readInvite(
  [roleWord = "", ...words]: readonly string[],
  context: VerifyContext,
): InviteWish | Refused | undefined {
  const role = roleOf(roleWord);
  if (role === undefined) return undefined;
  const { scope: said, uses = 1, lifeMs = lifeOf(role, context) } = readTail(words);
  const isOrganizer = role === "organizer";
  const lifeMaxMs = isOrganizer ? ORGANIZER_LIFE_MAX_MS : ROOM_LIFE_MAX_MS;
  const usesMax = isOrganizer ? 1 : USES_MAX;
  if (uses < 1 || uses > usesMax || lifeMs < LIFE_MIN_MS || lifeMs > lifeMaxMs) {
    const hours = lifeMaxMs / HOUR_MS;
    const lines = [title("verify-invite-limits", { uses: usesMax, hours }), line(USAGE)];
    return { reason: "too-much", lines };
  }
  const place = placeOf(role, said, context);
  if (!("reason" in place)) {
    return { role, scope: place.scope, name: place.name, uses, lifeMs };
  }
  // Without a place it is asked for, as long as there is one to choose.
  const isLeftOpen = place.reason === "missing" && hasPlaces(role, context);
  return isLeftOpen ? { role, scope: null, name: "", uses, lifeMs } : place;
}

const USAGE = "common-usage-invite";

function lifeOf(role: Place["role"], { settings }: VerifyContext): number {
  const { inviteMs } = trustOf(settings);
  return role === "organizer" ? Math.min(inviteMs, ORGANIZER_LIFE_MAX_MS) : inviteMs;
}

function hasPlaces(role: Place["role"], { state }: VerifyContext): boolean {
  if (role === "confirmer") return state.people.confirmerRooms.size > 0;
  return state.committees.committees.live.size > 0;
}
