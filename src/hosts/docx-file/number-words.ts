const DIGITS = "零一二三四五六七八九";
const LEGAL_DIGITS = "零壹贰叁肆伍陆柒捌玖";
const UNITS = ["", "十", "百", "千"] as const;
const LEGAL_UNITS = ["", "拾", "佰", "仟"] as const;
const ROMAN: readonly (readonly [number, string])[] = [
  [1000, "M"],
  [900, "CM"],
  [500, "D"],
  [400, "CD"],
  [100, "C"],
  [90, "XC"],
  [50, "L"],
  [40, "XL"],
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

/** A list number in one of Word's number formats (ECMA-376, ST_NumberFormat); formats we do not know give plain digits. */
export function numberWords(value: number, format: string): string {
  switch (format) {
    case "none":
    case "bullet":
      return "";
    case "chineseCounting":
    case "chineseCountingThousand":
    case "taiwaneseCounting":
    case "taiwaneseCountingThousand":
    case "japaneseCounting":
      return chinese(value, DIGITS, UNITS);
    case "ideographDigital":
    case "japaneseDigitalTenThousand":
      return Array.from(String(value), (digit) => "〇一二三四五六七八九".charAt(Number(digit))).join("");
    case "chineseLegalSimplified":
    case "ideographLegalTraditional":
      return chinese(value, LEGAL_DIGITS, LEGAL_UNITS);
    case "decimalEnclosedCircle":
    case "decimalEnclosedCircleChinese":
      return value <= 20 ? String.fromCodePoint(0x245f + value) : String(value);
    case "decimalFullWidth":
      return Array.from(String(value), (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)).join("");
    case "decimalZero":
      return String(value).padStart(2, "0");
    case "lowerLetter":
      return letters(value).toLowerCase();
    case "upperLetter":
      return letters(value);
    case "lowerRoman":
      return roman(value).toLowerCase();
    case "upperRoman":
      return roman(value);
    default:
      return String(value);
  }
}

/** 10 is 十, 12 is 十二, 105 is 一百零五; beyond four digits plain digits. */
function chinese(value: number, digits: string, units: readonly string[]): string {
  if (value <= 0 || value > 9999) return String(value);
  const typed = String(value);
  let words = "";
  let gap = false;
  [...typed].forEach((digit, index) => {
    if (digit === "0") {
      gap = words !== "";
      return;
    }
    words += (gap ? digits.charAt(0) : "") + digits.charAt(Number(digit)) + (units[typed.length - 1 - index] ?? "");
    gap = false;
  });
  const isTens = value >= 10 && value < 20;
  return isTens ? words.slice(1) : words;
}

/** A to Z, then AA to ZZ, as Word counts. */
function letters(value: number): string {
  const letter = String.fromCharCode(65 + ((value - 1) % 26));
  return letter.repeat(Math.min(8, Math.floor((value - 1) / 26) + 1));
}

function roman(value: number): string {
  if (value > 3999) return String(value);
  let rest = value;
  let words = "";
  for (const [worth, sign] of ROMAN) {
    while (rest >= worth) {
      words += sign;
      rest -= worth;
    }
  }
  return words;
}
