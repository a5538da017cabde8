import { clean2024 } from "../../src/app/examples/clean-2024";
import type { CaseData } from "../../src/catalogue/forms/canonical";
import { DEFAULT_PACK } from "../../src/catalogue/packs";
import { planRefresh, refusalOf, reportsToRefresh, type RefreshPlan } from "../../src/app/word-refresh";
import { readSubmission } from "../../src/catalogue/submission/index";
import { readDocx, WordControls } from "../../src/hosts/docx-file";
import { formsOf } from "../support/report-of";
import { wordOf, wordOn } from "../support/word-of";
import { asLibreOfficeSaves } from "../support/word/as-libreoffice";
import { changedPart } from "../support/word/changed-part";
import { partsOf } from "../support/word-document";

function plansOn(data: CaseData) {
  const snapshot = formsOf(data);
  return reportsToRefresh(snapshot, readSubmission(snapshot, DEFAULT_PACK));
}

/** Brings a document up to date with a case. */
function refreshed(docx: Uint8Array, data: CaseData): RefreshPlan & { readonly bytes: Uint8Array } {
  const word = WordControls.open(docx);
  const plan = planRefresh(word, plansOn(data));
  return { ...plan, bytes: word.withEdits(plan.edits) };
}

const textsOf = async (docx: Uint8Array): Promise<readonly string[]> =>
  (await readDocx(docx)).blocks.flatMap((block) => (block.kind === "paragraph" ? [block.text] : []));

const withStaff = (onDutyStaff: number): CaseData => {
  const { staff } = clean2024.basicData;
  return { ...clean2024, basicData: { ...clean2024.basicData, staff: { ...staff, onDutyStaff } } };
};
const reworded = (docx: Uint8Array, from: string, to: string): Uint8Array =>
  changedPart(docx, "word/document.xml", (xml) => xml.replace(from, to));

test("nothing changes where the forms are the same", async () => {
  const { bytes } = await wordOf(clean2024);
  const { changed, edited, left, missing, bytes: same } = refreshed(bytes, clean2024);
  expect({ changed, edited, left, missing }).toEqual({ changed: [], edited: [], left: [], missing: [] });
  expect(same).toEqual(bytes);
});

test("the figures that changed are changed, and nothing else in an edited document", async () => {
  const { bytes } = await wordOf(clean2024);
  const edited = reworded(bytes, "单位编制", "经核定，单位编制");
  const { changed, bytes: made } = refreshed(edited, withStaff(16));
  expect(changed.map(({ name, after }) => [name, after])).toEqual([
    [expect.stringContaining("实际在职人数"), "16"],
    [expect.stringContaining("编制数；"), "，人员控制率88.89%。"],
  ]);
  const [before, after] = [await textsOf(edited), await textsOf(made)];
  const differing = after.filter((text, index) => text !== before[index]);
  expect(differing).toEqual([expect.stringMatching(/^经核定，单位编制.*在职人员16人/)]);
  const parts = partsOf(made);
  const kept = Object.entries(partsOf(edited)).filter(([path]) => path !== "word/document.xml");
  for (const [path, text] of kept) expect(parts[path]).toBe(text);
  expect(refreshed(made, withStaff(16)).changed).toEqual([]);
});

test("inserted rows do no harm, and the whole document is what a new one would say", async () => {
  const { bytes } = await wordOf(clean2024);
  const other = withStaff(15);
  const moved = formsOf(other);
  const sheets = moved.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) => ({ ...cell, row: cell.row + 3 })),
    merges: (sheet.merges === "unknown" ? [] : sheet.merges).map((area) => ({
      ...area,
      top: area.top + 3,
      bottom: area.bottom + 3,
    })),
  }));
  const snapshot = { ...moved, sheets };
  const plans = reportsToRefresh(snapshot, readSubmission(snapshot, DEFAULT_PACK));
  const word = WordControls.open(bytes);
  const plan = planRefresh(word, plans);
  expect({ left: plan.left, missing: plan.missing }).toEqual({ left: [], missing: [] });
  const fresh = await textsOf((await wordOf(other)).bytes);
  expect(await textsOf(word.withEdits(plan.edits))).toEqual(fresh);
});

test("a figure that a person typed over is listed and stays, also one under review", async () => {
  const { bytes } = await wordOf(clean2024);
  const staff = "17";
  const typed = changedPart(bytes, "word/document.xml", (xml) =>
    xml.replace(new RegExp(`(实际在职人数"/>.{0,200}?<w:t[^>]*>)${staff}(</w:t>)`), "$199$2"),
  );
  const one = refreshed(typed, withStaff(16));
  expect(one.edited.map(({ before, after }) => [before, after])).toContainEqual(["99", "16"]);
  expect((await textsOf(one.bytes)).join("\n")).toContain("在职人员99人");
  const review = changedPart(bytes, "word/document.xml", (xml) =>
    xml.replace(
      new RegExp(`(实际在职人数"/>.{0,200}?<w:sdtContent>)(<w:r>.*?</w:r>)(</w:sdtContent>)`),
      '$1<w:ins w:id="9" w:author="a">$2</w:ins>$3',
    ),
  );
  expect(refreshed(review, withStaff(16)).edited).toMatchObject([{ before: "", after: "16" }]);
});

