/** What stands on a place: as long as something does, it is neither removed nor moved. */
import { contains } from "../../../shared/core/values/area.ts";
import type { AreaPath } from "../../../shared/core/values/ids.ts";
import type { Sees } from "../../../shared/conversation/feature.ts";
import { item, type Line } from "../../../shared/language/text.ts";

type Seeing = Sees<"committees" | "people" | "cases" | "alerts">;

/** What a place holds up; of committees `area move` takes care itself. */
export type Standing = Readonly<{
  committees: readonly Line[];
  /** Confirmers, and what is open there. */
  others: readonly Line[];
}>;

/** On this place, or in it. */
export function standingOn(place: AreaPath, { state }: Seeing): Standing {
  const isOn = (area: AreaPath): boolean => contains(place, area);
  const committees = [...state.committees.committees.values()]
    .filter(({ areas }) => areas.some(isOn))
    .map(({ name }) => item("alert-area-holds-committee", { name }));
  const confirmers = [...state.people.confirmerRooms.keys()]
    .filter(isOn)
    .map((area) => item("alert-area-holds-confirmers", { area }));
  const codes = new Set(
    [...state.cases.live.values(), ...state.alerts.alerts.live.values()]
      .filter(({ area }) => isOn(area))
      .map(({ code }) => code),
  );
  const open = [...codes].map((code) => item("alert-area-holds-case", { case: code }));
  return { committees, others: [...confirmers, ...open] };
}
