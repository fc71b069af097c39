/** What frightened people write who have never written before, in one language or in both. */
import { describe, expect, it } from "vitest";
import { into, onlyCase, town, type Town } from "../network.ts";
import type { Sent } from "../../../harness/world.ts";

const says = ({ world, ana, anaChat }: Town, text: string): readonly Sent[] =>
  world.says(ana, anaChat, text);
const answered = (place: Town, text: string): string =>
  into(place.anaChat, says(place, text)).at(-1)?.body ?? "";

describe("somebody who does not know the place", () => {
  it.each([
    "no sé, I'm scared",
    "no sé cómo se llama",
    "not sure what it's called",
    "I'm scared, I don't know where",
    "no idea honestly",
  ])("is not asked again, and her words stay: %s", (text) => {
    const place = town();
    says(place, "ICE is outside, 3 agents");
    expect(answered(place, text)).toMatch(/Send this\?|Lo envío/u);
    says(place, "yes");
    const found = onlyCase(place);
    expect(found.marks).toContain("place-unknown");
    expect(found.salute.note).toContain("3 agents");
  });

  it("who tells more instead of it is asked where, as often as she does", () => {
    const place = town();
    says(place, "ICE is outside");
    expect(answered(place, "3 agents with vests")).toMatch(/Where is it/u);
    expect(answered(place, "they are knocking on the door")).toMatch(/Where is it/u);
    expect(answered(place, "north river")).toMatch(/Send this\?/u);
    says(place, "yes");
    expect(onlyCase(place).salute.note).toMatch(/vests[^]*knocking/u);
  });
});

describe("the name of a place", () => {
  it("is of no language: whoever writes Spanish is answered in Spanish", () => {
    const place = town();
    place.world.area("east/lake-street");
    says(place, "hay 3 agentes afuera, se llevan a un señor");
    expect(answered(place, "en lake street")).toMatch(/¿Lo envío\?/u);
    const other = town();
    other.world.area("sur/calle-del-lago");
    says(other, "3 agents outside, they take a man");
    expect(answered(other, "at calle del lago")).toMatch(/Send this\?/u);
  });
});

describe("what was offered and not asked for", () => {
  it("is dropped by a no; a report of her own is put right", () => {
    const place = town();
    expect(answered(place, "is it true that there is a raid in north river?")).toMatch(
      /Shall people look/u,
    );
    expect(answered(place, "no")).toMatch(/Nothing was sent/u);
    expect(answered(place, "yes")).not.toMatch(/noted/u);
    expect(place.world.state.cases.size).toBe(0);
    says(place, "there is a raid in north river");
    expect(answered(place, "no")).toMatch(/What is wrong\?/u);
  });

  it("is no place for a question: that is answered, and stands in no report", () => {
    const place = town();
    says(place, "there is a raid in north river");
    const sent = into(place.anaChat, says(place, "is it true about north river?"));
    expect(sent.map(({ body }) => body).join("\n")).toMatch(
      /does not mean it is safe[^]*Send this/u,
    );
    says(place, "yes");
    expect(onlyCase(place).salute.note).not.toContain("true");
  });

  it("is hers once she has said more of it", () => {
    const place = town();
    says(place, "is it true that there is a raid in north river?");
    says(place, "3 agents");
    expect(answered(place, "no")).toMatch(/What is wrong\?/u);
    says(place, "yes");
    expect(onlyCase(place).salute.size).toBe("3-5");
  });
});
