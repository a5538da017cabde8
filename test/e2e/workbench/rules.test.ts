import { readFileSync } from "node:fs";
import { contradictions2023 } from "../../../src/app/examples/contradictions-2023";
import { designForms } from "../../../src/catalogue/forms/canonical";
import { createWorkbookBytes } from "../../../src/hosts/xlsx-file";
import { axeFaults } from "../axe-faults";
import { eventually } from "../eventually";
import { Workbenches, type Given, type OpenWorkbench } from "./open-workbench";
import { checkedByCli } from "./saved-file";

jest.setTimeout(240_000);

const pages = new Workbenches();

beforeAll(() => pages.start());
afterAll(() => pages.stop());
afterEach(() => pages.closeAll());

const EXAMPLE: Given = { name: "自评表.xlsx", bytes: createWorkbookBytes(designForms(contradictions2023)) };

/** A rule that the example breaks, as far as its column. */
const BEGUN = "规则 三公经费过亿（错误）\n附件1.三公经费.";

async function openRules(workbench: OpenWorkbench): Promise<void> {
  await workbench.press("自定规则");
  await workbench.page.getByRole("textbox", { name: "规则" }).waitFor();
}

test("a rule is typed with the labels that are offered, tried at once, put to use, and saved as a pack that the command line takes", async () => {
  const workbench = await pages.open();
  const { page } = workbench;
  await workbench.openFiles(EXAMPLE);
  await workbench.checked();
  await openRules(workbench);
  await page.keyboard.type(BEGUN);
  const options = page.getByRole("listbox", { name: "可以写的" }).getByRole("option");
  await options.first().waitFor();
  await page.keyboard.type("本年决");
  await eventually(
    () => options.allInnerTexts(),
    (words) => words.length > 0 && words.every((word) => word.includes("本年决")),
  );
  await page.keyboard.press("Enter");
  await page.keyboard.type(" >= 10000万元");
  expect(await page.getByRole("textbox", { name: "规则" }).inputValue()).toBe(
    "规则 三公经费过亿（错误）\n  附件1.三公经费.本年决算数 >= 10000万元",
  );
  await workbench.sees("没有写错的");
  const trial = page.getByRole("article", { name: "三公经费过亿" });
  await trial.getByText(/不符 1 处/).waitFor();
  expect(await axeFaults(page)).toEqual([]);

  // What the list put in is taken back like what was typed.
  await page.keyboard.press("Control+z");
  expect(await page.getByRole("textbox", { name: "规则" }).inputValue()).not.toContain("10000万元");
  await page.keyboard.press("Control+y");
  await trial.getByText(/不符 1 处/).waitFor();

  await workbench.press("用来校验");
  await workbench.sees("以后的校验都用这些规则");
  const download = page.waitForEvent("download");
  await workbench.press("存为口径文件");
  const saved = await download;
  expect(saved.suggestedFilename()).toBe("口径.xlsx");
  const pack = new Uint8Array(readFileSync(await saved.path()));

  await workbench.press("自评表.xlsx");
  await eventually(
    () => workbench.pane.getByText("三公经费过亿").count(),
    (rows) => rows > 0,
  );
  const byCli = checkedByCli(EXAMPLE.bytes, { pack });
  if ("error" in byCli) throw new Error(byCli.error.message);
  expect(byCli.findings.filter(({ rule }) => rule.startsWith("local-")).map(({ sheet }) => sheet)).toEqual(["附件1"]);
});

test("a mistake leads to its place, and what was being written is there after a reload", async () => {
  const workbench = await pages.open({ colorScheme: "dark" });
  const { page } = workbench;
  await openRules(workbench);
  const field = page.getByRole("textbox", { name: "规则" });
  await field.fill("规则 一（错误）\n  附件1.项目支处.本年决算 = 1万元");
  await page.getByRole("button", { name: /^第 2 行第 \d+ 列/ }).click();
  const chosen = await field.evaluate((element: HTMLTextAreaElement) =>
    element.value.slice(element.selectionStart, element.selectionEnd),
  );
  expect(chosen).toContain("项目支处");
  expect(await axeFaults(page)).toEqual([]);
  await page.reload();
  await openRules(workbench);
  expect(await field.inputValue()).toContain("项目支处");
});

test("lines that are typed to their ends stand as they were typed: Enter takes no word that nobody began", async () => {
  const workbench = await pages.open();
  const { page } = workbench;
  await openRules(workbench);
  await page.keyboard.type(
    "规则 采购不超预算（错误）\n附件1.政府采购金额.本年决算数 <= 附件1.政府采购金额.本年预算数\n提示语 请附调整批复\n" +
      "规则 三公只减不增（核实）\n附件1.三公经费.本年决算 <= 附件1.三公经费.上年决算\n依据 本地通知\n",
    { delay: 5 },
  );
  expect(
    (await page.getByRole("textbox", { name: "规则" }).inputValue()).split("\n").map((line) => line.trim()),
  ).toEqual([
    "规则 采购不超预算（错误）",
    "附件1.政府采购金额.本年决算数 <= 附件1.政府采购金额.本年预算数",
    "提示语 请附调整批复",
    // Short for 决算数, and understood.
    "规则 三公只减不增（核实）",
    "附件1.三公经费.本年决算 <= 附件1.三公经费.上年决算",
    "依据 本地通知",
    "",
  ]);
  await workbench.sees("没有写错的");
});
