import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import type { Locator } from "playwright-core";
import { contradictions2023 } from "../../../src/app/examples/contradictions-2023";
import { clean2024 } from "../../../src/app/examples/clean-2024";
import { designForms } from "../../../src/catalogue/forms/canonical";
import { createWorkbookBytes, XlsxFileWorkbook } from "../../../src/hosts/xlsx-file";
import { recalculated } from "../../support/libreoffice";
import { LIBREOFFICE, OPENPYXL, testWith } from "../../support/other-programs";
import { wordFile } from "../../support/word/word-file";
import { wordBlocksOf } from "../../support/word/word-of-sheets";
import { eventually } from "../eventually";
import { Workbenches, type Given } from "./open-workbench";
import { checkedByCli, partsThatDiffer, placesByCli, sheetsByOpenpyxl } from "./saved-file";

jest.setTimeout(240_000);

const pages = new Workbenches();

beforeAll(() => pages.start());
afterAll(() => pages.stop());
afterEach(() => pages.closeAll());

const EXAMPLE: Given = { name: "有问题的.xlsx", bytes: createWorkbookBytes(designForms(contradictions2023)) };
const CLEAN: Given = { name: "规范的.xlsx", bytes: createWorkbookBytes(designForms(clean2024)) };

function text(words: string): Uint8Array {
  return new TextEncoder().encode(words);
}

/** The beginning of the files of older Office programs and of encrypted workbooks. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

function encrypted(): Uint8Array {
  const name = [..."EncryptedPackage"].flatMap((letter) => [letter.charCodeAt(0), 0]);
  return new Uint8Array([...COMPOUND, ...new Array<number>(504).fill(0), ...name]);
}

const WRONG: readonly (readonly [Given, RegExp])[] = [
  [{ name: "说明.txt", bytes: text("不是工作簿") }, /这不是 Excel 工作簿（纯文本文件（如 \.csv）/],
  [
    { name: "旧表.xls", bytes: new Uint8Array([...COMPOUND, ...new Array<number>(504).fill(0)]) },
    /旧版 Office 文件，里面没有工作簿/,
  ],
  [{ name: "加密.xlsx", bytes: encrypted() }, /文件已加密（工作簿设有打开密码）。请先取消打开密码，另存后再试。/],
  [{ name: "半个.xlsx", bytes: EXAMPLE.bytes.subarray(0, 5000) }, /文件已损坏（压缩包没有结尾，文件可能没有传完）。/],
];

test("wrong files are refused with clear messages, and the page goes on", async () => {
  const workbench = await pages.open();
  for (const [file, message] of WRONG) {
    await workbench.openFiles(file);
    const alert = workbench.page.getByRole("alert").filter({ hasText: `没有打开 ${file.name}` });
    await alert.waitFor();
    expect(await alert.innerText()).toMatch(message);
    await alert.getByRole("button", { name: "关闭消息" }).click();
  }
  await workbench.openFiles(EXAMPLE);
  expect(await workbench.checked()).toMatch(/^读懂 4 张表/);
});

test("a file may be dropped anywhere on the page", async () => {
  const workbench = await pages.open();
  const { page } = workbench;
  const dataTransfer = await page.evaluateHandle(
    ({ name, content }) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([new Uint8Array(content)], name));
      return transfer;
    },
    { name: EXAMPLE.name, content: [...EXAMPLE.bytes] },
  );
  await page.locator("h1").dispatchEvent("dragover", { dataTransfer });
  await workbench.sees("松开鼠标，打开文件");
  await page.locator("h1").dispatchEvent("drop", { dataTransfer });
  expect(await workbench.checked()).toMatch(/^读懂 4 张表/);
  expect(await page.getByText("松开鼠标，打开文件").count()).toBe(0);
});

test("a workbook without forms is said to have none", async () => {
  const bytes = createWorkbookBytes([{ name: "通讯录", columnWidths: [], rowHeights: {}, merges: [], cells: [] }]);
  const workbench = await pages.open();
  await workbench.openFiles({ name: "通讯录.xlsx", bytes });
  await workbench.pane.getByRole("heading", { name: "没有识别到绩效自评表" }).waitFor();
});

test("several files are checked side by side and listed by their units, the wrong one with its reason; one is opened by a click", async () => {
  const workbench = await pages.open();
  const wrong: Given = { name: "损坏.xlsx", bytes: EXAMPLE.bytes.subarray(0, 5000) };
  await workbench.openFiles(EXAMPLE, wrong, CLEAN);
  await workbench.page.getByRole("heading", { name: "3 份材料" }).waitFor();
  const row = (name: string) => workbench.page.getByRole("row").filter({ hasText: name });
  await row(contradictions2023.unitName).getByText("退回").waitFor();
  await row(clean2024.unitName).getByText("通过").waitFor();
  expect(await row(wrong.name).innerText()).toContain("文件已损坏");
  expect(await counts(row(contradictions2023.unitName))).toEqual(countsByCli(EXAMPLE.bytes));
  expect(await counts(row(clean2024.unitName))).toEqual(countsByCli(CLEAN.bytes));
  await workbench.press(/^没读成 1/);
  await workbench.page.getByRole("region", { name: "没读成的文件" }).getByText(wrong.name).waitFor();

  await workbench.press("按单位");
  await workbench.press(contradictions2023.unitName);
  await workbench.checked();
  expect(await workbench.problems.places()).toEqual(placesByCli(EXAMPLE.bytes));
  await workbench.press("下一个单位");
  await workbench.page.getByRole("button", { name: `关闭 ${CLEAN.name}` }).waitFor();
  await eventually(
    () => workbench.page.getByRole("button", { name: `关闭 ${EXAMPLE.name}` }).count(),
    (tabs) => tabs === 0,
  );
  await workbench.press("‹ 审核表");
  await row(clean2024.unitName).getByText("通过").waitFor();
});

/** 错误 and 核实 of a row. */
async function counts(row: Locator): Promise<readonly number[]> {
  const cells = await row.getByRole("cell").allInnerTexts();
  return cells.slice(6, 8).map(Number);
}

