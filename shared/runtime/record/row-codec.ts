/**
 * How things are written into rows. Rows are sealed, and written by us alone: what is read out of
 * one has the shape that was written.
 */

/** The whole content of a row that only has to be there. */
export const MARK = new Uint8Array([1]);

export type RowCodec<Row> = Readonly<{
  bytes(row: Row): Uint8Array;
  from(bytes: Uint8Array): Row;
}>;

/** A text as it is. */
export const TEXT_ROW: RowCodec<string> = {
  bytes: (text) => new TextEncoder().encode(text),
  from: (bytes) => new TextDecoder().decode(bytes),
};

/** Whatever JSON can say. */
export function jsonRow<Row>(): RowCodec<Row> {
  return {
    bytes: (row) => TEXT_ROW.bytes(JSON.stringify(row)),
    from: (bytes) => JSON.parse(TEXT_ROW.from(bytes)) as Row,
  };
}
