/** The rooms that an alert must reach, each with answers of its own for the roll call. */
import type { Context } from "../../../shared/core/bot.ts";
import type { AreaPath } from "../../../shared/core/values/ids.ts";
import type { Severity } from "../../../shared/core/values/severity.ts";
import { drawRef } from "../../../shared/domain/codes.ts";
import { routeOf } from "../../../shared/domain/streams/committees.ts";
import type { NetworkState } from "../../../shared/domain/network-state.ts";
import type { Target } from "./pages.ts";

/** One target for every committee on the route whose room is there. */
export function drawTargets(
  route: Readonly<{ area: AreaPath; severity: Severity }>,
  context: Context<NetworkState>,
): readonly Target[] {
  const committees = routeOf(context.state.committees, route.area, route.severity);
  return committees.flatMap(({ roomId, languages }) =>
    roomId === null ? [] : [{ roomId, going: drawRef(context), cant: drawRef(context), languages }],
  );
}