function countsByCli(bytes: Uint8Array): readonly number[] {
  const result = checkedByCli(bytes);
  if ("error" in result) throw new Error(result.error.message);
  const { error, warning } = result.counts;
  return [error, warning];
}

test("new blank forms become a workbook that is saved under the unit's name", async () => {
  const workbench = await pages.open();
  await workbench.press("新建模板");
  const dialog = workbench.page.getByRole("dialog", { name: "新建模板" });
  await dialog.getByRole("button", { name: "新建模板" }).click();
  await dialog.getByText("单位名称不能为空").waitFor();
  await dialog.getByLabel("单位名称").fill("临江县档案馆");
  await dialog.getByLabel("年度").fill("2024");
  await dialog.getByLabel("项目个数").fill("2");
  await dialog.getByRole("button", { name: "新建模板" }).click();
  await workbench.page.getByLabel("未保存").waitFor();
  const { name, bytes } = await workbench.save();
  expect(name).toBe("临江县档案馆2024年度绩效自评表-已校验.xlsx");
  const result = checkedByCli(bytes);
  expect("error" in result ? result.error : [result.unit, result.year, result.forms.length]).toEqual([
    "临江县档案馆",
    2024,
    5,
  ]);
});

test("a Word file becomes a workbook with its forms, which is not saved yet", async () => {
  const workbench = await pages.open();
  const bytes = await wordFile(wordBlocksOf(designForms(contradictions2023)));
  await workbench.openFiles({ name: "自评材料.docx", bytes });
  expect(await workbench.checked()).toMatch(/^读懂 4 张表/);
  await workbench.sees(/^自评材料\.docx：从 Word 导入了 4 张表/);
  await workbench.page.getByLabel("未保存").waitFor();
  const saved = await workbench.save();
  expect(saved.name).toBe("自评材料-已校验.xlsx");
  expect(placesByCli(saved.bytes)).toEqual(await workbench.problems.places());
});

test("a finding of a Word file says where it stands there, and what was changed is listed to be copied", async () => {
  const workbench = await pages.open({ permissions: ["clipboard-read", "clipboard-write"] });
  const bytes = await wordFile(wordBlocksOf(designForms(contradictions2023)));
  await workbench.openFiles({ name: "自评材料.docx", bytes });
  await workbench.checked();
  await workbench.press("复制改动清单");
  await workbench.sees("和 Word 文件相比还没有改动。");
  await workbench.pressInPane(/项目支出合计与明细不符/);
  await workbench.pane.getByText(/Word 第\d+个表第\d+行第\d+列/).waitFor();
  await workbench.pressInPane("改为明细之和 125.00");
  await workbench.sees("已修正 1 处");
  await workbench.idle();
  await workbench.press("复制改动清单");
  await workbench.sees("已复制 1 处改动");
  expect(await workbench.page.evaluate(() => navigator.clipboard.readText())).toMatch(
    /^第\d+个表第\d+行第\d+列（附件1 D\d+）：“126\.66” 改为 “125(?:\.00)?”$/,
  );
});

test("a report goes to Word from the page too", async () => {
  const workbench = await pages.open({ query: "?example" });
  await workbench.checked();
  await workbench.openTab("报告");
  const download = workbench.page.waitForEvent("download");
  await workbench.pressInPane("导出 Word");
  expect((await download).suggestedFilename()).toMatch(/\.docx$/);
});

const FILES = resolve("../shared/cases/files");

/** Parts that a fix and marks may change; all others must come through as they were. */
const MAY_CHANGE =
  /^(\[Content_Types\]\.xml|xl\/(workbook\.xml|styles\.xml|calcChain\.xml|sharedStrings\.xml|worksheets\/[^/]+\.xml|_rels\/workbook\.xml\.rels))$/;

if (existsSync(FILES)) {
  const saved = new Map<string, Uint8Array>();

  test.each(readdirSync(FILES))("%s is checked and saved without loss", async (name) => {
    const bytes = new Uint8Array(readFileSync(join(FILES, name)));
    const workbench = await pages.open();
    await workbench.openFiles({ name, bytes });
    await workbench.pane.locator("h1").first().waitFor();
    await eventually(
      () => workbench.pane.getByText(/^(读懂 \d+ 张表|没有识别到绩效自评表)/).count(),
      (lines) => lines > 0,
    );
    const { name: suggested, bytes: written } = await workbench.save();
    saved.set(name, written);
    expect(suggested).toBe(name.replace(/(\.\w+)$/, "-已校验$1"));
    expect(partsThatDiffer(written, bytes).filter((part) => !MAY_CHANGE.test(part))).toEqual([]);
    const before = await XlsxFileWorkbook.open(bytes).read();
    expect((await XlsxFileWorkbook.open(written).read()).sheets).toEqual(before.sheets);
  });

  for (const name of readdirSync(FILES)) {
    testWith(OPENPYXL, `openpyxl reads ${name} as the page saved it`, async () => {
      const { sheets } = await XlsxFileWorkbook.open(saved.get(name)!).read();
      expect(sheetsByOpenpyxl(saved.get(name)!)).toEqual(expect.arrayContaining(sheets.map((sheet) => sheet.name)));
    });

    testWith(LIBREOFFICE, `LibreOffice reads ${name} as the page saved it`, async () => {
      expect(recalculated(saved.get(name)!).length).toBeGreaterThan(1000);
    });
  }
}
