/** The whole play: every scene, each in a network of its own, so that none disturbs another. */
import * as alerting from "./scenes/alerting.ts";
import { changedRooms } from "./scenes/altering.ts";
import * as confirming from "./scenes/confirming.ts";
import * as enclosing from "./scenes/enclosing.ts";
import { plainDay, usages } from "./scenes/explaining.ts";
import * as gathering from "./scenes/gathering.ts";
import * as keeping from "./scenes/keeping.ts";
import * as moving from "./scenes/moving.ts";
import { oneOfTwo, series, surge } from "./scenes/merging.ts";
import * as organizing from "./scenes/organizing.ts";
import * as reporting from "./scenes/reporting.ts";
import { foundTown, settle, settleTown, type Tongues, type Town } from "./scenes/town.ts";
import { practice } from "./scenes/practicing.ts";
import * as routing from "./scenes/routing.ts";
import * as trouble from "./scenes/trouble.ts";
import * as trusting from "./scenes/trusting.ts";
import type { Said } from "../stage/stage.ts";

/** In the order in which people live through them. A scene has a file, or a part of one. */
const SCENES: readonly (readonly [name: string, play: (town: Town) => void])[] = [
  ["report", reporting.guidedReport],
  ["report", reporting.neighborReport],
  ["report", reporting.ownWords],
  ["report-line", reporting.reportInOneLine],
  ["report", reporting.lostReports],
  ["report", reporting.rumors],
  ["votes", confirming.votes],
  ["merged", oneOfTwo],
  ["surge", surge],
  ["series", series],
  ["false-alarm", confirming.falseAlarm],
  ["votes", confirming.expired],
  ["alert", alerting.confirmedCase],
  ["alert", alerting.otherCards],
  ["by-hand", alerting.alertByHand],
  ["roll-call", alerting.rollCall],
  ["roll-call", alerting.together],
  ["roll-call", alerting.wanted],
  ["practice", practice],
  ["routing", routing.changes],
  ["routing", routing.quietHours],
  ["duty", routing.duty],
  ["incident-room", gathering.incidentRoom],
  ["rooms", gathering.temporaryRoom],
  ["moving", moving.oneCommittee],
  ["moving", moving.leftBehind],
  ["moving", moving.notMoved],
  ["moving", moving.theRecord],
  ["moving", moving.slowRecord],
  ["altered", changedRooms],
  ["keeping", keeping.holding],
  ["lessons", keeping.lessons],
  ["keeping", keeping.takenBack],
  ["burning", keeping.burnt],
  ["organizing", organizing.lookAround],
  ["organizing", organizing.organizers],
  ["codes", trusting.oneTimeCodes],
  ["vouches", trusting.vouches],
  ["by-two", trusting.byTwo],
  ["leaving", trusting.leaving],
  ["refusals", reporting.badMessages],
  ["refusals", reporting.rejections],
  ["refusals", confirming.votesRefused],
  ["enclosed", enclosing.pictures],
  ["enclosed", enclosing.voices],
  ["enclosed", enclosing.positions],
  ["enclosed", enclosing.unfit],
  ["missteps", organizing.missteps],
  ["warnings", organizing.invitations],
  ["warnings", confirming.stalled],
  ["warnings", alerting.notReached],
  ["warnings", alerting.reachedLate],
  ["warnings", gathering.roomRefused],
  ["warnings", trouble.strangers],
  ["warnings", trouble.gaps],
  ["warnings", trouble.restored],
  ["notices", trouble.runtimeNotices],
  ["notices", trouble.testMessages],
  ["help", usages],
  ["day", plainDay],
];

/** All that is said, scene by scene. */
export function playAll(tongues: Tongues): readonly Said[] {
  const opening = foundTown(tongues, "opening");
  settle(opening, tongues);
  const empty = foundTown(tongues, "opening");
  organizing.emptyTown(empty);
  const others = SCENES.map(([name, play]) => {
    const town = settleTown(tongues, name);
    // How the town was made is the opening's to show.
    town.stage.said.length = 0;
    play(town);
    return town.stage.said;
  });
  return [opening.stage.said, empty.stage.said, ...others].flat();
}
