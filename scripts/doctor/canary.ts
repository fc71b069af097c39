/** Whether test messages were read, by what the alert bot's process counted in the last day. */
import { join } from "node:path";
import { readChoices } from "../../bots/process/choices.ts";
import { CANARY_MISSED } from "../../bots/process/canary/canary.ts";
import { DAY_MS } from "../../shared/core/values/time.ts";
import { FAULTS_FILE, readFaults } from "../../shared/ops/fault-book.ts";
import { ok, warn, type Finding } from "./finding.ts";

/** Nothing where the choices cannot be read, which has a line of its own. */
export async function examineCanary(data: string, nowMs: number): Promise<readonly Finding[]> {
  const choices = await readChoices(data).catch(() => undefined);
  if (choices === undefined) return [];
  if (choices.settings.canaryMs === undefined) {
    return [
      ok(
        "canary",
        "no test messages are sent; canaryMinutes in DIR/aviso.yaml turns them on, and where the " +
          "network was made by an earlier version, account canary first",
      ),
    ];
  }
  const faults = readFaults(join(data, "alert", FAULTS_FILE));
  const missed = faults.find(({ kind, lastMs }) => {
    return kind.includes(CANARY_MISSED) && nowMs - lastMs <= DAY_MS;
  });
  const times = missed?.times ?? 0;
  if (times === 0) {
    return [{ ...ok("canary", "no test message was missed in the last day"), values: { times } }];
  }
  const fix =
    "ask two people whether they can read the newest message in their room; if they cannot, " +
    "start the bots again, and alert by phone meanwhile; a network that was made by an earlier " +
    "version has no such account until account canary makes it";
  const says = `the network's own account did not read ${times} test messages in the last day`;
  return [{ ...warn("canary", says, fix), values: { times } }];
}
