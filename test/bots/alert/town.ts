/** A town for the tests of alert and rooms: two organizers, three committees, some responders. */
import type { Bot } from "../../../shared/core/bot.ts";
import { codeFromNumber } from "../../../shared/core/values/case-code.ts";
import type { AreaPath, CaseCode, RoomId } from "../../../shared/core/values/ids.ts";
import type { Severity } from "../../../shared/core/values/severity.ts";
import type { CaseEvent } from "../../../shared/domain/streams/cases.ts";
import type { Salute } from "../../../shared/domain/streams/shapes.ts";
import type { NetworkState } from "../../../shared/domain/network-state.ts";
import { factOf } from "../../../shared/domain/streams/stream.ts";
import { alertBot } from "../../../bots/alert/bot.ts";
import { actor, type Actor } from "../../harness/actors.ts";
import { START_MS, World, type Sent } from "../../harness/world.ts";

export const olga = actor("Olga");
export const otto = actor("Otto");
export const ana = actor("Ana");
export const ben = actor("Ben");
export const cleo = actor("Cleo");
export const mallory = actor("Mallory");
export const CODE = codeFromNumber(4711);

export type Town = Readonly<{
  world: World;
  management: RoomId;
  river: RoomId;
  hill: RoomId;
  north: RoomId;
  riverId: string;
  hillId: string;
}>;

/** River: Spanish and English, everything. Hill: urgent only. North: all of north, from watch. */
export function town(bots: readonly Bot<NetworkState>[] = [alertBot]): Town {
  const world = new World(bots);
  world.admit(olga, "organizer");
  world.admit(otto, "organizer");
  world.area("north/river", "north/hill", "south/bridge");
  const river = world.committee("Rio", { areas: ["north/river"], languages: ["es", "en"] });
  const hill = world.committee("Hill", { areas: ["north/hill"], floor: "urgent" });
  const north = world.committee("All north", { areas: ["north"], floor: "watch" });
  world.admit(ana, "responder", river.id);
  world.admit(ben, "responder", river.id);
  world.admit(cleo, "responder", hill.id);
  return {
    world,
    management: world.network.managementRoom,
    river: river.roomId,
    hill: hill.roomId,
    north: north.roomId,
    riverId: river.id,
    hillId: hill.id,
  };
}

/** A case that was reported; nobody has confirmed it yet. */
export function report(
  { world }: Town,
  what: Readonly<{
    area?: string;
    severity?: Severity;
    code?: CaseCode;
    note?: string;
    seen?: Partial<Salute>;
  }> = {},
): void {
  world.caseFact({
    type: "reported",
    code: what.code ?? CODE,
    area: (what.area ?? "north/river") as AreaPath,
    severity: what.severity ?? "urgent",
    reporter: mallory.tag,
    salute: {
      size: "3-5",
      activity: "raid",
      uniform: "marked",
      equipment: "vans",
      seenAtMs: START_MS - 5 * 60_000,
      note: what.note ?? "two vans at the corner",
      ...what.seen,
    },
    replyRoom: "!direct" as RoomId,
    expiresAtMs: START_MS + 3_600_000,
  });
}

/** Verify records it, and the other bots hear of it. */
export function caseTurns(
  { world }: Town,
  type: "confirmed" | "refuted" | "unconfirmed" | "expired",
  code: CaseCode = CODE,
): readonly Sent[] {
  const event: CaseEvent = { type, code };
  return world.happens(factOf("case", event));
}

/** Reported and confirmed: the alert goes out. */
export function raise(place: Town, what: Parameters<typeof report>[1] = {}): readonly Sent[] {
  report(place, what);
  return caseTurns(place, "confirmed", what.code ?? CODE);
}

/** Cards of alerts that were sent as messages of their own, edits left out. */
export function cardsIn(sent: readonly Sent[], roomId?: RoomId): readonly Sent[] {
  return sent.filter(
    (one) =>
      one.card["kind"] === "alert" &&
      one.content["m.relates_to"] === undefined &&
      (roomId === undefined || one.roomId === roomId),
  );
}

export function editsIn(sent: readonly Sent[], roomId: RoomId): readonly Sent[] {
  return sent.filter((one) => one.roomId === roomId && one.content["m.relates_to"] !== undefined);
}

/** Reasons of the refusals among what was sent. */
export function refusals(sent: readonly Sent[]): readonly unknown[] {
  return sent.filter((one) => one.card["kind"] === "refusal").map((one) => one.card["reason"]);
}

/** An organizer's command in the management room. */
export function orders(place: Town, text: string, who: Actor = olga): readonly Sent[] {
  return place.world.says(who, place.management, text);
}

/** The code in the newest answer of this kind. */
export function codeIn(sent: readonly Sent[]): CaseCode {
  return sent.find((one) => one.card["case"] !== undefined)?.card["case"] as CaseCode;
}
