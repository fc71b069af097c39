/** An answer in a room of several says whom it answers, and rings nobody. */
import { describe, expect, it } from "vitest";
import { actor } from "../../../harness/actors.ts";
import type { Sent } from "../../../harness/world.ts";
import { reported, town, type Town } from "../network.ts";

const olga = actor("Olga");
const REPLY_KEY = "m.relates_to";

function vote(place: Town, who: Town["ben"], code = reported(place)): Sent | undefined {
  const answers = [...(place.world.state.cases.get(code)?.answers.keys() ?? [])];
  return place.world.votes(who, place.river, answers[0] ?? "")[0];
}

/** Nobody is mentioned, by id or as a room. */
function rings(sent: Sent | undefined): unknown {
  return sent?.content["m.mentions"];
}

describe("an answer in a room", () => {
  it("is a reply to what was written, and begins with the name of who wrote it", () => {
    const place = town();
    const code = reported(place);
    const [sent] = place.world.says(place.ben, place.river, `!confirm ${code}`);
    expect(sent?.body).toMatch(/^ben: Counted/u);
    expect(sent?.content[REPLY_KEY]).toMatchObject({
      "m.in_reply_to": { event_id: expect.stringMatching(/^\$/u) as string },
    });
    expect(rings(sent)).toEqual({});
  });

  it("shows her name as a pill in apps that draw one", () => {
    const place = town();
    const [sent] = place.world.says(place.ben, place.river, `!status`);
    expect(sent?.content["formatted_body"]).toMatch(
      /^<a href="https:\/\/matrix\.to\/#\/%40ben%3Aexample\.org">ben<\/a>: /u,
    );
  });

  it("to a vote says whom it does not count for, and is no reply", () => {
    const place = town();
    place.world.admit(olga, "organizer");
    place.world.join(place.river, olga);
    const sent = vote(place, olga);
    expect(sent?.body).toMatch(/^olga: You are not a confirmer/u);
    expect(sent?.content).not.toHaveProperty([REPLY_KEY]);
    expect(rings(sent)).toEqual({});
  });
});

it("an answer in a direct chat is neither a reply nor has it a name", () => {
  const place = town();
  reported(place);
  const [sent] = place.world.says(place.ben, place.world.direct(place.ben), "confirm");
  expect(sent?.body).toMatch(/^Counted/u);
  expect(sent?.content).not.toHaveProperty([REPLY_KEY]);
});