test.each(["17", "116", "25"])(
  "%s typed in the place of a figure and its control stays, and its paragraph is named",
  async (typed) => {
    const { bytes } = await wordOf(clean2024);
    const control = /<w:sdt><w:sdtPr><w:alias w:val="[^"]*实际在职人数"\/>(?:(?!<w:sdt>).)*?<\/w:sdt>/;
    const retyped = changedPart(bytes, "word/document.xml", (xml) =>
      xml.replace(control, `<w:r><w:t>${typed}</w:t></w:r>`).replace("单位编制", "经核定，单位编制"),
    );
    const { left, bytes: made } = refreshed(retyped, withStaff(16));
    expect(left).toEqual([
      { name: "一、单位基本情况", before: like(new RegExp(`在职人员${typed}人`)), after: like(/在职人员16人/) },
    ]);
    expect(await textsOf(made)).toContainEqual(like(new RegExp(`^经核定，单位编制18人，在职人员${typed}人`)));
    expect(refreshed(retyped, withStaff(Number(typed))).left).toEqual([]);
  },
);

const like = (pattern: RegExp): unknown => expect.stringMatching(pattern);

/** The example with one project. */
const oneProject: CaseData = { ...clean2024, projects: clean2024.projects.slice(0, 1) };

test("what the forms no longer say stays and is named, what they say besides is named, and all else is brought up to date", async () => {
  const { bytes } = await wordOf(clean2024);
  const fewer = { ...withStaff(16), projects: oneProject.projects };
  const { left, changed, bytes: made } = refreshed(bytes, fewer);
  expect(left).toContainEqual({
    name: "2.效率性评价和有效性评价",
    before: like(/^“水库移民后期扶持项目”安排资金60\.00万元/),
  });
  expect(changed.map(({ after }) => after)).toContain("16");
  const text = (await textsOf(made)).join("\n");
  expect(text).toContain("在职人员16人");
  expect(text).toContain("“水库移民后期扶持项目”安排资金60.00万元");
  const shorter = refreshed((await wordOf(oneProject)).bytes, clean2024);
  expect(shorter.missing).toContainEqual(expect.stringMatching(/^“水库移民后期扶持项目”/));
});

describe("a sentence whose kind has changed", () => {
  const nobody = withStaff(0);
  const own = /^单位编制18人，/;

  test("is written anew where nobody has edited its paragraph, as a new report has it, and follows the forms from then on", async () => {
    const { bytes } = await wordOf(clean2024);
    const { left, changed, bytes: made } = refreshed(bytes, nobody);
    expect(left).toEqual([]);
    expect(changed).toEqual([{ name: "一、单位基本情况", before: like(own), after: like(/没有在职人员/) }]);
    expect(await textsOf(made)).toEqual(await textsOf((await wordOf(nobody)).bytes));
    expect(refreshed(made, nobody).changed).toEqual([]);
    expect(await textsOf(refreshed(made, clean2024).bytes)).toEqual(await textsOf(bytes));
  });

  test("stays as a person has edited it, and is named with what the forms say; the other figures of the document follow", async () => {
    const { bytes } = await wordOf(clean2024);
    const edited = reworded(bytes, "单位编制", "经核定，单位编制");
    const { overall } = nobody;
    const score = { ...overall.funding, weight: 10, score: 9.7 };
    const { left, changed, bytes: made } = refreshed(edited, { ...nobody, overall: { ...overall, funding: score } });
    expect(left).toEqual([
      {
        name: "一、单位基本情况",
        before: like(/^经核定，单位编制18人，在职人员17人/),
        after: like(/没有在职人员/),
      },
    ]);
    expect(changed.map(({ after }) => after)).toContain("9.7分");
    const [before, after] = [await textsOf(edited), await textsOf(made)];
    expect(after.filter((text) => !before.includes(text)).every((text) => !text.includes("编制"))).toBe(true);
    expect(after).toContainEqual(expect.stringMatching(/^经核定，单位编制18人，在职人员17人/));
  });

  test("of two sentences a person has put into one paragraph the other one follows", async () => {
    const { bytes } = await wordOf(clean2024);
    const added = changedPart(bytes, "word/document.xml", (xml) =>
      xml.replace(/(<w:t[^>]*>)(单位编制<\/w:t>)/, "$1经核定，$2").replace(/，人员控制率/, "。人员控制率"),
    );
    const { left, bytes: made } = refreshed(added, nobody);
    expect(left).toHaveLength(1);
    expect((await textsOf(made)).join("\n")).toContain("在职人员17人");
  });
});

