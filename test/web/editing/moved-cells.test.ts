import { parseA1, parseArea, toA1 } from "../../../src/core/grid/address";
import { planMoved, planTyped, type MovePlan, type TypedCell } from "../../../src/web/editing";
import { sketch } from "../grid/sheet-view";

const VIEW = {
  activeSheet: "表",
  names: [],
  sheets: [
    sketch({ cells: { B2: "=A1+C2", C2: 5, D2: "=SUM(B2:C2)", E2: "=SUM(B2:B9)", B3: "留" }, hiddenRows: [4] }),
    sketch({ name: "另一张", cells: { A1: "=表!C2" } }),
  ],
};

const at = (place: string, sheet = "表") => ({ sheet, ...parseA1(place)! });
const formula = (place: string, text: string, sheet?: string): TypedCell => ({
  at: at(place, sheet),
  text: `=${text}`,
  content: { formula: text },
});
const told = (cells: readonly TypedCell[]) => cells.map((cell) => `${cell.at.sheet}!${toA1(cell.at)} ${cell.text}`);

test("a moved block leaves its cells empty, keeps what its formulas mean, and all that refers to it follows", () => {
  const moved = { sheet: "表", area: parseArea("B2:C2")!, to: at("B4") };
  const pasted = [formula("B4", "A1+C2"), { at: at("C4"), text: "5", content: { value: 5 } }];
  expect(told(planMoved(VIEW, pasted, moved).cells)).toEqual([
    "表!B2 ",
    "表!C2 ",
    "表!B4 =A1+C4",
    "表!C4 5",
    "表!D2 =SUM(B4:C4)",
    "另一张!A1 =表!C4",
  ]);
});

test("a block that overlaps where it came from is written once", () => {
  const moved = { sheet: "表", area: parseArea("B2:C2")!, to: at("C2") };
  const pasted = [formula("C2", "A1+C2"), { at: at("D2"), text: "5", content: { value: 5 } }];
  const { edits, refused } = planTyped(VIEW, planMoved(VIEW, pasted, moved).cells);
  expect(refused).toEqual([]);
  expect(edits.map((edit) => [toA1(edit.at), edit.write])).toEqual([
    ["B2", { value: null }],
    ["C2", { formula: "A1+D2" }],
    ["D2", { value: 5 }],
    ["A1", { formula: "表!D2" }],
  ]);
});

test("on another sheet its formulas name the sheet they came from", () => {
  const moved = { sheet: "表", area: parseArea("B2")!, to: at("A2", "另一张") };
  expect(told(planMoved(VIEW, [formula("A2", "A1+C2", "另一张")], moved).cells)).toContain(
    "另一张!A2 ='表'!A1+'表'!C2",
  );
});

test("a formula that cannot follow refuses the move: of several targets, and of arrays", () => {
  const onTwo = { sheet: "表", area: parseArea("C2")! };
  const pasted = [{ at: at("A5"), text: "5", content: { value: 5 } }];
  const why = (plan: MovePlan) => plan.refused.map((one) => `${toA1(one.at)} ${one.why}`);
  expect(why(planMoved(VIEW, pasted, onTwo))[0]).toMatch(/^B2 公式引用了剪切的格/);
  const [sheet] = VIEW.sheets;
  const view = { ...VIEW, sheets: [{ ...sheet!, arrays: [parseArea("D2")!] }] };
  const moved = { sheet: "表", area: parseArea("B2:C2")!, to: at("B4") };
  expect(why(planMoved(view, pasted, moved))).toEqual([expect.stringMatching(/^D2 数组公式引用了剪切的格/)]);
  expect(why(planMoved(view, pasted, { ...moved, area: parseArea("D2")! }))).toEqual([
    expect.stringMatching(/^D2 是数组公式，不能剪切/),
  ]);
});
