/** Areas and committees, their rooms, and what alert does when others admit and revoke. */
import { describe, expect, it } from "vitest";
import type { Errand } from "../../../../shared/core/protocol/errand.ts";
import type { UserId } from "../../../../shared/core/values/ids.ts";
import { alertBot } from "../../../../bots/alert/bot.ts";
import { onAlertErrand } from "../../../../bots/alert/committee/room/errands.ts";
import { verifyBot } from "../../../../bots/verify/bot.ts";
import { actor } from "../../../harness/actors.ts";
import {
  ana,
  caseTurns,
  cardsIn,
  cleo,
  mallory,
  olga,
  orders,
  report,
  refusals,
  town,
} from "../town.ts";

const dora = actor("Dora");

describe("the list of committees", () => {
  it("says under which name a room is seen, and how many there cannot read", () => {
    const place = town();
    orders(place, '!committee new "Lake" north');
    const codename = [...place.world.state.committees.committees.values()].at(-1)?.codename ?? "";
    expect(orders(place, "!committee list")[0]?.body).toContain(`Lake (“${codename}”)`);
    expect(orders(place, "!committee list")[0]?.body).not.toContain("cannot read");
    place.world.join(place.river, "@new:example.org" as UserId);
    expect(orders(place, "!committee list")[0]?.body).toMatch(/Rio.*· 1 person cannot read yet/u);
  });
});

describe("whoever cannot read yet", () => {
  it("is counted before an alert: when it is asked whom one reaches, proposed, sent", () => {
    const place = town();
    const said = () =>
      ["!who north/river", "!alert north/river urgent vans", "!alert north/river watch vans"].map(
        (order) => orders(place, order).find(({ roomId }) => roomId === place.management)?.body,
      );
    for (const body of said()) expect(body).not.toMatch(/cannot read/u);
    // In two of the rooms that it goes to she is one person.
    for (const roomId of [place.river, place.north]) {
      place.world.join(roomId, "@new:example.org" as UserId);
    }
    const [whom, ...alerts] = said();
    expect(whom).toMatch(/Rio.*· 1 person cannot read yet/u);
    for (const body of alerts) expect(body).toMatch(/^1 person in these rooms cannot read it/mu);
  });
});

describe("a new committee", () => {
  it("gets an encrypted room of its own, for the organizer who asked and the rooms bot", () => {
    const place = town();
    const sent = orders(place, '!committee new "Río Sur" south/bridge , north/hill es, en watch');
    const made = place.world.effects.find((effect) => effect.do === "create-room");
    const owners = [olga.userId, place.world.network.bots.rooms];
    expect(made).toMatchObject({ plan: { additionalCreators: owners, invite: owners } });
    const [committee] = [...place.world.state.committees.committees.values()].slice(-1);
    expect(committee).toMatchObject({
      name: "Río Sur",
      areas: ["south/bridge", "north/hill"],
      languages: ["es", "en"],
      floor: "watch",
    });
    const [answer] = sent;
    expect(answer).toMatchObject({ roomId: place.management, card: { kind: "room" } });
    expect(answer?.body).toContain(`“${committee?.codename ?? "none"}”`);
  });

  it("has a codename that tells neither its name nor its place", () => {
    const place = town();
    for (const name of ["Maple", "Cedar", "Willow"]) {
      orders(place, `!committee new "${name}" north/river`);
    }
    const names = place.world.effects.flatMap((effect) =>
      effect.do === "create-room" ? [effect.plan.codename] : [],
    );
    expect(names).toHaveLength(3);
    for (const codename of names)
      expect(codename).not.toMatch(/river|rio|maple|cedar|willow|hill/iu);
  });

  it("takes the network's language and the lowest floor when nothing is said", () => {
    const place = town();
    orders(place, '!committee new "Lake" north');
    const [committee] = [...place.world.state.committees.committees.values()].slice(-1);
    expect(committee).toMatchObject({ languages: ["en"], floor: "info" });
  });

  it("whose room cannot be made is given up, and its name is free again", () => {
    const place = town();
    place.world.areRoomsRefused = true;
    const sent = orders(place, '!committee new "Lake" north');
    expect(sent.map((one) => one.card["kind"])).toEqual(["warning"]);
    place.world.areRoomsRefused = false;
    expect(refusals(orders(place, '!committee new "Lake" north'))).toEqual([]);
  });

  it("is not made by somebody who is no organizer, nor outside the management room", () => {
    const place = town();
    expect(refusals(place.world.says(ana, place.river, '!committee new "X" north'))).toEqual([
      "not-permitted",
    ]);
    place.world.join(place.river, olga);
    expect(refusals(place.world.says(olga, place.river, '!committee new "X" north'))).toEqual([
      "not-permitted",
    ]);
    expect(place.world.facts("committee-requested")).toHaveLength(3);
  });
});

