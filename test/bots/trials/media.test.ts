/** T18: a photo with words, a voice message, a position, as they come out of an app. */
import { describe, expect, it } from "vitest";
import type { RoomId } from "../../../shared/core/values/ids.ts";
import { readContent } from "../../../shared/matrix/examine/message-content.ts";
import type { Sent } from "../../harness/world.ts";
import { into, onlyCase, town, type Town } from "../verify/network.ts";

const NAMES = { userId: "@verify:example.org", displayName: "Aviso verify" };
const CAPTION = "report north/river two vans, four agents at the bridge";
const FILE = {
  ...{ url: "mxc://example.org/aaaaaaaaaaaaaaaaaaaaaaaa", v: "v2" },
  ...{ iv: "A".repeat(22), hashes: { sha256: "B".repeat(43) } },
  key: { k: "C".repeat(43), alg: "A256CTR", kty: "oct", ext: true, key_ops: ["decrypt"] },
};
const PHOTO = {
  ...{ msgtype: "m.image", filename: "IMG_1.jpg", body: CAPTION, file: FILE },
  info: { mimetype: "image/jpeg", size: 200_000 },
};
const VOICE = {
  ...{ msgtype: "m.audio", body: "Voice message", file: FILE, "org.matrix.msc3245.voice": {} },
  info: { mimetype: "audio/ogg", size: 30_000, duration: 4_000 },
};
const POSITION = {
  ...{ msgtype: "m.location", body: "Location was shared at geo:35.9940,-78.8986" },
  geo_uri: "geo:35.9940,-78.8986;u=12",
};

function sends(place: Town, content: object, roomId: RoomId = place.anaChat): readonly Sent[] {
  const reading = readContent("m.room.message", content, NAMES);
  if (reading.kind !== "read") throw new Error("not read");
  const { body, isAddressed } = reading;
  return place.world.receives(place.ana, roomId, body, { isAddressed });
}

const bodies = (sent: readonly Sent[]): string => sent.map(({ body }) => body).join("\n");
const media = (sent: readonly Sent[]): readonly Sent[] =>
  sent.filter(({ content: { msgtype } }) => msgtype === "m.image" || msgtype === "m.audio");

describe("T18: a photo with words, a voice message, a position", () => {
  it("a: the words of a caption are a report, and the photo goes to the confirmers alone", () => {
    const place = town();
    const sent = sends(place, PHOTO);
    expect(onlyCase(place)).toMatchObject({ area: "north/river", salute: { size: "3-5" } });
    expect(media(sent).map(({ roomId }) => roomId)).toEqual([place.river]);
    expect(bodies(sent)).toContain("two vans, four agents");
  });

  it("b: a voice message begins a report that says it is one, once the place is known", () => {
    const place = town();
    expect(bodies(sends(place, VOICE))).toMatch(/Where is it\?/u);
    place.world.says(place.ana, place.anaChat, "north/river");
    const sent = place.world.says(place.ana, place.anaChat, "yes");
    expect(media(sent)).toMatchObject([{ roomId: place.river }]);
    expect(bodies(into(place.river, sent))).toMatch(/[Vv]oice/u);
  });

  it("c: a position is never repeated, and is asked about in words", () => {
    const place = town();
    const sent = sends(place, POSITION);
    expect(bodies(sent)).toMatch(/cannot tell from a position/u);
    const everything = JSON.stringify([place.world.sent, place.world.entries, place.world.effects]);
    expect(everything).not.toMatch(/35\.99|78\.89/u);
  });

  it("d: a photo with words answers the question that is open; nothing typed is lost", () => {
    const place = town();
    place.world.says(place.ana, place.anaChat, "they are taking a man");
    const sent = sends(place, { ...PHOTO, body: "north/river, five agents with rifles" });
    expect(bodies(sent)).toMatch(/Send this\?[^]*taking a man; [^]*five agents with rifles/u);
    const told = place.world.says(place.ana, place.anaChat, "yes");
    expect(media(told).map(({ roomId }) => roomId)).toEqual([place.river]);
  });

  it("e: a HEIC file is not opened; it is said why, and what was typed stays", () => {
    const place = town();
    place.world.says(place.ana, place.anaChat, "they are taking a man");
    const info = { mimetype: "application/octet-stream", size: 9_000 };
    const file = {
      msgtype: "m.file",
      filename: "IMG_2.heic",
      body: "IMG_2.heic",
      file: FILE,
      info,
    };
    expect(bodies(sends(place, file))).toMatch(/HEIC[^]*Where is it\?/u);
    const preview = place.world.says(place.ana, place.anaChat, "north/river");
    expect(bodies(preview)).toContain("they are taking a man");
    expect(place.world.effects.filter((effect) => effect.do === "look-at")).toEqual([]);
  });

  it.each([
    ["a photo with words", PHOTO],
    ["a voice message", VOICE],
    ["a position", POSITION],
  ])("f: %s in a room of the network is left alone", (_what, content) => {
    const place = town();
    const room = place.world.room(place.ana, place.ben, place.world.network.bots.verify);
    expect(sends(place, content, room)).toEqual([]);
    expect([...place.world.state.cases.values()]).toEqual([]);
  });
});
