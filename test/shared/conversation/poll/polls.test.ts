/** Polls end with what they ask about, once, wherever they stand. */
import { describe, expect, it } from "vitest";
import {
  endPolls,
  onPollSent,
  sendPoll,
  type ResultOf,
} from "../../../../shared/conversation/poll/polls.ts";
import type { Note, NoteDrop } from "../../../../shared/core/bot.ts";
import type { Receipt } from "../../../../shared/core/protocol/effect.ts";
import { codeFromNumber } from "../../../../shared/core/values/case-code.ts";
import type { EventId, RoomId } from "../../../../shared/core/values/ids.ts";
import { World } from "../../../harness/world.ts";

const code = codeFromNumber(4_711);
const [river, lake] = ["!river", "!lake"] as [RoomId, RoomId];
const eventId = "$poll" as EventId;

const over: ResultOf = ({ roomId }) => ({
  text: `over in ${roomId}`,
  card: { kind: "rollcall", case: code },
});
const goesOn: ResultOf = () => undefined;

function sent(roomId: RoomId, id = eventId): Receipt {
  const effect = sendPoll({ code, roomId }, { content: {}, lane: "urgent" });
  const { ticket = null } = effect;
  return { key: "1", ticket, effect: "send", result: { ok: true, eventId: id } };
}

/** A context in which this is noted. */
function noting(notes: readonly (Note | NoteDrop)[] = []) {
  const context = new World([]).contextOf("verify");
  const kept = new Map<string, string>();
  for (const { name, text } of notes) if (text !== null) kept.set(name, text);
  const notedUnder = (prefix: string) =>
    new Map([...kept].filter(([name]) => name.startsWith(prefix)));
  return { ...context, notedUnder };
}

function noted(...receipts: readonly Receipt[]): readonly (Note | NoteDrop)[] {
  return receipts.flatMap((receipt) => onPollSent(receipt, goesOn, noting()).notes ?? []);
}

describe("a poll", () => {
  it("is ended in each room where it stands, and forgotten", () => {
    const notes = noted(sent(river, "$one" as EventId), sent(lake, "$two" as EventId));
    const { effects, notes: drops } = endPolls(code, over, noting(notes));
    expect(effects).toMatchObject([
      { do: "send", roomId: river, type: "org.matrix.msc3381.poll.end" },
      { do: "send", roomId: lake, type: "org.matrix.msc3381.poll.end" },
    ]);
    expect(effects.map((one) => one.do === "send" && one.content)).toMatchObject([
      { "m.relates_to": { rel_type: "m.reference", event_id: "$one" }, "m.mentions": {} },
      { "org.matrix.msc1767.text": "over in !lake", "org.matrix.msc3381.poll.end": {} },
    ]);
    expect(drops).toEqual(notes.map(({ name }) => ({ name, text: null })));
  });

  it("of another matter, or of one that goes on, stays open", () => {
    const context = noting(noted(sent(river)));
    expect(endPolls(codeFromNumber(4_712), over, context).effects).toEqual([]);
    expect(endPolls(code, goesOn, context)).toMatchObject({ facts: [], effects: [] });
  });

  it("is ended at once when its matter ended while it was under way", () => {
    const { effects, notes } = onPollSent(sent(river), over, noting());
    expect(effects).toHaveLength(1);
    expect(notes).toBeUndefined();
  });

  it("that did not go out, and what is no poll, is not remembered", () => {
    const failed: Receipt = { ...sent(river), result: { ok: false, why: "refused" } };
    const other: Receipt = { ...sent(river), ticket: { of: "card" } };
    for (const receipt of [failed, other]) {
      expect(onPollSent(receipt, goesOn, noting())).toEqual({ facts: [], effects: [] });
    }
  });
});
