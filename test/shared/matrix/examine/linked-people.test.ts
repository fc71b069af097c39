/** A name that was picked from a list counts by its link, and never by what it shows. */
import { describe, expect, it } from "vitest";
import { readContent } from "../../../../shared/matrix/examine/message-content.ts";

const NAMES = { userId: "@verify:example.org", displayName: "Aviso verify" };
const EMIL = "https://matrix.to/#/@emil:example.org";

function textOf(body: string, html?: string): unknown {
  const content = {
    ...{ msgtype: "m.text", body },
    ...(html !== undefined && { format: "org.matrix.custom.html", formatted_body: html }),
  };
  const reading = readContent("m.room.message", content, NAMES);
  return reading.kind === "read" && reading.body.kind === "text" ? reading.body.text : reading;
}

describe("a name with a link", () => {
  it.each([
    ["its name", "!admit Emil Z organizer", `!admit <a href="${EMIL}">Emil Z</a> organizer`],
    [
      "another account",
      "!admit @ana:example.org organizer",
      `!admit <a href='${EMIL}'>@ana:example.org</a> organizer`,
    ],
    [
      "markup",
      "!admit Emil organizer",
      `<p>!admit <a class="x" href="${EMIL}"><b>Emil</b></a> organizer</p>`,
    ],
    [
      "escapes",
      "!admit Emil organizer",
      '!admit <a href="https://matrix.to/#/%40emil&#58;example.org">Emil</a> organizer',
    ],
  ])("is the account of the link, whatever it shows: %s", (_shows, body, html) => {
    expect(textOf(body, html)).toBe("!admit @emil:example.org organizer");
  });

  it("keeps what stands around it, line by line", () => {
    const html = `!room new &quot;A &amp; B&quot; 2h<br><a href="${EMIL}">Emil</a>`;
    expect(textOf("!room new …", html)).toBe('!room new "A & B" 2h\n@emil:example.org');
  });

  it("does not count in what is quoted: the text is what was typed", () => {
    const link = `<a href="${EMIL}">Emil</a>`;
    const quoted = `<mx-reply><blockquote>${link} hello</blockquote></mx-reply>yes`;
    expect(textOf("> hello\n\nyes", quoted)).toBe("> hello\n\nyes");
  });

  it("to a room or a page changes nothing", () => {
    const html = 'see <a href="https://matrix.to/#/!room:example.org">this</a> and <i>that</i>';
    expect(textOf("see this and *that*", html)).toBe("see this and *that*");
    expect(textOf("plain")).toBe("plain");
  });

  it("cannot make a text longer than any other may be", () => {
    const html = `<a href="${EMIL}">Emil</a> ${"x".repeat(9_000)}`;
    expect(textOf("short", html)).toMatchObject({ kind: "refused", reason: "too-much" });
  });
});
