import type { IFontAttributesProperties } from "docx";

/** A font of an official document, and those that Word takes in its place where it is not installed. */
interface OfficialFont {
  readonly name: string;
  /** The most alike first. */
  readonly instead: readonly string[];
  readonly family: "roman" | "modern" | "script";
}

/** 小标宋 is added by offices that have its licence; 仿宋_GB2312 and 楷体_GB2312 are on no bare Windows of today. */
const OFFICIAL_FONTS = {
  title: { name: "方正小标宋_GBK", instead: ["方正小标宋简体", "华文中宋", "宋体"], family: "script" },
  body: { name: "仿宋_GB2312", instead: ["仿宋", "FangSong", "华文仿宋"], family: "modern" },
  heading1: { name: "黑体", instead: ["SimHei"], family: "modern" },
  heading2: { name: "楷体_GB2312", instead: ["楷体", "KaiTi", "华文楷体"], family: "modern" },
  song: { name: "宋体", instead: ["SimSun"], family: "roman" },
} as const satisfies Record<string, OfficialFont>;

/** The fonts of the document by what they are for. */
export type FontUse = keyof typeof OFFICIAL_FONTS;

/** A font for all a text holds, Latin letters and figures as well: the standard knows one font a text. */
export function fontFor(use: FontUse): IFontAttributesProperties {
  const { name } = OFFICIAL_FONTS[use];
  return { ascii: name, hAnsi: name, eastAsia: name, cs: name, hint: "eastAsia" };
}

/** Character set of simplified Chinese, and its code page in a font's signature. */
const CHINESE_CHARSET = "86";
const CHINESE_SIGNATURE =
  '<w:sig w:usb0="00000001" w:usb1="080E0000" w:usb2="00000010" w:usb3="00000000" w:csb0="00040000" w:csb1="00000000"/>';

/** The part `word/fontTable.xml`: which font to take where one is missing. `docx` writes it for embedded fonts only. */
export function fontTableXml(): string {
  const fonts = Object.values(OFFICIAL_FONTS).map(
    ({ name, instead, family }) =>
      `<w:font w:name="${name}"><w:altName w:val="${instead.join(",")}"/><w:charset w:val="${CHINESE_CHARSET}"/>` +
      `<w:family w:val="${family}"/><w:pitch w:val="default"/>${CHINESE_SIGNATURE}</w:font>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<w:fonts xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    `${fonts.join("")}</w:fonts>`
  );
}
