/** The log: what fits its fields is written, and nothing else finds a way in. */
import { beforeEach, describe, expect, it } from "vitest";
import { assert, InvariantBroken } from "../../../shared/core/assert.ts";
import { Fault } from "../../../shared/core/fault.ts";
import { createLogger, type LogFields, type Logger } from "../../../shared/ops/log.ts";

let written: string;
let log: Logger;
beforeEach(() => {
  written = "";
  const destination = {
    write(line: string) {
      written += line;
    },
  };
  log = createLogger({ level: "info", bot: "verify", destination });
});

describe("log", () => {
  it("writes constant sentences with known fields", () => {
    log.info("the outbox is empty", { count: 3, durationMs: 12, stream: "case", seq: 4 });
    expect(JSON.parse(written)).toMatchObject({
      bot: "verify",
      msg: "the outbox is empty",
      count: 3,
      stream: "case",
    });
  });

  it("holds neither host name nor process id, and says nothing below its level", () => {
    log.debug("nobody hears this");
    expect(written).toBe("");
    log.warn("heard");
    expect(Object.keys(JSON.parse(written) as object)).toEqual(["level", "time", "bot", "msg"]);
  });

  it("of no bot holds neither, too", () => {
    const lines: string[] = [];
    const sink = { write: (text: string) => void lines.push(text) };
    createLogger({ level: "info", destination: sink }).warn("heard");
    expect(lines.map((text) => Object.keys(JSON.parse(text) as object))).toEqual([
      ["level", "time", "msg"],
    ]);
  });

  it("does not take a text that is not a constant, nor a field that is not on the list", () => {
    const room = "river" as string;
    // @ts-expect-error a string is not a constant
    log.info(room);
    // @ts-expect-error a template with a hole is not a constant
    log.info(`in ${room}`);
    // @ts-expect-error people have no field
    log.info("somebody wrote", { sender: "@ana:example.org" });
    // @ts-expect-error codes are closed
    log.info("somebody wrote", { code: "river" });
    expect(written.match(/river/gu)?.length, "texts are checked by their type alone").toBe(2);
    expect(written).not.toMatch(/ana|"code"/u);
  });

  it("drops at run time what got past the types", () => {
    const smuggled = {
      sender: "@ana:example.org",
      body: "van at the corner",
      bot: "river",
      count: "@ben:example.org",
      seq: Number.NaN,
      attempt: 2,
    };
    log.info("somebody wrote", smuggled as unknown as LogFields);
    log.event("warn", "outbox-failed", { ...smuggled, code: "refused", effect: "north/river" });
    log.event("warn", "foreign-entry", { why: "north/river" });
    log.event("warn", "foreign-entry", { why: "undecryptable" });
    log.event("info", "to @ana:example.org");
    log.event("error", "bot-bug", { reason: new TypeError("van") });
    log.event("info", "!room:example.org", {});
    expect(written).not.toMatch(/ana|ben|van|river|example|room/u);
    expect(written).toContain('"attempt":2');
    expect(written).toContain('"code":"refused"');
    expect(written.match(/"why":"undecryptable"/gu)).toHaveLength(1);
  });

  it("tells a fault by its code, and a bug by its place, without quoting either's content", () => {
    const cause = new Error("@ana:example.org");
    log.fault(
      "a send failed",
      new Fault("refused", "send to room", { cause, hint: "north/river" }),
    );
    expect(JSON.parse(written)).toMatchObject({ code: "refused", operation: "send to room" });
    log.fault(
      "a bug",
      new TypeError("cannot read van of @ana:example.org\n at x (north/river.ts)"),
    );
    expect(written).toContain("log.test.ts:");
    expect(written).not.toMatch(/ana|north|van/u);
  });

  it("names the invariant that broke", () => {
    const broken = (): void => {
      assert(1 + 1 === (3 as number), "sums add up");
    };
    expect(broken).toThrow(InvariantBroken);
    try {
      broken();
    } catch (reason) {
      log.fault("the process ends", reason);
    }
    expect(written).toContain('"invariant":"sums add up"');
  });
});

describe("a fault that repeats", () => {
  const timesOf = (lines: string): readonly unknown[] =>
    lines
      .trim()
      .split("\n")
      .map((line) => (JSON.parse(line) as { times?: number }).times ?? 1);

  it("is written with the first, tenth and hundredth of its kind, and counted", () => {
    for (let round = 0; round < 225; round += 1) log.event("error", "clear-text-stopped");
    expect(timesOf(written)).toEqual([1, 10, 100]);
  });

  it("is another one by its code, and the same one whatever its numbers are", () => {
    for (const code of ["refused", "unreachable"] as const) {
      for (let attempt = 1; attempt < 4; attempt += 1) log.warn("a send failed", { code, attempt });
    }
    expect(timesOf(written)).toEqual([1, 1]);
  });

  it("control: what is no fault is written each time", () => {
    for (let round = 0; round < 3; round += 1) log.info("a job was done");
    expect(timesOf(written)).toEqual([1, 1, 1]);
  });
});
