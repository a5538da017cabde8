import { projectOfSheet, printProjectMarker } from "../../../src/core/narrative/project-marker";
import { printTextMarker, readTextMarker } from "../../../src/core/narrative/text-marker";

describe("markers beside the rows of a report", () => {
  test.each([
    { key: "problem:附件2:a=b:低/【待补充：原因】", fingerprint: "0123456789abcdef" },
    { key: "duties", fingerprint: undefined },
  ])("are read back as they were printed: $key", (marker) => {
    expect(readTextMarker(printTextMarker(marker))).toEqual(marker);
  });

  test.each(["JIHE:list:projects=甲", "JIHE:text:broken", "text", ""])("nothing else is one: %s", (text) => {
    expect(readTextMarker(text)).toBeUndefined();
  });
});

describe("the marker of a report on a project", () => {
  const sheet = { name: "项目", hidden: false, merges: [] };

  test("says which project, wherever on the sheet it stands", () => {
    const cells = [
      { row: 0, column: 0, value: "一、项目概况" },
      { row: 7, column: 4, value: printProjectMarker("防汛项目") },
    ];
    expect(projectOfSheet({ ...sheet, cells })).toBe("防汛项目");
  });

  test("a sheet without it is on none", () => {
    expect(projectOfSheet({ ...sheet, cells: [{ row: 0, column: 0, value: 3 }] })).toBeUndefined();
  });
});
