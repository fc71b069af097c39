/** `stats`: numbers for organizers, and no name of anybody or anything. */
import { describe, expect, it } from "vitest";
import { codeFromNumber } from "../../../../shared/core/values/case-code.ts";
import { reasons, reported, town } from "../network.ts";

describe("stats", () => {
  it("tells how many people and cases there are, in the management room, without names", () => {
    const place = town();
    const { world, olga } = place;
    reported(place);
    const [sent] = world.says(olga, world.network.managementRoom, "!stats");
    expect(sent?.card).toMatchObject({
      kind: "answer",
      counts: { organizers: 1, confirmers: 3, responders: 1, cases: 1, alerts: 0 },
    });
    expect(sent?.body).not.toMatch(/Ana|Ben|Olga|river|@/u);
  });

  it("tells what is over by week and district, and no count that is small", () => {
    const place = town();
    const { world, olga, ana } = place;
    reported(place);
    const [found] = world.state.cases.values();
    if (found === undefined) throw new Error("no case is open");
    let codes = 0;
    const ends = (): void => {
      codes += 1;
      const code = codeFromNumber(codes);
      const { area, severity, reporter, salute, replyRoom, expiresAtMs } = found;
      const what = { area, severity, reporter, salute, replyRoom, expiresAtMs };
      world.caseFact({ type: "reported", code, ...what });
      world.caseFact({ type: "refuted", code });
    };
    for (let count = 0; count < 4; count += 1) ends();
    const few = world.says(olga, world.network.managementRoom, "!stats")[0]?.body ?? "";
    expect(few).toMatch(/north · reports: fewer than 5 · confirmed: fewer than 5/u);
    ends();
    const told = world.says(olga, world.network.managementRoom, "!stats")[0]?.body ?? "";
    expect(told).toMatch(/north · reports: 5 · confirmed: fewer than 5 · false alarms: 5/u);
    expect(told).not.toContain(ana.userId);
  });

  it("control: is refused to everybody else", () => {
    const { world, ben, river } = town();
    expect(reasons(world.says(ben, river, "!stats"))).toEqual(["not-permitted"]);
  });
});
