import { existsSync, globSync } from "node:fs";
import { join, matchesGlob } from "node:path";
import { describe, expect, it } from "vitest";
import { PROJECT_ROOT } from "../../../scripts/entry/cache.ts";
import config, { NAMED_FILES } from "../../../vitest.config.ts";

type Chosen = Readonly<{ include?: string[]; exclude?: string[] }>;

const projects = (config.test?.projects ?? []).map(
  (project) => (project as Readonly<{ test: Chosen }>).test,
);
const isIn = (file: string, patterns: readonly string[] = []): boolean =>
  patterns.some((pattern) => matchesGlob(file, pattern));

describe("the files of the tests", () => {
  it("are each in one project, so that a whole run leaves none out and none runs twice", () => {
    const files = globSync("test/**/*.test.ts", { cwd: PROJECT_ROOT });
    expect(files.length).toBeGreaterThan(300);
    const counts = files.map((file) => ({
      file,
      count: projects.filter(({ include, exclude }) => isIn(file, include) && !isIn(file, exclude))
        .length,
    }));
    expect(counts.filter(({ count }) => count !== 1)).toEqual([]);
  });

  it("are there, wherever one is named for when it runs", () => {
    expect(NAMED_FILES.filter((file) => !existsSync(join(PROJECT_ROOT, file)))).toEqual([]);
  });
});
