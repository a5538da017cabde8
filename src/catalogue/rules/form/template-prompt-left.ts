import { onceForEach } from "../../../core/once-for-each";
import { compactText } from "../../../core/values/normalise";
import type { Present } from "../../../core/values/sourced";
import { indicatorTexts } from "../../indicators/indicator-texts";
import { defineRule } from "../../submission/define-rule";

/** What the printed forms put where a value belongs: 指标1, ××, (100字以内), （简要说明…）. */
const PROMPTS: readonly RegExp[] = [
  /^指标\d{1,3}:?$/,
  /^(?:×{2,}|X{2,}|x{2,})$/,
  /^\(?(?:限|不超过)?\d{2,4}个?字(?:以内|左右|以下|内)?\)?$/,
  /^\((?:请|可)?(?:简要|简述|概括|概述|总结|阐述|填写|填列|填报|描述|说明|列出)[^()]*\)$/,
  /^(?:请|此处|在此)(?:简要|简述|概括|填写|填列|填报|描述|说明|输入|列出)[^。]{0,40}。?$/,
];

/** Most texts begin with a Chinese character that no prompt begins with. */
const ONLY_WORDS = /^(?![指限不请此在])[\u4e00-\u9fff]/;

/** A prompt of the printed form left standing where a value belongs. */
export const templatePromptLeft = defineRule({
  id: "template-prompt-left",
  theme: "form",
  title: "表样提示文字没有替换",
  why: "提示文字还留在表里，说明这一格没有真正填写。",
  basis: "附件1至附件3 填报要求",
  remedy: "填写实际内容；没有内容的，把提示文字删去。",
  severity: "warning",
  messages: {
    left: "{label}还是表样里的提示“{text}”，没有填写实际内容。",
    within: "{label}“{text}”里的“{quote}”没有替换成实际内容。",
  },
  settings: ["words.leftPrompts"],
  absent: "没有填写了文字的表",
  over: ({ activeForms, evaluations }) => {
    const statements = evaluations.flatMap((form) => indicatorTexts(form, ["target", "actual"]));
    const known = new Set<unknown>(statements);
    return activeForms.flatMap(({ places }) =>
      places.filter(isText).map((cell) => ({ cell, isStatement: known.has(cell) })),
    );
  },
  needs: ({ cell }) => ({ cell }),

  check({ cell }, { subject: { isStatement }, workbook: { pack }, finding }) {
    const mark = isStatement ? markWithin(compactText(cell.value), pack.words.leftPrompts) : undefined;
    const isWhole = mark !== undefined && PROMPTS.some((prompt) => prompt.test(compactText(cell.value)));
    if (mark !== undefined && !isWhole) {
      return finding("within", {
        at: cell,
        actual: cell.value,
        data: { label: cell.label, text: cell.value, quote: mark },
      });
    }
    if (ONLY_WORDS.test(cell.value)) return undefined;
    const text = compactText(cell.value);
    if (!PROMPTS.some((prompt) => prompt.test(text))) return undefined;
    return finding("left", { at: cell, actual: cell.value, data: { label: cell.label, text: cell.value } });
  },
});

const compactWords = onceForEach((words: readonly string[]) => words.map(compactText));

/** Stars stand for a figure to come, but between digits for a multiplication. */
const STARS = /(?<![\d*])\*{1,3}|\*{1,3}(?![\d*])/;

/** A mark left where a figure or word belongs: ≥**%, XX个, 待定. */
function markWithin(text: string, leftPrompts: readonly string[]): string | undefined {
  const upper = text.toUpperCase();
  const typed = leftPrompts[compactWords(leftPrompts).findIndex((prompt) => upper.includes(prompt))];
  return typed ?? STARS.exec(text)?.[0];
}

function isText(place: { readonly kind: string; readonly value?: unknown }): place is Present<string> {
  return place.kind === "present" && typeof place.value === "string";
}
