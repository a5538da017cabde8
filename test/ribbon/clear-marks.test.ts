import { HostError } from "../../src/app/ports";
import { clearMarks } from "../../src/ribbon/clear-marks";
import { noticeLines, noticeUrl } from "../../src/ribbon/notice-text";

const PAGE = "https://host.example/jihe/commands.html?_host_Info=Excel";

test("marks are cleared without a word", async () => {
  let cleared = 0;
  const told: string[] = [];
  await clearMarks({ clearMarks: async () => ++cleared }, async (trouble) => void told.push(trouble));
  expect(cleared).toBe(1);
  expect(told).toEqual([]);
});

test.each([
  [new HostError("sheet-protected", "工作表“附件1”"), ["sheet-protected", "工作表“附件1”"]],
  [new Error("fault"), ["unknown", ""]],
])("%s is told", async (cause, told) => {
  const said: string[][] = [];
  await clearMarks(
    { clearMarks: () => Promise.reject(cause) },
    async (trouble, detail) => void said.push([trouble, detail]),
  );
  expect(said).toEqual([told]);
});

test("the notice names the trouble, its detail and what to do", () => {
  const url = new URL(noticeUrl("sheet-protected", "工作表“附件1”", PAGE));
  expect(url.origin + url.pathname).toBe("https://host.example/jihe/notice.html");
  const [what, remedy] = noticeLines(url.search);
  expect(what).toBe("没有完成：工作表受保护（工作表“附件1”）");
  expect(remedy).toContain("撤销工作表保护");
});

test("a notice that somebody else made up says nothing of the kind", () => {
  expect(noticeLines("?trouble=constructor")[0]).toBe("没有完成：操作没有完成");
});
