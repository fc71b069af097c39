/** A revocation empties every room that verify keeps of that one person, and of nobody else. */
import { describe, expect, it } from "vitest";
import { actor } from "../../../../harness/actors.ts";
import { town, type Town } from "../../network.ts";

const otto = actor("Otto");
const eve = actor("Eve");

/** Who was taken out of which room by this command of Olga's. */
function removedBy(place: Town, text: string): readonly unknown[] {
  const before = place.world.effects.length;
  place.world.says(place.olga, place.world.network.managementRoom, text);
  return place.world.effects
    .slice(before)
    .flatMap((effect) => (effect.do === "remove" ? [[effect.roomId, effect.userId]] : []));
}

describe("somebody revoked", () => {
  it("who was an organizer leaves the management room", () => {
    const place = town();
    place.world.admit(otto, "organizer");
    const { managementRoom } = place.world.network;
    expect(removedBy(place, `!revoke ${otto.userId}`)).toEqual([[managementRoom, otto.userId]]);
  });

  it("leaves a room of confirmers that she was in without an admission to it", () => {
    const place = town();
    place.world.admit(eve, "responder", "elsewhere");
    place.world.join(place.river, eve);
    expect(removedBy(place, `!revoke ${eve.userId}`)).toEqual([[place.river, eve.userId]]);
  });
});

describe("somebody admitted", () => {
  it("is not invited to a room that she is in", () => {
    const place = town();
    place.world.join(place.river, eve);
    const before = place.world.effects.length;
    const text = `!admit ${eve.userId} confirmer north/river`;
    place.world.says(place.olga, place.world.network.managementRoom, text);
    const invited = place.world.effects.slice(before).filter((effect) => effect.do === "invite");
    expect(invited).toEqual([]);
    // The control: somebody who is not there is.
    const other = `!admit ${otto.userId} confirmer north/river`;
    place.world.says(place.olga, place.world.network.managementRoom, other);
    expect(place.world.effects.some((effect) => effect.do === "invite")).toBe(true);
  });
});
