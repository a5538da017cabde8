import { foldWidth, labelKey } from "./normalise";

/** A row's label taken apart. */
export interface RowLabel {
  /** The words alone: without number, 其中, prompt and colon. White space is out, brackets and digits are half width. */
  readonly words: string;
  /** The words as `labelKey` writes them. */
  readonly key: string;
  /** `plain`: 1、 or 一、; `bracketed`: (1) or ①, a level below. */
  readonly numbering: "plain" | "bracketed" | undefined;
  /** 其中 stood before the words. */
  readonly ofWhich: boolean;
  /** A prompt such as (一个专项一行) stood among the words. */
  readonly prompted: boolean;
}

const CIRCLED_NUMBER = /[①-⑳][、.．]?/g;
const PLAIN_NUMBER = /^(?:\d{1,2}|[一二三四五六七八九十]{1,3})[、.](?!\d)/;
const BRACKETED_NUMBER = /^\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\)[、.]?/;
const OF_WHICH = /^其中(?:[:、,\-—–]|(?=.))/;
/** A prompt tells how to fill in, it does not name. */
const IN_BRACKETS = /\([^()]*\)/g;
const PROMPT = /一行|万元|单位:|填写|填报|%|^\((?:元|人|个)\)$/;
const COLONS = /^[:、]+|(?<!:):+$/g;

/** Takes a row's label apart. */
export function readRowLabel(text: string): RowLabel {
  // NFKC would make ① a plain 1 in front of the words.
  let rest = foldWidth(text.replace(CIRCLED_NUMBER, "(1)")).replace(/\s+/g, "");
  let numbering: RowLabel["numbering"];
  let ofWhich = false;
  for (;;) {
    const plain = PLAIN_NUMBER.exec(rest);
    const bracketed = plain ? null : BRACKETED_NUMBER.exec(rest);
    const opening = plain || bracketed ? null : OF_WHICH.exec(rest);
    const found = plain ?? bracketed ?? opening;
    if (!found) break;
    if (plain) numbering ??= "plain";
    if (bracketed) numbering ??= "bracketed";
    if (opening) ofWhich = true;
    rest = rest.slice(found[0].length);
  }
  const unprompted = rest.replace(IN_BRACKETS, (words) => (PROMPT.test(words) ? "" : words));
  const words = unprompted.replace(COLONS, "");
  return { words, key: labelKey(words), numbering, ofWhich, prompted: unprompted !== rest };
}
