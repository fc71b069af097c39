import { describe, expect, it } from "vitest";

import { deserialize, serialize } from "../../../shared/crypto-store/values.ts";

function roundTrip(value: unknown): unknown {
  return deserialize(serialize(value));
}

describe("values", () => {
  it.each([
    ["bytes", new Uint8Array([0, 1, 255])],
    ["a view into a buffer", new Uint16Array(new ArrayBuffer(8), 2, 2)],
    ["a date", new Date(5)],
    ["a map", new Map<unknown, unknown>([["a", new Set([1, 2])]])],
    ["a big integer", -(2n ** 70n)],
    ["nested data", { a: [{ b: null, c: undefined }], d: "\ud800 lone" }],
    ["minus zero", -0],
    ["not a number", NaN],
    ["a regular expression", /x+/giu],
    ["boxed values", [Object("s"), Object(1), Object(true)]],
  ])("keep %s", (_name, value) => {
    expect(roundTrip(value)).toStrictEqual(value);
  });

  it("keep cycles and shared parts", () => {
    const shared = { n: 1 };
    const value: Record<string, unknown> = { a: shared, b: shared };
    value["self"] = value;
    const copy = roundTrip(value) as Record<string, unknown>;
    expect(copy["self"]).toBe(copy);
    expect(copy["a"]).toBe(copy["b"]);
  });

  it("keep the class and the words of an error", () => {
    const copy = roundTrip(new RangeError("too far")) as RangeError;
    expect(copy).toBeInstanceOf(RangeError);
    expect(copy.message).toBe("too far");
  });

  it.each([
    ["a function", (): void => undefined],
    ["a symbol", Symbol("s")],
    ["a weak map", new WeakMap()],
    ["a blob, however deep", { a: [new Map([["b", new Blob(["x"])]])] }],
    ["an event", new Event("x")],
    ["shared memory", new SharedArrayBuffer(8)],
    ["a proxy", new Proxy({}, {})],
  ])("refuse %s", (_name, value) => {
    expect(() => serialize(value)).toThrow(
      expect.objectContaining({ name: "DataCloneError" }) as Error,
    );
  });

  it("let the exception of a getter through", () => {
    const value = {
      get boom(): never {
        throw new RangeError("mine");
      },
    };
    expect(() => serialize(value)).toThrow("mine");
  });

  it("are refused when their version is unknown", () => {
    const bytes = serialize("x");
    bytes[0] = 99;
    expect(() => deserialize(bytes)).toThrow("version");
  });
});
