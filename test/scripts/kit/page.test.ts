/** The sheet for whoever comes in: what a camera reads off it, and what never stands on it. */
import decodeQR from "qr/decode.js";
import { describe, expect, it } from "vitest";
import { kitPage, type Kit } from "../../../scripts/kit/page.ts";
import { qrSvg } from "../../../scripts/kit/qr.ts";
import { drawOneTimeCode } from "../../../shared/domain/one-time-code.ts";
import { parseUserId } from "../../../shared/core/values/ids.ts";
import { byBot } from "../../../shared/core/protocol/entry.ts";

const SCALE = 4;
const LINK = "https://matrix.to/#/@verify:example.org";
const CODE = drawOneTimeCode((count) => new Uint8Array(count).fill(7));

/** What a camera reads in this picture. */
function readOf(svg: string): string {
  const size = Number(/viewBox="0 0 (\d+) /u.exec(svg)?.[1]);
  const side = size * SCALE;
  const data = new Uint8Array(side * side * 4).fill(255);
  for (const [, x = "", y = ""] of svg.matchAll(/M(\d+) (\d+)h1v1h-1z/gu)) {
    for (let row = 0; row < SCALE; row += 1) {
      for (let column = 0; column < SCALE; column += 1) {
        const at = ((Number(y) * SCALE + row) * side + Number(x) * SCALE + column) * 4;
        data.fill(0, at, at + 3);
      }
    }
  }
  return decodeQR({ width: side, height: side, data });
}

function kitOf(changes: Partial<Kit> = {}): Kit {
  const verify = parseUserId("@verify:example.org");
  if (verify === undefined) throw new Error("no user id");
  return {
    ...{ role: "responder", languages: ["es", "en"], code: CODE, uses: 20 },
    ...{ until: "2026-12-02 21:00 UTC" },
    facts: { server: "example.org", verify, link: LINK, keys: byBot((bot) => `${bot} 1234 abcd`) },
    ...changes,
  };
}

describe("the printed page", () => {
  it("has the code and verify's address as squares that a camera reads", () => {
    const squares = kitPage(kitOf()).match(/<svg[\s\S]*?<\/svg>/gu) ?? [];
    expect(squares.map(readOf)).toEqual([CODE, LINK]);
  });

  it("says in two languages side by side how to come in, and shows the keys of all bots", () => {
    const page = kitPage(kitOf());
    const words = ["Configure la recuperación", "Set up recovery", "Nunca escriba", "Never write"];
    const facts = [CODE, "@verify:example.org", LINK, "2026-12-02 21:00 UTC"];
    const apps = ["Element X", "FluffyChat", "Sable", "Cinny", "Nheko"];
    const keys = ["verify 1234 abcd", "alert 1234 abcd", "rooms 1234 abcd"];
    for (const text of [...words, ...facts, ...apps, ...keys]) expect(page).toContain(text);
    expect(page).toMatch(/<div lang="es"[\s\S]*<div lang="en"/u);
  });

  it("has larger letters where there is one language", () => {
    const bodies = [["en"], ["es", "en"]].map((languages) => kitPage(kitOf({ languages })));
    expect(bodies[0]).toContain('<body class="of-1">');
    expect(bodies[1]).toContain('<body class="of-2">');
    expect(bodies[0]).toContain("body.of-1 { font-size: 11pt; }");
  });

  it("names nobody, and loads nothing", () => {
    const page = kitPage(kitOf());
    const ids = page.match(/@[\w.-]+:[\w.-]+/gu) ?? [];
    const allowed = ["@verify:example.org", "@name:example.org", "@nombre:example.org"];
    expect(ids.filter((id) => !allowed.includes(id))).toEqual([]);
    expect(page).not.toMatch(/<script|src=|url\(|@import/u);
  });

  it("leaves a line for a code that is written by hand", () => {
    const page = kitPage(kitOf({ code: undefined, uses: undefined, until: undefined }));
    expect(page).not.toContain(CODE);
    expect(page).toContain("____ – ____ – ____");
    expect(page.match(/<svg/gu)).toHaveLength(1);
  });

  it("can hold no markup of others", () => {
    const { facts } = kitOf();
    const page = kitPage(kitOf({ facts: { ...facts, server: '<img src="x">' } }));
    expect(page).not.toContain("<img");
  });
});

it("a square holds whatever text there is", () => {
  for (const text of ["K7Q4-M2XD-9RTH", "ñ & <b>", "x".repeat(300)]) {
    expect(readOf(qrSvg(text))).toBe(text);
  }
});
