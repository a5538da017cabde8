import { layOut } from "../../../src/app/import/document-sheet";
import { columnsOfTablesGoingOn } from "../../../src/app/import/tables-going-on";
import type { FormSection } from "../../../src/app/import/form-sections";
import type { WordDocument, WordTable } from "../../../src/app/import/word-document";

/** Cells as wide as said, one row after the other. */
function table(...rows: readonly (readonly (readonly [text: string, span: number])[])[]): WordTable {
  return {
    kind: "table",
    rows: rows.map((row) => {
      let column = 0;
      return {
        cells: row.map(([text, columnSpan]) => {
          const cell = { column, columnSpan, rowSpan: 1, text };
          column += columnSpan;
          return cell;
        }),
      };
    }),
  };
}

/** The texts of each row by their columns, once the tables stand on one grid. */
function together(...blocks: readonly WordTable[]): readonly (readonly (readonly [number, unknown])[])[] {
  const document: WordDocument = { blocks, asides: [], unread: [] };
  const apart = layOut(document);
  const section = { top: 0, bottom: apart.rowCount - 1 } as FormSection;
  const { snapshot, rowCount } = layOut(document, columnsOfTablesGoingOn(document, apart, [section]));
  return Array.from({ length: rowCount }, (_, row) =>
    snapshot.cells.filter((cell) => cell.row === row).map(({ column, value }) => [column, value] as const),
  );
}

const STAFF = table(
  [
    ["财政供养人员情况", 1],
    ["编制数", 1],
    ["实际在职人数", 1],
    ["控制率", 1],
  ],
  [
    ["", 1],
    ["18", 1],
    ["17", 1],
    ["94.44%", 1],
  ],
);
const MONEY = table(
  [
    ["经费控制情况", 1],
    ["2023年决算数", 2],
    ["2024年预算数", 2],
    ["2024年决算数", 2],
  ],
  [
    ["三公经费", 1],
    ["3.20", 2],
    ["3.10", 2],
    ["2.65", 2],
  ],
  [
    ["楼堂馆所", 1],
    ["460", 1],
    ["452", 1],
    ["98.26%", 1],
    ["186", 1],
    ["179.80", 1],
    ["96.67%", 1],
  ],
);
const ON_THE_FINE_GRID = [
  [
    [0, "财政供养人员情况"],
    [1, "编制数"],
    [3, "实际在职人数"],
    [5, "控制率"],
  ],
  [
    [1, "18"],
    [3, "17"],
    [5, "94.44%"],
  ],
];

test("the table with the coarser grid goes over to the finer one, whichever stands first: no cell falls on another", () => {
  const fine = [
    [
      [0, "经费控制情况"],
      [1, "2023年决算数"],
      [3, "2024年预算数"],
      [5, "2024年决算数"],
    ],
    [
      [0, "三公经费"],
      [1, "3.20"],
      [3, "3.10"],
      [5, "2.65"],
    ],
    ["楼堂馆所", "460", "452", "98.26%", "186", "179.80", "96.67%"].map((text, column) => [column, text]),
  ];
  expect(together(STAFF, MONEY)).toEqual([...ON_THE_FINE_GRID, ...fine]);
  expect(together(MONEY, STAFF)).toEqual([...fine, ...ON_THE_FINE_GRID]);
});

test("a table whose cells would fall on one another stays as it stands", () => {
  const odd = table(
    [
      ["甲", 1],
      ["1", 3],
      ["2", 1],
      ["3", 1],
    ],
    [
      ["乙", 1],
      ["4", 1],
      ["5", 1],
      ["6", 1],
      ["7", 1],
      ["8", 1],
    ],
  );
  const texts = together(MONEY, odd)
    .slice(3)
    .map((row) => row.map(([, text]) => text));
  expect(texts).toEqual([
    ["甲", "1", "2", "3"],
    ["乙", "4", "5", "6", "7", "8"],
  ]);
});
