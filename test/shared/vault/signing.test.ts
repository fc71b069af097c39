/** Signatures: of one bot, one network, one purpose and one content, and of no other. */
import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { z } from "zod";
import type { BotName } from "../../../shared/core/protocol/entry.ts";
import type { Signatures } from "../../../shared/core/ports.ts";
import { createSignatures, signingKeyOf } from "../../../shared/vault/signing.ts";

const seedOf = (byte: number): Uint8Array => new Uint8Array(32).fill(byte);
const SEEDS = { verify: seedOf(1), alert: seedOf(2), rooms: seedOf(3) };
const keysOf = (seeds: Readonly<Record<BotName, Uint8Array>>) => ({
  verify: signingKeyOf(seeds.verify),
  alert: signingKeyOf(seeds.alert),
  rooms: signingKeyOf(seeds.rooms),
});
const signaturesOf = (bot: BotName, seeds = SEEDS): Signatures =>
  createSignatures({ bot, seed: seeds[bot], keys: keysOf(seeds) });

const content = { v: 1, stream: "case", data: { b: 1, a: ["ñ", null, 0.5] } };
const verify = signaturesOf("verify");
const signature = verify.sign("entry", content);

describe("a signature of a bot", () => {
  it("is known to every bot of its network, however the content was ordered", () => {
    const reordered = { data: { a: ["ñ", null, 0.5], b: 1 }, stream: "case", v: 1 };
    for (const bot of ["verify", "alert", "rooms"] as const) {
      const signed = { content: reordered, signature };
      expect(signaturesOf(bot).isSigned("verify", "entry", signed), bot).toBe(true);
    }
  });

  it("is of that bot, that purpose, that content and that network alone", () => {
    const alert = signaturesOf("alert");
    const signed = { content, signature };
    expect(alert.isSigned("alert", "entry", signed)).toBe(false);
    expect(alert.isSigned("verify", "errand", signed)).toBe(false);
    expect(alert.isSigned("verify", "entry", { ...signed, content: { ...content, v: 2 } })).toBe(
      false,
    );
    const elsewhere = signaturesOf("alert", { ...SEEDS, rooms: seedOf(4) });
    expect(elsewhere.isSigned("verify", "entry", signed)).toBe(false);
  });

  it("is written in one way, and what is none is none", () => {
    const broken = [
      "",
      "a",
      `${signature}A`,
      `${signature}=`,
      signature.toLowerCase(),
      "A".repeat(86),
    ];
    for (const other of broken) {
      expect(verify.isSigned("verify", "entry", { content, signature: other }), other).toBe(false);
    }
  });

  it("cannot be made with a key that is not the pinned one", () => {
    const keys = keysOf(SEEDS);
    expect(() => createSignatures({ bot: "alert", seed: SEEDS.verify, keys })).toThrow(/signing/u);
  });
});

describe("the form that is signed", () => {
  it("is the one that is written down, for as long as there are chains", () => {
    const vector = z
      .object({ content: z.record(z.string(), z.json()), signature: z.string() })
      .parse(JSON.parse(readFileSync("test/vectors/signed-entry-1.json", "utf8")));
    expect(verify.sign("entry", vector.content)).toBe(vector.signature);
  });
});
