import { SEVERITY_WORDS } from "../../app/severity-words";
import { THEMES } from "../../catalogue";
import type { RuleMeta } from "../../core/rules/define-rule";
import type { Ink } from "../terminal";
import { displayWidth, padEnd } from "./columns";

/** All rules, theme by theme; those that the pack has off at the end. */
export function ruleListText(rules: readonly RuleMeta[], off: readonly RuleMeta[], ink: Ink): string {
  const width = Math.max(...[...rules, ...off].map(({ id }) => displayWidth(id)));
  const line = ({ id, severity, title }: RuleMeta): string =>
    `  ${ink[severity](SEVERITY_WORDS[severity])}  ${padEnd(id, width)}  ${title}`;
  const section = (title: string, own: readonly RuleMeta[]): string =>
    own.length === 0 ? "" : `${ink.strong(title)}\n${own.map(line).join("\n")}\n\n`;
  const sections = Object.entries(THEMES).map(([theme, title]) =>
    section(
      title,
      rules.filter((rule) => rule.theme === theme),
    ),
  );
  return `${sections.join("")}${section("这个口径停用的规则", off)}共 ${rules.length} 条规则。用 jihe rules 编号 查看一条规则的说明。\n`;
}
