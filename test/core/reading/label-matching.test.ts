import { columnNames, columnsHeaded, labelKeys, saysLabel, stemsOf } from "../../../src/core/reading/label-matching";
import { labelKey } from "../../../src/core/values/normalise";
import { column } from "../../../src/core/template/parts";
import { amount } from "../../../src/core/template/value-specs";
import { FORM_WORDS } from "../../../src/catalogue/forms/shared/form-words";

const stems = (key: string) => stemsOf(key, FORM_WORDS);

test("a label's key stands for itself, without its colon, and without what is in brackets behind it", () => {
  expect(stems("执行率")).toEqual(["执行率"]);
  expect(stems("执行率(b/a):")).toEqual(["执行率(b/a):", "执行率(b/a)", "执行率"]);
  expect(stems("预算执行情况(万元)(10分)")).toEqual(["预算执行情况(万元)(10分)", "预算执行情况", "预算执行情况(万元)"]);
  expect(stems("部门(单位)名称")).toEqual(["部门(单位)名称"]);
  expect(stems("(元)")).toEqual(["(元)"]);
});

describe("a header says a label", () => {
  const labels = ["全年预算数", "部门（单位）名称"];

  test.each([
    "全年预算数",
    "全 年\n预算数",
    "全年预算数（A）",
    "全年预算数(万元)：",
    "全年预算数A",
    "全年预算数（万元）B",
    "部门(单位)名称：",
    "部门（单位）名称（盖章）",
  ])("%s", (text) => expect(saysLabel(labelKey(text), labels, FORM_WORDS)).toBe(true));

  test.each(["全年预算数合计", "年度全年预算数", "全年预算数AB", "部门名称", "", "(全年预算数)"])(
    "%s does not",
    (text) => expect(saysLabel(labelKey(text), labels, FORM_WORDS)).toBe(false),
  );
});

test("labels are looked up as labelKey writes them", () => {
  expect([...labelKeys(["2023年决算数", "执行率（B/A）"])]).toEqual(["年决算数", "执行率(B/A)"]);
});

test("a header heads every column that lists its words", () => {
  const names = columnNames({
    prior: column(["上年决算数", "年决算数"], amount),
    current: column(["本年决算数", "年决算数"], amount),
  });
  expect(columnsHeaded(stems("年决算数"), names)).toEqual([
    { name: "prior", rank: 2 },
    { name: "current", rank: 2 },
  ]);
  expect(columnsHeaded(stems("上年决算数(万元)"), names)).toEqual([{ name: "prior", rank: 1 }]);
  expect(columnsHeaded(stems("上年决算"), names)).toEqual([{ name: "prior", rank: 6 }]);
  expect(columnsHeaded(stems("决算"), names)).toBeUndefined();
  expect(columnsHeaded([], names)).toBeUndefined();
});
