/** Numbers that authorities know a person by. */
import { anyWord } from "../reading/any-word.ts";
import { stretches, type Stretch } from "../reading/stretch.ts";

/** The file numbers of immigration authorities: an A and 7 to 9 digits. */
export function findANumbers(text: string): readonly Stretch[] {
  const sign = `-|#|:|${anyWord("numberSigns")}`;
  const shape = String.raw`(?<![\p{L}\p{N}])A ?(?:${sign})? ?\d(?:[ -]?\d){6,8}(?!\d)`;
  return stretches(text, new RegExp(shape, "giu"));
}

/** United States social security numbers, and Mexican CURP. */
export function findIdentityNumbers(text: string): readonly Stretch[] {
  const curp = /(?<![\p{L}\p{N}])[A-Z]{4}\d{6}[HMX][A-Z]{5}[A-Z\d]\d(?![\p{L}\p{N}])/giu;
  return [
    ...stretches(text, /(?<![\d-])\d{3}[- ]\d{2}[- ]\d{4}(?![\d-])/gu),
    ...stretches(text, curp),
  ];
}
