import { areaToA1 } from "../../../src/core/grid/address";
import type { CellStyle } from "../../../src/core/grid/sheet-design";
import { withMergedFrames } from "../../../src/core/grid/merged-frames";
import { styleRuns } from "../../../src/hosts/excel/style-runs";

const BOLD: CellStyle = { font: { bold: true } };
const at = (row: number, column: number, style?: CellStyle) => ({ row, column, ...(style && { style }) });

test("equal looks in neighbouring cells are one rectangle", () => {
  const cells = [at(0, 0, BOLD), at(0, 1, BOLD), at(1, 0, BOLD), at(1, 1, { font: { bold: true } }), at(3, 0, BOLD)];
  const [run, ...more] = styleRuns(cells);
  expect(more).toEqual([]);
  expect(run?.areas.map(areaToA1)).toEqual(["A1:B2", "A4"]);
});

test("cells that differ are kept apart, plain ones left out", () => {
  const runs = styleRuns([at(0, 0, BOLD), at(0, 1, { wrap: true }), at(0, 2), at(0, 3, {}), at(0, 4, BOLD)]);
  expect(runs.map(({ style, areas }) => [style, areas.map(areaToA1)])).toEqual([
    [BOLD, ["A1", "E1"]],
    [{ wrap: true }, ["B1"]],
  ]);
});

test("a frame goes around the whole of a merged area", () => {
  const framed = withMergedFrames({
    name: "表",
    columnWidths: [],
    rowHeights: {},
    cells: [at(0, 0, { border: true }), at(4, 0, BOLD)],
    merges: [
      { top: 0, left: 0, bottom: 1, right: 1 },
      { top: 4, left: 0, bottom: 4, right: 1 },
    ],
  });
  expect(styleRuns(framed).map(({ areas }) => areas.map(areaToA1))).toEqual([["A1:B2"], ["A5"]]);
});
