/** What folders and files are called that hold a first version, and one that takes its place. */
const FIRST = /初(?:稿|报|版|次|审)|首(?:轮|次)|原(?:稿|件|版)|(?:退回|修改|整改)前/;
const LAST = /(?:退回|修改|整改|更正|改)后|修改(?:稿|版)|修订|更正|重报|再报|复报|终稿|定稿|最终/;
/** 一次性, 二次供水 are no versions: 次 counts behind 第 alone. */
const NUMBERED =
  /第([一二三四五六七八九]|\d{1,2})(?:轮|次|版|稿)|([一二三四五六七八九]|\d{1,2})(?:轮|稿)|[vV](\d{1,2})(?!\d)/;
const NUMERALS = "一二三四五六七八九";

/** Negative where the first of two ways is that of an earlier version by the words of its folders and name; 0 where they do not tell. */
export function inOrderOfWays(one: string, other: string): number {
  const [steps, others] = [one.split("/").map(versionOf), other.split("/").map(versionOf)];
  const at = steps.findIndex((version, index) => version !== (others[index] ?? PLAIN));
  return at < 0 ? 0 : steps[at]! - (others[at] ?? PLAIN);
}

/** What says nothing of versions is the first, where others are numbered, and before what is called changed. */
const PLAIN = 1;

function versionOf(name: string): number {
  if (FIRST.test(name)) return 0;
  if (LAST.test(name)) return 100;
  const said = NUMBERED.exec(name)
    ?.slice(1)
    .find((numeral) => numeral !== undefined);
  if (said === undefined) return PLAIN;
  const known = NUMERALS.indexOf(said) + 1;
  return known > 0 ? known : Number(said);
}
