/** Whoever reported something can say that it is over, or take it back; nobody else can. */
import { describe, expect, it } from "vitest";
import type { CaseCode } from "../../../../shared/core/values/ids.ts";
import { into, onlyCase, raise, reasons, REPORT, reported, town, type Town } from "../network.ts";

const WORDS_OF_LEAVING = [
  "they left",
  "ya se fueron",
  "The agents left, all quiet",
  "Ya no están.",
];
const WORDS_OF_MISTAKE = ["me equivoqué", "sorry, my mistake", "fue un error", "it was not ICE"];

function confirmed(place: Town): CaseCode {
  const code = reported(place);
  for (const who of [place.ben, place.cleo]) place.world.says(who, place.river, `!confirm ${code}`);
  expect(onlyCase(place).state).toBe("confirmed");
  return code;
}

describe("a report that its reporter takes back", () => {
  it.each(["cancel", "withdraw", "withdraw CODE", "retirar CODE", ...WORDS_OF_MISTAKE])(
    "ends while nobody has confirmed it, and those who were asked hear so: %s",
    (text) => {
      const place = town();
      const code = reported(place);
      const sent = place.world.says(place.ana, place.anaChat, text.replace("CODE", code));
      expect(onlyCase(place).state).toBe("withdrawn");
      const told = { kind: "case", case: code, state: "withdrawn", msgType: "Cancel" };
      const cases = into(place.river, sent).filter(({ card }) => card["kind"] === "case");
      expect(cases.map(({ card }) => card)).toEqual([expect.objectContaining(told)]);
      expect(into(place.anaChat, sent)).toHaveLength(1);
    },
  );

  it("stays when it was confirmed: confirmers and organizers are told what she says", () => {
    for (const text of ["cancel", "me equivoqué"]) {
      const place = town();
      const code = confirmed(place);
      const sent = place.world.says(place.ana, place.anaChat, text);
      expect(onlyCase(place).state).toBe("confirmed");
      for (const room of [place.river, place.world.network.managementRoom]) {
        const [said] = into(room, sent);
        expect(said?.card).toMatchObject({ case: code, state: "confirmed", why: "reporter" });
        expect(said?.body).toMatch(/says now that it was a mistake/u);
      }
      expect(into(place.anaChat, sent)[0]?.body).toMatch(/not undone by one word/u);
    }
  });

  it("is nobody else's to take back", () => {
    const place = town();
    const code = reported(place);
    for (const text of ["cancel", `withdraw ${code}`, "me equivoqué"]) {
      place.world.says(place.dora, place.world.direct(place.dora), text);
    }
    expect(onlyCase(place).state).toBe("unconfirmed");
  });

  it("cannot be taken back once it is over", () => {
    const place = town();
    const code = reported(place);
    place.world.passes(place.world.settings.caseExpiryMs);
    const sent = place.world.says(place.ana, place.anaChat, `withdraw ${code}`);
    expect(reasons(sent)).toEqual(["closed"]);
    expect(onlyCase(place).state).toBe("expired");
  });

  it("is not the report that is half written: that one goes first", () => {
    const place = town();
    reported(place);
    place.world.says(place.ana, place.anaChat, "report");
    place.world.says(place.ana, place.anaChat, "cancel");
    expect(onlyCase(place).state).toBe("unconfirmed");
    place.world.says(place.ana, place.anaChat, "cancel");
    expect(onlyCase(place).state).toBe("withdrawn");
  });

  it("leaves the votes of a confirmer who reported something else alone", () => {
    const place = town();
    const code = reported(place);
    place.world.says(place.ben, place.river, `!confirm ${code}`);
    const chat = place.world.direct(place.ben);
    place.world.says(place.ben, chat, REPORT);
    place.world.says(place.ben, chat, `withdraw ${code}`);
    expect(place.world.state.cases.get(onlyOld(place, code))?.votes.size).toBe(0);
    expect([...place.world.state.cases.values()].map(({ state }) => state)).toEqual([
      "unconfirmed",
      "unconfirmed",
    ]);
  });
});

function onlyOld({ world }: Town, code: string) {
  const found = [...world.state.cases.keys()].find((one) => one === code);
  if (found === undefined) throw new Error("no such case");
  return found;
}

describe("a reporter who says that they left", () => {
  it.each(WORDS_OF_LEAVING)("is quoted to the confirmers as one person's word: %s", (text) => {
    const place = town();
    const code = reported(place);
    const sent = place.world.says(place.ana, place.anaChat, text);
    const [said] = into(place.river, sent);
    expect(said?.card).toMatchObject({ case: code, msgType: "Update", why: "reporter" });
    expect(said?.body).toContain(text);
    expect(onlyCase(place).state).toBe("unconfirmed");
    expect(into(place.anaChat, sent)[0]?.body).toMatch(
      /I told those who were asked|Avisé que ya se fueron/u,
    );
  });

  it("is told to the organizers as well once it is confirmed", () => {
    const place = town();
    const code = confirmed(place);
    const sent = place.world.says(place.ana, place.anaChat, "they left");
    const [said] = into(place.world.network.managementRoom, sent);
    expect(said?.body).toContain(`!allclear ${code}`);
  });

  it("is heard without what identifies somebody", () => {
    const place = town();
    reported(place);
    const sent = place.world.says(place.ana, place.anaChat, "they left, call 555-867-5309");
    expect(sent.map(({ body }) => body).join()).not.toContain("867");
    expect(JSON.stringify(place.world.entries)).not.toContain("867");
  });

  it("control: from somebody who reported nothing it goes nowhere", () => {
    const place = town();
    reported(place);
    const sent = place.world.says(place.dora, place.world.direct(place.dora), "they left");
    expect(into(place.river, sent)).toEqual([]);
  });
});

describe("whoever reported a case that is confirmed", () => {
  it("is told what she can do, and the others what they can", () => {
    const place = town();
    const code = confirmed(place);
    raise(place, code, 1);
    const told = (room: string) =>
      place.world.sent.findLast(({ roomId, card }) => roomId === room && card["case"] === code);
    expect(told(place.anaChat)?.body).toMatch(/If they leave/u);
    expect(told(place.anaChat)?.body).not.toMatch(/refute|withdraw/u);
    const toOthers = into(place.river, place.world.sent).map(({ body }) => body);
    expect(toOthers.some((body) => body.includes("“!refute”"))).toBe(true);
  });
});
