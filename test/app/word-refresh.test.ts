import { clean2024 } from "../../src/app/examples/clean-2024";
import type { CaseData } from "../../src/catalogue/forms/canonical";
import { DEFAULT_PACK } from "../../src/catalogue/packs";
import { planRefresh, reportsToRefresh, type RefreshPlan } from "../../src/app/word-refresh";
import { readSubmission } from "../../src/catalogue/submission/index";
import { readDocx, WordControls } from "../../src/hosts/docx-file";
import { formsOf } from "../support/report-of";
import { wordOf, wordOn } from "../support/word-of";
import { changedPart } from "../support/word/changed-part";
import { partsOf } from "../support/word-document";

function plansOn(data: CaseData) {
  const snapshot = formsOf(data);
  return reportsToRefresh(snapshot, readSubmission(snapshot, DEFAULT_PACK));
}

/** Brings a document up to date with a case. */
function refreshed(docx: Uint8Array, data: CaseData): RefreshPlan & { readonly bytes: Uint8Array } {
  const word = WordControls.open(docx);
  const plan = planRefresh(word.controls, plansOn(data));
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
  const { changed, edited, lost, missing, bytes: same } = refreshed(bytes, clean2024);
  expect({ changed, edited, lost, missing }).toEqual({ changed: [], edited: [], lost: [], missing: [] });
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
  const plan = planRefresh(word.controls, plans);
  expect({ lost: plan.lost, missing: plan.missing }).toEqual({ lost: [], missing: [] });
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

test("a figure that the forms no longer have is named, and a paragraph that was taken out", async () => {
  const { bytes } = await wordOf(clean2024);
  const lost = refreshed(bytes, { ...clean2024, projects: clean2024.projects.slice(0, 1) }).lost;
  expect(lost.length).toBeGreaterThan(0);
  const shorter = refreshed(
    (await wordOf({ ...clean2024, projects: clean2024.projects.slice(0, 1) })).bytes,
    clean2024,
  );
  expect(shorter.missing.length).toBeGreaterThan(0);
});

test("a document that is not ours has no figures", () => {
  const none = planRefresh([{ tag: "other", name: "", text: "1" }], plansOn(clean2024));
  expect(none.figures).toBe(0);
});

test.each([{ harvest: false }, { brief: true }])("a report written with %j is known again", async (options) => {
  const { bytes } = await wordOn(formsOf(clean2024), options);
  const { changed, edited, lost, missing } = refreshed(bytes, clean2024);
  expect({ changed, edited, lost, missing }).toEqual({ changed: [], edited: [], lost: [], missing: [] });
});

test("a report that speaks of last year's income is brought up to date with last year's forms at hand, and refused without", async () => {
  const { overall, year } = clean2024;
  const prior = readSubmission(formsOf({ ...clean2024, year: year - 1 }), DEFAULT_PACK);
  const { bytes } = await wordOn(formsOf(clean2024), { prior });
  const incomeKinds = overall.incomeKinds.map((kind, index) => (index === 0 ? { ...kind, amount: 500 } : kind));
  const funding = { ...overall.funding, executed: 560 };
  const snapshot = formsOf({ ...clean2024, overall: { ...overall, incomeKinds, funding } });
  const submission = readSubmission(snapshot, DEFAULT_PACK);
  const { controls } = WordControls.open(bytes);
  const { changed, lost } = planRefresh(controls, reportsToRefresh(snapshot, submission, { prior }));
  expect(lost).toEqual([]);
  expect(changed.map(({ after }) => after).join()).toContain("一般公共预算增加5.20万元，增长1.05%");
  expect(planRefresh(controls, reportsToRefresh(snapshot, submission)).lost).not.toEqual([]);
});
