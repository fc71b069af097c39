/** A link to a person is that person, however it is written; nothing else is taken for one. */
import { describe, expect, it } from "vitest";
import { personInLink, withPeopleNamed } from "../../../../shared/core/values/person-link.ts";

const EMIL = "@emil:example.org";

describe("a link to a person", () => {
  it.each([
    "https://matrix.to/#/@emil:example.org",
    "https://matrix.to/#/%40emil%3Aexample.org",
    "https://matrix.to/#/@emil:example.org?via=example.org",
    "HTTPS://MATRIX.TO/#/@emil:example.org/",
    "http://www.matrix.to/%23/%40emil:example.org",
    "matrix:u/emil:example.org",
    "matrix:u/emil%3Aexample.org?action=chat",
  ])("is read from %s", (link) => {
    expect(personInLink(link)).toBe(EMIL);
  });

  it.each([
    "https://matrix.to/#/!room:example.org",
    "https://matrix.to/#/#alias:example.org",
    "https://matrix.to/#/@emil",
    "https://matrix.to.evil.example/#/@emil:example.org",
    "https://evil.example/?https://matrix.to/#/@emil:example.org",
    "matrix:r/emil:example.org",
    "https://matrix.to/#/%E0%A4%A",
    EMIL,
  ])("is not %s", (text) => {
    expect(personInLink(text)).toBeUndefined();
  });

  it.each([
    ["!admit https://matrix.to/#/@emil:example.org organizer", `!admit ${EMIL} organizer`],
    ["!admit <https://matrix.to/#/%40emil%3Aexample.org>", `!admit ${EMIL}`],
    [
      "!admit [Emil Z.](https://matrix.to/#/@emil:example.org) organizer",
      `!admit ${EMIL} organizer`,
    ],
    ["revoke [@ana:example.org](<https://matrix.to/#/@emil:example.org>)", `revoke ${EMIL}`],
    ["I mean matrix:u/emil:example.org.", `I mean ${EMIL}.`],
    ["see https://matrix.to/#/!room:example.org", "see https://matrix.to/#/!room:example.org"],
  ])("stands for her in %s", (text, named) => {
    expect(withPeopleNamed(text)).toBe(named);
  });
});
