/** What bots write to each other is believed under its writer's own signature alone. */
import { describe, expect, it } from "vitest";
import type { BotName } from "../../../../../shared/core/protocol/entry.ts";
import { ERRAND_LIFE_MS } from "../../../../../shared/core/protocol/errand.ts";
import type { EventId, UserId } from "../../../../../shared/core/values/ids.ts";
import type { JsonObject } from "../../../../../shared/core/values/json.ts";
import type { SignedPurpose } from "../../../../../shared/core/ports.ts";
import { emptyHeads, place } from "../../../../../shared/runtime/eventlog/chain.ts";
import { encodeEntry } from "../../../../../shared/runtime/eventlog/codec.ts";
import { encodeErrand } from "../../../../../shared/runtime/eventlog/errand-codec.ts";
import {
  encodeHeartbeat,
  marksOf,
} from "../../../../../shared/runtime/eventlog/heartbeat-codec.ts";
import { withSignature } from "../../../../../shared/runtime/eventlog/signed.ts";
import { BEHIND_WAIT_MS } from "../../../../../shared/runtime/pulse/vitals.ts";
import { simulatedSignatures } from "../../../../harness/simulated-signatures.ts";
import { START_MS } from "../../../../sim/night.ts";
import { fact, NETWORK, send, Stage } from "../../stage.ts";

const KINDS = ["entry", "errand", "heartbeat"] as const;
type Kind = (typeof KINDS)[number];

/** What alert could write, and what verify would do about it. */
function contentOf(kind: Kind): JsonObject {
  switch (kind) {
    case "entry": {
      const placing = { atMs: START_MS, cause: null };
      const [entry] = place([{ ...fact("one"), stream: "alert" }], emptyHeads(), placing);
      if (entry === undefined) throw new Error("one fact makes one entry");
      return encodeEntry(entry);
    }
    case "errand": {
      const times = { atMs: START_MS, expiresAtMs: START_MS + ERRAND_LIFE_MS };
      const body = { do: "invite", userId: "@ben:example.org" as UserId, committee: "c" } as const;
      const errand = { id: "errand-0001", from: "alert", to: "verify", ...times, body } as const;
      return encodeErrand({ errand, follows: {} });
    }
    case "heartbeat": {
      const heads = { ...marksOf(emptyHeads()), alert: { seq: 3, hash: "a".repeat(16) } };
      return encodeHeartbeat({ from: "alert", count: 1, heads, heard: {} });
    }
  }
}

const signedBy = (by: BotName, purpose: SignedPurpose, content: JsonObject): JsonObject =>
  withSignature(content, purpose, simulatedSignatures(by));

/** Whether verify heeded what came from this sender, and what the organizers were told. */
async function heard(kind: Kind, sender: BotName, content: JsonObject) {
  const done = { facts: [], effects: [send("!desk", "heeded")] };
  const stage = new Stage({ onEntry: () => done, onErrand: () => done }, undefined, {
    heartbeatEveryMs: 45_000,
  });
  const event = { rowKey: "$event", eventId: "$event" as EventId, content };
  await stage.hand({ kind, ...event, sender: NETWORK.bots[sender] });
  await stage.pass(BEHIND_WAIT_MS + 2_000);
  // What a heartbeat says is missing is missed.
  const isHeeded = stage.done.includes("send !desk heeded") || stage.notices.includes("safe-mode");
  return { isHeeded, isTold: stage.notices.includes("intruder") };
}

describe.each(KINDS)("what alert writes (%s)", (kind) => {
  const content = contentOf(kind);
  const other = kind === "errand" ? "entry" : "errand";
  const sound = signedBy("alert", kind, content);

  it("control: is heeded when alert signed and sent it", async () => {
    expect(await heard(kind, "alert", sound)).toEqual({ isHeeded: true, isTold: false });
  });

  it.each<[string, BotName, JsonObject]>([
    ["without a signature", "alert", content],
    ["with a signature that is no text", "alert", { ...content, sig: 1 }],
    ["with an empty signature", "alert", { ...content, sig: "" }],
    ["signed by another bot", "alert", signedBy("rooms", kind, content)],
    ["signed for something else", "alert", signedBy("alert", other, content)],
    ["signed by the bot that passes it off", "rooms", signedBy("rooms", kind, content)],
    ["passed on by another bot", "rooms", sound],
  ])("%s is evidence, and is not heeded", async (_lie, sender, forged) => {
    expect(await heard(kind, sender, forged)).toEqual({ isHeeded: false, isTold: true });
  });
});
