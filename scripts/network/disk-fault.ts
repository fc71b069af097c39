/** What the disk refused, in words that say what to do; paths stay out of them. */
import { Fault } from "../../shared/core/fault.ts";

const ADVICE: Readonly<Record<string, string>> = {
  ENOSPC: "the disk is full: make room, then run this again",
  EDQUOT: "the disk quota is used up: make room, then run this again",
  EACCES: "this account may not read or write there: check the rights of the folder and its files",
  EPERM: "this account may not read or write there: check the rights of the folder and its files",
  EROFS: "this disk is read-only: choose another folder",
  ENOTDIR: "something in the path is a file, not a folder: check the path",
  EISDIR: "this is a folder, not a file: check the path",
  ENOENT: "the file or its folder is not there: check the path",
};

/** The fault that an error of the file system stands for; every other error as it was. */
export function diskFault(error: unknown, operation: string): unknown {
  if (error instanceof Fault || !(error instanceof Error) || !("code" in error)) return error;
  const hint = typeof error.code === "string" ? ADVICE[error.code] : undefined;
  return hint === undefined ? error : new Fault("setup", operation, { cause: error, hint });
}
