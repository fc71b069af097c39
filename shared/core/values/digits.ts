/** Digits of every script: people write numbers and codes with those of their keyboard. */

/** The text with every digit in its plain form: `٤` and `４` become `4`. */
export function plainDigits(text: string): string {
  return text.replaceAll(/(?![0-9])\p{Nd}/gu, (character) => String(digitOf(character)));
}

/** The value of one digit of any script. */
export function digitOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  let distance = 0;
  while (/\p{Nd}/u.test(String.fromCodePoint(code - distance - 1))) distance += 1;
  // Digits of one script follow one another; so do some scripts, each with its ten.
  return distance % 10;
}
