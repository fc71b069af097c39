/** Questions at a terminal. Whoever leaves one unanswered (Ctrl-C) ends the program. */
import { cancel, CANCEL_SYMBOL, log, password } from "@clack/prompts";
import { PASSPHRASE_CHARACTERS_MIN } from "../../shared/vault/vault-key.ts";
import { Fault } from "../../shared/core/fault.ts";

const PASSWORD_CHARACTERS_MIN = 10;

/** True when there is somebody to ask. */
export function canAsk(): boolean {
  return process.stdin.isTTY && process.stdout.isTTY;
}

/** The answer; fails `setup` when it was not given. */
export async function answered<Answer>(
  question: Promise<Answer | typeof CANCEL_SYMBOL>,
): Promise<Answer> {
  const answer = await question;
  if (answer !== CANCEL_SYMBOL) return answer;
  cancel("Nothing more was done.");
  throw new Fault("setup", "ask", { hint: "a question was not answered: run this again" });
}

/** A passphrase that is not shown. */
export async function askPassphrase(message: string): Promise<Uint8Array> {
  const typed = await answered(
    password({
      message,
      validate: (text = "") =>
        text.length < PASSPHRASE_CHARACTERS_MIN
          ? `${PASSPHRASE_CHARACTERS_MIN} characters or more, like six words`
          : undefined,
    }),
  );
  return Buffer.from(typed, "utf8");
}

/** A password for an account that is made. */
export async function askPassword(message: string): Promise<string> {
  return answered(
    password({
      message,
      validate: (given = "") =>
        given.length < PASSWORD_CHARACTERS_MIN
          ? `${String(PASSWORD_CHARACTERS_MIN)} characters or more`
          : undefined,
    }),
  );
}

/** A passphrase for the future, typed twice. */
export async function askNewPassphrase(): Promise<Uint8Array> {
  for (;;) {
    const first = await askPassphrase("New passphrase of the vault (nobody can recover it)");
    const second = await askPassphrase("The same once more");
    if (Buffer.from(first).equals(second)) return first;
    log.warn("These were two different ones.");
  }
}
