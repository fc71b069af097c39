/** Answers that send a bot somewhere else, or to sleep. */
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { atMost } from "../../../network/loopback-proxy.ts";
import type { HostileClass } from "../class.ts";
import { lies } from "../lies.ts";
import { askedOf } from "../watch.ts";
import { COMMITTEE } from "./ghosts.ts";

const SEEN_MS = 20_000;

const redirects = lies("redirects to another service", 6, {
  control: async (town) => (await askedOf(town, "alert")) !== undefined,
  act: async (town, index) => {
    let hits = 0;
    const other = createServer((_asked, answer) => {
      hits += 1;
      answer.writeHead(200, { "content-type": "application/json" }).end("{}");
    });
    other.listen(0, "127.0.0.1");
    await once(other, "listening");
    const location = `http://127.0.0.1:${(other.address() as AddressInfo).port}/internal`;
    const status = [301, 302, 303, 307, 308][index % 5] ?? 302;
    const { liar, rooms } = town;
    const end = liar.meddle(
      atMost(2, (asked) =>
        liar.isSend(asked, "alert", rooms.management) || asked.path.endsWith("/keys/query")
          ? { do: "answer-text", status, text: "", headers: { location } }
          : undefined,
      ),
    );
    await askedOf(town, "alert", SEEN_MS);
    end();
    other.close();
    other.closeAllConnections();
    return hits > 0;
  },
});

const ABSURD = [1e15, 2 ** 31, "soon", -5, null] as const;

/** Comes last: a bot that believes it does not speak for thirty thousand years. */
export const RETRY_AFTER = lies("absurd times to wait", 3, {
  control: COMMITTEE.isRead,
  act: async (town, index) => {
    const { liar, rooms, people } = town;
    const json = { errcode: "M_LIMIT_EXCEEDED", retry_after_ms: ABSURD[index % ABSURD.length] };
    const end = liar.meddle(
      atMost(1, (asked) =>
        liar.isSend(asked, "alert", rooms.management)
          ? { do: "answer", status: 429, json }
          : undefined,
      ),
    );
    const mark = people.eva.mark();
    await people.olga.person.say(rooms.management, "!area list");
    await pause(SEEN_MS / 4);
    await people.olga.person.say(rooms.management, "!alert east watch two vans by the bridge");
    const pattern = { kind: "alert", msgType: "Alert" };
    const seen = await people.eva.seesWithin(SEEN_MS, rooms.east, { pattern, mark });
    end();
    return seen === undefined;
  },
});

export const REDIRECTS: readonly HostileClass[] = [redirects];
