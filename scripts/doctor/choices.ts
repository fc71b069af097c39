/** The choices of the network: whether the bots would start with them, and the quorum in force. */
import {
  decidedAlone,
  quorumWords,
  readChoices,
  type Choices,
} from "../../bots/process/choices.ts";
import { Fault } from "../../shared/core/fault.ts";
import { fail, ok, warn, type Finding } from "./finding.ts";

/** Looks as each bot does: at the one file, and for those that are taken for it. */
export async function examineChoices(data: string): Promise<readonly Finding[]> {
  try {
    const choices = await readChoices(data);
    const where =
      choices.file === undefined ? "there is no file: the defaults hold" : "it is right";
    return [ok("config", where), examineQuorum(choices)];
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return [fail("config", "the bots would not start with it", error.hint ?? error.message)];
  }
}

function examineQuorum({ settings, file }: Choices): Finding {
  const from = file === undefined ? "no choices file: defaults" : "choices: DIR/aviso.yaml";
  const says = `${quorumWords(settings)}; ${from}`;
  const values = settings.quorum;
  const alone = decidedAlone(settings);
  if (alone.length === 0) return { ...ok("quorum", says), values };
  const fix =
    `one person alone makes a case confirmed (${alone.join(", ")}): write 2 or more under quorum ` +
    "in DIR/aviso.yaml, and start the bots again";
  return { ...warn("quorum", says, fix), values };
}
