/** Pictures of pages, by a browser without a window, where there is one. Nothing here needs it. */
import { rm, writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { openTab, type Browser, type Tab } from "./browser/devtools.ts";
import { PHONE_WIDTH } from "./look/style.ts";

/** A picture takes a fraction of a second; a browser that hangs is ended after so long for each. */
const PICTURE_MS_MAX = 5_000;
const START_MS_MAX = 20_000;

export type Picture = Readonly<{ page: string; picture: string }>;

const metricsShape = z.object({ cssContentSize: z.object({ height: z.number() }) });
const screenshotShape = z.object({ data: z.base64() });

/** Takes them one after the other; answers with the pictures that there are now. */
export async function takePictures(
  browser: Browser,
  pictures: readonly Picture[],
): Promise<ReadonlySet<string>> {
  for (const { picture } of pictures) await rm(picture, { force: true });
  const taken = new Set<string>();
  const msMax = START_MS_MAX + pictures.length * PICTURE_MS_MAX;
  const tab = await openTab(browser, msMax).catch(() => undefined);
  if (tab === undefined) return taken;
  try {
    await tab.call("Page.enable");
    for (const wanted of pictures) {
      await writeFile(wanted.picture, await pictureOf(wanted, tab));
      taken.add(wanted.picture);
    }
  } catch {
    // Whoever asked sees how many there are.
  } finally {
    await tab.close();
  }
  return taken;
}

/** The whole page, as wide as a phone and as high as it is. */
async function pictureOf({ page }: Picture, tab: Tab): Promise<Buffer> {
  const narrow = { width: PHONE_WIDTH, height: 100, deviceScaleFactor: 1, mobile: false };
  await tab.call("Emulation.setDeviceMetricsOverride", narrow);
  const loaded = tab.next("Page.loadEventFired");
  await Promise.all([loaded, tab.call("Page.navigate", { url: pathToFileURL(page).href })]);
  const { cssContentSize } = metricsShape.parse(await tab.call("Page.getLayoutMetrics"));
  const clip = { x: 0, y: 0, width: PHONE_WIDTH, height: cssContentSize.height, scale: 1 };
  const options = { format: "png", captureBeyondViewport: true, clip };
  const { data } = screenshotShape.parse(await tab.call("Page.captureScreenshot", options));
  return Buffer.from(data, "base64");
}
