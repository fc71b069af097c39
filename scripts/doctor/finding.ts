/** What the doctor finds: safe to paste anywhere, so it names no person, room or place. */

export type Level = "ok" | "warn" | "fail";

export type Finding = Readonly<{
  level: Level;
  /** What was looked at; one word for programs. */
  check: string;
  says: string;
  /** What to do; only what is not ok has it. */
  fix?: string;
  /** The same in numbers, for programs. */
  values?: Readonly<Record<string, number>>;
}>;

export function ok(check: string, says: string): Finding {
  return { level: "ok", check, says };
}

/** It works, and should be looked at. */
export function warn(check: string, says: string, fix: string): Finding {
  return { level: "warn", check, says, fix };
}

/** It does not work, or not safely. */
export function fail(check: string, says: string, fix: string): Finding {
  return { level: "fail", check, says, fix };
}

/** One line for a person, and one more with what to do. */
export function lineOf({ level, check, says, fix }: Finding): string {
  const line = `${level.padEnd(4)}  ${check.padEnd(12)}  ${says}`;
  if (fix === undefined) return line;
  const indent = " ".repeat(20);
  return `${line}\n${indent}→ ${fix.replaceAll("\n", `\n${indent}`)}`;
}
