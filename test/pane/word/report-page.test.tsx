/** @jest-environment jsdom */
import { act, cleanup, fireEvent, render, waitFor, within } from "@testing-library/react";
import { TextDecoder, TextEncoder } from "node:util";
import { clean2024 } from "../../../src/app/examples/clean-2024";
import { contradictions2023 } from "../../../src/app/examples/contradictions-2023";
import { countListed, type SessionTools } from "../../../src/app/session";
import { designForms } from "../../../src/catalogue/forms/canonical";
import { snapshotOfDesign } from "../../../src/core/formula/recalculation/snapshot-of-design";
import { BarSlotContext } from "../../../src/pane/bar-slot";
import ReportPage from "../../../src/pane/pages/ReportPage";
import { SessionContext } from "../../../src/pane/session-context";
import { SessionBench } from "../../support/session-bench";

const downloads: string[] = [];

beforeAll(() => {
  Object.assign(globalThis, { TextEncoder, TextDecoder });
  Element.prototype.scrollIntoView = () => undefined;
  URL.createObjectURL = () => "blob:one";
  URL.revokeObjectURL = () => undefined;
  jest.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (this: HTMLAnchorElement) {
    downloads.push(this.download);
  });
});
afterEach(() => {
  cleanup();
  downloads.length = 0;
});

/** Stands in for what makes the bytes: jsdom has another Uint8Array than the library, which is tested on its own. */
const wordRenderer = async () => ({ renderWord: async () => new Uint8Array([1]) });

async function openPage(bench = new SessionBench(designForms(clean2024)), tools: Partial<SessionTools> = {}) {
  const session = bench.session({ wordRenderer, ...tools });
  await session.check();
  await act(async () => {
    render(
      <SessionContext value={session}>
        <BarSlotContext value={document.body}>
          <ReportPage />
        </BarSlotContext>
      </SessionContext>,
    );
    await new Promise((done) => setTimeout(done, 0));
  });
  return session;
}

const page = () => within(document.body);

async function press(name: string): Promise<void> {
  const button = [...document.querySelectorAll("button")].find(
    (one) => (one.getAttribute("aria-label") ?? one.textContent) === name,
  );
  if (!button) throw new Error(`There is no button ${name}.`);
  await act(async () => {
    fireEvent.click(button);
    await new Promise((done) => setTimeout(done, 0));
  });
}

const FILE = `2024年度${clean2024.unitName}自评报告.docx`;

test("the unit follows the forms when they are checked again, until a person types another", async () => {
  const bench = new SessionBench(designForms(clean2024));
  const session = await openPage(bench);
  const unit = () => page().getByLabelText<HTMLInputElement>("单位名称");
  expect(unit().value).toBe(clean2024.unitName);
  const rename = async (from: string, to: string): Promise<void> => {
    const { sheets } = await bench.host.read();
    for (const { name: sheet, cells } of sheets) {
      for (const { row, column, value } of cells)
        if (value === from) await bench.host.typeInto({ sheet, row, column }, to);
    }
    await act(async () => void (await session.check()));
  };
  await rename(clean2024.unitName, "改名的单位");
  expect(unit().value).toBe("改名的单位");
  fireEvent.change(unit(), { target: { value: "自己写的" } });
  await rename("改名的单位", "又改名的单位");
  expect(unit().value).toBe("自己写的");
});

test("open errors are counted, and the sheet is shown once it is written", async () => {
  const bench = new SessionBench(designForms(contradictions2023));
  const session = await openPage(bench);
  const { error } = countListed(session.state.checked!.listed);
  expect(page().getByText(`还有 ${error} 处错误没有改，报告会照现在的数字写。`)).toBeTruthy();
  await press("生成报告");
  await waitFor(() => expect(bench.host.revealed).toEqual([{ sheet: "自评报告", row: 0, column: 0 }]));
});

test("导出 Word makes the document, hands it over and asks whether it arrived", async () => {
  const session = await openPage();
  await press("导出 Word");
  await waitFor(() => expect(downloads).toEqual([FILE]));
  expect(page().getByText(FILE)).toBeTruthy();
  expect(page().getByText(new RegExp(`还有 ${session.state.word?.gaps ?? -1} 处【待补充】`))).toBeTruthy();
  expect(page().getByText("已交给下载。是否已保存？")).toBeTruthy();
  // Nothing was written into the workbook.
  expect(session.state.journal.done).toEqual([]);
  await press("已保存");
  expect(page().getByText("已保存。")).toBeTruthy();
});

