import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { rehearsed } from "../../scripts/rehearse/rehearse.ts";
import { LANGUAGES } from "../../shared/language/text.ts";

const FOLDER = new URL(".", import.meta.url);
const pages = readdirSync(FOLDER).filter((name) => name.endsWith(".txt"));

describe("a conversation", () => {
  it.each(pages)("goes as it is written down: %s", (name) => {
    const page = readFileSync(new URL(name, FOLDER), "utf8");
    const played = [...rehearsed(page, { language: "en", json: false })];
    expect(played.map((line) => `${line}\n`).join("")).toBe(page);
  });

  it.each(LANGUAGES)("is written down in %s, too", (language) => {
    expect(pages.filter((name) => name.endsWith(`-${language}.txt`)).length).toBeGreaterThan(9);
  });
});
