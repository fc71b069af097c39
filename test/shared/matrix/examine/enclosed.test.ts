/** What a message encloses, and what of it is not opened, judged by what it says of itself. */
import { describe, expect, it } from "vitest";
import { MEDIA_BYTES_MAX } from "../../../../shared/core/protocol/media.ts";
import { attachedBy, enclosedIn, positionIn } from "../../../../shared/matrix/examine/enclosed.ts";

const FILE = {
  ...{ url: "mxc://example.org/abc", v: "v2", iv: "A".repeat(22) },
  key: { k: "C".repeat(43), alg: "A256CTR" },
  hashes: { sha256: "B".repeat(43) },
};
const photo = (info: object, more: object = {}) => ({
  ...{ body: "IMG_1.jpg", file: FILE, info: { mimetype: "image/jpeg", ...info } },
  ...more,
});

describe("what came with a message", () => {
  it.each([
    ["m.image", {}, "picture"],
    ["m.audio", {}, "sound"],
    ["m.video", {}, "video"],
    ["m.location", {}, "position"],
    ["m.sticker", {}, "other"],
    ["m.file", { info: { mimetype: "application/pdf" } }, "file"],
    ["m.file", { info: { mimetype: "image/png" } }, "picture"],
    ["m.file", { body: "IMG_2.HEIC" }, "picture"],
    ["m.file", { body: "hello", filename: "IMG_2.heif" }, "picture"],
  ])(
    "is told by its type, and a picture that is sent as a file is one: %s %j",
    (type, content, what) => {
      expect(attachedBy(type, content)).toBe(what);
    },
  );
});

describe("what opens it", () => {
  it("is read from the encrypted file", () => {
    expect(enclosedIn("picture", photo({}))).toEqual({
      media: {
        ...{ kind: "picture", url: FILE.url, key: FILE.key.k, iv: FILE.iv },
        ...{ hash: FILE.hashes.sha256, type: "image/jpeg" },
      },
    });
  });

  it("tells how long a voice message is, in whole milliseconds", () => {
    const info = { mimetype: "audio/ogg; codecs=opus", duration: 1_234.6 };
    expect(enclosedIn("sound", { body: "x", file: FILE, info })).toMatchObject({
      media: { kind: "sound", durationMs: 1_235 },
    });
  });

  it.each(["video", "file", "position", "other"] as const)("is not looked for in a %s", (what) => {
    expect(enclosedIn(what, photo({}))).toEqual({});
  });
});

describe("what stays shut", () => {
  it.each([
    ["a type that can move or run", photo({ mimetype: "image/gif" }), "type"],
    ["a drawing", photo({ mimetype: "image/svg+xml" }), "type"],
    ["no type at all", { body: "x", file: FILE }, "type"],
    ["HEIC by its type", photo({ mimetype: "image/heic" }), "heic"],
    ["HEIC by its name", photo({}, { body: "IMG.HEIC" }), "heic"],
    ["more than is opened", photo({ size: MEDIA_BYTES_MAX.picture + 1 }), "size"],
    ["a file in clear", { ...photo({}), file: undefined, url: "mxc://example.org/abc" }, "clear"],
    [
      "another cipher",
      photo({}, { file: { ...FILE, key: { ...FILE.key, alg: "none" } } }),
      "clear",
    ],
    [
      "a key that is none",
      photo({}, { file: { ...FILE, key: { k: "", alg: "A256CTR" } } }),
      "clear",
    ],
  ])("says why: %s", (_what, content, unfit) => {
    expect(enclosedIn("picture", content)).toEqual({ unfit });
  });

  it("is judged by its type before its size and its key", () => {
    const content = { body: "x", info: { mimetype: "video/mp4", size: 1e12 } };
    expect(enclosedIn("sound", content)).toEqual({ unfit: "type" });
  });

  it.each([{ size: -1 }, { size: "large" }, { duration: 1e12 }, { mimetype: "x".repeat(200) }])(
    "says no more than that where it describes itself badly: %j",
    (info) => {
      expect(enclosedIn("picture", photo(info))).toEqual({ unfit: "type" });
    },
  );

  it.each([null, 7, "x", [], {}])("is nothing that breaks the reader: %j", (content) => {
    expect(enclosedIn("picture", content)).toEqual({ unfit: "type" });
    expect(positionIn(content)).toBeUndefined();
  });
});

describe("a position", () => {
  const at = (uri: string) => positionIn({ geo_uri: uri });

  it("is read as apps write it, of either event", () => {
    const here = { latitude: 35.994, longitude: -78.8986 };
    expect(at("geo:35.9940,-78.8986;u=12")).toEqual(here);
    expect(at("geo:35.9940,-78.8986,30")).toEqual(here);
    expect(positionIn({ "org.matrix.msc3488.location": { uri: "geo:35.9940,-78.8986" } })).toEqual(
      here,
    );
  });

  it.each([
    "geo:91,0",
    "geo:0,181",
    "geo:a,b",
    "35.9,-78.8",
    "geo:1",
    `geo:1,2;${"x".repeat(300)}`,
  ])("is none: %s", (uri) => {
    expect(at(uri)).toBeUndefined();
  });
});
