/**
 * How many messages a report takes from people who answer as people do: at most four, six at the
 * very worst. Each row is one person; she answers what she is asked, and nothing else.
 */
import { describe, expect, it } from "vitest";
import { Rehearsal, type Seen } from "../../../../scripts/rehearse/rehearsal.ts";
import { scriptOf } from "../../../../scripts/rehearse/script.ts";
import { cardOf } from "../../../../shared/language/content.ts";

const USUAL_MAX = 4;
const WORST_MAX = 6;
/** Whoever has written so much has sent nothing, and gives up. */
const GIVEN_UP = 12;

/**
 * What she writes first (after a greeting, where there is one); `@` what she says when she is asked
 * where; `?` when she is asked what she sees; `~` what she puts right in the preview; `>` her yes;
 * `=` the area it ends in, `=*` any. `!` marks whoever meets everything at once.
 */
const TALKS = [
  "ICE at north river, 5 agents, two vans | > yes | = north/river",
  "they are taking people at the mission | > yes please | = south/mission",
  "two vans outside, agents knocking on doors | @ lake st | > yep | = east/lake-street",
  "hi i want to report something | ? raid downtown, two vans | > yes | = east/downtown",
  "report | ? raid downtown, 3 agents | > send it | = east/downtown",
  "i want to report ice | @ old town | ? 4 guys in vests | > ok | = north/old-town",
  "ICE!!! | @ north river | > 👍 | = north/river",
  "checkpoint, old town | ~ 4 agents | > sure | = north/old-town",
  "raid at lake street 3 agents | ~ 5, not 3 | > okay | = east/lake-street",
  "raid at lake street | ~ no, the mission | > yes | = south/mission",
  "3 cops pulled a man over | @ bernal heights | > done | = south/bernal-heights",
  "people in vests, north river | ~ 10 min ago | > y | = north/river",
  "a van at the mission, no idea how many | > looks right | = south/mission",
  "my neighbor says there is a raid in old town | > yes | = north/old-town",
  "north slash river two vans six agents | > send | = north/river",
  "ICE on lake street now | ~ they have rifles | > yes | = east/lake-street",
  "agents inside a shop | @ idk | > yes | = *",
  "hello; ICE downtown, they took someone | > yes! | = east/downtown",
  "agents at the school | @ the mission i think | > ok | = south/mission",
  "help! ICE is at lake street | > yes | = east/lake-street",
  "omg they are here | @ ice at north river, a lot of them | > yes | = north/river",
  "saw 3 agents an hour ago at lake street | > yes that's right | = east/lake-street",
  "north river | ? two guys asking for papers | > yes | = north/river",
  "! hello; 3 agents with a van | @ by the big church / old town | > yes | = north/old-town",
  "! hi; vans here | @ lake street | ~ 3 agents / in plain clothes | > yes | = east/lake-street",
  "! ICE took Maria Lopez at old town | ~ without it / 3 agents | > yes | = north/old-town",
  "hay una redada en el mercado, 5 agentes | > sí | = west/mercado",
  "la migra está en north river | > si por favor | = north/river",
  "se llevaron a mi vecino | @ en la mission | > sí, envíalo | = south/mission",
  "quiero reportar | ? dos vans de la migra en downtown | > dale | = east/downtown",
  "quiero reportar a la migra | @ lake street | > claro que sí | = east/lake-street",
  "migra!! | @ en el mercado | > órale | = west/mercado",
  "retén en old town | ~ son 4 | > está bien | = north/old-town",
  "redada en lake street 3 agentes | ~ 5, no 3 | > listo | = east/lake-street",
  "redada en lake street | ~ no, en el mercado | > si | = west/mercado",
  "tocan puertas, traen chalecos | @ bernal heights | > ok | = south/bernal-heights",
  "hace 20 minutos en la mission, 3 agentes | > mándalo | = south/mission",
  "unos de civil en north river | ? nomás parados | ~ hace 10 minutos | > sí | = north/river",
  "dicen que hay redada en old town | > sí | = north/old-town",
  "agentes adentro de una tienda | @ no sé | > sí | = *",
  "hola; la migra en el mercado, se llevan gente | > sí | = west/mercado",
  "ayuda, hay migra en lake street | > sí | = east/lake-street",
  "están parando carros en downtown | ~ traen armas | > sí | = east/downtown",
  "un chingo de agentes | @ por el mercado | > sí señor | = west/mercado",
  "ahí andan otra vez; los de la migra en el mercado, como 5 | > sí | = west/mercado",
  "! buenas; hay 3 agentes | @ por la iglesia / old town | > sí | = north/old-town",
  "! hola; hay vans aquí | @ lake street | ~ son 3 / de civil | > sí | = east/lake-street",
  "hay ICE en north river, like 5 agents | > yes | = north/river",
  "la migra is at the mission | > sí | = south/mission",
  "they took a mi tio | @ en lake street | > yes please | = east/lake-street",
  "report | ? migra en downtown, two vans | > dale | = east/downtown",
  "2 vans y 3 agentes | @ the mercado | > ok | = west/mercado",
  "raid en old town | ~ 5 agentes, not 3 | > sí | = north/old-town",
  "hola; ICE at lake street, 4 agentes | > send it por favor | = east/lake-street",
  "se metieron a la store | @ i don't know | > sí | = *",
] as const;

