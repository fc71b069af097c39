/** Tags: stable, separate for people and identities, and nothing without the key. */
import { describe, expect, it } from "vitest";
import { parseTag, type UserId } from "../../../shared/core/values/ids.ts";
import { createTagger } from "../../../shared/vault/tags.ts";

const ana = "@ana:example.org" as UserId;
const key = new Uint8Array(32).fill(7);

describe("tags", () => {
  it("stay the same for the same key, and parse as tags", () => {
    const tag = createTagger(key).user(ana);
    expect(createTagger(key.slice()).user(ana)).toBe(tag);
    expect(parseTag(tag)).toBe(tag);
  });

  it("differ for another key, another person, and another use of the same text", () => {
    const tagger = createTagger(key);
    const all = [
      tagger.user(ana),
      tagger.user("@ben:example.org" as UserId),
      tagger.identity(ana),
      createTagger(new Uint8Array(32).fill(8)).user(ana),
    ];
    expect(new Set(all).size).toBe(all.length);
  });

  it("are what they were when the format was fixed", () => {
    expect(createTagger(key).user(ana)).toBe("046606cf04cd01c64204a1bcfd8ea464");
    expect(createTagger(key).identity("master")).toBe("f58180d9154a860195c4e9ae79f31071");
  });
});
