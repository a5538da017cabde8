import { strToU8, zipSync } from "fflate";
import { givenFile, type GivenFile } from "../../../src/web/files/given-file";
import { unpacked } from "../../../src/web/files/packed-files";

function given(name: string, bytes: Uint8Array): GivenFile {
  return { name, size: bytes.length, read: async () => bytes };
}

const FILE = strToU8("内容");

/** The zip with a name of ASCII letters replaced by other bytes of the same length, as an old Windows writes it. */
function renamed(zip: Uint8Array, ascii: string, bytes: readonly number[]): Uint8Array {
  const text = Buffer.from(zip);
  for (let at = text.indexOf(ascii); at >= 0; at = text.indexOf(ascii, at + 1)) text.set(bytes, at);
  return new Uint8Array(text);
}

const names = (files: readonly GivenFile[]) => files.map(({ name }) => name);

test("an archive opens as its files, archives in it too, and what is no workbook is named", async () => {
  const inner = zipSync({ "附件4.docx": FILE, "c.zip": zipSync({ "d.zip": FILE, "深.xlsx": FILE }) });
  const zip = zipSync({
    "某单位/附件1.xlsx": FILE,
    "某单位/~$附件1.xlsx": FILE,
    "__MACOSX/某单位/._附件1.xlsx": FILE,
    "照片.jpg": FILE,
    "内.zip": inner,
  });
  const { files, passedOver } = await unpacked([given("一.xlsx", FILE), given("报送.zip", zip)]);
  expect(names(files)).toEqual(["一.xlsx", "附件1.xlsx", "附件4.docx", "c.zip"]);
  expect(passedOver).toEqual(["报送.zip/照片.jpg"]);
  expect(await files[1]!.read()).toEqual(FILE);
});

test("a note of an open file is passed over beside others, and alone says what it is", async () => {
  const note = given("~$一.xlsx", FILE);
  expect(await unpacked([note, given("一.xlsx", FILE)])).toMatchObject({
    files: [{ name: "一.xlsx" }],
    passedOver: ["~$一.xlsx"],
  });
  expect(names((await unpacked([note])).files)).toEqual(["~$一.xlsx"]);
});

test("names that an old Windows wrote are read", async () => {
  // 附件一.xls in GB18030; its last sign would be a letter of another script in UTF-8.
  const zip = renamed(zipSync({ "abcdef.xls": FILE }), "abcdef", [0xb8, 0xbd, 0xbc, 0xfe, 0xd2, 0xbb]);
  expect(names((await unpacked([given("a.zip", zip)])).files)).toEqual(["附件一.xls"]);
});

test("names in UTF-8 of which the archive does not say so are read", async () => {
  const zip = renamed(zipSync({ "abcdef.xls": FILE }), "abcdef", [...strToU8("附件")]);
  expect(names((await unpacked([given("a.zip", zip)])).files)).toEqual(["附件.xls"]);
});

test("names are told as they are seen", async () => {
  const zip = zipSync({ "水利局\u202excod.\u2066表.xlsx": FILE, "照片\u200b\u202e.jpg": FILE });
  const { files, passedOver } = await unpacked([givenFile(new File([zip.slice()], "报送\u202e.zip"))]);
  expect(files.map(({ name, path }) => [name, path])).toEqual([["水利局xcod.表.xlsx", "报送.zip/水利局xcod.表.xlsx"]]);
  expect(passedOver).toEqual(["报送.zip/照片.jpg"]);
});

test("what is no archive, or a broken one, is left to say so itself", async () => {
  const broken = zipSync({ "a.xlsx": FILE }).slice(0, 40);
  const { files } = await unpacked([given("a.zip", broken), given("b.zip", strToU8("Rar!\u001a\u0007"))]);
  expect(names(files)).toEqual(["a.zip", "b.zip"]);
});
