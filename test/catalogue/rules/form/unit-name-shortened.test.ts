import { unitNameShortened } from "../../../../src/catalogue/rules/form/unit-name-shortened";
import { reportInOneCell } from "../../../support/layouts";
import { describeRule } from "../../../support/describe-rule";

const UNIT = "青岚市湖滨区水利工程服务中心";
const SHORT = "湖滨区水利工程服务中心";

describeRule(unitNameShortened, {
  passes: {
    "another name altogether": { cells: { "附件2!C3": "青岚市湖滨区农村工作服务中心" } },
    "a prefix that is no region": {
      cells: { "附件2!C3": "水利工程服务中心" },
      layout: (designs) => designs.slice(0, 2),
      data: (data) => void (data.unitName = "湖滨水利工程服务中心"),
    },
  },
  finds: {
    "an inner title broken over two paragraphs": {
      cells: { "附件4!A5": `2024年度${SHORT}` },
      at: ["附件4!A5"],
      related: [["附件1!B3"]],
      text: [`附件4标题的单位名称“${SHORT}”缺少前缀“青岚市”，附件1用的是全称“${UNIT}”。`],
      fix: { "附件4!A5": `2024年度${UNIT}` },
    },
    "an inner title of a report in one cell, which is not rewritten": {
      layout: (designs) => designs.map((design) => (design.name === "附件4" ? reportInOneCell(design) : design)),
      data: ({ report }) => void (report![3] = `2024年度${SHORT}`),
      at: ["附件4!A2"],
      text: [`附件4标题的单位名称“${SHORT}”缺少前缀“青岚市”，附件1用的是全称“${UNIT}”。`],
      fix: {},
    },
    "an inner title in one paragraph": {
      cells: { "附件4!A5": null, "附件4!A6": `${SHORT}2024年度部门整体支出绩效自评报告` },
      at: ["附件4!A6"],
      text: [`附件4标题的单位名称“${SHORT}”缺少前缀“青岚市”，附件1用的是全称“${UNIT}”。`],
      fix: { "附件4!A6": `${UNIT}2024年度部门整体支出绩效自评报告` },
    },
    "the shorter one, though it is 附件1's": {
      layout: (designs) => designs.slice(0, 2),
      cells: { "附件1!B3": SHORT },
      at: ["附件1!B3"],
      related: [["附件2!C3"]],
      text: [`附件1的单位名称“${SHORT}”缺少前缀“青岚市”，附件2用的是全称“${UNIT}”。`],
      fix: { "附件1!B3": UNIT },
    },
    "two regions cut off": {
      layout: (designs) => designs.slice(0, 2),
      cells: { "附件2!C3": "水利工程服务中心" },
      at: ["附件2!C3"],
      text: [`附件2的单位名称“水利工程服务中心”缺少前缀“青岚市湖滨区”，附件1用的是全称“${UNIT}”。`],
    },
  },
  skips: {
    "a name in one place only": { layout: (designs) => designs.slice(0, 1), because: "不足两处" },
  },
});
