/** Where an account of this machine keeps what belongs to its programs. */
import { homedir } from "node:os";
import { isAbsolute, join } from "node:path";

/** The folder by the XDG rules, there or not; undefined for an account that has no home. */
export function configHome(): string | undefined {
  const named = process.env["XDG_CONFIG_HOME"];
  // A relative one has to be ignored, say the rules.
  if (named !== undefined && isAbsolute(named)) return named;
  try {
    return join(homedir(), ".config");
  } catch {
    return undefined;
  }
}
