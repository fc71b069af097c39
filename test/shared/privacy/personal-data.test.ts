/** What is taken for personal data, and what is not: how people tell of places and agents. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  findPersonalData,
  personalDataKinds,
  withoutPersonalData,
} from "../../../shared/privacy/personal-data.ts";

const HARMLESS = `
2 vans at 5th and Main | 10 agents | 3rd street | 4 patrullas | K7Q4 | I-95 | Route 66 | US101
8 am | 10 AM Main St | 10:30 | at 1030am | 24 h | 2026-11-21 | 21/11/2026 10:30 | 5 de mayo
10 agents on Main Street | 4 SUVs Main St | 2 vans 5th Street | 12th Street and 3rd Ave
1200 block of Main Street | corner of 12th and Oak | 10th & 11th St | exit 24 | km 12
3 agents near Oak Street and 5th Avenue | they left 5 minutes ago toward 5th Ave
Calle 5 y Avenida 3 | calle Main 10 agentes | Avenida 16 de Septiembre | Calle 24 esquina Mission
hay 10 agentes en la calle Roble | a 10 cuadras | en la casa 3 agentes | llegaron 5 a las 10:30
son 12 agentes y 3 camionetas blancas | a las 8 de la mañana | ruta 12 | unidad 12
100mph | 120th street | covid19 | F-150 | RAM 1500 | GMC 2500 | PS123
between 5 10 20 30 | room 12 | 100 MEN OUTSIDE THE STORE 200 COPS | north/river-12 | 1,500 people
no plates 2 vans | @ana:example.org confirmed | 5-10 agents, 3-5 vans | Hwy 101 exit 405 | gate A12
urgent: 6-10 officers, marked, at Mission & 24th | parking lot 5 | bus 14 stop | M-19 bus | 2x4
2 white vans, 1 black SUV, 3 men in vests | terminal B | line 7 | B2 level | Nov 21 2026 1030
GA-400 | TX-183 north | CTA 151 bus stop | 2018-2020 Chevy Tahoe | 1030-1115 am | 1,200,000 people
calle Olive a las 10 | calle Olive a las 10:30 | 200 protesters Oak St | 2400 block of Mission
1200-1300 block of Mission | Silverado 2500HD | they left my house 10:30 | version 1.2.3
se llevaron a mi vecino | they took a young man | Cesar Chavez Ave | iglesia Santo Tomás
one two three vans | uno dos tres carros | tienen a la gente adentro | agent in the alley
`;

const PERSONAL: Readonly<Record<string, string>> = {
  phone: `555-123-4567 | (555) 123-4567 | +52 55 1234 5678 | 5551234567 | 555-1234 | 2222-3333
    +1 555 123 4567 | call 503.555.0199 now | ٥٥٥١٢٣٤٥٦٧ | 555\u200B123\u200B4567
    ４１５ ５５５ ０１９９ | 503–555–0199 | tel 5512345678 | +49 170 1234567 | 4I5-555-O199
    five oh three five five five oh one nine nine | 503 triple five cero uno nueve nueve
    cinco cinco uno dos tres cuatro cinco seis siete ocho | 5-0-3-5-5-5-0-1-9-9 | 41 55 67 89`,
  email: `ana@example.org | ana at example dot org | ana arroba correo punto com | ñandú@casa.mx
    ana @ gmail . com | ana at gmail.com | ana＠gmail．com | ana(at)casa(dot)org`,
  handle: "insta ana.ruiz | @ana_ruiz | instagram.com/anaruiz | signal username ana.42",
  position: `37.7749, -122.4194 | geo:37.7,-122.4 | https://maps.app.goo.gl/AbC | 8554+V5
    34°03'08"N 118°14'37"W`,
  "other-id": `passport G12345678 | IOE0912345678 | licencia B7654321 | DPI 1234 56789 0101
    1FTFW1ET5DFC10312`,
  "a-number": `A123456789 | A 012 345 678 | A#12345678 | a-123-456-789 | su A-12345678
    alien number is 012 345 678 | A one two three four five six seven eight`,
  "social-security": "123-45-6789 | 123 45 6789 | GARC800101HDFXXX09 | ssn 1 2 3 4 5 6 7 8 9",
  plate: `7ABC123 | ABC-1234 | abc1234 | plate ABC 123 | placas: XYZ-12-34 | placa 12345
    ABC-123-A | 8ABC 123 | license plate is 4xyz99 | white van plate 123 ABC | Ohio abc 1234
    7АВС123 | Florida ABC D12 | plate seven alpha bravo charlie one two three`,
  "house-number": `1234 Elm Street | 1234 elm st | 221B Baker Street | 12 N 5th Ave | casa 12
    1234 martin luther king blvd | calle Roble 1234 | calle Roble #12 | Av. Juárez No. 45 | apt 4B
    Calle 12 # 34-56 | lives at 12 Oak Lane | Avenida Siempre Viva 742 | 6a avenida 12-34
    en el 1234 de la calle Roble | 1234 Calle Mission | mz 4 lt 12 | twelve thirty Elm Street`,
  name: `they took Juan Pérez | se llevaron a juan perez | his name is Oscar | officer Hayes
    se llama Yesenia | my cousin Nayeli | la señora Domínguez`,
};

function examples(text: string): readonly string[] {
  return text.split(/[|\n]/u).flatMap((one) => (one.trim() === "" ? [] : [one.trim()]));
}

describe("personal data", () => {
  it.each(examples(HARMLESS))("is not seen in: %s", (text) => {
    expect(personalDataKinds(text)).toEqual([]);
    expect(withoutPersonalData(text)).toEqual({ left: text, found: [] });
  });

  for (const [kind, texts] of Object.entries(PERSONAL)) {
    it.each(examples(texts))(`of kind ${kind} is seen in: %s`, (text) => {
      expect(personalDataKinds(text)).toEqual([kind]);
      expect(personalDataKinds(`two vans, ${text}, at the bridge`)).toEqual([kind]);
    });
  }

  it("is taken out, and the rest stays as it was written", () => {
    const text = "2 vans at 1234 Elm Street, call 555-123-4567 or ana@example.org";
    expect(personalDataKinds(text)).toEqual(["email", "phone", "house-number"]);
    const left = (written: string): unknown => withoutPersonalData(written).left;
    expect(left(text)).toBe("2 vans at […] Elm Street, call […] or […]");
    expect(left("calle Roble 1234, 4 agentes")).toBe("calle Roble […], 4 agentes");
    expect(left("ﬁve ¿vans?, ４１５ ５５５ ０１９９ é🚗")).toBe("ﬁve ¿vans?, […] é🚗");
    expect(left("se llevaron a Juan Pérez de la tienda")).toBe("se llevaron a […] de la tienda");
  });

  it("is told with the place where it stands in the original", () => {
    const text = "🚗 llame al ５５-１２３４-５６７８, apto 4B";
    const told = findPersonalData(text).map(({ kind, start, end }) => [
      ...[kind, text.slice(start, end)],
    ]);
    expect(told).toEqual([
      ["phone", "５５-１２３４-５６７８"],
      ["house-number", "apto 4B"],
    ]);
  });

  it("leaves nothing to send when the text says nothing else", () => {
    expect(withoutPersonalData("(555) 123-4567!")).toEqual({ left: null, found: ["phone"] });
  });

  it("leaves names alone where names are no trouble", () => {
    const text = "they took Juan Pérez, call 555-123-4567";
    expect(personalDataKinds(text, { names: false })).toEqual(["phone"]);
    expect(personalDataKinds(text)).toEqual(["phone", "name"]);
  });
});

describe("what a network says in public", () => {
  const allowedText = ["213-555-0147", "742 Evergreen Terrace"];

  it("is never taken out, however its parts are separated", () => {
    for (const text of ["call (213) 555.0147", "call 2135550147", "at 742 Evergreen Terrace"]) {
      expect(personalDataKinds(text)).not.toEqual([]);
      expect(personalDataKinds(text, { allowedText })).toEqual([]);
    }
  });

  it("does not excuse what only resembles it", () => {
    for (const text of ["call 213-555-0148", "at 742 Elm Terrace", "call +52 213 555 0147 9"]) {
      expect(personalDataKinds(text, { allowedText })).not.toEqual([]);
    }
  });

  it("does not excuse what stands beside it", () => {
    const text = "call 213-555-0147 or 213-555-0199";
    expect(withoutPersonalData(text, { allowedText }).left).toBe("call 213-555-0147 or […]");
  });
});

describe("taking personal data out", () => {
  const word = fc.constantFrom(
    ...["555-123-4567", "A123456789", "calle", "Roble", "12", "ABC", "1234", "plate", "St", "#"],
    ...["ana@example.org", "two", "vans", ",", "\n", "-", "٥٥٥", "\u202E", "apt", "5th", "Main"],
    ...["Juan", "took", "de", "at", "Texas", "cinco", "five", "number is", "@", "A", "①", "ﷺ"],
  );
  const text = fc.oneof(
    fc.array(word, { maxLength: 14 }).map((words) => words.join(" ")),
    fc.string({ unit: "binary", maxLength: 80 }),
  );

  it("leaves none of what was found, and finds nothing in what is clean", () => {
    fc.assert(
      fc.property(text, (one) => {
        const { left, found } = withoutPersonalData(one);
        if (left !== null) expect(personalDataKinds(left)).toEqual([]);
        if (personalDataKinds(one).length === 0) expect(found).toEqual([]);
        else if (left !== null) expect(left).toContain("[…]");
      }),
      { numRuns: 500 },
    );
  });

  it("finds what only reads so since something beside it is gone, in a long text too", () => {
    const more = "two white vans at the bridge and people in green vests ".repeat(30);
    for (const beside of ["edificio 5 apartamento 301", "mz 6 lt 18"]) {
      const { left } = withoutPersonalData(`${more}\n${beside}\n${more}`);
      expect(left).not.toMatch(/\d/u);
    }
  });

  it("tells of stretches that lie in the text, one behind the other", () => {
    fc.assert(
      fc.property(text, (one) => {
        let from = 0;
        for (const { start, end } of findPersonalData(one)) {
          expect(start).toBeGreaterThanOrEqual(from);
          expect(end).toBeGreaterThan(start);
          from = end;
        }
        expect(from).toBeLessThanOrEqual(one.length);
      }),
      { numRuns: 500 },
    );
  });

  it("takes what reaches over something else together with it", () => {
    const found = findPersonalData("apt 555-123-4567 at two");
    expect(found).toHaveLength(1);
    expect(withoutPersonalData("apt 555-123-4567 at two").left ?? "").not.toMatch(/\d/u);
  });

  it("takes every phone number, wherever it stands", () => {
    const digits = fc.tuple(
      fc.integer({ min: 200, max: 999 }),
      fc.integer({ min: 200, max: 999 }),
      fc.integer({ min: 1_000, max: 9_999 }),
    );
    const shape = fc.constantFrom("(a) b-c", "a-b-c", "a b c", "a.b.c", "+1 a b c", "abc");
    fc.assert(
      fc.property(digits, shape, ([a, b, c], form) => {
        const filled: Readonly<Record<string, number>> = { a, b, c };
        const phone = form.replaceAll(/[abc]/gu, (place) => String(filled[place]));
        expect(withoutPersonalData(`call ${phone} now`).left).toBe("call […] now");
      }),
    );
  });
});
