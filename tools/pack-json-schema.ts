import { toJsonSchema } from "@valibot/to-json-schema";
import { packFileSchema } from "../src/catalogue/packs/schema";

/** The JSON Schema of a bureau's pack, for editors: what each key is for, in Chinese, with an example of its own. */
export function packFileJsonSchema(): object {
  // What only the program can tell (steps in order) it tells; editors know shape and words.
  const schema = toJsonSchema(packFileSchema, { errorMode: "ignore", typeMode: "input" });
  const properties = Object.entries(schema.properties ?? {}).map(([key, property]) => {
    const said = KEYS[key];
    if (!said) throw new Error(`The schema of packs says nothing of ${key}.`);
    const [description, ...examples] = said;
    return [key, { description, ...(property as object), examples }] as const;
  });
  return {
    ...schema,
    title: "绩核的口径文件",
    description: "一个地区、一个年度的口径。只写与所依据口径不同的地方；用 jihe check --pack 本文件 使用。",
    properties: Object.fromEntries(properties),
  };
}

/** What each key is for, and an example or two. */
const KEYS: Readonly<Record<string, readonly [description: string, ...examples: unknown[]]>> = {
  $schema: ["本文件所依据的 JSON Schema，编辑器据此提示", "pack.schema.json"],
  name: ["名称：小写字母、数字和连字符；结果里写作 名称@指纹", "qingshan-2025"],
  title: ["标题，显示给人看", "青山区 2025 年预算绩效自评"],
  extends: ["以哪个自带口径为底，只写不同的地方", "hunan", "cost-2023"],
  thresholds: ["阈值，写成文字的小数；比率写成 0.9 这样的数", { executionRateLow: "0.85" }],
  weights: ["分值：资金和各一级指标", { funding: "10", groups: [{ group: "产出", weight: "50" }] }],
  bands: [
    "评价等级，从高到低，最后一个从 0 分起",
    [
      { name: "优", from: "90" },
      { name: "差", from: "0" },
    ],
  ],
  scoring: ["算法的选择：资金得分、反向指标、完成率区间、不适用的指标", { reverseIndicator: "excess-deducted" }],
  labels: ["表上的另一种写法，按它代表的栏目名列出", { 全年预算数: ["预算安排数"] }],
  words: ["规则用的词表；写了就整个替换", { savingReasons: ["节约", "结余"] }],
  required: ["除表样本身的要求外，还必须有的指标和表", ["成本指标", "附件4"]],
  rulesOff: ["停用的规则编号", ["thrift-measures-blank"]],
  rulesOn: ["重新启用所依据口径停用的规则编号", ["thrift-measures-blank"]],
  checks: [
    "自定规则，一行一项，或整段文字；写法见 docs/own-rules.md",
    ["规则 执行率下限（核实）", "  附件2.执行率 >= 85%"],
    "规则 项目支出一致（错误）\n  附件1.项目支出.本年决算 = 附件2.项目支出",
  ],
  severities: ["改变规则的级别：error 错误、warning 核实、advice 提示", { "goal-blank": "error" }],
};