type Talk = Readonly<Record<"says" | "@" | "?" | "~" | ">" | "=", readonly string[]>> &
  Readonly<{ isWorst: boolean }>;

function talkOf(row: string): Talk {
  const isWorst = row.startsWith("! ");
  const [first = "", ...parts] = row.slice(isWorst ? 2 : 0).split(" | ");
  const said = (mark: string, between = " / "): readonly string[] =>
    parts
      .filter((part) => part.startsWith(`${mark} `))
      .flatMap((part) => part.slice(2).split(between));
  const answers = {
    "@": said("@"),
    "?": said("?"),
    "~": said("~"),
    ">": said(">"),
    "=": said("="),
  };
  return { says: first.split("; "), ...answers, isWorst };
}

/** The answers of one person to what verify asks; undefined once nothing is asked any more. */
function answering(talk: Talk): (seen: readonly Seen[]) => string | undefined {
  const left = {
    says: [...talk.says],
    "@": [...talk["@"]],
    "?": [...talk["?"]],
    "~": [...talk["~"]],
  };
  const next = (list: string[]): string | undefined => (list.length > 1 ? list.shift() : list[0]);
  return (seen) => {
    const own = seen.filter(({ room, by }) => room === "verify" && by === "verify");
    const card = cardOf(own.at(-1)?.content ?? {});
    if (card?.kind === "case") return undefined;
    switch (card?.question) {
      case "area":
        return next(left["@"]);
      case "what":
        return next(left["?"]);
      case "preview":
        return left["~"].shift() ?? talk[">"][0];
      case undefined:
      default:
        return left.says.shift();
    }
  };
}

type Sent = Readonly<{ messages: number; area: string | undefined }>;

/** How many she wrote until her report was sent. */
function sentBy(talk: Talk): Sent {
  const rehearsal = new Rehearsal(scriptOf(""), "en");
  const answer = answering(talk);
  let seen: readonly Seen[] = [];
  for (let messages = 1; messages <= GIVEN_UP; messages += 1) {
    const text = answer(seen);
    if (text === undefined) return { messages: Infinity, area: undefined };
    seen = rehearsal.play({ do: "says", as: "ana", room: "verify", text, at: 1, line: text });
    const cards = seen.map(({ content }) => cardOf(content));
    const found = cards.find((card) => card?.kind === "case");
    if (found !== undefined) return { messages, area: found.area };
  }
  return { messages: Infinity, area: undefined };
}

function isTooLong(talk: Talk, { messages }: Sent): boolean {
  return messages > (talk.isWorst ? WORST_MAX : USUAL_MAX);
}

describe("a report of somebody who answers as people do", () => {
  const sent = new Map<string, Sent>();

  it.each(TALKS)("is sent in four messages, in six at the very worst: %s", (row) => {
    const talk = talkOf(row);
    const found = sentBy(talk);
    sent.set(row, found);
    expect([row, isTooLong(talk, found) ? found.messages : "short"]).toEqual([row, "short"]);
    if (talk["="][0] !== "*") expect(found.area).toBe(talk["="][0]);
  });

  it("is of at least forty people, few of whom meet everything at once", () => {
    expect(TALKS.length).toBeGreaterThanOrEqual(40);
    expect(TALKS.filter((row) => row.startsWith("!")).length).toBeLessThan(TALKS.length / 8);
  });

  it("would be too long if one question more were asked", () => {
    const longer = [...sent].filter(([row, { messages, area }]) =>
      isTooLong(talkOf(row), { messages: messages + 1, area }),
    );
    expect(longer.length).toBeGreaterThan(0);
  });
});
