/** Negative control, alone in its file to be mocked: a runtime that forgets what it obeyed. */
import { expect, it, vi } from "vitest";
import type * as obeyed from "../../shared/runtime/record/obeyed.ts";
import { firstBroken } from "./fates.ts";

vi.mock("../../shared/runtime/record/obeyed.ts", async (original) => {
  const real = await original<typeof obeyed>();
  const openObeyed: typeof real.openObeyed = (rows) => ({
    ...real.openObeyed(rows),
    has: () => false,
  });
  return { ...real, openObeyed };
});

it("is noticed when it obeys a repeated command again", async () => {
  expect(await firstBroken({})).toContainEqual(expect.stringMatching(/^add obeyed 2x$/u));
});
