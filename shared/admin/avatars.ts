/**
 * The pictures of the three bots, drawn here: in a list of chats they would all be the letter A.
 * Each has a colour and a shape of its own, so that one who sees no colours tells them apart, too.
 */
import { crc32, deflateSync } from "node:zlib";
import type { BotName } from "../core/protocol/entry.ts";

export const AVATAR_PIXELS = 192;
/** Each pixel is looked at in so many places across, for smooth edges. */
const SAMPLES = 3;

type Color = readonly [red: number, green: number, blue: number];
type Point = readonly [x: number, y: number];
/** True where the sign is; the picture reaches from 0 to 1, downwards. */
type Sign = (at: Point) => boolean;

const WHITE: Color = [255, 255, 255];
const SIGNS: Readonly<Record<BotName, Readonly<{ ground: Color; sign: Sign }>>> = {
  // A check mark.
  verify: {
    ground: [0, 105, 92],
    sign: (at) => isNear(at, [0.27, 0.53], [0.43, 0.69]) || isNear(at, [0.43, 0.69], [0.74, 0.34]),
  },
  // A triangle with an exclamation mark cut out.
  alert: {
    ground: [183, 28, 28],
    sign: ([x, y]) => {
      const isInside = y > 0.2 && y < 0.76 && Math.abs(x - 0.5) < (y - 0.2) * 0.58;
      const isMark =
        Math.abs(x - 0.5) < 0.035 && ((y > 0.38 && y < 0.57) || (y > 0.62 && y < 0.69));
      return isInside && !isMark;
    },
  },
  // A house with a door.
  rooms: {
    ground: [40, 53, 147],
    sign: ([x, y]) => {
      const isRoof = y > 0.22 && y < 0.48 && Math.abs(x - 0.5) < (y - 0.22) * 1.15;
      const isWall = y >= 0.48 && y < 0.76 && Math.abs(x - 0.5) < 0.22;
      const isDoor = y > 0.56 && Math.abs(x - 0.5) < 0.065;
      return isRoof || (isWall && !isDoor);
    },
  },
};

/** The picture of this bot as a PNG file, the same bytes each time. */
export function avatarOf(bot: BotName): Buffer<ArrayBuffer> {
  const { ground, sign } = SIGNS[bot];
  const rows = Array.from({ length: AVATAR_PIXELS }, (_, y) => {
    const pixels = Array.from({ length: AVATAR_PIXELS }, (__, x) => {
      const share = shareOf(sign, [x, y]);
      return ground.map((value, index) => mixed(value, WHITE[index] ?? 0, share));
    });
    // Each row says first that it is written as it is.
    return [0, ...pixels.flat()];
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(AVATAR_PIXELS, 0);
  header.writeUInt32BE(AVATAR_PIXELS, 4);
  // Eight bits a colour, three colours; the one compression, filter and order that there is.
  header.set([8, 2, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk("IHDR", header),
    chunk("IDAT", deflateSync(Buffer.from(rows.flat()))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

/** How much of a pixel the sign covers, from 0 to 1. */
function shareOf(sign: Sign, [column, row]: Point): number {
  let covered = 0;
  for (let index = 0; index < SAMPLES * SAMPLES; index += 1) {
    const inside: Point = [(index % SAMPLES) + 0.5, Math.floor(index / SAMPLES) + 0.5];
    const at = (pixel: number, offset: number) => (pixel + offset / SAMPLES) / AVATAR_PIXELS;
    if (sign([at(column, inside[0]), at(row, inside[1])])) covered += 1;
  }
  return covered / (SAMPLES * SAMPLES);
}

function mixed(ground: number, sign: number, share: number): number {
  return Math.round(ground + (sign - ground) * share);
}

/** True within the breadth of a stroke from the line between two points. */
function isNear([x, y]: Point, [fromX, fromY]: Point, [toX, toY]: Point): boolean {
  const [alongX, alongY] = [toX - fromX, toY - fromY];
  const length = alongX * alongX + alongY * alongY;
  const part = ((x - fromX) * alongX + (y - fromY) * alongY) / length;
  const nearest = Math.min(1, Math.max(0, part));
  return Math.hypot(x - fromX - nearest * alongX, y - fromY - nearest * alongY) < 0.055;
}

/** PNG specification, section 5.3: length, name, data, and a check over the last two. */
function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, "latin1"), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}
