/** Loads a seam into every Node process that is started while it is in force: for benches alone. */

export type Preload = "delayed-write" | "small-disk";

/** Resolves with what `work` does while bots are started with the seam; then it is gone again. */
export async function withPreload<Result>(
  preload: Preload | undefined,
  work: () => Promise<Result>,
): Promise<Result> {
  const before = process.env["NODE_OPTIONS"];
  if (preload !== undefined) {
    const file = new URL(`./preload/${preload}.ts`, import.meta.url);
    process.env["NODE_OPTIONS"] = `${before ?? ""} --import=${file.href}`.trim();
  }
  try {
    return await work();
  } finally {
    if (before === undefined) delete process.env["NODE_OPTIONS"];
    else process.env["NODE_OPTIONS"] = before;
  }
}
