/** Whoever stops counting, however: the case says so, and waits as long as a new one. */
import { describe, expect, it } from "vitest";
import type { CaseCode } from "../../../../shared/core/values/ids.ts";
import { tagFor } from "../../../harness/actors.ts";
import { SAMPLE_SETTINGS } from "../../../harness/sample-settings.ts";
import { onlyCase, reported, town, type Town } from "../network.ts";

const LIFE_MS = SAMPLE_SETTINGS.caseExpiryMs;

function confirmed(place: Town): CaseCode {
  const code = reported(place);
  for (const who of [place.ben, place.cleo]) place.world.says(who, place.river, `!confirm ${code}`);
  expect(onlyCase(place).state).toBe("confirmed");
  return code;
}

type Loss = (place: Town, code: CaseCode) => void;

const LOSSES: readonly (readonly [string, Loss])[] = [
  ["withdraws", ({ world, cleo, river }, code) => world.says(cleo, river, `!withdraw ${code}`)],
  [
    "thinks otherwise",
    ({ world, cleo, river }, code) => world.says(cleo, river, `!unsure ${code}`),
  ],
  [
    "is revoked",
    ({ world, olga, cleo }) =>
      world.says(olga, world.network.managementRoom, `!revoke ${cleo.userId}`),
  ],
  ["has another identity", ({ world, cleo }) => world.sees(cleo, tagFor("another Cleo"))],
];

describe("a confirmed case of which one confirmer", () => {
  it.each(LOSSES)("%s counts the same in its state and in every answer", (_how, loses) => {
    const place = town();
    const code = confirmed(place);
    loses(place, code);
    expect(onlyCase(place).state).toBe("unconfirmed");
    const [told] = place.world.says(place.dora, place.river, `!status ${code}`);
    expect(told?.card).toMatchObject({ state: "unconfirmed", counts: { confirm: 1, needed: 2 } });
  });

  it.each(LOSSES)(
    "%s long after the report can be confirmed as long as a new one",
    (_how, loses) => {
      const place = town();
      const code = confirmed(place);
      place.world.passes(LIFE_MS + 60_000);
      loses(place, code);
      place.world.passes(1_000);
      expect(onlyCase(place).state).toBe("unconfirmed");
      place.world.passes(LIFE_MS - 2_000);
      expect(onlyCase(place).state).toBe("unconfirmed");
      place.world.says(place.dora, place.river, `!confirm ${code}`);
      expect(onlyCase(place).state).toBe("confirmed");
    },
  );

  it.each(LOSSES)("%s is given up when nobody confirms it in that time", (_how, loses) => {
    const place = town();
    const code = confirmed(place);
    place.world.passes(LIFE_MS + 60_000);
    loses(place, code);
    place.world.passes(LIFE_MS);
    expect(onlyCase(place).state).toBe("expired");
  });
});

describe("a case that nobody ever confirmed", () => {
  it("is given up at its time, whoever changes her mind", () => {
    const place = town();
    const code = reported(place);
    place.world.says(place.ben, place.river, `!confirm ${code}`);
    place.world.passes(LIFE_MS - 1_000);
    place.world.says(place.ben, place.river, `!withdraw ${code}`);
    place.world.passes(1_000);
    expect(onlyCase(place).state).toBe("expired");
  });
});
