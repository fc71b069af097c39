import { describe, expect, it } from "vitest";
import { updateRecord } from "../../../../shared/matrix/rooms/room-record.ts";
import type { IStateEvent } from "../../../../shared/matrix/sdk.ts";

function state(type: string, content: IStateEvent["content"], id: string): IStateEvent {
  return {
    ...{ type, content, state_key: "", sender: "@ana:test", event_id: id },
    origin_server_ts: 1,
  };
}

const MEGOLM = { algorithm: "m.megolm.v1.aes-sha2" };

describe("the record of a room", () => {
  it.each([{}, { algorithm: "none" }, { ...MEGOLM, rotation_period_msgs: 1e9 }])(
    "keeps the encryption that the room began with: %j changes nothing",
    (content) => {
      const record = updateRecord(undefined, [state("m.room.encryption", MEGOLM, "$first")]);
      const lied = updateRecord(record, [state("m.room.encryption", content, "$second")]);
      expect(lied.state).toEqual(record.state);
    },
  );

  it("control: takes the encryption of a room that had none, and what else is newer", () => {
    const record = updateRecord(undefined, [
      state("m.room.name", { name: "One" }, "$one"),
      state("m.room.encryption", {}, "$none"),
    ]);
    const newer = updateRecord(record, [
      state("m.room.name", { name: "Two" }, "$two"),
      state("m.room.encryption", MEGOLM, "$megolm"),
    ]);
    expect(newer.state.map(({ content }) => content)).toEqual([{ name: "Two" }, MEGOLM]);
  });
});
