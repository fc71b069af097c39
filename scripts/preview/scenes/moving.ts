/** A room that stands gives way to another: planned, moved, and what became of the old one. */
import { DAY_MS, HOUR_MS, MINUTE_MS } from "../../../shared/core/values/time.ts";
import { COMPACTION_STEPS, type CompactionStep } from "../../../shared/core/compacting.ts";
import {
  STREAM_WRITERS,
  type BotName,
  type StreamName,
} from "../../../shared/core/protocol/entry.ts";
import { compactingFor } from "../../../shared/domain/standing/compacting.ts";
import { confirmed, quoted, type Town } from "./town.ts";

/** The plan, a no, a yes; people come one by one; the old room is closed. */
export function oneCommittee(town: Town): void {
  const { step, stage, order, people, speech } = town;
  const river = quoted(speech.own.committees.river);
  const { said, answers } = speech.language;
  const says = (word = ""): void => {
    stage.says(people.olga, stage.network.managementRoom, word);
  };
  step("");
  confirmed(town);
  step("plan");
  order("room rotate", river);
  step("dropped");
  says(said.refuses[0]);
  step("begun");
  order("room rotate", river);
  says(said.agrees[0]);
  step("progress");
  stage.accepts(people.eva);
  order("room rotate", river);
  step("reminded");
  stage.passes(DAY_MS / 4);
  step("switched");
  stage.accepts(people.finn);
  stage.passes(MINUTE_MS);
  step("closed");
  stage.passes(MINUTE_MS);
  stage.passes(MINUTE_MS);
  step("rotate-refused");
  order("room rotate");
  order("room rotate", speech.own.nowhere);
  step("under-way");
  order("room rotate", answers.all[0] ?? "");
  order("room rotate", answers.all[0] ?? "", answers.now[0] ?? "");
  says(said.agrees[0]);
}

/** Somebody does not come, and her invitation stands; then both write where nobody obeys. */
export function leftBehind(town: Town): void {
  const { step, stage, order, people, speech } = town;
  const [organizer = ""] = speech.language.roles.organizer;
  step("");
  order("room rotate", organizer, speech.language.answers.now[0] ?? "");
  stage.accepts(people.olga);
  const old = stage.network.managementRoom;
  step("left");
  stage.passes(DAY_MS + HOUR_MS);
  stage.refused = new Set(["close-room"]);
  for (let minute = 0; minute < 3; minute += 1) stage.passes(MINUTE_MS);
  step("elsewhere");
  for (const who of [people.olga, people.otto]) {
    stage.says(who, old, speech.order("area add", speech.own.nowhere));
  }
}

/** No room could be made, or the old one not be closed. */
export function notMoved(town: Town): void {
  const { step, stage, order, people, speech } = town;
  const [now = ""] = speech.language.answers.now;
  const river = quoted(speech.own.committees.river);
  step("failed");
  stage.refused = new Set(["create-room"]);
  order("room rotate", river, now);
  step("");
  stage.refused = new Set();
  order("room rotate", river, now);
  for (const who of [people.eva, people.finn]) stage.accepts(who);
  step("not-closed");
  stage.refused = new Set(["close-room"]);
  for (let minute = 0; minute < 4; minute += 1) stage.passes(MINUTE_MS);
}

/** The bots' own record moves: planned, asked after, done, with its receipt. */
export function theRecord(town: Town): void {
  const { step, stage, order, speech } = town;
  const [record = ""] = speech.language.answers.stateRoom;
  step("");
  confirmed(town);
  step("record-plan");
  order("room rotate", record);
  step("record-begun");
  stage.says(town.people.olga, stage.network.managementRoom, speech.language.said.agrees[0] ?? "");
  step("record-progress");
  allPass(town, ["ready"]);
  order("room rotate", record);
  allPass(town, COMPACTION_STEPS);
  step("record-done");
  stage.passes(MINUTE_MS);
  step("record-emptying");
  order("room rotate", record);
  step("record-closed");
  stage.passes(MINUTE_MS);
}

/** No room could be made for it; then one bot is away for long, and stays in the old room. */
export function slowRecord(town: Town): void {
  const { step, stage, order, speech } = town;
  const [record = ""] = speech.language.answers.stateRoom;
  const [now = ""] = speech.language.answers.now;
  step("record-failed");
  stage.refused = new Set(["create-room"]);
  order("room rotate", record, now);
  stage.refused = new Set();
  step("");
  order("room rotate", record, now);
  step("record-slow");
  stage.passes(DAY_MS / 4);
  step("");
  allPass(town, COMPACTION_STEPS);
  stage.refused = new Set(["leave"]);
  stage.passes(MINUTE_MS);
  step("record-late");
  stage.passes(HOUR_MS);
}

/** All three bots say that they have come so far. */
function allPass({ stage }: Town, steps: readonly CompactionStep[]): void {
  const ref = stage.state.compactions.underWay?.ref ?? "";
  const streams = Object.entries(STREAM_WRITERS) as readonly (readonly [StreamName, BotName])[];
  const firsts = new Map(streams.toReversed().map(([stream, bot]) => [bot, stream]));
  for (const passed of steps) {
    for (const [bot, stream] of firsts) {
      stage.happens(compactingFor(bot, [stream]).passed(ref, passed));
    }
  }
}