test("who did not get the file learns of the other ways, and can try again", async () => {
  await openPage();
  await press("导出 Word");
  await waitFor(() => expect(page().getByText("已交给下载。是否已保存？")).toBeTruthy());
  await press("没有");
  expect(page().getByText(/用浏览器打开“工作台”网页.*jihe report/)).toBeTruthy();
  await press(`保存 ${FILE}`);
  await waitFor(() => expect(downloads).toEqual([FILE, FILE]));
});

test("projects get documents of their own where ticked, each saved by its own button", async () => {
  const session = await openPage();
  fireEvent.click(page().getByLabelText("另为 2 个项目各写一份项目支出绩效自评报告"));
  await press("导出 Word");
  await waitFor(() => expect(downloads).toEqual([FILE]));
  const [, second] = session.state.word?.files ?? [];
  expect(session.state.word?.files).toHaveLength(3);
  await press(`保存 ${second?.fileName ?? ""}`);
  await waitFor(() => expect(downloads).toEqual([FILE, second?.fileName]));
});

test("reports whose words are taken over are told by their sheets", async () => {
  const designs = designForms(clean2024);
  const report = designs.find(({ name }) => name === "附件4")!;
  await openPage(new SessionBench([...designs, { ...report, name: "旧稿" }]));
  expect(page().getByLabelText(/^沿用“附件4”、“旧稿”里已写好的文字/)).toBeTruthy();
});

test("the documents are gone once the workbook is read again", async () => {
  const session = await openPage();
  await press("导出 Word");
  await waitFor(() => expect(page().getByText(FILE)).toBeTruthy());
  await act(async () => void (await session.check()));
  expect(page().queryByText(FILE)).toBeNull();
});

test("a Word report is chosen, and what became of it stands below its button", async () => {
  // Opening and changing real documents is tested where there is a whole one: test/app/session/refresh-word.
  await openPage(undefined, {
    openWord: async () => ({ controls: [], paragraphs: [], withEdits: () => new Uint8Array() }),
  });
  const file = new File(["word"], "去年的.docx");
  Object.assign(file, { arrayBuffer: async () => new Uint8Array([1]).buffer });
  await act(async () => {
    fireEvent.change(page().getByLabelText("要更新的 Word 报告"), { target: { files: [file] } });
    await new Promise((done) => setTimeout(done, 0));
  });
  await waitFor(() =>
    expect(page().getByRole("alert").textContent).toMatch(/^“去年的.docx”没有更新：里面没有可以更新的数字/),
  );
});

test("a file is chosen to take texts over from; each of them is listed with it, and can be refused", async () => {
  const forms = designForms(clean2024);
  const bench = new SessionBench(forms.filter(({ name }) => name !== "附件4"));
  const session = await openPage(bench, { readOther: async () => snapshotOfDesign(forms) });
  const file = new File(["book"], "去年的.xlsx");
  Object.assign(file, { arrayBuffer: async () => new Uint8Array([1]).buffer });
  await act(async () => {
    fireEvent.change(page().getByLabelText("要沿用文字的文件"), { target: { files: [file] } });
    await new Promise((done) => setTimeout(done, 0));
  });
  await waitFor(() => expect(page().getByText(/^要沿用的文字 \d+ 段/)).toBeTruthy());
  fireEvent.click(page().getByText(/^要沿用的文字 \d+ 段/));
  const duties = () => page().getByLabelText<HTMLInputElement>(/^单位主要职能.*（去年的\.xlsx）$/);
  expect(duties().checked).toBe(true);
  await act(async () => {
    fireEvent.click(duties());
    await new Promise((done) => setTimeout(done, 0));
  });
  await waitFor(() => expect(duties().checked).toBe(false));
  await press("生成报告");
  await waitFor(() => expect(session.state.report?.text).toContain("【待补充：单位主要职能"));
  expect(session.state.report?.text).not.toContain("【待补充：自评结果");
  await press("不沿用 去年的.xlsx");
  await waitFor(() => expect(page().queryByLabelText(/（去年的\.xlsx）$/)).toBeNull());
});
