import { strFromU8, unzipSync } from "fflate";
import { contradictions2023 } from "../../../src/app/examples/contradictions-2023";
import { designForms, type CaseData } from "../../../src/catalogue/forms/canonical";
import { filesInArchive } from "../../../src/hosts/opc/archive";
import { createWorkbookBytes, XlsxFileWorkbook } from "../../../src/hosts/xlsx-file";
import { clean2024 } from "../../../src/app/examples/clean-2024";
import type { GivenFile } from "../../../src/web/files/given-file";
import { Review } from "../../../src/web/review/review";
import { testTools } from "../tools";

const SAMPLE = { random: 0, seed: 1 };
const wrong = { ...contradictions2023, unitName: "临江县档案馆" };

function fileOf(name: string, bytes: Uint8Array): GivenFile {
  return { name, size: bytes.length, read: async () => bytes };
}

async function reviewOf(...cases: readonly CaseData[]): Promise<Review> {
  const review = new Review(testTools());
  const files = cases.map((data) => fileOf(`${data.unitName}.xlsx`, createWorkbookBytes(designForms(data))));
  await review.add(files, []);
  return review;
}

function textOf(word: Uint8Array): string {
  return strFromU8(unzipSync(word)["word/document.xml"]!).replaceAll(/<[^>]+>/g, "");
}

/** A workbook of tables with a header row. */
async function tableOf(bytes: Uint8Array, name: string) {
  const { sheets } = await XlsxFileWorkbook.open(bytes).read();
  const cells = sheets.find((sheet) => sheet.name === name)!.cells;
  const titles = cells.filter(({ row }) => row === 0);
  return {
    valueAt: (row: number, title: string) => {
      const column = titles.find(({ value }) => value === title)!.column;
      return { column, value: cells.find((cell) => cell.row === row && cell.column === column)?.value ?? null };
    },
  };
}

test("a summary that people have filled in is gone on with: what they typed stays, and the round before stands beside this one", async () => {
  const review = await reviewOf(wrong, clean2024);
  const first = (await review.makeSummary(SAMPLE))!;
  const { column } = (await tableOf(first, "复核表")).valueAt(1, "复核结论（人工）");
  const filled = XlsxFileWorkbook.open(first);
  const at = { sheet: "复核表", row: 1, column };
  await filled.apply([{ at, expect: { value: null }, write: { value: "当面核过" } }]);

  const mended = await reviewOf({ ...clean2024, unitName: wrong.unitName, year: wrong.year }, clean2024);
  const second = (await mended.makeSummary(SAMPLE, fileOf("汇总（已填）.xlsx", filled.toBytes())))!;
  expect((await tableOf(second, "复核表")).valueAt(1, "复核结论（人工）").value).toBe("当面核过");
  expect((await tableOf(first, "汇总")).valueAt(1, "上轮").value).toBeNull();
  expect((await tableOf(second, "汇总")).valueAt(1, "上轮").value).toMatch(/^错误 \d+，核实 \d+$/);
});

test("what is no summary, and a summary with sheets that would be lost, are not gone on with, and it is said", async () => {
  const review = await reviewOf(clean2024);
  const forms = fileOf("自评表.xlsx", createWorkbookBytes(designForms(clean2024)));
  expect(await review.makeSummary(SAMPLE, forms)).toBeUndefined();
  expect(review.state.notice?.text).toBe("没有做成：“自评表.xlsx”不是绩核写的汇总表。");
  const own = XlsxFileWorkbook.open((await review.makeSummary(SAMPLE))!);
  const cells = [{ row: 0, column: 0, value: "自己的" }];
  await own.addSheet({ name: "走访记录", columnWidths: [10], rowHeights: {}, merges: [], cells });
  expect(await review.makeSummary(SAMPLE, fileOf("汇总.xlsx", own.toBytes()))).toBeUndefined();
  expect(review.state.notice?.text).toContain("“汇总.xlsx”里有自己加的、改过表名或改过表头的工作表“走访记录”");
  expect(await review.makeSummary(SAMPLE, fileOf("坏.xlsx", new Uint8Array([1, 2])))).toBeUndefined();
  expect(review.state.notice?.intent).toBe("error");
});

test("projects are drawn for a closer look as the reviewer says", async () => {
  const review = await reviewOf(clean2024);
  const why = async (sample: Parameters<Review["makeSummary"]>[0]) =>
    (await tableOf((await review.makeSummary(sample))!, "抽查")).valueAt(1, "为什么抽").value;
  expect(await why({ random: 1, seed: 7 })).toBe("随机");
  expect(await why({ random: 0, seed: 7, over: "1" })).toBe("预算 1 万元以上");
});

test("letters say by when to answer, in one file or each in its own", async () => {
  const review = await reviewOf(wrong, { ...wrong, unitName: "临江县博物馆" }, clean2024);
  const one = (await review.makeLetters({ each: false, due: "2025-04-30" }))!;
  expect(textOf(one)).toContain("请于2025年4月30日前改正");
  const packed = filesInArchive((await review.makeLetters({ each: true }))!)!;
  expect(packed.map(({ path }) => path)).toEqual(["临江县档案馆-退回意见.docx", "临江县博物馆-退回意见.docx"]);
  const text = textOf(packed[1]!.read());
  expect(text).toContain("临江县博物馆");
  expect(text).not.toContain("临江县档案馆");
});
