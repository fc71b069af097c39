/** Loads a seam into every Node process that is started while it is in force: for benches alone. */

export type Preload =
  | Readonly<{ name: "delayed-write" }>
  /** The store of the process may grow by so many pages. */
  | Readonly<{ name: "small-disk"; pagesFree: number }>;

/** Resolves with what `work` does while bots are started with the seam; then it is gone again. */
export async function withPreload<Result>(
  preload: Preload | undefined,
  work: () => Promise<Result>,
): Promise<Result> {
  const before = process.env["NODE_OPTIONS"];
  if (preload !== undefined) {
    const file = new URL(`./preload/${preload.name}.ts`, import.meta.url);
    process.env["NODE_OPTIONS"] = `${before ?? ""} --import=${file.href}`.trim();
  }
  if (preload?.name === "small-disk") {
    process.env["AVISO_BENCH_PAGES_FREE"] = String(preload.pagesFree);
  }
  try {
    return await work();
  } finally {
    delete process.env["AVISO_BENCH_PAGES_FREE"];
    if (before === undefined) delete process.env["NODE_OPTIONS"];
    else process.env["NODE_OPTIONS"] = before;
  }
}
