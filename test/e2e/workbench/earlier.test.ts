import { designForms, type CaseData } from "../../../src/catalogue/forms/canonical";
import { createWorkbookBytes } from "../../../src/hosts/xlsx-file";
import { makeCounty } from "../../../tools/county/county";
import { axeFaults } from "../axe-faults";
import { Workbenches, type Given, type OpenWorkbench } from "./open-workbench";

jest.setTimeout(240_000);

const pages = new Workbenches();

beforeAll(() => pages.start());
afterAll(() => pages.stop());
afterEach(() => pages.closeAll());

const { units, planted } = makeCounty({ units: 11, seed: 8 });
/** The first with nothing planted, one with a quiet change, one that differs from last year. */
const CHOSEN = [0, 4, 10].map((at) => units[at]!);
const given = (of: (unit: (typeof units)[number]) => CaseData): readonly Given[] =>
  CHOSEN.map((unit) => ({ name: unit.file, bytes: createWorkbookBytes(designForms(of(unit))) }));

async function compare(workbench: OpenWorkbench, button: string, files: readonly Given[]): Promise<void> {
  const { page } = workbench;
  await workbench.press(button);
  const chooser = page.waitForEvent("filechooser");
  await workbench.press("选文件或 .zip");
  await (await chooser).setFiles(files.map(({ name, bytes }) => ({ name, mimeType: "", buffer: Buffer.from(bytes) })));
  await page.getByText(/对上 3 个单位/).waitFor();
  await page.getByRole("progressbar").waitFor({ state: "detached", timeout: 60_000 });
}

test("the version before and last year: what changed without a word and what differs, in the table and beside the file", async () => {
  const workbench = await pages.open();
  const { page } = workbench;
  await workbench.openFiles(...given(({ second }) => second));
  await page.getByRole("heading", { name: /3 份材料/ }).waitFor();
  await page.getByRole("progressbar").waitFor({ state: "detached", timeout: 60_000 });

  await compare(
    workbench,
    "与上一版比",
    given(({ first }) => first),
  );
  await workbench.press("有悄悄改动 1");
  expect(await page.locator("tbody").getByRole("rowheader").allInnerTexts()).toEqual([planted.quiet[0]!.unit]);
  await workbench.press("看全部");
  await workbench.press("不比了");
  await page.getByText(/对上 3 个单位/).waitFor({ state: "detached" });

  await compare(
    workbench,
    "与上年比",
    given(({ prior }) => prior),
  );
  await workbench.press("与上年不符 1");
  expect(await page.locator("tbody").getByRole("rowheader").allInnerTexts()).toEqual(planted.prior);
  expect(await axeFaults(page)).toEqual([]);
  await workbench.press(planted.prior[0]!);
  await workbench.checked();
  await workbench.press(/与上年不符 1 处/);
  const list = page.getByRole("region", { name: "对照的内容" });
  await list.getByText(/上年报送的决算数是/).waitFor();
  await list.getByRole("button", { name: "附件1!B7" }).click();
  await page.getByText("B7", { exact: true }).first().waitFor();
  expect(await axeFaults(page)).toEqual([]);
});
