import { describe, expect, it } from "vitest";
import { BODY_BYTES_MAX, layOut, type Section } from "../../../shared/language/layout.ts";

function section(bytes: number): Section {
  return { pieces: [{ as: "line", text: "a".repeat(bytes) }], cutMark: "(cut)" };
}

describe("a message in several languages", () => {
  it("is whole as long as all of them together fit, however unequal they are", () => {
    const { body } = layOut([section(4_500), section(300), section(300), section(600)]);
    expect(body).not.toContain("(cut)");
    expect(body.match(/a/gu)).toHaveLength(5_700);
  });

  it("control: is cut in its longest language first, and stays within its bounds", () => {
    const { body } = layOut([section(300), section(9_000), section(300)]);
    expect(body.split("\n\n").map((part) => part.includes("(cut)"))).toEqual([false, true, false]);
    expect(Buffer.byteLength(body)).toBeLessThanOrEqual(BODY_BYTES_MAX);
  });
});

describe("pieces of one line", () => {
  const said = (...pieces: Section["pieces"]) => layOut([{ pieces, cutMark: "(cut)" }]);
  const piece = (as: Section["pieces"][number]["as"], text: string) => ({ as, text });

  it("stand beside one another, facts with a point between", () => {
    const made = said(
      piece("title", "URGENT:"),
      piece("more", "vans"),
      piece("fact", "3–5"),
      piece("fact", "plain"),
      piece("line", "end"),
    );
    expect(made.body).toBe("URGENT: vans\n3–5 · plain\nend");
    expect(made.formatted_body).toBe("<b>URGENT:</b> vans<br>3–5 · plain<br>end");
  });

  it("control: break the line before and after a list or a quotation", () => {
    const made = said(piece("fact", "3–5"), piece("quote", "vans"), piece("fact", "now"));
    expect(made.body).toBe("3–5\n> vans\nnow");
    expect(made.formatted_body).toBe("3–5<blockquote>vans</blockquote>now");
  });
});
