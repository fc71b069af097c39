/** Severity: floors let through what is as loud or louder. */
import { expect, it } from "vitest";
import { reaches, SEVERITIES } from "../../../../shared/core/values/severity.ts";

it("lets a severity reach every floor that is not above it", () => {
  const reached = SEVERITIES.map((severity) =>
    SEVERITIES.filter((floor) => reaches(severity, floor)),
  );
  expect(reached).toEqual([["info"], ["info", "watch"], ["info", "watch", "urgent"]]);
});
