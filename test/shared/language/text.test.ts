/** How phrases become messages, and that no value can become anything but text. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  choice,
  compose,
  composeAll,
  item,
  line,
  pickLanguage,
  quote,
  say,
  title,
} from "../../../shared/language/text.ts";
import { BODY_BYTES_MAX } from "../../../shared/language/layout.ts";
import { faultOf } from "../../../scripts/bench/fuzz/markup.ts";

const HOSTILE = [
  "</b><script>alert(1)</script>",
  '<img src="x" onerror=alert(1)>',
  "&lt;b&gt; & &amp;",
  "`code` ``` `",
  "<a href='https://evil.example'>click</a>",
  "\u202Egnp.exe\u2066\u2069\u200F",
  "zero\u200Bwidth\uFEFF\u2060",
  "bell\u0007\u0000\u001B[31m",
  "Z̴̡̢̨̛̛̛̛̛̛̛̗̗̗̗̗̗̗̗̗a",
  "{ $word } { common-quote }",
  "\uD800 lone",
  "@room @ana:example.org",
] as const;

describe("a message", () => {
  it("reads well as plain text, and as HTML", () => {
    const lines = [
      title("common-unknown", { word: "foo" }),
      line("common-unknown-next", { help: "help" }),
      item("common-status-alert-item", { code: "K7Q4", area: "north", status: "Exercise" }),
      item("common-status-alert-item", { code: "A2C4", area: "south", status: "Actual" }),
      choice("common-text-only"),
      choice("common-cut"),
      quote("one\ntwo"),
    ];
    expect(compose("en", lines)).toEqual({
      body: [
        "I don't know “foo”.",
        "Write “!help” to see what you can do here.",
        "- K7Q4 · north · drill",
        "- A2C4 · south · alert of the organizers",
        "1. I can only read text.",
        "2. (It was too long: the rest was left out.)",
        "> one",
        "> two",
      ].join("\n"),
      formatted_body: [
        "<b>I don't know “foo”.</b><br>",
        "Write <code>!help</code> to see what you can do here.",
        "<ul><li>K7Q4 · north · drill</li><li>A2C4 · south · alert of the organizers</li></ul>",
        "<ol><li>I can only read text.</li><li>(It was too long: the rest was left out.)</li></ol>",
        "<blockquote>one<br>two</blockquote>",
      ].join(""),
    });
  });

  it("is told in each language once, one after the other", () => {
    const { body } = composeAll(["es", "en", "es-419", "tlh"], [line("common-text-only")]);
    expect(body).toBe("Solo puedo leer texto.\n\nI can only read text.");
  });

  it("is told in English when the language is not known", () => {
    expect(compose("tlh", [line("common-text-only")]).body).toBe("I can only read text.");
    expect(composeAll([], [line("common-text-only")]).body).toBe("I can only read text.");
  });

  it("counts in the way of its language", () => {
    expect(say("en", "common-too-old", { minutes: 1 })).toContain("a minute ago");
    expect(say("es", "common-too-old", { minutes: 2 })).toContain("hace 2 minutos");
  });

  it("keeps codes and commands free of marks, and isolates what is written to the left", () => {
    expect(say("en", "common-unknown", { word: "K7Q4" })).toBe("I don't know “K7Q4”.");
    const arabic = say("en", "common-unknown", { word: "شارع ١٢" });
    expect(arabic).toBe("I don't know “\u2068شارع ١٢\u2069”.");
  });
});

describe("a value from outside", () => {
  it.each(HOSTILE)("is nothing but text: %j", (value) => {
    const lines = [title("common-unknown", { word: value }), quote(value)];
    const { body, formatted_body } = compose("en", lines);
    expect(faultOf(formatted_body)).toBeUndefined();
    expect(`${body}${formatted_body}`).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}]/u);
    expect(body.isWellFormed()).toBe(true);
    expect(formatted_body.match(/<[a-z]+>/gu)).toEqual(
      compose("en", [title("common-unknown", { word: "x" }), quote("x")]).formatted_body.match(
        /<[a-z]+>/gu,
      ),
    );
  });

  it("cannot begin a line of its own, but in a quote it may", () => {
    expect(compose("en", [line("common-unknown", { word: "a\n\nAviso: b" })]).body).not.toContain(
      "\n",
    );
    expect(compose("en", [quote("a\n\n\n\nb")]).body).toBe("> a\n> \n> b");
  });

  it("of 60 KB is cut, and the message says so", () => {
    for (const character of ["x", "<", "&", '"', "字", "🚐", "\n"]) {
      const value = character.repeat(60_000);
      const lines = Array.from({ length: 40 }, () => quote(value));
      const { body, formatted_body } = composeAll(["en", "es"], [...lines, line("common-quote")]);
      expect(Buffer.byteLength(body)).toBeLessThanOrEqual(BODY_BYTES_MAX);
      expect(Buffer.byteLength(formatted_body)).toBeLessThanOrEqual(BODY_BYTES_MAX);
      expect(faultOf(formatted_body)).toBeUndefined();
    }
    const long = Array.from({ length: 40 }, () => quote("word ".repeat(300)));
    expect(compose("en", long).body).toContain("the rest was left out");
  });

  it("never makes a tag, whatever it is", () => {
    const value = fc.oneof(
      fc.string({ unit: "binary", maxLength: 3_000 }),
      fc.array(fc.constantFrom(...HOSTILE, "<", "`", "&", "\n", '"')).map((all) => all.join("")),
    );
    const shape = fc.constantFrom(title, line, item, choice);
    const lines = fc.array(fc.tuple(shape, value), { maxLength: 12 });
    fc.assert(
      fc.property(lines, value, (parts, quoted) => {
        const made = parts.map(([make, word]) => make("common-unknown", { word }));
        const { body, formatted_body } = composeAll(["es", "en"], [...made, quote(quoted)]);
        expect(faultOf(formatted_body)).toBeUndefined();
        expect(Buffer.byteLength(body)).toBeLessThanOrEqual(BODY_BYTES_MAX);
        expect(Buffer.byteLength(formatted_body)).toBeLessThanOrEqual(BODY_BYTES_MAX);
      }),
    );
  });
});

it("the reader of tags finds what it is there to find", () => {
  expect(faultOf("<b>x</b><br><ul><li>y</li></ul>")).toBeUndefined();
  for (const html of ["<b>x", "x</b>", "<h1>x</h1>", '<a href="x">y</a>', "a < b", "a & b"]) {
    expect(faultOf(html)).toBeDefined();
  }
});

it("a language is picked by code or by name", () => {
  const names = ["es-419", "es_MX", "ES", "Español", "castellano", " Spanish ", "en", "Inglés"];
  expect(names.map((name) => pickLanguage(name))).toEqual([
    ...["es", "es", "es", "es", "es", "es", "en", "en"],
  ]);
  expect(["", "tlh", "esperanto", "__proto__", "constructor"].map(pickLanguage)).toEqual(
    Array.from({ length: 5 }, () => undefined),
  );
});
