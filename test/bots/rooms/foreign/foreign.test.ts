/** What somebody changes in a room of ours is put back, or the room gives way; organizers hear. */
import { describe, expect, it } from "vitest";
import { ROOM_PARTS, type RoomPart } from "../../../../shared/core/room/alteration.ts";
import { DAY_MS, MINUTE_MS, SECOND_MS } from "../../../../shared/core/values/time.ts";
import type { Sent } from "../../../harness/world.ts";
import { ana, olga, orders, otto, type Town } from "../../alert/town.ts";
import { movingTown } from "../rotation/moving-town.ts";

const FOR_GOOD: readonly RoomPart[] = ["encryption", "replaced"];
const CAN_BE_UNDONE = ROOM_PARTS.filter((part) => !FOR_GOOD.includes(part));

const altered = ({ world }: Town, roomId = "" as Town["river"]) =>
  world
    .contextOf("rooms")
    .rooms.altered(roomId, "")
    .map(({ part }) => part);
const warnings = (sent: readonly Sent[]) => sent.filter(({ card }) => card["why"] === "foreign");
const whys = ({ world }: Town) =>
  [...world.state.standings.rotations.values()].map(({ of, why }) => `${of.kind} ${why}`);

describe("what somebody changes in a room", () => {
  it.each(CAN_BE_UNDONE)("is put back within seconds and told once: %s", (part) => {
    const made = movingTown();
    made.world.join(made.river, otto);
    made.world.rooms.alter(made.river, [part], otto.userId);
    const sent = made.world.passes(SECOND_MS);
    expect(altered(made, made.river)).toEqual([]);
    const [told, ...more] = warnings(sent);
    expect(more).toEqual([]);
    expect(told?.roomId).toBe(made.management);
    expect(told?.body).toContain(otto.userId);
    expect(told?.body).toContain("Rio");
    expect(warnings(made.world.passes(MINUTE_MS))).toEqual([]);
    expect(whys(made)).toEqual([]);
  });

  it("is put back in every kind of room that bots are in", () => {
    const made = movingTown();
    const confirmers = made.world.confirmers("north/river");
    const before = made.world.sent.length;
    const rooms = [made.management, made.world.network.stateRoom, made.river, confirmers];
    orders(made, '!room new "Meeting" 2h');
    const temporary = [...made.world.state.rooms.values()].flatMap(({ roomId }) => roomId ?? []);
    expect(temporary).toHaveLength(1);
    for (const roomId of [...rooms, ...temporary])
      made.world.rooms.alter(roomId, ["joining"], null);
    made.world.passes(SECOND_MS);
    for (const roomId of [...rooms, ...temporary]) expect(altered(made, roomId)).toEqual([]);
    expect(warnings(made.world.sent.slice(before))).toHaveLength(5);
  });

  it("is told in one message where several parts were changed at once", () => {
    const made = movingTown();
    made.world.rooms.alter(made.river, ["name", "topic", "powers"], otto.userId);
    expect(warnings(made.world.passes(SECOND_MS))).toHaveLength(1);
    expect(altered(made, made.river)).toEqual([]);
  });

  it("names nobody where no person can have done it", () => {
    const made = movingTown();
    made.world.rooms.alter(made.river, ["history"], null);
    const [told] = warnings(made.world.passes(SECOND_MS));
    expect(told?.body).not.toMatch(/@/u);
    expect(told?.body).toContain("homeserver");
  });
});

describe("a fight of edits", () => {
  it("ends after three rounds: the room gives way, told once", () => {
    const made = movingTown();
    const told: number[] = [];
    for (let round = 0; round < 6; round += 1) {
      made.world.rooms.alter(made.river, ["name"], otto.userId);
      told.push(warnings(made.world.passes(2 * MINUTE_MS)).length);
    }
    expect(told).toEqual([1, 1, 1, 1, 0, 0]);
    expect(whys(made)).toEqual(["committee foreign"]);
  });

  it("is none where the changes are far apart", () => {
    const made = movingTown();
    for (let round = 0; round < 6; round += 1) {
      made.world.rooms.alter(made.river, ["name"], otto.userId);
      made.world.passes(SECOND_MS);
      made.world.passes(11 * MINUTE_MS);
    }
    expect(whys(made)).toEqual([]);
  });
});

describe("what cannot be put back for everybody", () => {
  it.each(FOR_GOOD)("makes the room give way at once, without who did it: %s", (part) => {
    const made = movingTown();
    made.world.join(made.river, olga);
    made.world.rooms.alter(made.river, [part], olga.userId);
    const sent = made.world.passes(SECOND_MS);
    expect(whys(made)).toEqual(["committee foreign"]);
    const [rotation] = made.world.state.standings.rotations.values();
    expect([...(rotation?.creators ?? [])]).toEqual([otto.tag]);
    expect(warnings(sent)).toHaveLength(1);
    expect(warnings(made.world.passes(MINUTE_MS))).toEqual([]);
  });

  it("makes the room give way where the bot has lost its powers", () => {
    const made = movingTown();
    made.world.rooms.areRestoresRefused = true;
    made.world.rooms.alter(made.river, ["powers"], otto.userId);
    made.world.passes(SECOND_MS);
    made.world.passes(SECOND_MS);
    expect(whys(made)).toEqual(["committee foreign"]);
  });

  it("leaves a room that ends by itself to the organizers", () => {
    const made = movingTown();
    orders(made, '!room new "Meeting" 2h');
    const [room] = made.world.state.rooms.values();
    if (room?.roomId == null) throw new Error("no room was made");
    made.world.rooms.alter(room.roomId, ["replaced"], otto.userId);
    const [told] = warnings(made.world.passes(SECOND_MS));
    expect(told?.body).toContain(`!room close ${room.code}`);
    expect(whys(made)).toEqual([]);
    made.world.passes(DAY_MS / 24);
  });
});

describe("an invitation to a room that follows another", () => {
  it("is turned down, whoever sends it", () => {
    const made = movingTown();
    for (const inviter of [olga, ana]) {
      for (const bot of made.world.bots) {
        const invited = {
          ...{ roomId: "!upgraded" as Town["river"], inviter: inviter.userId },
          ...{ inviterTag: inviter.tag, isEncrypted: true, isDirect: false },
        };
        const answer = (isSuccessor?: true) =>
          bot
            .onInvited(
              { ...invited, ...(isSuccessor && { isSuccessor }) },
              made.world.contextOf(bot.name),
            )
            .effects.map((effect) => effect.do);
        expect(answer(true)[0]).toBe("leave");
        expect(answer()).toEqual(["join"]);
      }
    }
  });
});
