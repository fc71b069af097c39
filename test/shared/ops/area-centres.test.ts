/** Where areas are, as it stands in the config: the nearest of them is found by it. */
import { describe, expect, it } from "vitest";
import { parseConfig } from "../../../shared/ops/config.ts";

const centresOf = (text: string) =>
  parseConfig(`areaCentres: { ${text} }`, ["en"]).settings.areaCentres;

describe("the centres of areas", () => {
  it("are degrees, as maps show them, and none where there is none", () => {
    expect(centresOf('north/river: "37.79, -122.40"')).toEqual({
      "north/river": { latitude: 37.79, longitude: -122.4 },
    });
    expect(centresOf("")).toBeUndefined();
  });

  it.each(['north/river: "37.79"', 'north/river: "97.1,0"', 'north/river: "0,181"', '"!": "1,2"'])(
    "are refused with the line that is wrong: %s",
    (text) => {
      expect(() => centresOf(text)).toThrow(/line 1: areaCentres/u);
    },
  );
});