describe("an area", () => {
  it("is added, listed and removed", () => {
    const place = town();
    orders(place, "!area add West / Pond");
    expect(orders(place, "!area list")[0]?.body).toContain("west/pond");
    orders(place, "!area remove west/pond");
    expect(place.world.state.committees.areas.has("west/pond" as never)).toBe(false);
  });
});

describe("an admission by an organizer", () => {
  const admit = `!admit ${dora.userId} responder "Rio"`;
  const invited = (place: ReturnType<typeof town>) =>
    place.world.effects.filter((effect) => effect.do === "invite");

  it("is answered by verify, and alert silently invites to the committee's room", () => {
    const place = town([verifyBot, alertBot]);
    const sent = orders(place, admit);
    expect(sent.map((one) => one.by)).toEqual(["verify", "verify"]);
    expect(invited(place)).toMatchObject([{ roomId: place.river, userId: dora.userId }]);
    expect(place.world.state.people.invitations.size).toBe(0);
    orders(place, admit);
    expect(invited(place)).toHaveLength(1);
    expect(
      place.world.facts("admitted").filter(({ data }) => data["person"] === dora.tag),
    ).toHaveLength(1);
  });

  it("is not heard by alert itself, whoever says it and wherever", () => {
    const place = town([alertBot]);
    place.world.join(place.management, mallory);
    orders(place, admit);
    orders(place, admit, mallory);
    place.world.says(olga, place.river, admit);
    expect(invited(place)).toEqual([]);
  });

  it("is not carried out for whom the roster does not know, or knows elsewhere", () => {
    const place = town([verifyBot, alertBot]);
    const told = (userId: UserId, committee: string) => {
      const { nowMs: atMs } = place.world;
      const errand: Errand = {
        ...{ id: "0".repeat(32), from: "verify", to: "alert", atMs, expiresAtMs: atMs + 1 },
        body: { do: "invite", userId, committee },
      };
      return onAlertErrand(errand, place.world.contextOf("alert")).effects;
    };
    const refused = [{ do: "errand", errand: { body: { do: "done", why: "unwanted" } } }];
    expect(told(mallory.userId, place.riverId)).toMatchObject(refused);
    expect(told(cleo.userId, place.riverId)).toMatchObject(refused);
    expect(told(cleo.userId, "nowhere")).toMatchObject(refused);
    place.world.leave(place.hill, cleo);
    expect(told(cleo.userId, place.hillId)).toMatchObject([{ do: "invite", roomId: place.hill }]);
  });
});

describe("a revocation", () => {
  it("takes the revoked out of every committee's room once verify has written it down", () => {
    const place = town([verifyBot, alertBot]);
    orders(place, `!revoke ${ana.userId}`);
    expect(place.world.membersOf(place.river).map((one) => one.userId)).not.toContain(ana.userId);
    report(place);
    const [card] = cardsIn(caseTurns(place, "confirmed"), place.river);
    expect(JSON.stringify(card?.content["m.mentions"])).not.toContain(ana.userId);
  });

  it("removes nobody by words alone, whoever says them", () => {
    const place = town([alertBot]);
    orders(place, `!revoke ${ana.userId}`, mallory);
    orders(place, `!revoke ${ana.userId}`);
    expect(place.world.effects.filter((effect) => effect.do === "remove")).toEqual([]);
  });

  it("that verify refuses removes nobody", () => {
    const place = town([verifyBot, alertBot]);
    place.world.join(place.management, mallory);
    orders(place, `!revoke ${ana.userId}`, mallory);
    expect(place.world.membersOf(place.river).map((one) => one.userId)).toContain(ana.userId);
  });

  it("does not keep a committee from its alerts whose room cannot be left by force", () => {
    const place = town([verifyBot, alertBot]);
    place.world.areRemovalsRefused = true;
    orders(place, `!revoke ${ana.userId}`);
    expect(place.world.membersOf(place.river).map((one) => one.userId)).toContain(ana.userId);
    report(place);
    expect(cardsIn(caseTurns(place, "confirmed"), place.river)).toHaveLength(1);
  });
});
