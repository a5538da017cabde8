import { fittingZoom } from "../../../src/web/grid/use-fit-zoom";
import { sketch } from "./sheet-view";

/** Twelve columns of 60 pixels, as far as the title over them goes. */
const WIDE = sketch({ cells: { A1: "标题", C3: 1 }, merges: ["A1:L1"] });

test("all filled columns fit; nothing is made larger than it is, or too small to be read", () => {
  expect(fittingZoom(WIDE, 2000)).toBe(1);
  expect(fittingZoom(WIDE, 600)).toBeCloseTo(0.75, 1);
  expect(fittingZoom(WIDE, 100)).toBe(0.7);
  expect(fittingZoom(sketch({ cells: { C3: 1 } }), 240)).toBe(1);
  expect(fittingZoom(sketch({}), 10)).toBe(1);
});

test("merged areas without words and hidden columns need no room", () => {
  expect(fittingZoom(sketch({ cells: { A1: "甲" }, merges: ["A3:L3"] }), 200)).toBe(1);
  const hidden = sketch({ cells: { A1: "甲", D1: "丁" }, hiddenColumns: [1, 2] });
  expect(fittingZoom(hidden, 180)).toBe(1);
});
