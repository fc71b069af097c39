import { describe, expect, it } from "vitest";
import { withoutPersonalData } from "../../../shared/privacy/personal-data.ts";

describe("a report line in the words of those who take them", () => {
  it.each([
    "5-6 officers, 2 white SUVs, blue vests that say ICE, pushing a man into a car, 5th, 0830",
    "Three vehicles, about 6 people, Elm and 2nd, one vest says POLICE on the back, 1:45 PM",
    "F150 and a RAV4 at exit 172 off I-85",
    "Sprinter 2500, Silverado 1500, CX5, Ford Transit 350",
    "2300 block of Roxboro, US 70 side",
    "dos camionetas blancas por la Roxboro y la Club, 4 agentes, 7:40",
    "between 3rd and 4th on Main, 4 on foot, clipboards",
    "Tahoe 2022 gris, chalecos verdes, calle 5 con Main, 3 agentes",
    "HSI and ERO both, 10-12",
  ])("passes whole: %s", (line) => {
    expect(withoutPersonalData(line)).toEqual({ left: line, found: [] });
  });

  it.each([
    ["ICE is at 1247 Maple Street where Maria lives", "1247"],
    ["plate ABC-1234 white Explorer", "1234"],
    ["placas 7ABC123", "7ABC123"],
    ["35.9940,-78.8986", "35.99"],
    ["https://maps.app.goo.gl/x", "goo.gl"],
    ["geo:35.99,-78.89", "35.99"],
    ["call me 919-555-0142", "0142"],
    ["apt 4B", "4B"],
    ["A 123 456 789", "456"],
  ])("goes on without what could find somebody: %s", (line, harmful) => {
    const { left, found } = withoutPersonalData(line);
    expect(found).toHaveLength(1);
    expect(left ?? "").not.toContain(harmful);
  });
});
