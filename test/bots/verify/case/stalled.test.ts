/** A confirmed case that no alert follows: those concerned are told, once, and when it comes. */
import { describe, expect, it } from "vitest";
import type { CaseCode } from "../../../../shared/core/values/ids.ts";
import type { Sent } from "../../../harness/world.ts";
import { into, raise, reported, town, type Town } from "../network.ts";

const WAIT_MS = 15_000;
const LATER = "report north/river checkpoint, 4 agents in uniform, two vans";

function confirmed(place: Town): CaseCode {
  const code = reported(place);
  for (const who of [place.ben, place.cleo]) place.world.says(who, place.river, `!confirm ${code}`);
  return code;
}

const whys = (sent: readonly Sent[]): readonly unknown[] => sent.map(({ card }) => card["why"]);

describe("whoever reported a case", () => {
  it("hears in one message that it is confirmed and how many are told", () => {
    const place = town();
    const code = reported(place);
    const before = place.world.sent.length;
    for (const who of [place.ben, place.cleo]) {
      place.world.says(who, place.river, `!confirm ${code}`);
    }
    raise(place, code, 2);
    const told = into(place.anaChat, place.world.sent.slice(before));
    expect(told.map(({ card }) => [card["state"], card["counts"]])).toEqual([
      ["confirmed", { committees: 2 }],
    ]);
    expect(told[0]?.body).toMatch(/^CONFIRMED\b.*\n2 committees are being told/u);
  });

  it("does not hear that committees are told of what was taken back in that moment", () => {
    const place = town();
    const code = confirmed(place);
    place.world.says(place.cleo, place.river, `!withdraw ${code}`);
    const before = place.world.sent.length;
    raise(place, code, 1);
    expect(into(place.anaChat, place.world.sent.slice(before))).toEqual([]);
    const again = place.world.says(place.cleo, place.river, `!confirm ${code}`);
    expect(into(place.anaChat, again)[0]?.body).toMatch(/^CONFIRMED/u);
  });

  it("hears that it is confirmed again at once, since no other alert follows", () => {
    const place = town();
    const code = confirmed(place);
    raise(place, code, 1);
    place.world.says(place.cleo, place.river, `!withdraw ${code}`);
    const again = place.world.says(place.cleo, place.river, `!confirm ${code}`);
    expect(into(place.anaChat, again)[0]?.body).toMatch(/^CONFIRMED/u);
  });

  it("hears of it where it was asked as soon as the others there", () => {
    const place = town();
    const [code] = [
      ...place.world.says(place.ben, place.river, "!report north/river raid"),
    ].flatMap(({ card }) => (typeof card["case"] === "string" ? [card["case"]] : []));
    expect(code).toBeDefined();
    place.world.says(place.cleo, place.river, `!confirm ${code ?? ""}`);
    const sent = place.world.says(place.dora, place.river, `!confirm ${code ?? ""}`);
    expect(into(place.river, sent)[0]?.body).toMatch(/^CONFIRMED/u);
  });
});

describe("what can be done about a change", () => {
  it("is told with a code only where another case is open, and then it is needed", () => {
    const place = town();
    const code = reported(place);
    const said = (who: Town["ben"], text: string) =>
      into(place.river, place.world.says(who, place.river, text))[0];
    said(place.ben, "!confirm");
    expect(said(place.cleo, "!confirm")?.body).toContain("“!refute”");
    // Another one opens meanwhile: what was told without a code is asked about.
    place.world.says(place.dora, place.world.direct(place.dora), LATER);
    const [other] = [...place.world.state.cases.keys()].filter((one) => one !== code);
    expect(said(place.ben, "!refute")?.card["kind"]).toBe("question");
    expect(place.world.state.cases.get(code)?.votes.get(place.ben.tag)?.choice).toBe("confirm");
    said(place.ben, `!confirm ${other ?? ""}`);
    expect(said(place.cleo, `!confirm ${other ?? ""}`)?.body).toContain(`“!refute ${other ?? ""}”`);
  });
});

describe("a case that was confirmed", () => {
  it("promises nobody that committees are told before they are", () => {
    const place = town();
    const code = reported(place);
    place.world.says(place.ben, place.river, `!confirm ${code}`);
    const sent = place.world.says(place.cleo, place.river, `!confirm ${code}`);
    expect(sent.map(({ body }) => body).join("\n")).not.toMatch(/committee|comité/iu);
  });

  it("is told as not passed on when no alert follows, once, to all whom it concerns", () => {
    const place = town();
    const code = confirmed(place);
    expect(place.world.passes(WAIT_MS - 1)).toEqual([]);
    const sent = place.world.passes(1);
    expect(into(place.world.network.managementRoom, sent)).toMatchObject([
      { card: { kind: "warning", why: "not-raised", case: code } },
    ]);
    expect(whys(into(place.anaChat, sent))).toEqual(["not-raised"]);
    expect(whys(into(place.river, sent))).toEqual(["not-raised"]);
    expect(place.world.passes(10 * WAIT_MS)).toEqual([]);
  });

  it("control: is told as nothing of the kind when an alert follows in time", () => {
    const place = town();
    const code = confirmed(place);
    raise(place, code);
    expect(place.world.passes(2 * WAIT_MS)).toEqual([]);
  });

  it("is told to those who confirmed it when no committee covers the place", () => {
    const place = town();
    const sent = raise(place, confirmed(place));
    for (const roomId of [place.anaChat, place.river]) {
      const [told, ...others] = into(roomId, sent);
      expect(told?.body).toMatch(/no committee covers/u);
      expect(others).toEqual([]);
    }
  });

  it("is told to the same people when the alert comes at last", () => {
    const place = town();
    const code = confirmed(place);
    place.world.passes(WAIT_MS);
    const sent = raise(place, code);
    expect(into(place.anaChat, sent)).toHaveLength(1);
    expect(into(place.river, sent)).toHaveLength(1);
  });
});
