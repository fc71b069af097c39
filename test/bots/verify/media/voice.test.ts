/** Voice messages: handed to those who judge the case, and written down by one of them. */
import { describe, expect, it } from "vitest";
import { stageMedia } from "../../../../scripts/stage/media.ts";
import type { Sent } from "../../../harness/world.ts";
import { into, onlyCase, reasons, reported, town, type Town } from "../network.ts";

const VOICE = stageMedia("sound", []);
const BODY = { kind: "unsupported", what: "sound", media: VOICE } as const;

function spoken(place: Town): string {
  place.world.receives(place.ana, place.anaChat, BODY, {});
  place.world.says(place.ana, place.anaChat, "north/river");
  place.world.says(place.ana, place.anaChat, "yes");
  return onlyCase(place).code;
}

const bodies = (sent: readonly Sent[]): string => sent.map(({ body }) => body).join("\n");

describe("a report by voice", () => {
  it("asks where, says that it is one until it is written down, and is heard by confirmers", () => {
    const place = town();
    const code = spoken(place);
    const asked = into(place.river, place.world.sent);
    expect(bodies(asked)).toMatch(/Voice report in north\/river\?[^]*VOICE REPORT/u);
    expect(asked[0]?.card).toMatchObject({ kind: "request", why: "voice-report" });
    const heard = asked.filter(({ content }) => content["msgtype"] === "m.audio");
    expect(heard).toMatchObject([{ card: { case: code, why: "voice-report" } }]);
    expect(heard[0]?.content).toHaveProperty(["org.matrix.msc3245.voice"]);
    expect(bodies(place.world.says(place.ben, place.river, `!status ${code}`))).toContain(
      "a voice message, not written down yet",
    );
  });

  it("is read once somebody wrote it down, and everybody concerned is told", () => {
    const place = town();
    const code = spoken(place);
    expect(onlyCase(place).severity).toBe("watch");
    const sent = place.world.says(
      place.ben,
      place.river,
      `!wrote ${code} six men in uniform and two vans, they are taking people away`,
    );
    expect(onlyCase(place)).toMatchObject({
      severity: "urgent",
      voice: "written",
      salute: { activity: "detention", size: "6-10", uniform: "marked", equipment: "vans" },
    });
    const [again] = into(place.river, sent).filter(({ card }) => card["kind"] === "request");
    expect(again?.card).not.toHaveProperty("why");
    expect(again?.content["m.mentions"]).toEqual({ room: true });
    expect(bodies(into(place.anaChat, sent))).toContain("six men in uniform");
  });

  it("keeps nothing that could harm somebody", () => {
    const place = town();
    const code = spoken(place);
    const text = `!wrote ${code} two vans at 1234 Elm Street, ask Maria Lopez at 555-867-5309`;
    const sent = place.world.says(place.ben, place.river, text);
    expect(bodies(sent)).toContain("[…]");
    const kept = JSON.stringify([place.world.entries, sent]);
    expect(kept).not.toMatch(/1234|Lopez|5309/u);
  });

  it("loses nothing that was told before, and weighs no less, when more is written", () => {
    const place = town();
    const code = spoken(place);
    place.world.says(place.ben, place.river, `!wrote ${code} they are taking people away`);
    place.world.says(place.cleo, place.river, `!wrote ${code} two agents are at the corner`);
    expect(onlyCase(place)).toMatchObject({
      severity: "urgent",
      salute: { activity: "detention", size: "1-2" },
    });
    expect(onlyCase(place).salute.note).toMatch(/taking people away; two agents/u);
  });

  it("keeps every thing that they have, and so many as they were", () => {
    const place = town();
    const code = spoken(place);
    place.world.says(place.ben, place.river, `!wrote ${code} five agents with rifles, two vans`);
    place.world.says(place.cleo, place.river, `!wrote ${code} they left with two people`);
    const { size, equipment, besides } = onlyCase(place).salute;
    expect(size).toBe("3-5");
    expect([equipment, ...(besides ?? [])]).toEqual(["weapons", "vans"]);
  });

  it("is written down without a code where only one waits", () => {
    const place = town();
    spoken(place);
    place.world.says(place.ben, place.river, "!wrote two vans, five agents");
    expect(onlyCase(place)).toMatchObject({ voice: "written", salute: { size: "3-5" } });
    expect(reasons(place.world.says(place.ben, place.river, "!wrote two vans"))).toEqual([
      "missing",
    ]);
  });

  it("sent later makes the case one to be written down", () => {
    const place = town();
    const code = reported(place);
    const sent = place.world.receives(place.ana, place.anaChat, BODY, {});
    expect(bodies(into(place.river, sent))).toContain(`!wrote ${code}`);
    expect(onlyCase(place).voice).toBe("unheard");
  });
});

describe("what is written down", () => {
  it("is taken of confirmers of the place alone", () => {
    const place = town();
    const code = spoken(place);
    const sent = place.world.says(place.ana, place.anaChat, `!wrote ${code} nothing at all here`);
    expect(reasons(sent)).toEqual(["not-permitted"]);
    expect(onlyCase(place).voice).toBe("unheard");
  });

  it("needs an open case that was spoken, and words", () => {
    const place = town();
    const code = reported(place);
    const refused = (text: string) => reasons(place.world.says(place.ben, place.river, text));
    expect(refused(`!wrote ${code} two vans`)).toEqual(["missing"]);
    expect(refused("!wrote 2222 two vans")).toEqual(["unknown-case"]);
    place.world.receives(place.ana, place.anaChat, BODY, {});
    expect(refused(`!wrote ${code}`)).toEqual(["missing"]);
    expect(refused(`!wrote ${code} ${"x ".repeat(600)}`)).toEqual(["too-much"]);
    place.world.says(place.ana, place.anaChat, "cancel");
    expect(refused(`!wrote ${code} two vans`)).toEqual(["closed"]);
  });

  it("is told to the organizers when the case is confirmed already", () => {
    const place = town();
    const code = spoken(place);
    for (const who of [place.ben, place.cleo]) {
      place.world.says(who, place.river, `!confirm ${code}`);
    }
    const sent = place.world.says(place.ben, place.river, `!wrote ${code} a raid, six agents`);
    const { managementRoom } = place.world.network;
    expect(bodies(into(managementRoom, sent))).toMatch(/confirmed already[^]*a raid, six agents/u);
  });
});
