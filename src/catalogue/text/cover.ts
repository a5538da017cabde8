import type { Paragraph } from "../../core/template/parts";

/** One line of a report's cover, and whether it was filled in. */
interface CoverLine {
  readonly paragraph: Paragraph;
  readonly isFilled: boolean;
}

/** The lines of a cover that the unit fills in. */
interface Cover {
  /** 部门（单位）名称：…（盖章）. */
  readonly name: CoverLine | undefined;
  /** 年 月 日. */
  readonly date: CoverLine | undefined;
}

const NAME_LINE =
  /^(?:填报|编报|报告|部门|单位|预算|\(|\)|（|）|名\s*称|\s)*(?:名\s*称|单\s*位|部\s*门)(?:[（(]\s*(?:盖章|公章|单位盖章)\s*[）)])?\s*[:：]/;
const SEAL = /(?:[（(]\s*|(?<!\s)\s+)?(?:单位)?(?:盖\s*章|公\s*章)\s*[）)]?/g;
const RULED_LINE = /[\s_＿—－\-…]/g;
const DATE_LINE = /^\s*(?!\s)(?:[^\d\s年:：]{2,6}[:：])?([^年\n\r]*)年([^月\n\r]*)月(.*?)日\s*$/;
const LONGEST_DATE = 40;

/** Reads the cover of a report from the paragraphs before its first section. */
export function readCover(opening: readonly Paragraph[]): Cover {
  const name = opening.find(({ text }) => NAME_LINE.test(text));
  const date = opening.find(({ text }) => text.length <= LONGEST_DATE && DATE_LINE.test(text));
  return {
    name: name && { paragraph: name, isFilled: holdsName(name.text) },
    date: date && { paragraph: date, isFilled: holdsDate(date.text) },
  };
}

function holdsName(line: string): boolean {
  return line.replace(NAME_LINE, "").replace(SEAL, "").replace(RULED_LINE, "") !== "";
}

function holdsDate(line: string): boolean {
  const [, ...parts] = DATE_LINE.exec(line) ?? [];
  return parts.every((part) => part.replace(RULED_LINE, "") !== "");
}
