/** Pictures and sounds without what they say of their maker, on files that are really such. */
import sharp from "sharp";
import { describe, expect, it } from "vitest";
import { Fault } from "../../../../shared/core/fault.ts";
import { CLEANER } from "../../../../shared/privacy/media/cleaner.ts";
import {
  hugePicture,
  phoneMp4,
  phonePicture,
  phoneVoice,
  plainPicture,
} from "../../../harness/sample-media.ts";

const latin = (bytes: Uint8Array): string => Buffer.from(bytes).toString("latin1");

async function unfit(kind: "picture" | "sound", bytes: Uint8Array): Promise<unknown> {
  const reason: unknown = await CLEANER.clean(kind, bytes).catch((error: unknown) => error);
  return reason instanceof Fault ? reason.unfit : reason;
}

describe("a picture", () => {
  it.each(["jpeg", "png", "webp"] as const)("as %s loses all that it says", async (format) => {
    const original = await phonePicture(format);
    const before = await sharp(original).metadata();
    expect(before.exif).toBeDefined();
    expect(latin(original)).toContain("Leaky");

    const { bytes, info, traces } = await CLEANER.clean("picture", original);
    expect(traces.toSorted()).toEqual(["device", "place", "time"]);
    const after = await sharp(bytes).metadata();
    expect(after).toMatchObject({ format: "jpeg", width: 320, height: 200 });
    expect([after.exif, after.xmp, after.iptc, after.icc]).toEqual(Array(4).fill(undefined));
    expect(latin(bytes)).not.toMatch(/Leaky|Exif|2026:11/u);
    expect(info).toEqual({ mimetype: "image/jpeg", w: 320, h: 200, size: bytes.length });
  });

  it("that says nothing is told to say nothing", async () => {
    expect((await CLEANER.clean("picture", await plainPicture())).traces).toEqual([]);
  });

  it("is drawn upright, as it was seen", async () => {
    const lying = await sharp(await plainPicture())
      .withMetadata({ orientation: 6 })
      .toBuffer();
    const { info } = await CLEANER.clean("picture", lying);
    expect(info).toMatchObject({ w: 200, h: 320 });
  });

  it("is made no larger than a phone needs, and never larger than it was", async () => {
    const create = { width: 5_000, height: 1_000, channels: 3, background: "#000" } as const;
    const large = await sharp({ create }).jpeg().toBuffer();
    expect((await CLEANER.clean("picture", large)).info).toMatchObject({ w: 2_048, h: 410 });
  });

  it("that claims more pixels than any phone has is not drawn", async () => {
    expect(await unfit("picture", await hugePicture())).toBe("size");
  });

  it("that was cut off, or is something else, is not opened", async () => {
    const whole = await phonePicture();
    expect(await unfit("picture", whole.subarray(0, whole.length / 2))).toBe("damaged");
    expect(await unfit("picture", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"))).toBe(
      "damaged",
    );
    expect(await unfit("picture", Buffer.from("GIF89a"))).toBe("damaged");
    expect(await unfit("picture", new Uint8Array())).toBe("damaged");
  });

  it("in the format of a camera that others cannot show is told apart", async () => {
    const heic = Buffer.from("\0\0\0\x18ftypheic\0\0\0\0mif1heic", "latin1");
    expect(await unfit("picture", heic)).toBe("heic");
  });

  it("never makes the bot fail otherwise, whatever its bytes are", async () => {
    const whole = await phonePicture();
    for (let at = 2; at < whole.length; at += 29) {
      const broken = Uint8Array.from(whole);
      broken[at] = 255 - (broken[at] ?? 0);
      const reason: unknown = await CLEANER.clean("picture", broken).catch(
        (error: unknown) => error,
      );
      if (reason instanceof Error) expect(reason).toMatchObject({ code: "unfit" });
    }
  });
});

describe("a sound", () => {
  it("as Ogg keeps its packets, and nothing of its comments", async () => {
    const original = phoneVoice();
    expect(latin(original)).toContain("LOCATION");
    const { bytes, info, traces } = await CLEANER.clean("sound", original);
    expect(traces).toEqual(["other"]);
    expect(latin(bytes)).not.toMatch(/Leaky|LOCATION|37\.79/u);
    expect([...bytes.subarray(-3)]).toEqual([...original.subarray(-3)]);
    expect(bytes.length).toBe(original.length);
    expect(info).toEqual({ mimetype: "audio/ogg", size: bytes.length });
    // What was cleaned once is whole, and has nothing more to say.
    expect((await CLEANER.clean("sound", bytes)).traces).toEqual([]);
  });

  it("as MPEG-4 keeps its sound, and neither its place nor its time", async () => {
    const { bytes, info, traces } = await CLEANER.clean("sound", phoneMp4());
    expect(traces.toSorted()).toEqual(["place", "time"]);
    expect(latin(bytes)).not.toMatch(/Leaky|37\.79/u);
    expect(latin(bytes)).toContain("mdatsound");
    expect(info).toMatchObject({ mimetype: "audio/mp4" });
  });

  it("with something to see in it is no sound", async () => {
    expect(await unfit("sound", phoneMp4("vide"))).toBe("damaged");
  });

  it("that was cut off, or has another stream behind it, is refused", async () => {
    const whole = phoneVoice();
    expect(await unfit("sound", whole.subarray(0, whole.length - 2))).toBe("damaged");
    expect(await unfit("sound", Buffer.concat([whole, whole]))).toBe("damaged");
    expect(await unfit("sound", phoneMp4().subarray(0, 70))).toBe("damaged");
    expect(await unfit("sound", Buffer.from("RIFFxxxxWAVE"))).toBe("damaged");
  });
});
