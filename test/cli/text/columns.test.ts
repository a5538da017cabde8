import { displayWidth, tableLines } from "../../../src/cli/text/columns";

test.each([
  ["abc", 3],
  ["附件1", 5],
  ["（万元）", 8],
  ["≤95%", 4],
  ["𠀀", 2],
  ["", 0],
])("%s takes %d columns", (text, width) => {
  expect(displayWidth(text)).toBe(width);
});

test("columns of Chinese and figures stand under each other", () => {
  const lines = tableLines(
    [
      { title: "错误", align: "right" },
      { title: "单位", align: "left" },
      { title: "文件", align: "left" },
    ],
    [
      ["5", "水务局", "a.xlsx"],
      ["12", "", "b.xlsx"],
    ],
  );
  expect(lines).toEqual(["错误  单位    文件", "   5  水务局  a.xlsx", "  12          b.xlsx"]);
});
