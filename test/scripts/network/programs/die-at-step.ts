/**
 * Loaded before a program: its process is killed as it is about to change the disk for the n-th
 * time. The number is in AVISO_TEST_STEP.
 */
import promises, { type FileHandle } from "node:fs/promises";
import { syncBuiltinESMExports } from "node:module";

const fatal = Number(process.env["AVISO_TEST_STEP"]);
let count = 0;

function step(): void {
  count += 1;
  if (count === fatal) process.kill(process.pid, "SIGKILL");
}

function deadly<Args extends unknown[], Result>(
  work: (...args: Args) => Promise<Result>,
): (...args: Args) => Promise<Result> {
  return async (...args) => {
    step();
    return await work(...args);
  };
}

const plainOpen = promises.open;
const open = async (...args: Parameters<typeof plainOpen>): Promise<FileHandle> => {
  step();
  const handle = await plainOpen(...args);
  const write = handle.writeFile.bind(handle);
  const sync = handle.sync.bind(handle);
  return Object.assign(handle, { writeFile: deadly(write), sync: deadly(sync) });
};
const { rename, copyFile, rm, writeFile } = promises;
Object.assign(promises, {
  open,
  rename: deadly(rename),
  copyFile: deadly(copyFile),
  rm: deadly(rm),
  writeFile: deadly(writeFile),
});
syncBuiltinESMExports();
