import { breaksBeforeHeadings, type PagedRow } from "../../../src/render/report-sheet/page-breaks";

const text = (height: number): PagedRow => ({ height, isHeading: false });
const heading: PagedRow = { height: 29, isHeading: true };

describe("pages of the report's sheet", () => {
  test("a heading that would stand at the foot of a page begins the next, with the heading above it", () => {
    const rows = [text(300), text(280), heading, heading, text(150), text(100)];
    expect(breaksBeforeHeadings(rows)).toEqual([2]);
  });

  test("also where only one program would leave it there", () => {
    expect(breaksBeforeHeadings([text(580), heading, text(58), text(58)])).toEqual([1]);
  });

  test("headings with their text below them stay, and pages after a break are counted from it", () => {
    expect(breaksBeforeHeadings([text(300), heading, text(200), text(300)])).toEqual([]);
    const rows = [text(600), heading, text(150), text(440), heading, text(150)];
    expect(breaksBeforeHeadings(rows)).toEqual([1, 4]);
  });

  test("a page of nothing but headings ends", () => {
    expect(breaksBeforeHeadings(Array.from({ length: 40 }, () => heading))).toEqual([]);
  });
});
