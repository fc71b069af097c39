/** The pictures of the bots: whole PNG files, each of another colour and another shape. */
import { crc32, inflateSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { AVATAR_PIXELS, avatarOf } from "../../../shared/admin/avatars.ts";
import { BOT_NAMES } from "../../../shared/core/protocol/entry.ts";

type Chunk = Readonly<{ name: string; data: Buffer; isWhole: boolean }>;

function chunksOf(file: Buffer): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 8; at < file.length;) {
    const length = file.readUInt32BE(at);
    const named = file.subarray(at + 4, at + 8 + length);
    const isWhole = crc32(named) === file.readUInt32BE(at + 8 + length);
    chunks.push({ name: named.toString("latin1", 0, 4), data: named.subarray(4), isWhole });
    at += 12 + length;
  }
  return chunks;
}

/** Rows of pixels, as red, green and blue. */
function pixelsOf(file: Buffer): readonly string[] {
  const data = chunksOf(file).find(({ name }) => name === "IDAT")?.data ?? Buffer.alloc(0);
  const bytes = inflateSync(data);
  const width = 1 + 3 * AVATAR_PIXELS;
  expect(bytes.length).toBe(width * AVATAR_PIXELS);
  return Array.from({ length: AVATAR_PIXELS ** 2 }, (_, index) => {
    const at = Math.floor(index / AVATAR_PIXELS) * width + 1 + 3 * (index % AVATAR_PIXELS);
    return bytes.toString("hex", at, at + 3);
  });
}

describe("the picture of a bot", () => {
  it("is a whole PNG of that size", () => {
    for (const bot of BOT_NAMES) {
      const file = avatarOf(bot);
      expect(file.toString("latin1", 1, 4)).toBe("PNG");
      const chunks = chunksOf(file);
      expect(chunks.map(({ name }) => name)).toEqual(["IHDR", "IDAT", "IEND"]);
      expect(chunks.every(({ isWhole }) => isWhole)).toBe(true);
      expect(chunks[0]?.data.readUInt32BE(0)).toBe(AVATAR_PIXELS);
      expect(pixelsOf(file)).toHaveLength(AVATAR_PIXELS ** 2);
    }
  });

  it("has a colour of its own, and a shape of its own where nobody sees colours", () => {
    const pictures = BOT_NAMES.map((bot) => pixelsOf(avatarOf(bot)));
    expect(new Set(pictures.map(([corner]) => corner)).size).toBe(BOT_NAMES.length);
    const shapes = pictures.map((pixels) => pixels.map((one) => one === "ffffff"));
    for (const [index, shape] of shapes.entries()) {
      expect(shape.filter(Boolean).length).toBeGreaterThan(AVATAR_PIXELS ** 2 / 30);
      const other = shapes[(index + 1) % shapes.length] ?? [];
      const apart = shape.filter((isSign, at) => isSign !== other[at]).length;
      expect(apart).toBeGreaterThan(AVATAR_PIXELS ** 2 / 30);
    }
  });
});
