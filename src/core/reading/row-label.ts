import { labelKey } from "./normalise";

/** A row's label taken apart. */
export interface RowLabel {
  /** The words alone: without number, 其中, prompt and colon. As typed but for white space. */
  readonly words: string;
  /** The words as `labelKey` writes them. */
  readonly key: string;
  /** `plain`: 1、 or 一、; `bracketed`: (1) or ①, a level below. */
  readonly numbering: "plain" | "bracketed" | undefined;
  /** 其中 stood before the words. */
  readonly ofWhich: boolean;
}

const PLAIN_NUMBER = /^(?:\d{1,2}|[一二三四五六七八九十]{1,3})[、.．](?!\d)/;
const BRACKETED_NUMBER = /^(?:\((?:\d{1,2}|[一二三四五六七八九十]{1,3})\)|[①-⑳])[、.]?/;
const OF_WHICH = /^其中(?:[:、]|(?=\S))/;
/** A prompt such as (一个专项一行) or (万元); it tells how to fill in, it does not name. */
const PROMPT = /\((?:一个专项一行|每个专项一行|[^()]*(?:万元|元|人|一行|填写|%)[^()]*)\)/g;

/** Takes a row's label apart. */
export function readRowLabel(text: string): RowLabel {
  let rest = text.replace(/[０-９（）：．]/g, (sign) => sign.normalize("NFKC")).replace(/\s+/g, "");
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
  const words = rest.replace(PROMPT, "").replace(/^[:、]+|[:]+$/g, "");
  return { words, key: labelKey(words), numbering, ofWhich };
}
