/** What the rooms of confirmers and of organizers say to whoever comes. */
import type { Greet, Greeted } from "../../../shared/conversation/arrival/greeting.ts";
import { overlaps } from "../../../shared/core/values/area.ts";
import { isOpenCase } from "../../../shared/domain/streams/cases.ts";
import { line, title, type Line } from "../../../shared/language/text.ts";
import { seenAs } from "../../../shared/telling/room-name.ts";
import { caseArgs, saluteLines } from "../case/case-lines.ts";
import { allLanguages } from "../case/telling/rooms-told.ts";
import { organizersOf, type VerifyContext } from "../people/roster.ts";

/** The headline, and what follows the name under which the room is seen. */
type About = readonly [Line, ...Line[]];

export const greetPeople: Greet = (place, context) => {
  if (place.kind !== "confirmers" && place.kind !== "management") return undefined;
  const [headline, ...about] =
    place.kind === "management" ? management(context) : confirmers(place, context);
  const lines = [headline, ...seenAs(context.state, place), ...about, line("verify-room-more")];
  const languages =
    place.kind === "management"
      ? [context.settings.language]
      : (context.state.people.confirmersLanguages.get(place.area) ?? allLanguages(context));
  return { languages, lines, card: { kind: "receipt", why: "greeting" } };
};

function confirmers(
  { area }: Extract<Greeted, { kind: "confirmers" }>,
  { state, nowMs }: VerifyContext,
): About {
  const open = [...state.cases.live.values()].filter((one) => {
    return isOpenCase(one) && overlaps(area, one.area);
  });
  return [
    title("verify-room-confirmers", { area }),
    line("verify-room-confirmers-what"),
    ...open.flatMap((one) => [
      title("verify-room-case", { ...caseArgs(one), state: one.state }),
      ...saluteLines(one.salute, nowMs),
      line("verify-room-case-how", { code: one.code, others: open.length - 1 }),
    ]),
    ...(open.length === 0 ? [line("verify-room-nothing-open")] : []),
  ];
}

function management(context: VerifyContext): About {
  return [
    title("verify-room-management"),
    line("verify-room-management-what"),
    ...nextSteps(context),
  ];
}

/** What is missing before anybody can be told anything, and what is open where nothing is. */
function nextSteps(context: VerifyContext): readonly Line[] {
  const { committees, people, cases, alerts } = context.state;
  const openAlerts = [...alerts.alerts.live.values()].filter(({ ending }) => ending === null);
  const openCases = [...cases.live.values()].filter(isOpenCase);
  return [
    ...openAlerts.map(({ code, area }) => line("verify-room-open-alert", { case: code, area })),
    ...openCases
      .filter(({ state }) => state === "unconfirmed")
      .map((one) => line("verify-room-open-case", caseArgs(one))),
    ...(committees.areas.size === 0 ? [line("verify-room-first-area")] : []),
    ...(committees.committees.live.size === 0 ? [line("verify-room-first-committee")] : []),
    ...(people.confirmerRooms.size === 0 ? [line("verify-room-first-confirmers")] : []),
    ...(organizersOf(context).size < 2 ? [line("verify-room-alone")] : []),
  ];
}
