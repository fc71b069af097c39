import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { rehearsed } from "../../scripts/rehearse/rehearse.ts";
import { LANGUAGES } from "../../shared/language/text.ts";

const FOLDER = new URL(".", import.meta.url);
const pages = readdirSync(FOLDER).filter((name) => name.endsWith(".txt"));

/** What people do who report, or want to. */
const REPORTERS = [
  ...["first-report", "one-line", "dictated", "wrong-place", "place-unknown", "names-of-places"],
  ...["correction", "more-afterwards", "place-afterwards", "taking-back", "they-left"],
  ...["personal-data", "detained-name", "picture-position", "position", "voice-note", "help"],
  ...["rumor", "rumor-pasted", "second-hand", "two-scenes", "two-become-one"],
  ...["confirmer-reports", "only-emoji", "change-of-mind"],
];

/** How people come in, are taken out, and what is done about many reports at once. */
const TRUST = [
  ...["code-of-a-responder", "code-to-first-vote", "organizer-by-code", "standing-in", "probation"],
  ...["revoked-by-two", "identities-reset", "way-back", "forget-me", "unsigned-member", "stranger"],
  ...["nobody-answers", "two-become-one", "rumor-pasted", "series-shut", "surge", "afterwards"],
];

describe("a conversation", () => {
  it.each(pages)("goes as it is written down: %s", (name) => {
    const page = readFileSync(new URL(name, FOLDER), "utf8");
    const played = [...rehearsed(page, { language: "en", json: false })];
    expect(played.map((line) => `${line}\n`).join("")).toBe(page);
  });

  it.each(TRUST.flatMap((kind) => LANGUAGES.map((language) => [kind, language] as const)))(
    "of how people come in and go is there for each way of it (%s, %s)",
    (kind, language) => {
      expect(pages).toContain(`${kind}-${language}.txt`);
    },
  );

  it.each(
    ["organizer-first-hour", "member-first-vote", "unsigned-member", "responder-to-home"].flatMap(
      (first) => LANGUAGES.map((language) => [first, language] as const),
    ),
  )("shows people at the moments when they are new (%s, %s)", (first, language) => {
    expect(pages).toContain(`${first}-${language}.txt`);
  });

  it.each(REPORTERS.flatMap((kind) => LANGUAGES.map((language) => [kind, language] as const)))(
    "of somebody who reports is there for each kind of it (%s, %s)",
    (kind, language) => {
      expect(pages).toContain(`${kind}-${language}.txt`);
    },
  );

  it("of somebody who mixes languages is there for what frightens most", () => {
    expect(pages.filter((name) => name.startsWith("mixed-"))).toEqual(
      ["correction", "help", "newcomer", "one-line", "personal-data", "rumor"].map(
        (kind) => `mixed-${kind}.txt`,
      ),
    );
  });

  it.each(LANGUAGES)("is written down in %s, too", (language) => {
    expect(pages.filter((name) => name.endsWith(`-${language}.txt`)).length).toBeGreaterThan(9);
  });
});
