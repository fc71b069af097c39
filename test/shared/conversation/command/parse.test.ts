/** Cleaning, splitting and suggesting, without people or rooms. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  clean,
  parseCommand,
  splitArgs,
  typedFor,
  withoutMention,
} from "../../../../shared/conversation/command/parse.ts";
import { isCodeLike } from "../../../../shared/conversation/said/code-token.ts";
import type { UserId } from "../../../../shared/core/values/ids.ts";
import { closestWord } from "../../../../shared/conversation/command/suggestion.ts";

describe("arguments", () => {
  it.each([
    ['"North side" north,east en,es watch', ["North side", "north,east", "en,es", "watch"]],
    ["“Lado norte” norte", ["Lado norte", "norte"]],
    ["«Lado norte» norte", ["Lado norte", "norte"]],
    ["K7Q4.", ["K7Q4"]],
    ["K7Q4, onsite!", ["K7Q4", "onsite"]],
    ["—yes", ["--yes"]],
    ["@ana:example.org confirmer north/river", ["@ana:example.org", "confirmer", "north/river"]],
    ['an unclosed "quote here', ["an", "unclosed", '"quote', "here"]],
    ['""', []],
    ["", []],
  ])("of %j", (text, args) => {
    expect(splitArgs(text)).toEqual(args);
  });

  it("are never empty and never many more than the words", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
        const args = splitArgs(text);
        expect(args.every((arg) => arg !== "")).toBe(true);
        expect(args.length).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});

describe("a text as it came", () => {
  const spoken = { userId: "@alert:home.test" as UserId, bot: "alert" } as const;
  const read = (text: string, calledAs?: string) => {
    const body = { kind: "text", text, ...(calledAs !== undefined && { calledAs }) } as const;
    return typedFor(spoken, { body, isAddressed: calledAs !== undefined }).text;
  };

  it.each([
    ["Alert Bot: going K7Q4", "going K7Q4"],
    ["alert bot going K7Q4", "going K7Q4"],
    ["@alert: going K7Q4", "going K7Q4"],
    ["@alert:home.test, going K7Q4", "going K7Q4"],
    ["@alert:home.test !going K7Q4", "going K7Q4"],
    ["> <@ana:home.test> is it true?\n\nAlert Bot: status", "status"],
    ["alert", ""],
    ["alerta K7Q4", "alerta K7Q4"],
    ["going K7Q4 alert", "going K7Q4 alert"],
  ])("loses the mention that it begins with: %j", (text, rest) => {
    expect(read(text, "Alert Bot")).toBe(rest);
  });

  it("keeps the word of a command when nobody is mentioned", () => {
    expect(read("alert north/river watch two vans")).toBe("alert north/river watch two vans");
  });

  it("drops the quotation of the message replied to", () => {
    expect(read("> <@ana:home.test> is it true?\n> really\n\nstatus")).toBe("status");
  });

  it("drops what a person quotes by hand, too, and leaves her own words", () => {
    expect(read("> !alert north urgent now\nconfirm")).toBe("confirm");
    expect(read(" > !alert north urgent now\n\n＞ and more")).toBe("");
    expect(read("confirm\n> two vans")).toBe("confirm\n> two vans");
  });

  it("drops what cannot be seen and keeps lines and accents", () => {
    expect(read("a\u202eb\u200bc\u0007\r\nñ\té")).toBe("abc\nñ\té");
    expect(read("con\u00adfirm K7Q4\ud800")).toMatch(/^confirm K7Q4/u);
  });

  it("is nothing when it is no text", () => {
    const body = { kind: "unsupported", what: "picture" } as const;
    expect(typedFor(spoken, { body, isAddressed: true }).text).toBe("");
  });
});

describe("what is typed", () => {
  it("loses prefix, slash and quoted reply", () => {
    expect(clean("!  status")).toEqual({ text: "status", hasPrefix: true, isExclamation: false });
    expect(clean("/start abc")).toEqual({ text: "help", hasPrefix: false, isExclamation: false });
    expect(clean("> <@b:x> hi\n> more\n\n status")).toEqual({
      text: "status",
      hasPrefix: false,
      isExclamation: false,
    });
    expect(clean("!!!")).toEqual({ text: "!!!", hasPrefix: false, isExclamation: false });
    expect(clean("¡hola")).toEqual({ text: "hola", hasPrefix: true, isExclamation: true });
  });

  it.each([
    "> <@olga:S> !alert north/river urgent now\n\nthanks",
    "> !alert north/river urgent now",
    " > !alert north/river urgent now\n> verify: revoke @ben:S\n",
    "＞ alert north/river urgent now",
    "* confirm K7Q4",
    "* !confirm K7Q4",
    "> a quotation\n* confirm K7Q4",
  ])("is no command where it is somebody else's, or an edit: %j", (text) => {
    const typed = clean(text);
    expect(typed.hasPrefix).toBe(false);
    expect(parseCommand(typed.text)).toBeUndefined();
    expect(parseCommand(withoutMention(typed.text, ["alert", "verify"]))).toBeUndefined();
  });

  it("is a command after a quotation, and with emphasis", () => {
    expect(parseCommand(clean("> is it?\n\nconfirm K7Q4").text)?.command.word).toBe("confirm");
    expect(parseCommand(clean("*confirm* K7Q4").text)?.command.word).toBe("confirm");
  });

  it("loses the name of the bot and what stands before it", () => {
    const names = ["@alert:example.org", "alert"];
    expect(withoutMention("Aviso Alert: status K7Q4", names)).toBe("status K7Q4");
    expect(withoutMention("@alert:example.org status", names)).toBe("status");
    expect(withoutMention("I am not going to alert anybody today", names)).toContain("not going");
  });

  it("keeps what follows the word as it was written", () => {
    const parsed = parseCommand("CONFIRMAR  k7q4 Visto por Mí");
    expect(parsed).toMatchObject({
      rest: "k7q4 Visto por Mí",
      args: ["k7q4", "Visto", "por", "Mí"],
    });
  });

  it("is a code when it could be one", () => {
    expect(["K7Q4", "k7q5", "7AAA"].every(isCodeLike)).toBe(true);
    expect(["here", "vans", "north", "12345", ""].some(isCodeLike)).toBe(false);
  });
});

describe("a suggestion", () => {
  it.each([
    ["reprot two vans", "report"],
    ["confrim K7Q4", "confirm"],
    ["conf K7Q4", "confirm"],
    ["commitee new", "committee new"],
    ["aera add north", "area add"],
    ["desmentr K7Q4", "desmentir"],
  ])("for %j is %j", (typed, word) => {
    expect(closestWord(typed)?.word).toBe(word);
  });

  it("is not made for other words", () => {
    for (const text of ["xyzzy", "two vans at the bridge", "a", "", "1234", "x".repeat(60_000)]) {
      expect(closestWord(text)).toBeUndefined();
    }
  });
});
