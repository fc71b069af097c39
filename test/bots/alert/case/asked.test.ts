/** Whoever asked alert about a case hears what becomes of it, once, also where no alert went. */
import { describe, expect, it } from "vitest";
import type { Sent } from "../../../harness/world.ts";
import type { RoomId } from "../../../../shared/core/values/ids.ts";
import { ana, ben, caseTurns, cleo, CODE, raise, report, town } from "../town.ts";

/** The states in the answers there, cards of alerts left out. */
const states = (sent: readonly Sent[], roomId: RoomId): readonly unknown[] =>
  sent
    .filter((one) => one.roomId === roomId && one.card["kind"] === "case")
    .map(({ card }) => card["state"]);

describe("somebody who asked alert about a case", () => {
  it("is corrected in her chat and in the room, though no alert was raised", () => {
    const place = town();
    const { world, hill } = place;
    report(place);
    const chat = world.direct(cleo, "alert");
    const before = world.entries.length;
    expect(world.says(cleo, chat, `status ${CODE}`)[0]?.card["state"]).toBe("unconfirmed");
    world.says(cleo, hill, "!status");
    expect(world.entries).toHaveLength(before);
    const sent = caseTurns(place, "refuted");
    for (const roomId of [chat, hill]) {
      const [told, ...others] = sent.filter((one) => one.roomId === roomId);
      expect(told?.card).toMatchObject({ kind: "case", case: CODE, state: "refuted" });
      expect(told?.card["msgType"]).toBe("Cancel");
      expect(others).toEqual([]);
    }
    expect(world.notedBy("alert").size).toBe(0);
  });

  it("control: hears nothing where nobody asked", () => {
    const place = town();
    report(place);
    expect(caseTurns(place, "refuted")).toEqual([]);
  });

  it("is told once where the alert tells it, too, and at each turn elsewhere", () => {
    const place = town();
    const { world, river, hill } = place;
    report(place);
    world.says(ana, river, `!status ${CODE}`);
    world.says(cleo, hill, `!status ${CODE}`);
    const raised = caseTurns(place, "confirmed");
    expect(states(raised, river)).toEqual([]);
    expect(states(raised, hill)).toEqual(["confirmed"]);
    const over = caseTurns(place, "refuted");
    expect(states(over, river)).toEqual([]);
    expect(states(over, hill)).toEqual(["refuted"]);
  });

  it("is not told when she was revoked meanwhile", () => {
    const place = town();
    const { world } = place;
    raise(place);
    const chat = world.direct(ben, "alert");
    world.says(ben, chat, `status ${CODE}`);
    world.peopleFact({ type: "revoked", person: ben.tag, by: ana.tag });
    expect(states(caseTurns(place, "unconfirmed"), chat)).toEqual([]);
  });
});
