/** What whoever reported a case says after it was sent joins it, and nothing of it is lost. */
import { describe, expect, it } from "vitest";
import { alertBot } from "../../../../bots/alert/bot.ts";
import { verifyBot } from "../../../../bots/verify/bot.ts";
import type { CaseCode } from "../../../../shared/core/values/ids.ts";
import { actor } from "../../../harness/actors.ts";
import { World, type Sent } from "../../../harness/world.ts";
import { into, onlyCase, reasons, reported, town, type Town } from "../network.ts";

const says = ({ world, ana, anaChat }: Town, text: string): readonly Sent[] =>
  world.says(ana, anaChat, text);
const bodies = (sent: readonly Sent[]): string => sent.map(({ body }) => body).join("\n");

describe("more about a report that was sent", () => {
  it("joins the case, is told to those who judge it, and is answered with its code", () => {
    const place = town();
    const code = reported(place);
    const sent = says(place, "they have rifles now, two of them went inside");
    const { salute } = onlyCase(place);
    expect(salute.note).toMatch(/6 agents[^;]*; they have rifles now, two of them went inside/u);
    expect(salute.size).toBe("6-10");
    expect([salute.equipment, ...(salute.besides ?? [])]).toEqual(["weapons", "vans"]);
    expect(bodies(into(place.river, sent))).toContain("they have rifles now");
    expect(into(place.river, sent)[0]?.card).toMatchObject({ case: code, why: "reporter" });
    expect(into(place.anaChat, sent)[0]?.body).toContain(`Added to case ${code}`);
  });

  it("puts right what it corrects, in the words, too", () => {
    const place = town();
    reported(place, "report north/river raid, 3 agents in uniform, two vans");
    says(place, "12 agents, not 3");
    const { salute } = onlyCase(place);
    expect(salute.size).toBe("over-10");
    expect(salute.note).toBe("north/river raid, 12 agents in uniform, two vans");
  });

  it("rings those who judge it where it is urgent by now, and weighs no less afterwards", () => {
    const place = town();
    reported(place, "report north/river 3 agents standing around");
    expect(onlyCase(place).severity).toBe("watch");
    const sent = says(place, "they are taking a man away");
    expect(onlyCase(place)).toMatchObject({
      severity: "urgent",
      salute: { activity: "detention" },
    });
    expect(into(place.river, sent).some(({ card }) => card["kind"] === "request")).toBe(true);
    says(place, "5 agents");
    expect(onlyCase(place).severity).toBe("urgent");
  });

  it("is kept and told without what identifies somebody", () => {
    const place = town();
    reported(place);
    const sent = says(place, "5 more agents came, call 555-867-5309");
    expect(bodies(sent)).toContain("5 more agents came");
    expect(bodies(into(place.anaChat, sent))).toMatch(/left out what could identify/u);
    expect(JSON.stringify([place.world.sent, place.world.entries])).not.toContain("867");
  });

  it("at another place is a report of its own, and changes nothing of this one", () => {
    const place = town();
    reported(place);
    const before = onlyCase(place).salute;
    expect(bodies(says(place, "3 agents in south, a checkpoint"))).toContain("Send this?");
    expect(onlyCase(place).salute).toEqual(before);
  });

  it("is a report of its own once the case is over, or by its order", () => {
    const place = town();
    reported(place);
    says(place, "report north/river 4 agents at the mill");
    expect(place.world.state.cases.size).toBe(2);
    place.world.passes(place.world.settings.caseExpiryMs);
    expect(bodies(says(place, "4 agents in north/river"))).toContain("Send this?");
  });

  it("of somebody else joins no case", () => {
    const place = town();
    reported(place);
    const before = onlyCase(place).salute;
    place.world.says(place.dora, place.world.direct(place.dora), "they have rifles in north/river");
    expect(onlyCase(place).salute).toEqual(before);
  });

  it("is refused whole, and said so, where a case holds no more words", () => {
    const place = town();
    reported(place);
    for (let count = 0; count < 4; count += 1) says(place, `3 vans more ${"came ".repeat(90)}`);
    expect(reasons(says(place, `3 vans more ${"came ".repeat(90)}`))).toEqual(["too-much"]);
  });
});

describe("more about a case that committees were alerted of", () => {
  function alerted() {
    const world = new World([verifyBot, alertBot]);
    const [olga, ana, ben, cleo] = ["Olga", "Ana", "Ben", "Cleo"].map((name) => actor(name));
    if (!olga || !ana || !ben || !cleo) throw new Error("four people");
    world.area("north/river");
    world.admit(olga, "organizer");
    world.admit(ana, "responder", "nowhere");
    const { id, roomId: hill } = world.committee("Hill", { areas: ["north"] });
    world.admit(actor("Eva"), "responder", id);
    const river = world.confirmers("north/river");
    for (const who of [ben, cleo]) world.admit(who, "confirmer", "north/river");
    const chat = world.direct(ana);
    world.says(ana, chat, "report north/river raid, 6 agents, two vans");
    const [found] = world.state.cases.values();
    for (const who of [ben, cleo]) world.says(who, river, `!confirm ${found?.code ?? ""}`);
    return { world, hill, river, says: (text: string) => world.says(ana, chat, text) };
  }

  it("is told to each of them, as the word of one person, the news first", () => {
    const { hill, says: more, world } = alerted();
    const sent = into(hill, more("they are driving away with two people")).filter(
      ({ card }) => card["msgType"] === "Update",
    );
    expect(sent.at(-1)?.body).toMatch(/^ONE PERSON SAYS, north[^]*driving away/u);
    expect(sent.at(-1)?.body).toMatch(/said by whoever reported it/u);
    expect([...world.state.alerts.alerts.values()][0]?.certainty).toBe("Observed");
  });

  it("from somebody who was never admitted is read by organizers, who pass it on", () => {
    const { world, hill, river } = alerted();
    const dina = actor("Dina");
    const chat = world.direct(dina);
    world.says(dina, chat, "report north/river raid, 3 agents in uniform");
    const code = [...world.state.cases.values()].at(-1)?.code ?? "";
    for (const who of ["Ben", "Cleo"]) world.says(actor(who), river, `!confirm ${code}`);
    expect(world.state.cases.get(code as CaseCode)?.state).toBe("confirmed");
    const sent = world.says(dina, chat, "they have rifles now");
    expect(into(hill, sent)).toEqual([]);
    expect(bodies(into(world.network.managementRoom, sent))).toContain("they have rifles now");
  });

  it("is told in Spanish, too, and not after the all clear", () => {
    const { hill, says: more, world } = alerted();
    const [alert] = world.state.alerts.alerts.values();
    const { managementRoom } = world.network;
    world.says(actor("Olga"), managementRoom, `!allclear ${alert?.code ?? ""}`);
    expect(into(hill, more("they have rifles in north/river"))).toEqual([]);
  });
});
