import { barConfig, chartHeight, nameLines, type ChartInk } from "../../../src/pane/charts/bar-config";
import type { BarData } from "../../../src/pane/charts/bar-data";

const INK: ChartInk = {
  parts: [
    { fill: "red", line: "darkred", text: "white", isHatched: false },
    { fill: "blue", line: "darkblue", text: "black", isHatched: true },
  ],
  text: "grey",
  font: "serif",
};

const DATA: BarData = {
  layout: "over",
  full: 1,
  series: [
    { part: "weight", title: "分值" },
    { part: "filled", title: "得分" },
  ],
  rows: [
    { name: "产出", values: [50, 48], figure: "48 / 50" },
    { name: "效益", values: [30, 31.5], figure: "31.5 / 30" },
  ],
};

const tenPerLetter = (text: string): number => text.length * 10;

describe("the chart", () => {
  const { data, options } = barConfig(DATA, INK, tenPerLetter);

  test("has a part for each series, in the colours of the page", () => {
    expect(data.datasets.map(({ label, data: values }) => [label, values])).toEqual([
      ["分值", [50, 30]],
      ["得分", [48, 31.5]],
    ]);
    expect(data.datasets.map(({ backgroundColor, borderColor }) => [backgroundColor, borderColor])).toEqual([
      ["red", "darkred"],
      ["blue", "darkblue"],
    ]);
  });

  test("lays what was reached over what could be", () => {
    const [weight, filled] = data.datasets;
    expect(filled?.order).toBeLessThan(weight?.order ?? 0);
    expect(weight?.grouped).toBe(false);
  });

  test("is as long as its longest bar, even one beyond its track", () => {
    const rows = [{ name: "执行率", values: [1, 1.4], figure: "140.00%" }];
    const beyond = barConfig({ ...DATA, rows }, INK, tenPerLetter);
    expect(options?.scales?.["x"]).toMatchObject({ min: 0, max: 50 });
    expect(beyond.options?.scales?.["x"]).toMatchObject({ min: 0, max: 1.4 });
  });

  test("keeps room for the longest figure, and neither moves nor answers the pointer", () => {
    expect(options?.layout?.padding).toEqual({ right: "31.5 / 30".length * 10 + 8 });
    expect(options?.animation).toBe(false);
    expect(options?.events).toEqual([]);
  });
});

test("stacked parts stand in their order, and their lengths add up", () => {
  const { data, options, plugins = [] } = barConfig({ ...DATA, layout: "stacked" }, INK, tenPerLetter);
  expect(options?.scales?.["x"]).toMatchObject({ stacked: true, max: 98 });
  expect(data.datasets.every(({ order }) => order === undefined)).toBe(true);
  expect(plugins.map(({ id }) => id)).toContain("countsInside");
});

describe("names", () => {
  test.each([
    ["附件1", ["附件1"]],
    ["附件3（企业服务专项）", ["附件3（企业服务", "专项）"]],
    ["附件3（数字政府公共基础设施运行维护）", ["附件3（数字政府", "公共基础设施运…"]],
  ])("%s", (name, lines) => expect(nameLines(name)).toEqual(lines));

  test("of two lines make every row higher", () => {
    const [row] = DATA.rows;
    const long = { ...DATA, rows: [{ ...row!, name: "附件3（企业服务专项）" }, row!] };
    expect(chartHeight(long)).toBeGreaterThan(chartHeight(DATA));
  });
});
