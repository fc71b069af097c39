/** What organizers, and those who have not come, read of a rotation. */
import { tellOrganizers, warn } from "../../../../shared/conversation/answer/answers.ts";
import type { NetworkContext } from "../../../../shared/domain/network-state.ts";
import type { Rotation } from "../../../../shared/domain/standing/rotations.ts";
import { line, title, type Line } from "../../../../shared/language/text.ts";
import { progressOf, readersIn } from "../who/movers.ts";
import { aboutOf } from "../who/standing-rooms.ts";
import { minutesFor } from "./pace.ts";

type Told = ReturnType<typeof tellOrganizers>;

/** The successor is there, and people are being asked in. */
export function tellOpened(rotation: Rotation, context: NetworkContext): Told {
  const { codename, why, from, of } = rotation;
  const people = readersIn(from, of, context).length;
  const lines = [
    title("rooms-rotate-opened", { ...aboutOf(rotation, context), codename }),
    line("rooms-rotate-why", { why }),
    line("rooms-rotate-inviting", { people, minutes: minutesFor(people) }),
  ];
  return tellOrganizers(context, lines, cardOf(rotation, context));
}

/** No room was made: everything is as it was. */
export function warnFailed(rotation: Rotation, context: NetworkContext): Told {
  return warn(context, [
    title("rooms-rotate-failed", aboutOf(rotation, context)),
    line("rooms-rotate-failed-next"),
  ]);
}

/** How many have come. */
export function tellProgress(rotation: Rotation, context: NetworkContext): Told {
  return tellOrganizers(context, progressLines(rotation, context), cardOf(rotation, context));
}

/** The same as lines of an answer. */
export function progressLines(rotation: Rotation, context: NetworkContext): readonly Line[] {
  const { came, missing } = progressOf(rotation, context);
  const counts = { came: came.length, people: came.length + missing.length };
  return [
    title("rooms-rotate-progress", { ...aboutOf(rotation, context), ...counts }),
    line("rooms-rotate-reminded", { missing: missing.length, codename: rotation.codename }),
  ];
}

/** Everything goes to the successor from now on. */
export function tellSwitched(rotation: Rotation, context: NetworkContext): Told {
  const { missing } = progressOf(rotation, context);
  const { codename } = rotation;
  const lines = [
    title("rooms-rotate-switched", { ...aboutOf(rotation, context), codename }),
    ...(missing.length === 0
      ? [line("rooms-rotate-complete")]
      : [line("rooms-rotate-left", { missing: missing.length })]),
  ];
  return tellOrganizers(context, lines, cardOf(rotation, context));
}

/** To somebody who was asked in and has not come. */
export function remindLines(rotation: Rotation, context: NetworkContext): readonly Line[] {
  return [
    title("rooms-moving-remind", { codename: rotation.codename }),
    line("rooms-moving-remind-next", aboutOf(rotation, context)),
  ];
}

/** In numbers, for those who read no words. */
function cardOf(rotation: Rotation, context: NetworkContext) {
  const { came, missing } = progressOf(rotation, context);
  const counts = { came: came.length, missing: missing.length };
  return { kind: "receipt", why: "rotation", counts } as const;
}
