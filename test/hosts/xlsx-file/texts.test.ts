import * as fc from "fast-check";
import { writableInXml } from "../../../src/core/xml-characters";
import { withoutPrefixes, withPrefixes } from "../../../src/hosts/xlsx-file/future-functions";
import { serialOfIsoDate } from "../../../src/hosts/xlsx-file/iso-date";
import { isDateFormat } from "numfmt";
import { builtInFormat, builtInId } from "../../../src/core/grid/number-formats";
import { spliceText } from "../../../src/hosts/opc/splice";
import { resolveTarget } from "../../../src/hosts/opc/relationships";
import { attributesOf, readRoot } from "../../../src/hosts/opc/xml-scanner";
import { decodeEscapes, decodeXml, encodeAttribute, encodeEscapes, encodeXml } from "../../../src/hosts/opc/xml-text";

describe("XML text", () => {
  test("any text comes back from element text, from an attribute and through Excel's escapes", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(decodeXml(encodeXml(text))).toBe(writableInXml(text));
        expect(decodeXml(encodeAttribute(text))).toBe(writableInXml(text));
        expect(decodeEscapes(decodeXml(encodeXml(encodeEscapes(text))))).toBe(text);
      }),
    );
  });

  test("escaped text holds only characters XML allows", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 0xffff })), (units) => {
        const escaped = encodeEscapes(String.fromCharCode(...units));
        expect(() => encodeURIComponent(escaped)).not.toThrow();
        for (const character of escaped)
          expect(
            character === "\t" || character === "\n" || (character >= " " && !"\ufffe\uffff".includes(character)),
          ).toBe(true);
      }),
    );
  });

  test.each([
    ["a&amp;&lt;&gt;&quot;&apos;b", `a&<>"'b`],
    ["&#20013;&#x4e2d;&#x1F600;", "中中😀"],
    ["a\r\nb\rc", "a\nb\nc"],
    ["&#13;", "\r"],
    ["a<!-- & -->b<![CDATA[&amp;<]]>c<?x y?>&amp;", "ab&amp;<c&"],
  ])("%j", (raw, text) => {
    expect(decodeXml(raw)).toBe(text);
  });

  test.each(["&amp", "&bad;", "&#0;", "&#x110000;", "&#;", "a & b"])("%s is refused", (raw) => {
    expect(() => decodeXml(raw)).toThrow("damaged");
  });
});

describe("tags", () => {
  test("attributes of all ways of writing, with their places", () => {
    const text = `<a:b  x="1"\n y = 'two "2"' z:w=">"/>`;
    const { root } = readRoot(text, "p");
    const attributes = attributesOf(text, root);
    expect(attributes.map(({ name, value }) => [name, value])).toEqual([
      ["x", "1"],
      ["y", 'two "2"'],
      ["z:w", ">"],
    ]);
    for (const { value, valueStart, start, end } of attributes) {
      expect(text.slice(valueStart, end - 1)).toBe(value);
      expect(text.slice(start, end)).toMatch(/^[\w:]+\s*=\s*["'].*["']$/);
    }
  });

  test.each(["<a>", "<a></b>", "<a/><b/>", "</a>", "<a", "", "text", "<a><b></a></b>", "<a x='</a>", "< a/>"])(
    "%s is refused",
    (text) => {
      expect(() => readRoot(text, "p")).toThrow("damaged");
    },
  );
});

describe("splices", () => {
  test("are made all at once, insertions at one place in their order", () => {
    const splices = [
      { start: 3, end: 3, text: "B" },
      { start: 3, end: 3, text: "C" },
      { start: 3, end: 4, text: "D" },
      { start: 0, end: 1, text: "" },
    ];
    expect(spliceText("abcdef", splices)).toBe("bcBCDef");
    expect(spliceText("abc", [])).toBe("abc");
  });

  test("that overlap are a fault", () => {
    expect(() =>
      spliceText("abc", [
        { start: 0, end: 2, text: "" },
        { start: 1, end: 3, text: "" },
      ]),
    ).toThrow("overlap");
  });
});

describe("number formats", () => {
  test.each(["yyyy-mm-dd", 'yyyy"年"m"月"', "h:mm", "[h]:mm:ss", "[$-804]yyyy/m/d", "上午/下午h:mm", "d-mmm;@"])(
    "%s shows a date",
    (code) => {
      expect(isDateFormat(code)).toBe(true);
    },
  );

  test.each([
    "0.00",
    "#,##0",
    '0"年"',
    "[Red]0.00",
    "0.00E+00",
    "General",
    "@",
    "\\d0",
    '0;"days"',
    "[$USD] 0",
    "_d0",
    "",
  ])("%s shows none", (code) => {
    expect(isDateFormat(code)).toBe(false);
  });

  test("built-in ids", () => {
    expect([builtInFormat(0), builtInFormat(10), builtInFormat(31), builtInFormat(200)]).toEqual([
      undefined,
      "0.00%",
      'yyyy"年"m"月"d"日"',
      undefined,
    ]);
    expect([builtInId("0.00%"), builtInId("General"), builtInId("yyyy/m/d"), builtInId("0.000")]).toEqual([
      10,
      0,
      undefined,
      undefined,
    ]);
  });
});

describe("names of newer functions", () => {
  test.each([
    ["IFS(A1,1)", "_xlfn.IFS(A1,1)"],
    ["SUM(ifna(A1,0),CONCAT(A1:A2))", "SUM(_xlfn.ifna(A1,0),_xlfn.CONCAT(A1:A2))"],
    ["FILTER(A:A,1)", "_xlfn._xlws.FILTER(A:A,1)"],
    ["\"IFS(\"&'CONCAT('!A1", "\"IFS(\"&'CONCAT('!A1"],
    ["STDEV.S(A1)", "_xlfn.STDEV.S(A1)"],
    ["我的IFS(1)+IFS", "我的IFS(1)+IFS"],
    ["SUMIFS(A1:A2,B1:B2,1)", "SUMIFS(A1:A2,B1:B2,1)"],
  ])("%s is written %s", (formula, written) => {
    expect(withPrefixes(formula)).toBe(written);
    expect(withoutPrefixes(written)).toBe(formula);
  });
});

test.each([
  ["xl/workbook.xml", "worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"],
  ["xl/workbook.xml", "/xl/styles.xml", "xl/styles.xml"],
  ["xl/worksheets/sheet1.xml", "../drawings/d.xml", "xl/drawings/d.xml"],
  ["", "xl/workbook.xml", "xl/workbook.xml"],
  ["xl/workbook.xml", "../../../etc/x", "etc/x"],
])("from %s, %s means %s", (from, target, part) => {
  expect(resolveTarget(from, target)).toBe(part);
});

test.each([
  ["1900-03-01", 61],
  ["2024-01-31", 45322],
  ["2024-01-31T06:00:00", 45322.25],
  ["T18:00", 0.75],
  ["2024-01-31T00:00:00.000Z", 45322],
  ["今天", undefined],
  ["", undefined],
])("the date %s", (text, serial) => {
  expect(serialOfIsoDate(text)).toBe(serial);
});
