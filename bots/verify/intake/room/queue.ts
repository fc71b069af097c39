/** Which of the reports that wait is put to people next. */
import { alikeTo } from "../../../../shared/domain/merged.ts";
import type { Case } from "../../../../shared/domain/streams/cases.ts";
import type { VerifyContext } from "../../people/roster.ts";
import { shutFor } from "../shut/shut-for.ts";
import { roomLeft, standingOf } from "./room-for.ts";
import { isWaiting } from "./waiting.ts";

/** Who is known of old comes first, then who came first; undefined while there is no room. */
export function nextWaiting(context: VerifyContext): Case | undefined {
  const hasRoom = roomLeft(context);
  return [...context.state.cases.live.values()]
    .filter((one) => context.nowMs < one.expiresAtMs && isWaiting(one, context))
    .toSorted(
      (one, other) => standingOf(one.reporter, context) - standingOf(other.reporter, context),
    )
    .find(
      (one) =>
        hasRoom(one) &&
        shutFor(one.reporter, context) === undefined &&
        toldAlready(one, context) === undefined,
    );
}

/** A case that may be the same, and that people were asked about: they need not be asked twice. */
export function toldAlready(found: Case, { state }: VerifyContext): Case | undefined {
  return alikeTo(state.cases, found).find(({ askedRooms }) => askedRooms.length > 0);
}
