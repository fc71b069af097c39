/** T17: lines in the words of those who take reports, against the guard of personal data. */
import { describe, expect, it } from "vitest";
import { withoutPersonalData } from "../../../shared/privacy/personal-data.ts";
import { onlyCase, town } from "../verify/network.ts";

describe("T17: a report line in the words of those who take them", () => {
  it.each([
    "5-6 officers, 2 white SUVs, blue vests that say ICE, pushing a man into a car, " +
      "5th and Main, 0830",
    "Three vehicles, about 6 people, Elm and 2nd, one vest says POLICE on the back, 1:45 PM",
    "F150 and a RAV4 at exit 172 off I-85",
    "Sprinter 2500, Silverado 1500, CX5, Ford Transit 350",
    "2300 block of Roxboro, US 70 side",
    "dos camionetas blancas por la Roxboro y la Club, 4 agentes, 7:40",
    "between 3rd and 4th on Main, 4 on foot, clipboards",
    "Tahoe 2022 gris, chalecos verdes, calle 5 con Main, 3 agentes",
    "HSI and ERO both, 10-12",
  ])("passes whole, and goes out word for word: %s", (line) => {
    expect(withoutPersonalData(line)).toEqual({ left: line, found: [] });
    const place = town();
    place.world.says(place.ana, place.anaChat, `report north/river ${line}`);
    expect(onlyCase(place).salute.note).toContain(line);
  });

  it.each([
    ["ICE is at 1247 Maple Street where Maria lives", "1247", "house number"],
    ["plate ABC-1234 white Explorer", "1234", "license plate"],
    ["placas 7ABC123", "7ABC123", "license plate"],
    ["35.9940,-78.8986", "35.99", "exact position"],
    ["https://maps.app.goo.gl/x", "goo.gl", "exact position"],
    ["geo:35.99,-78.89", "35.99", "exact position"],
    ["call me 919-555-0142", "0142", "phone number"],
    ["apt 4B", "4B", "house number"],
    ["A 123 456 789", "456", "A-number"],
  ])("does not go out with what could find somebody, and says so: %s", (line, harmful, kind) => {
    expect(withoutPersonalData(line).found).toHaveLength(1);
    const { world, ana, anaChat } = town();
    const [answer] = world.says(ana, anaChat, `report north/river ${line}`);
    expect(answer?.roomId).toBe(anaChat);
    expect(answer?.body).toContain(kind);
    expect([...world.state.cases.values()]).toEqual([]);
    world.says(ana, anaChat, "4 agents at the bridge");
    world.says(ana, anaChat, "yes");
    const kept = JSON.stringify([world.sent, world.entries, world.effects]);
    expect(kept).not.toContain(harmful);
  });

  it("asks about a vague line before anybody else reads it", () => {
    const { world, ana, anaChat } = town();
    const sent = world.says(ana, anaChat, "some guys watching, east side, earlier");
    expect(sent.map(({ card }) => card["kind"])).toEqual(["question"]);
    expect([...world.state.cases.values()]).toEqual([]);
  });
});
