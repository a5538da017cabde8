import { join } from "node:path";
import { projectFileName } from "../../../src/cli/files/project-file-name";

test("a project's report stands beside its unit's, told by number and name", () => {
  expect(projectFileName(join("out", "报告.docx"), "防汛项目", 1)).toBe(join("out", "报告-2 防汛项目.docx"));
});

test("a name that no file may have is made one", () => {
  expect(projectFileName("报告.docx", 'a/b\\c:d*?"<>|\n项目', 0)).toBe("报告-1 abcd项目.docx");
  expect(projectFileName("报告.docx", "", 0)).toBe("报告-1.docx");
  expect(projectFileName("报告.docx", "长".repeat(300), 0).length).toBeLessThan(60);
});
