/** The network that the conversations of these tests take place in. */
import type { AreaPath, CaseCode, RoomId } from "../../../shared/core/values/ids.ts";
import { verifyBot } from "../../../bots/verify/bot.ts";
import type { AlertEvent } from "../../../shared/domain/streams/alerts.ts";
import type { Case } from "../../../shared/domain/streams/cases.ts";
import { factOf } from "../../../shared/domain/streams/stream.ts";
import { actor, type Actor } from "../../harness/actors.ts";
import { World, type Sent } from "../../harness/world.ts";

export type Town = Readonly<{
  world: World;
  /** Organizer. */
  olga: Actor;
  /** Admitted, but without a room that counts; `anaChat` is her direct chat with verify. */
  ana: Actor;
  anaChat: RoomId;
  /** Confirmers of north/river. */
  ben: Actor;
  cleo: Actor;
  dora: Actor;
  river: RoomId;
}>;

export const REPORT = "report north/river raid, 6 agents in uniform, two vans";

/** One organizer, one neighbor, three confirmers of `north/river`; `south` has no confirmers. */
export function town(): Town {
  const world = new World([verifyBot]);
  const [olga, ana, ben, cleo, dora] = ["Olga", "Ana", "Ben", "Cleo", "Dora"].map((name) =>
    actor(name),
  ) as [Actor, Actor, Actor, Actor, Actor];
  world.area("north/river", "south");
  world.admit(olga, "organizer");
  world.admit(ana, "responder", "nowhere");
  const river = world.confirmers("north/river");
  for (const confirmer of [ben, cleo, dora]) world.admit(confirmer, "confirmer", "north/river");
  return { world, olga, ana, anaChat: world.direct(ana), ben, cleo, dora, river };
}

/** The only case there is. */
export function onlyCase({ world }: Town): Case {
  const [found, ...others] = world.state.cases.values();
  if (found === undefined || others.length > 0) throw new Error("not exactly one case");
  return found;
}

/** Ana reports; returns the code. */
export function reported(place: Town, text = REPORT): CaseCode {
  place.world.says(place.ana, place.anaChat, text);
  return onlyCase(place).code;
}

/** The reasons of the refusals among what was sent. */
export function reasons(sent: readonly Sent[]): readonly unknown[] {
  return sent.filter((one) => one.card["kind"] === "refusal").map((one) => one.card["reason"]);
}

/** What people can read of it: no polls, and not their ends. */
export function messages(sent: readonly Sent[]): readonly Sent[] {
  return sent.filter(({ type }) => type === "m.room.message");
}

/** The ends of polls among what was sent. */
export function pollEnds(sent: readonly Sent[]): readonly Sent[] {
  return sent.filter(({ type }) => type === "org.matrix.msc3381.poll.end");
}

/** What was sent into one room. */
export function into(roomId: RoomId, sent: readonly Sent[]): readonly Sent[] {
  return sent.filter((one) => one.roomId === roomId);
}

/** Alert records that it tells so many committees, whose rooms are in later facts. */
export function raise(place: Town, code: CaseCode, total = 0): readonly Sent[] {
  const area = "north/river" as AreaPath;
  const what = { certainty: "Observed", status: "Actual", origin: "case" } as const;
  const raised = { type: "raised", code, area, severity: "urgent", ...what } as const;
  const event: AlertEvent = { ...raised, salute: null, text: null, targets: [], total };
  return place.world.happens(factOf("alert", event));
}
