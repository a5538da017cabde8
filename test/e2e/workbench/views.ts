import { contradictions2023 } from "../../../src/app/examples/contradictions-2023";
import { designForms } from "../../../src/catalogue/forms/canonical";
import { createWorkbookBytes } from "../../../src/hosts/xlsx-file";
import type { OpenWorkbench } from "./open-workbench";

/** One view of the page and the way to it from the one before. */
export interface View {
  readonly name: string;
  readonly reach: (workbench: OpenWorkbench) => Promise<void>;
}

const EXAMPLE = { name: "有问题的.xlsx", bytes: createWorkbookBytes(designForms(contradictions2023)) };
const WRONG = { name: "旧表.xls", bytes: new TextEncoder().encode("不是工作簿") };

/** Every view, in an order in which a person could come to them. */
export const VIEWS: readonly View[] = [
  { name: "landing", reach: (workbench) => workbench.sees("绩效自评表，交之前先核一遍") },
  {
    name: "refused",
    reach: async (workbench) => {
      await workbench.openFiles(WRONG);
      await workbench.sees("没有打开 旧表.xls");
    },
  },
  {
    name: "new-forms",
    reach: async (workbench) => {
      await workbench.press("关闭消息");
      await workbench.press("新建模板");
      await workbench.page.getByRole("dialog").getByLabel("单位名称").waitFor();
    },
  },
  {
    name: "findings",
    reach: async (workbench) => {
      await workbench.page.keyboard.press("Escape");
      await workbench.press("打开示例");
      await workbench.checked();
    },
  },
  {
    name: "card",
    reach: async (workbench) => {
      await workbench.pressInPane(/项目支出合计与明细不符/);
      await workbench.pane.getByRole("button", { name: "改为明细之和 125.00" }).waitFor();
    },
  },
  {
    name: "fixed",
    reach: async (workbench) => {
      await workbench.pressInPane("改为明细之和 125.00");
      await workbench.sees("已修正 1 处");
      await workbench.idle();
    },
  },
  {
    name: "overview",
    reach: async (workbench) => {
      await workbench.openTab("概览");
      await workbench.pane.getByRole("heading", { name: "概览" }).waitFor();
    },
  },
  {
    name: "fill",
    reach: async (workbench) => {
      await workbench.openTab("填充");
      await workbench.pane.getByRole("heading", { name: "填充计算格" }).waitFor();
    },
  },
  {
    name: "report",
    reach: async (workbench) => {
      await workbench.openTab("报告");
      await workbench.pressInPane("生成报告");
      await workbench.pane.getByRole("heading", { name: "已生成工作表“自评报告”" }).waitFor();
      await workbench.pressInPane("转到工作表");
      await workbench.sheets.getByRole("grid", { name: "自评报告" }).waitFor();
    },
  },
  {
    name: "close-question",
    reach: async (workbench) => {
      await workbench.press("关闭 自评表-示例.xlsx");
      await workbench.sees("保存改动吗？");
    },
  },
  {
    name: "review",
    reach: async (workbench) => {
      await workbench.press("取消");
      await workbench.openFiles(WRONG, EXAMPLE);
      await workbench.page.getByRole("heading", { name: /2 份材料/ }).waitFor();
      await workbench.page.getByRole("table").getByText("退回", { exact: true }).waitFor();
    },
  },
  {
    name: "review-charts",
    reach: async (workbench) => {
      await workbench.press("图表");
      await workbench.page.getByRole("img", { name: /^自评得分的分布/ }).waitFor();
    },
  },
  {
    name: "review-summary",
    reach: async (workbench) => {
      await workbench.press("图表");
      await workbench.press("汇总表…");
      await workbench.page.getByRole("dialog", { name: "汇总表" }).waitFor();
    },
  },
  {
    name: "review-letters",
    reach: async (workbench) => {
      await workbench.page.keyboard.press("Escape");
      await workbench.press("退回意见…");
      await workbench.page.getByRole("dialog", { name: "退回意见" }).waitFor();
    },
  },
  {
    name: "review-rules",
    reach: async (workbench) => {
      await workbench.page.keyboard.press("Escape");
      await workbench.press("按规则");
      await workbench.page.getByRole("region", { name: "各规则" }).waitFor();
    },
  },
  {
    name: "review-unread",
    reach: async (workbench) => {
      await workbench.press(/^没读成 1/);
      await workbench.page.getByRole("region", { name: "没读成的文件" }).waitFor();
    },
  },
  {
    name: "rules-tried",
    reach: async (workbench) => {
      await workbench.press("自定规则");
      await workbench.page.getByRole("textbox", { name: "规则" }).fill("规则 一（核实）\n  附件2.执行率 >= 200%");
      await workbench.page.getByLabel("在哪份材料上试").selectOption("all");
      await workbench.press("在 1 份材料上试");
      await workbench.sees("一：通过 0，不符 1，不适用 0");
    },
  },
];
