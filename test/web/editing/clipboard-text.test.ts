import fc from "fast-check";
import { readBlock, writeBlock } from "../../../src/web/editing/clipboard-text";

test.each<[string, string, string[][]]>([
  ["one cell", "120", [["120"]]],
  ["nothing", "", [[""]]],
  [
    "a block of Excel",
    "甲\t1\r\n乙\t2\r\n",
    [
      ["甲", "1"],
      ["乙", "2"],
    ],
  ],
  ["line ends and tabs in cells", '"第一\n第二"\t"a\tb"\r\n', [["第一\n第二", "a\tb"]]],
  ["quotes in a cell with line ends", '"他说""好""\n走了"\t2', [['他说"好"\n走了', "2"]]],
  ["quotes that are part of the text", '"三公"经费\t"重点"', [['"三公"经费', '"重点"']]],
  ["a quote that never ends", '"三公\t1', [['"三公', "1"]]],
  ["empty cells and rows", "\t1\n\n2\t", [["", "1"], [""], ["2", ""]]],
])("reads %s", (_, text, rows) => {
  expect(readBlock(text)).toEqual(rows);
});

test("what is written is read again", () => {
  const cell = fc.string({ unit: fc.constantFrom('"', "\t", "\n", "甲", "1", " ") });
  const block = fc
    .integer({ min: 1, max: 4 })
    .chain((columns) =>
      fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), { minLength: 1, maxLength: 4 }),
    );
  fc.assert(
    fc.property(block, (rows) => {
      // A block whose last row is one empty cell looks like a line end behind the row before.
      fc.pre(rows.at(-1)!.some((text) => text !== ""));
      expect(readBlock(writeBlock(rows))).toEqual(rows);
    }),
  );
});
