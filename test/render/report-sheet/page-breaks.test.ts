import { pageBreaks, type PagedRow } from "../../../src/render/report-sheet/page-breaks";

const text = (height: number): PagedRow => ({ height, isHeading: false });
const heading: PagedRow = { height: 29, isHeading: true };

describe("pages of the report's sheet", () => {
  test("a page ends before the row that has no room on it", () => {
    expect(pageBreaks([text(300), text(300), text(300), text(300), text(300)])).toEqual([2, 4]);
    expect(pageBreaks([text(300), heading, text(300)])).toEqual([]);
  });

  test("a heading that would stand at its foot begins the next, with the heading above it", () => {
    expect(pageBreaks([text(300), text(280), heading, heading, text(150), text(100)])).toEqual([2]);
    expect(pageBreaks([text(600), heading, text(150), text(440), heading, text(150)])).toEqual([1, 4]);
  });

  test("a page of nothing but headings ends", () => {
    expect(pageBreaks(Array.from({ length: 40 }, () => heading))).toEqual([22]);
  });
});
