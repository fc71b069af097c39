/** What is taken for personal data, and what is not: how people tell of places and agents. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { personalDataKinds, withoutPersonalData } from "../../../shared/privacy/personal-data.ts";

const HARMLESS = `
2 vans at 5th and Main | 10 agents | 3rd street | 4 patrullas | K7Q4 | I-95 | Route 66 | US101
8 am | 10 AM Main St | 10:30 | at 1030am | 24 h | 2026-11-21 | 21/11/2026 10:30 | 5 de mayo
10 agents on Main Street | 4 SUVs Main St | 2 vans 5th Street | 12th Street and 3rd Ave
1200 block of Main Street | corner of 12th and Oak | 10th & 11th St | exit 24 | km 12
3 agents near Oak Street and 5th Avenue | they left 5 minutes ago toward 5th Ave
Calle 5 y Avenida 3 | calle Main 10 agentes | Avenida 16 de Septiembre | Calle 24 esquina Mission
hay 10 agentes en la calle Roble | a 10 cuadras | en la casa 3 agentes | llegaron 5 a las 10:30
son 12 agentes y 3 camionetas blancas | a las 8 de la mañana | ruta 12 | unidad 12
37.7749, -122.4194 | 100mph | 120th street | covid19 | F-150 | RAM 1500 | GMC 2500 | PS123
between 5 10 20 30 | room 12 | 100 MEN OUTSIDE THE STORE 200 COPS | north/river-12 | 1,500 people
no plates 2 vans | @ana:example.org confirmed | 5-10 agents, 3-5 vans | Hwy 101 exit 405 | gate A12
urgent: 6-10 officers, marked, at Mission & 24th | parking lot 5 | bus 14 stop | M-19 bus | 2x4
2 white vans, 1 black SUV, 3 men in vests | terminal B | line 7 | B2 level
`;

const PERSONAL: Readonly<Record<string, string>> = {
  phone: `555-123-4567 | (555) 123-4567 | +52 55 1234 5678 | 5551234567 | 555-1234 | 2222-3333
    +1 555 123 4567 | call 503.555.0199 now | ٥٥٥١٢٣٤٥٦٧ | 555\u200B123\u200B4567
    ４１５ ５５５ ０１９９ | 503–555–0199 | tel 5512345678`,
  email: "ana@example.org | ana at example dot org | ana arroba correo punto com | ñandú@casa.mx",
  "a-number": "A123456789 | A 012 345 678 | A#12345678 | a-123-456-789 | su A-12345678",
  "social-security": "123-45-6789 | 123 45 6789 | GARC800101HDFXXX09",
  plate: `7ABC123 | ABC-1234 | abc1234 | plate ABC 123 | placas: XYZ-12-34 | placa 12345
    ABC-123-A | 8ABC 123 | license plate is 4xyz99 | white van plate 123 ABC`,
  "house-number": `1234 Elm Street | 1234 elm st | 221B Baker Street | 12 N 5th Ave | casa 12
    1234 martin luther king blvd | calle Roble 1234 | calle Roble #12 | Av. Juárez No. 45 | apt 4B
    Calle 12 # 34-56 | lives at 12 Oak Lane | Avenida Siempre Viva 742`,
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

  it("is taken out, and the rest stays", () => {
    const text = "2 vans at 1234 Elm Street, call 555-123-4567 or ana@example.org";
    expect(personalDataKinds(text)).toEqual(["email", "phone", "house-number"]);
    expect(withoutPersonalData(text).left).toBe("2 vans at […] Elm Street, call […] or […]");
    expect(withoutPersonalData("calle Roble 1234, 4 agentes").left).toBe(
      "calle Roble […], 4 agentes",
    );
  });
});

describe("taking personal data out", () => {
  const word = fc.constantFrom(
    ...["555-123-4567", "A123456789", "calle", "Roble", "12", "ABC", "1234", "plate", "St", "#"],
    ...["ana@example.org", "two", "vans", ",", "\n", "-", "٥٥٥", "\u202E", "apt", "5th", "Main"],
  );
  const text = fc.oneof(
    fc.array(word, { maxLength: 12 }).map((words) => words.join(" ")),
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

  it("takes no longer than a moment, whatever is sent", () => {
    const started = performance.now();
    for (const part of ["1 ", "a", "A-", "x.", "calle a ", "plate ", "1234 ab ", "(1", "at dot "]) {
      withoutPersonalData(part.repeat(Math.ceil(2_000 / part.length)));
    }
    expect(performance.now() - started).toBeLessThan(1_000);
  });
});
