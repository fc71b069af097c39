/** The same sheet as PDF, by a browser without a window, where there is one. */
import { writeFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { z } from "zod";
import { SECOND_MS } from "../../shared/core/values/time.ts";
import { openTab, type Browser } from "../preview/browser/devtools.ts";

const PRINT_MS_MAX = 40 * SECOND_MS;
const OWNER_ONLY = 0o600;
const printedShape = z.object({ data: z.base64() });

/** True when it is written; a browser that fails leaves nothing. */
export async function printPdf(browser: Browser, page: string, pdf: string): Promise<boolean> {
  const tab = await openTab(browser, PRINT_MS_MAX).catch(() => undefined);
  if (tab === undefined) return false;
  try {
    await tab.call("Page.enable");
    const loaded = tab.next("Page.loadEventFired");
    await Promise.all([loaded, tab.call("Page.navigate", { url: pathToFileURL(page).href })]);
    const paper = { paperWidth: 8.27, paperHeight: 11.69, preferCSSPageSize: false };
    const { data } = printedShape.parse(await tab.call("Page.printToPDF", paper));
    await writeFile(pdf, Buffer.from(data, "base64"), { mode: OWNER_ONLY });
    return true;
  } catch {
    return false;
  } finally {
    await tab.close();
  }
}
