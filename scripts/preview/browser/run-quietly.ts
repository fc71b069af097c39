/** Another program, without a word of it. */
import { spawn } from "node:child_process";

/** True when it ended well; false also when there is no such program. */
export async function runQuietly(program: string, args: readonly string[]): Promise<boolean> {
  const child = spawn(program, args, { stdio: "ignore" });
  return await new Promise<boolean>((resolve) => {
    child.once("error", () => {
      resolve(false);
    });
    child.once("close", (code) => {
      resolve(code === 0);
    });
  });
}