test("a gap that nobody has filled in is written where the forms now say it, and never over a person's words", async () => {
  const { bytes } = await wordOf(withStaff("" as unknown as number));
  expect(await textsOf(refreshed(bytes, clean2024).bytes)).toEqual(
    expect.arrayContaining([expect.stringContaining("在职人员17人，人员控制率94.44%")]),
  );
  const filled = reworded(bytes, "【待补充：实际在职人数】", "实际在岗十七人。");
  const { left, bytes: made } = refreshed(filled, clean2024);
  expect(await textsOf(made)).toContain("实际在岗十七人。");
  expect(left.map(({ before }) => before)).not.toContain("");
});

describe("saved by LibreOffice, which keeps bookmarks and drops the tags of controls", () => {
  test("a report that agrees with the forms is known as such", async () => {
    const { bytes } = await wordOf(clean2024);
    const { changed, left, missing, figures, untagged } = refreshed(asLibreOfficeSaves(bytes), clean2024);
    expect({ changed, left, missing, figures }).toEqual({ changed: [], left: [], missing: [], figures: 0 });
    expect(untagged).toBeGreaterThan(20);
  });

  test("paragraphs that nobody has edited are written anew with their controls, those of a person stay and are named", async () => {
    const { bytes } = await wordOf(clean2024);
    const saved = asLibreOfficeSaves(reworded(bytes, "“三公”经费支出", "全年“三公”经费支出"));
    const data = withStaff(16);
    const spending = data.basicData.spending.map((row) =>
      row.key === "threePublic" ? { ...row, currentFinal: 2.75 } : row,
    );
    const { changed, left, bytes: made } = refreshed(saved, { ...data, basicData: { ...data.basicData, spending } });
    expect(changed).toContainEqual({
      name: "一、单位基本情况",
      before: like(/在职人员17人/),
      after: like(/在职人员16人/),
    });
    expect(left).toContainEqual({
      name: "（一）基本支出情况",
      before: like(/^全年“三公”经费支出2\.65万元/),
      after: like(/^“三公”经费支出2\.75万元/),
    });
    const again = WordControls.open(made);
    expect(again.controls.map(({ text }) => text)).toContain("16");
    expect(refreshed(made, withStaff(16)).untagged).toBe(0);
  });
});

test("the report of another year is told as such", async () => {
  const { bytes } = await wordOf(clean2024);
  const plan = refreshed(bytes, { ...clean2024, year: 2023 });
  expect(plan.otherYear).toEqual({ document: "2024", forms: "2023" });
  expect(refusalOf(plan)).toBe("它是 2024 年度的报告，表是 2023 年度的");
});

test("a document that is not ours has no figures", () => {
  const none = planRefresh({ controls: [{ tag: "other", name: "", text: "1" }], paragraphs: [] }, plansOn(clean2024));
  expect(none.figures).toBe(0);
  expect(refusalOf(none)).toMatch(/^里面没有可以更新的数字/);
});

test.each([{ harvest: false }, { brief: true }])("a report written with %j is known again", async (options) => {
  const { bytes } = await wordOn(formsOf(clean2024), options);
  const { changed, edited, left, missing } = refreshed(bytes, clean2024);
  expect({ changed, edited, left, missing }).toEqual({ changed: [], edited: [], left: [], missing: [] });
});

test("a report that speaks of last year's income is brought up to date with last year's forms at hand, and left as it is without", async () => {
  const { overall, year } = clean2024;
  const prior = readSubmission(formsOf({ ...clean2024, year: year - 1 }), DEFAULT_PACK);
  const { bytes } = await wordOn(formsOf(clean2024), { prior });
  const incomeKinds = overall.incomeKinds.map((kind, index) => (index === 0 ? { ...kind, amount: 500 } : kind));
  const funding = { ...overall.funding, executed: 560 };
  const snapshot = formsOf({ ...clean2024, overall: { ...overall, incomeKinds, funding } });
  const submission = readSubmission(snapshot, DEFAULT_PACK);
  const word = WordControls.open(bytes);
  const { changed, left } = planRefresh(word, reportsToRefresh(snapshot, submission, { prior }));
  expect(left).toEqual([]);
  expect(changed.map(({ after }) => after).join()).toContain("一般公共预算增加5.20万元，增长1.05%");
  const without = planRefresh(word, reportsToRefresh(snapshot, submission));
  expect(without.left.map(({ before }) => before)).toContainEqual(expect.stringContaining("与上年相比"));
});
