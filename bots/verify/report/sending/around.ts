/** What a dialog knows of the world. */
import type { Received } from "../../../../shared/core/protocol/message.ts";
import type { AreaPath } from "../../../../shared/core/values/ids.ts";
import { isAdmitted } from "../../../../shared/domain/authority/authority.ts";
import { otherNamesOf } from "../../../../shared/domain/streams/committees.ts";
import { namesOf } from "../../../../shared/language/reading/places.ts";
import { offeredAreas } from "../../people/areas.ts";
import { confirmerRoomsOf, type VerifyContext } from "../../people/roster.ts";
import type { Surroundings } from "../dialog/turn.ts";

/** The places are shown to admitted people only; anybody may name one. */
export function aroundOf({ senderTag }: Received, context: VerifyContext): Surroundings {
  const { nowMs, state, settings } = context;
  const areas = [...state.committees.areas].toSorted();
  return {
    nowMs,
    zone: settings.timeZone,
    places: namesOf(areas, otherNamesOf(state.committees)),
    offered: isAdmitted(senderTag, state) ? offeredAreas(state.committees) : [],
    widest: widestOf(areas, context),
    allowedText: [...(settings.allowedText ?? []), ...Object.values(settings.helpNow ?? {})],
  };
}

/** The place with the fewest parts; of several, the one that most people confirm. */
function widestOf(areas: readonly AreaPath[], context: VerifyContext): AreaPath | undefined {
  const parts = (area: AreaPath): number => area.split("/").length;
  const rooms = (area: AreaPath): number => confirmerRoomsOf(area, context).length;
  return areas.toSorted((one, other) => parts(one) - parts(other) || rooms(other) - rooms(one))[0];
}
