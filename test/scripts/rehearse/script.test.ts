import { describe, expect, it } from "vitest";
import { actOf, scriptOf } from "../../../scripts/rehearse/script.ts";

const deedOf = (line: string) => {
  const { do: what, ...rest } = actOf(line, 1);
  return { do: what, ...rest };
};

describe("a line of a rehearsal", () => {
  it("is said to verify when no room is named", () => {
    expect(deedOf("ana> two vans > at the bridge")).toMatchObject({
      ...{ do: "says", as: "ana", room: "verify", text: "two vans > at the bridge" },
    });
  });

  it("is said in the room that it names, spaces and all", () => {
    expect(deedOf("ben@confirmers north/river> !confirm K7Q4")).toMatchObject({
      ...{ as: "ben", room: "confirmers north/river", text: "!confirm K7Q4" },
    });
  });

  it("may be JSON, with or without a room", () => {
    const said = { as: "ana", room: "alert", text: "my rooms" };
    expect(deedOf(JSON.stringify(said))).toMatchObject({ do: "says", ...said });
    expect(deedOf('{"as": "ana", "text": "hola"}')).toMatchObject({ room: "verify" });
  });

  it.each([
    ["(20m later)", { do: "passes", durationMs: 1_200_000 }],
    ["(2 h later)", { do: "passes", durationMs: 7_200_000 }],
    ["(eva comes in)", { do: "comes", as: "eva" }],
    ["(emil signs)", { do: "signs", as: "emil" }],
    ["(olga is let back)", { do: "is-let-back", as: "olga" }],
  ])("may be a direction: %s", (line, deed) => {
    expect(deedOf(line)).toMatchObject(deed);
  });

  it.each(["two vans at the bridge", "(she sighs)", '{"as": "ana"}', "{ana> hello}"])(
    "that is none of these is named by its number: %s",
    (line) => {
      expect(() => actOf(line, 7)).toThrow("line 7: ");
    },
  );
});

describe("a file", () => {
  it("drops what the bots said when it was played before, and keeps its remarks", () => {
    const { items } = scriptOf("# a night\nana> hola\n  verify → ana\n    Hola.\n\nana> gracias\n");
    expect(items.map(({ line }) => line)).toEqual(["# a night", "ana> hola", "ana> gracias"]);
  });

  it("goes on with a message in the lines that begin with a bar", () => {
    const [item] = scriptOf("ana> two vans\n| at the bridge\n").items;
    expect(item).toMatchObject({ text: "two vans\nat the bridge" });
  });

  it("has a head in YAML or in JSON", () => {
    const yaml = scriptOf("---\nlanguage: es\nareas: [north/river]\n---\nana> hola\n");
    expect(yaml.network).toMatchObject({ language: "es", areas: ["north/river"] });
    const json = scriptOf('{"network": {"language": "es"}}\nana> hola\n');
    expect(json.network.language).toBe("es");
    expect(json.items).toHaveLength(1);
  });

  it.each([
    ["---\nareas: [north/river\n---\n", "line 1"],
    ["---\nzones: [north/river]\n---\n", "zones"],
    ["---\nareas: [north/river]\n", "---"],
  ])("says what is wrong with a head: %j", (text, what) => {
    expect(() => scriptOf(text)).toThrow(what);
  });
});
