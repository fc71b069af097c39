/** How bots are called: what their processes keep of having been loaded. */
import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { afterEach, expect, it, vi } from "vitest";
import { botCommand, compileOnce } from "../../../scripts/network/bot-process.ts";
import { temporaryFolder } from "../../harness/homeserver.ts";

/** Says at the end whether Node's own compiler of TypeScript was loaded. */
const PROBE =
  'process.on("exit",()=>console.log(process.moduleLoadList.some((name)=>name.includes("amaro"))))';

afterEach(() => {
  vi.unstubAllEnvs();
});

it("a bot that was compiled before loads no compiler, which it would keep", async () => {
  const folder = await temporaryFolder();
  vi.stubEnv("NODE_COMPILE_CACHE", folder.path);
  expect(await hasCompiler()).toBe(true);
  await folder.remove();
  await compileOnce(["rooms"]);
  expect(await hasCompiler()).toBe(false);
  await folder.remove();
});

async function hasCompiler(): Promise<boolean> {
  const { file, args } = botCommand("rooms", "/nowhere");
  // All but the data folder: code is kept for processes with the same options.
  const loading = args.slice(0, args.indexOf("--data"));
  const probe = `--import=data:text/javascript,${encodeURIComponent(PROBE)}`;
  const { stdout } = await promisify(execFile)(file, [probe, ...loading, "--check"]);
  return stdout.includes("true");
}
